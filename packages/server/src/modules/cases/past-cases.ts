import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import type { Pause } from '@yichuang/domain/clock/pause.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { pastCasesOfSteps, pauseEvents } from './step-store.ts';

type Started = Extract<CaseEvent, { readonly kind: 'specialProcedureStarted' }>;
type Ended = Extract<CaseEvent, { readonly kind: 'specialProcedureEnded' }>;

/** The pauses of these cases, as their journals tell them; a case without one is not in it. */
export async function pausesOfCases(
  db: Db,
  centreId: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const pauses = new Map<string, readonly Pause[]>();
  if (caseIds.length === 0) return pauses;
  for (const { caseId, kind, body } of await db.many(pauseEvents, { centreId, caseIds })) {
    const before = pauses.get(caseId) ?? [];
    const isStart = kind === 'specialProcedureStarted' || kind === 'hearingOpened';
    pauses.set(
      caseId,
      isStart ? [...before, (body as Started).pause] : ended(before, (body as Ended).pausedUntil),
    );
  }
  return pauses;
}

const ended = (pauses: readonly Pause[], to: Pause['to']): readonly Pause[] =>
  pauses.map(({ isOpen, ...pause }) => (isOpen ? { ...pause, to } : pause));

/** One past case of a step (往期办件): from its acceptance to its decision. */
export type PastCase = {
  readonly stepId: string;
  readonly acceptedAt: Instant;
  readonly decidedAt: Instant;
  readonly pauses: readonly Pause[];
};

type Asked = {
  readonly applicationId: string;
  readonly steps: readonly { readonly id: string; readonly item?: string }[];
};

/** The last decided cases of each step in other applications, at most fifty a step. */
export async function pastCases(
  db: Db,
  centreId: number,
  { applicationId, steps }: Asked,
): Promise<readonly PastCase[]> {
  const rows = await db.many(pastCasesOfSteps, {
    centreId,
    applicationId,
    stepIds: steps.map(({ id }) => id),
    itemCodes: steps.map(({ item }) => item ?? ''),
  });
  const pauses = await pausesOfCases(
    db,
    centreId,
    rows.map(({ caseId }) => caseId),
  );
  return rows.flatMap(({ stepId, caseId, acceptedAt, decidedAt }) =>
    acceptedAt === null || decidedAt === null
      ? []
      : { stepId, acceptedAt, decidedAt, pauses: pauses.get(caseId) ?? [] },
  );
}
