import type { StreamStanding } from './stream.ts';

type Event = { readonly data?: string; readonly lastEventId?: string };

/** What is used of the browser's EventSource. */
export type Events = {
  readonly readyState: number;
  addEventListener(kind: string, heard: (event: Event) => void): void;
  close(): void;
};
export type OpenEvents = (address: string) => Events;

type Parts = {
  readonly open: OpenEvents;
  readonly now: () => number;
  readonly onStanding: (standing: Omit<StreamStanding, 'retry'>) => void;
  readonly onEvent: (event: unknown) => void;
  /** Something may have been missed: read the page again. */
  readonly onGap: () => void;
};

/** The server gives a sign every 15 s; after so long without one the connection is taken for dead. */
const SILENT_AFTER_MS = 40_000;
/** Between tries while the server refuses or is away: twice as long each time. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const CLOSED = 2;

/** One stream from the first word to the last: goes on after every cut from the last event it saw. */
export class OpenStream {
  readonly #address: string;
  readonly #parts: Parts;
  #events: Events | null = null;
  #lastId = '';
  #soundAt: number | null = null;
  #connection: StreamStanding['connection'] = 'connecting';
  #waitMs = FIRST_WAIT_MS;
  #nextTry = Number.POSITIVE_INFINITY;
  #isResting = false;

  constructor(address: string, parts: Parts) {
    this.#address = address;
    this.#parts = parts;
    this.#start();
  }

  /** To be called every few seconds. */
  watch(): void {
    const now = this.#parts.now();
    const isSilent = this.#connection === 'live' && now - (this.#soundAt ?? now) > SILENT_AFTER_MS;
    if (isSilent && this.#events) this.#stand('lost');
    if (now >= this.#nextTry || (isSilent && this.#events)) this.#start();
  }

  /** While nobody looks the server is left alone: a browser has few connections for all its tabs. */
  rest(): void {
    this.#isResting = this.#connection !== 'ended';
    this.close();
  }

  /** Goes on, from a rest, a wait or an end. */
  resume(): void {
    if (this.#isResting || this.#events === null || this.#connection === 'lost') this.#start();
    this.#isResting = false;
  }

  close(): void {
    const last = this.#events;
    this.#events = null;
    last?.close();
    this.#nextTry = Number.POSITIVE_INFINITY;
  }

  #start(): void {
    this.close();
    const separator = this.#address.includes('?') ? '&' : '?';
    const events = this.#parts.open(
      this.#lastId === '' ? this.#address : `${this.#address}${separator}after=${this.#lastId}`,
    );
    this.#events = events;
    const on = (kind: string, then: (event: Event) => void) =>
      events.addEventListener(kind, (event) => {
        if (this.#events === events) then(event);
      });
    on('begin', (event) => this.#begun(event));
    on('message', (event) => {
      this.#heard(event);
      this.#parts.onEvent(JSON.parse(event.data ?? 'null'));
    });
    on('alive', (event) => this.#heard(event));
    on('ended', () => {
      this.close();
      this.#stand('ended');
      this.#parts.onGap();
    });
    on('error', () => {
      this.#stand('lost');
      // Otherwise the browser is already trying again by itself.
      if (events.readyState === CLOSED) this.#wait();
    });
  }

  #begun(event: Event): void {
    const isNew = this.#lastId === '';
    this.#heard(event);
    const { resumed } = JSON.parse(event.data ?? '{}') as { resumed?: boolean };
    if (isNew || resumed !== true) this.#parts.onGap();
  }

  #heard({ lastEventId }: Event): void {
    if (lastEventId) this.#lastId = lastEventId;
    this.#soundAt = this.#parts.now();
    this.#waitMs = FIRST_WAIT_MS;
    this.#stand('live');
  }

  #wait(): void {
    this.close();
    this.#nextTry = this.#parts.now() + this.#waitMs;
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  #stand(connection: StreamStanding['connection']): void {
    this.#connection = connection;
    this.#parts.onStanding({ connection, soundAt: this.#soundAt });
  }
}
