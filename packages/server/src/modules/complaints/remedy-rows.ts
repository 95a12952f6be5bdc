import type { RatingLevel } from '@yichuang/domain/complaints/rating.ts';
import type { AppealOutcome, Remedy, RemedyEvent, Verdict } from '@yichuang/domain/complaints/remedy.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import type { Values } from '#platform/db/statement.ts';
import type { remedyById } from './remedy-store.ts';

export type StoredRemedy = Values<(typeof remedyById)['row']>;

/** The remedy as the rules know it, from its row; checks of the table close the codes. */
export function remedyOf(row: StoredRemedy): Remedy {
  const remedy: Record<string, unknown> = {
    ratingId: row.ratingId,
    level: row.level as RatingLevel,
    departmentCode: row.departmentCode,
    ratedAccountId: row.ratedAccountId as AccountId | null,
    state: row.state as Remedy['state'],
    version: row.version,
    openedAt: row.openedAt,
  };
  const optional = {
    assignedAt: row.assignedAt,
    judgedAt: row.judgedAt,
    verdict: row.verdict as Verdict | null,
    appealedAt: row.appealedAt,
    appealDecidedAt: row.appealDecidedAt,
    appealOutcome: row.appealOutcome as AppealOutcome | null,
    rectifiedAt: row.rectifiedAt,
    revisitedAt: row.revisitedAt,
    secondLevel: row.secondLevel,
    closedAt: row.closedAt,
  };
  for (const [name, value] of Object.entries(optional)) if (value !== null) remedy[name] = value;
  return remedy as unknown as Remedy;
}

/** Columns of the row after an act. */
export const stateColumns = (remedy: Remedy, headHash: Buffer, isRevisitedInTime: boolean | null) => ({
  state: remedy.state,
  verdict: remedy.verdict ?? null,
  assignedAt: remedy.assignedAt ?? null,
  judgedAt: remedy.judgedAt ?? null,
  appealedAt: remedy.appealedAt ?? null,
  appealDecidedAt: remedy.appealDecidedAt ?? null,
  appealOutcome: remedy.appealOutcome ?? null,
  rectifiedAt: remedy.rectifiedAt ?? null,
  revisitedAt: remedy.revisitedAt ?? null,
  isRevisitedInTime,
  secondLevel: remedy.secondLevel ?? null,
  closedAt: remedy.closedAt ?? null,
  version: remedy.version,
  headHash,
});

type StoredEvent = {
  readonly kind: string;
  readonly at: RemedyEvent['at'];
  readonly part: string;
  readonly actorId: string | null;
  readonly body: unknown;
};

/** The event as the rules know it, from its row. */
export const remedyEventOf = ({ kind, at, part, actorId, body }: StoredEvent): RemedyEvent =>
  ({
    ...(body as object),
    ...{ kind, at, by: { actor: part, accountId: actorId } },
  }) as unknown as RemedyEvent;
