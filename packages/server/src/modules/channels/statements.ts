import type { StepReported } from '@yichuang/domain/channels/application.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import type { toldOfApplications } from './handling-store.ts';

type Row = Pick<Values<(typeof toldOfApplications)['row']>, 'kind' | 'part' | 'at' | 'body'>;

/** 申请人的声明 of one application, as its journal tells them. */
export type Statements = {
  /** The latest that was not taken back, by gate. */
  readonly standing: ReadonlyMap<string, { readonly on: DateOnly; readonly byApplicant: boolean }>;
  /** Cases that ended because a statement was taken back: their steps begin anew. */
  readonly endedCases: ReadonlySet<string>;
  /** When something was last stated; null before the first. */
  readonly lastAt: Instant | null;
};

/** The rows that report on steps of intermediaries. */
export const reportsFrom = (rows: readonly Row[]) =>
  rows
    .filter(({ kind }) => kind === 'stepReported')
    .map(({ at, body }) => ({ at, ...(body as Pick<StepReported, 'stepId' | 'progress' | 'on'>) }));

export function statementsFrom(rows: readonly Row[]): Statements {
  const standing = new Map<string, { on: DateOnly; byApplicant: boolean }>();
  const endedCases = new Set<string>();
  let lastAt: Instant | null = null;
  for (const { kind, part, at, body } of rows) {
    const { factId, on, caseIds } = body as { factId: string; on: DateOnly; caseIds: readonly string[] };
    if (kind === 'factStated') {
      standing.set(factId, { on, byApplicant: part === 'applicant' });
      lastAt = at;
    } else if (kind === 'statementWithdrawn') {
      standing.delete(factId);
      for (const caseId of caseIds) endedCases.add(caseId);
    }
  }
  return { standing, endedCases, lastAt };
}
