import type { Listener } from '../db/listener.ts';
import type { Stream } from './stream.ts';

/** Milliseconds of everything that happens by itself. */
export type Pace = {
  /** Between signs of life. */
  readonly beatMs: number;
  /** Between looks at rights that nobody rang for. */
  readonly checkMs: number;
  /** Between looks for rows that nobody was heard to ring for. */
  readonly lookMs: number;
  /** A reader that takes nothing for so long is let go; it resumes where it was. */
  readonly drainMs: number;
};

export const PACE: Pace = { beatMs: 15_000, checkMs: 60_000, lookMs: 5_000, drainMs: 20_000 };

/** Streams of one person, or of one network for who is not signed in; the oldest goes when there is one more. */
const PER_OWNER = 12;
/** A hall stands behind one address: the screens of its counters, and the telephones of those who wait. */
const PER_NETWORK = 400;

export type Place = {
  /** Rings for new rows. */
  readonly channel: string;
  /** Account, or network of somebody not signed in. */
  readonly owner: string;
  readonly isPublic: boolean;
};

type Known = Place & { readonly stream: Stream };

/** All streams of one server: rings reach them from here. */
export class StreamHub {
  readonly #listener: Listener;
  /** Rings when sessions or powers changed. */
  readonly #authorityChannel: string;
  readonly #pace: Pace;
  readonly #streams = new Set<Known>();
  readonly #reads = new Map<string, Promise<unknown>>();
  readonly #hearing = new Map<string, () => void>();
  #timer: NodeJS.Timeout | undefined;
  #lastLook = 0;

  constructor(listener: Listener, authorityChannel: string, pace: Pace) {
    this.#listener = listener;
    this.#authorityChannel = authorityChannel;
    this.#pace = pace;
  }

  /** @returns what takes it out again */
  add(stream: Stream, place: Place): () => void {
    const known = { ...place, stream };
    this.#streams.add(known);
    this.#hear(place.channel);
    this.#hear(this.#authorityChannel);
    this.#timer ??= setInterval(() => this.#tick(), Math.min(1_000, this.#pace.beatMs)).unref();
    this.#letOldestGo(known);
    return () => {
      this.#streams.delete(known);
      if (this.#streams.size === 0) this.#rest();
    };
  }

  /** Streams at the same place ask once. */
  shared<T>(channel: string, key: string, read: () => Promise<T>): Promise<T> {
    const name = `${channel} ${key}`;
    const running = this.#reads.get(name);
    if (running) return running as Promise<T>;
    const started = read().finally(() => {
      if (this.#reads.get(name) === started) this.#reads.delete(name);
    });
    this.#reads.set(name, started);
    return started;
  }

  /** Every reader comes back by itself, here when this server is back, or at another node. */
  close(): void {
    for (const { stream } of this.#streams) stream.cut();
    this.#rest();
  }

  #hear(channel: string): void {
    if (this.#hearing.has(channel)) return;
    this.#hearing.set(
      channel,
      this.#listener.hear(channel, () => this.#heard(channel)),
    );
  }

  #heard(channel: string): void {
    // A read that began before the ring may not have seen what was rung for.
    for (const name of this.#reads.keys()) if (name.startsWith(`${channel} `)) this.#reads.delete(name);
    for (const { stream, channel: own } of this.#streams) {
      if (channel === this.#authorityChannel) stream.distrust();
      else if (channel === own) stream.ring();
    }
  }

  #tick(): void {
    const now = performance.now();
    // NOTE: a ring can be missed only while the connection that hears is away.
    const isToLook = !this.#listener.isHearing() || now - this.#lastLook >= this.#pace.lookMs;
    if (isToLook) this.#lastLook = now;
    for (const { stream } of this.#streams) {
      stream.tick(this.#pace);
      if (isToLook) stream.ring();
    }
  }

  #letOldestGo({ owner, isPublic }: Known): void {
    const theirs = [...this.#streams].filter((one) => one.owner === owner);
    if (theirs.length > (isPublic ? PER_NETWORK : PER_OWNER)) theirs[0]?.stream.end('too-many-streams');
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const stop of this.#hearing.values()) stop();
    this.#hearing.clear();
    this.#streams.clear();
  }
}
