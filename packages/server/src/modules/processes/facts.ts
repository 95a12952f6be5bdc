import type { Instant } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import {
  deleteFact,
  deleteStatedFact,
  factsOf as factRows,
  factsOfApplications,
  insertFact,
} from './store.ts';

export type NewFact = {
  readonly centreId: number;
  readonly applicationId: string;
  readonly fact: string;
  /** Null for the step of an intermediary: its event stands in the journal of the application. */
  readonly caseId: string | null;
  readonly eventSeq: number;
  readonly now: Instant;
};

/** A fact is established once; a second decision of the same step breaks on the primary key. */
export const establishFact = (tx: Tx, fact: NewFact) => tx.later(insertFact, fact);

export type FactOfCase = Pick<NewFact, 'centreId' | 'applicationId'> & { readonly caseId: string };

/** The fact that a case had established holds no longer. @returns its name; null where a later case stands for it */
export async function retractFact(tx: Tx, fact: FactOfCase): Promise<string | null> {
  const [row] = await tx.run(deleteFact, fact);
  return row?.fact ?? null;
}

type StatedFact = Pick<NewFact, 'centreId' | 'applicationId' | 'fact'>;

/** What the applicant had stated and taken back holds no longer. */
export const retractStatement = (tx: Tx, fact: StatedFact) => tx.run(deleteStatedFact, fact);

/** Facts of an application, by name. */
export async function factsOf(db: Db, centreId: number, applicationId: string): Promise<ReadonlySet<string>> {
  const rows = await db.many(factRows, { centreId, applicationId });
  return new Set(rows.map(({ fact }) => fact));
}

/** Facts of several applications, to be asked for with other things; `factsByApplication` reads them. */
export const askFacts = (centreId: number, applicationIds: readonly string[]) =>
  ask(factsOfApplications, { centreId, applicationIds });

type FactRow = Values<(typeof factsOfApplications)['row']>;

/** By application, by name; one without facts is not in it. */
export function factsByApplication(rows: readonly FactRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = new Map<string, Set<string>>();
  for (const { applicationId, fact } of rows)
    facts.set(applicationId, (facts.get(applicationId) ?? new Set()).add(fact));
  return facts;
}
