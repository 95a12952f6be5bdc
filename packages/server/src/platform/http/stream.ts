import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { DomainError } from '@yichuang/domain/errors.ts';

/** An event as one reader may see it; `event` null only moves the reader's place on. */
export type Shown = { readonly id: number; readonly event: unknown };

export type StreamParts = {
  readonly out: ServerResponse;
  /** The reader has seen everything up to this id. */
  readonly after: number;
  readonly drainMs: number;
  /** The next rows, at most `BATCH`. */
  next(after: number): Promise<readonly Shown[]>;
  /** Asks again whether, and what, the reader may see. @throws DomainError when nothing any more */
  check(): Promise<void>;
};

/** Rows of one read; a reader far behind is given many reads, each after the last was taken. */
export const BATCH = 200;

/** One reader of a stream of server-sent events. */
export class Stream {
  readonly #parts: StreamParts;
  #at: number;
  #state: 'idle' | 'reading' | 'again' = 'idle';
  #isToBeChecked = false;
  #lastWrite = performance.now();
  #lastCheck = performance.now();

  constructor(parts: StreamParts) {
    this.#parts = parts;
    this.#at = parts.after;
  }

  /** First words: where the stream stands, and whether it goes on from where the reader was. */
  begin(isResumed: boolean, retryMs: number): void {
    this.#parts.out.write(`retry: ${retryMs}\n`);
    this.#say('begin', { resumed: isResumed });
  }

  /** There may be new rows. */
  ring(): void {
    if (this.#state === 'idle') void this.#read();
    else this.#state = 'again';
  }

  /** From now on nothing is sent before it was asked again whether it may be. */
  distrust(): void {
    this.#isToBeChecked = true;
    this.ring();
  }

  /** Called every second: keeps the connection known to be alive, and the right to it known to hold. */
  tick({ beatMs, checkMs }: { readonly beatMs: number; readonly checkMs: number }): void {
    const now = performance.now();
    if (now - this.#lastCheck >= checkMs) this.distrust();
    if (now - this.#lastWrite >= beatMs && !this.#parts.out.writableNeedDrain) this.#say('alive', {});
  }

  /** Says why, for a reader that should not come back by itself. */
  end(code: string): void {
    if (this.#parts.out.writableEnded) return;
    this.#say('ended', { code });
    this.#parts.out.end();
  }

  /** Ends without a word: the reader comes back, here or at another node. */
  cut(): void {
    this.#parts.out.end();
  }

  async #read(): Promise<void> {
    do {
      this.#state = 'reading';
      try {
        if (!(await this.#deliver())) break;
      } catch (error) {
        if (error instanceof DomainError) this.end(error.code);
        // The database is away: the next ring or the next look tries again.
        break;
      }
    } while ((this.#state as string) === 'again' && !this.#parts.out.writableEnded);
    this.#state = 'idle';
  }

  /** @returns false when the reader is gone */
  async #deliver(): Promise<boolean> {
    if (this.#isToBeChecked) await this.#check();
    const rows = await this.#parts.next(this.#at);
    // What was taken away while the rows were read is not shown either.
    if (this.#isToBeChecked) await this.#check();
    for (const { id, event } of rows) {
      if (this.#parts.out.writableEnded || this.#parts.out.destroyed) return false;
      this.#at = id;
      if (event !== null && !this.#say('message', event)) await this.#drained();
    }
    if (rows.length === BATCH) this.#state = 'again';
    return true;
  }

  async #check(): Promise<void> {
    this.#isToBeChecked = false;
    try {
      await this.#parts.check();
      this.#lastCheck = performance.now();
    } catch (error) {
      this.#isToBeChecked = true;
      throw error;
    }
  }

  async #drained(): Promise<void> {
    const late = AbortSignal.timeout(this.#parts.drainMs);
    await once(this.#parts.out, 'drain', { signal: late }).catch(() => this.#parts.out.destroy());
  }

  /** @returns false when the reader should take some of it first */
  #say(kind: string, event: unknown): boolean {
    this.#lastWrite = performance.now();
    const name = kind === 'message' ? '' : `event: ${kind}\n`;
    return this.#parts.out.write(`${name}id: ${this.#at}\ndata: ${JSON.stringify(event)}\n\n`);
  }
}
