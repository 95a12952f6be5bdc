import { createHash } from 'node:crypto';
import { type Instant, instant } from '@yichuang/domain/time/instant.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { countTry, triesSince } from './store.ts';

const WINDOW_MS = 3_600_000;

/** A limit on guessing: so many wrong tries per subject in an hour. */
export type TryLimit = { readonly purpose: string; readonly tries: number };

type Asking = Pick<Reading, 'server' | 'centreId' | 'now'>;

/** @throws Refusal `too-many-tries` */
export async function refuseGuessing(
  limit: TryLimit,
  what: string,
  { server, centreId, now }: Asking,
): Promise<void> {
  const since: Instant = instant(now - WINDOW_MS);
  const row = await server.database.maybe(triesSince, { centreId, subject: subjectOf(limit, what), since });
  if ((row?.tries ?? 0) >= limit.tries) throw new Refusal('too-many-tries', 'forbidden', { status: 429 });
}

/** Counts a wrong try; stays although the act around it is rolled back. */
export const countWrongTry = (limit: TryLimit, what: string, { server, centreId, now }: Asking) =>
  server.database.once(countTry, { centreId, subject: subjectOf(limit, what), now });

/** A digest: the table of tries must not become a list of names and numbers. */
const subjectOf = ({ purpose }: TryLimit, what: string): string =>
  createHash('sha256').update(`${purpose}:${what}`).digest('hex');
