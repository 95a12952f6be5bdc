import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Values } from '#platform/db/statement.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { lockSession, type SESSION, sessionOfAccount } from './session-store.ts';

export type SessionRow = Values<typeof SESSION>;

/** Where the person works today, or null. */
export const mySession = (
  { db, centreId, actor }: Pick<Reading, 'db' | 'centreId' | 'actor'>,
  today: DateOnly,
): Promise<SessionRow | null> =>
  db.maybe(sessionOfAccount, { centreId, accountId: actor.accountId, onDay: today });

/** The same, locked: acts at one counter go one after another. @throws Refusal `queueing.no-counter` */
export async function lockMySession({ tx, centreId, actor, today }: Acting): Promise<SessionRow> {
  const [session] = await tx.run(lockSession, { centreId, accountId: actor.accountId, onDay: today });
  if (!session) throw new Refusal('queueing.no-counter', 'conflict');
  return session;
}
