import type { Working } from '../context.ts';

/** Work that follows from what happened; runs in its own transaction, at least once, for the centre and not for a person. */
export type Job = {
  /** The effect it listens to; or its own name when it runs every night. */
  readonly on: string;
  /** Runs once a day at 03:17, for every centre, besides being heard. */
  readonly nightly?: true;
  readonly run: (payload: Readonly<Record<string, unknown>>, context: Working) => Promise<void>;
};
