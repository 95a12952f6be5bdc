import type { Acting } from '../context.ts';

/** Work that follows from what happened; runs in its own transaction, at least once, for the centre and not for a person. */
export type Job = {
  /** The effect it listens to. */
  readonly on: string;
  readonly run: (payload: Readonly<Record<string, unknown>>, context: Omit<Acting<never>, 'actor'>) => Promise<void>;
};
