import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { factsOf as factRows, insertFact } from './store.ts';

export type NewFact = {
  readonly centreId: number;
  readonly applicationId: string;
  readonly fact: string;
  readonly caseId: string;
  readonly eventSeq: number;
  readonly now: Instant;
};

/** A fact is established once; a second decision of the same step breaks on the primary key. */
export const establishFact = (tx: Tx, fact: NewFact) => tx.run(insertFact, fact);

/** Facts of an application, by name. */
export async function factsOf(db: Db, centreId: number, applicationId: string): Promise<ReadonlySet<string>> {
  const rows = await db.many(factRows, { centreId, applicationId });
  return new Set(rows.map(({ fact }) => fact));
}
