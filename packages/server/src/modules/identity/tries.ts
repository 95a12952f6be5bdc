import { createHash } from 'node:crypto';
import { instant } from '@yichuang/domain/time/instant.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { countTry, takeBackTry } from './store.ts';

const WINDOW_MS = 3_600_000;

/** A limit on guessing: so many wrong tries per subject in an hour. */
export type TryLimit = { readonly purpose: string; readonly tries: number };

/** One limit and what is tried under it. */
export type Guess = { readonly limit: TryLimit; readonly what: string };

type Asking = Pick<Reading, 'server' | 'centreId' | 'now'>;

/** Counts a try before it is looked at. @throws Refusal `too-many-tries` */
export async function countGuess({ limit, what }: Guess, { server, centreId, now }: Asking): Promise<void> {
  const expired = instant(now - WINDOW_MS);
  const subject = subjectOf(limit, what);
  const [row] = await server.database.apart.once(countTry, { centreId, subject, now, expired });
  if ((row?.tries ?? 0) > limit.tries) throw new Refusal('too-many-tries', 'forbidden', { status: 429 });
}

/** The try was right: only wrong ones count. */
export const takeBackGuess = ({ limit, what }: Guess, { server, centreId }: Asking) =>
  server.database.apart.once(takeBackTry, { centreId, subject: subjectOf(limit, what) });

/** A digest: the table must not become a list of names and numbers. */
const subjectOf = ({ purpose }: TryLimit, what: string): string =>
  createHash('sha256').update(`${purpose}:${what}`).digest('hex');
