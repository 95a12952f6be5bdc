import type { CaseId } from '@yichuang/domain/cases/case-file.ts';
import { digest } from '@yichuang/domain/cases/digest.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import type { Card, CardEvent } from '@yichuang/domain/supervision/card.ts';
import type { CardColour, CardRule } from '@yichuang/domain/supervision/card-rules.ts';
import type { CardEvidence } from '@yichuang/domain/supervision/evidence.ts';
import { digestOf } from '#platform/canonical.ts';
import type { Values } from '#platform/db/statement.ts';
import { dueFromColumns } from '../clock/index.ts';
import type { cardById } from './store.ts';

export type StoredCard = Values<(typeof cardById)['row']>;

/** The evidence with where the journal of the case and the calendar then stood. */
export type StoredEvidence = CardEvidence & {
  /** Holiday notice of the year, by its number where that is known. */
  readonly calendar: string;
  readonly caseVersion: number;
  /** Hash of the last event of the case, in hexadecimal; of the remedy, as the version, where it is about a rating. */
  readonly caseHead: string;
};

export const evidenceDigest = (evidence: StoredEvidence) => digest(digestOf(evidence).toString('hex'));

/** The card as the rules know it, from its row; checks of the table close the codes. */
export function cardOf(row: StoredCard): Card {
  return {
    rule: row.rule as CardRule,
    colour: row.colour as CardColour,
    // A check of the table: exactly one of the two.
    ...(row.caseId === null ? { remedyId: row.remedyId ?? '' } : { caseId: row.caseId as CaseId }),
    occasion: row.occasion,
    departmentCode: row.departmentCode,
    responsible: row.responsibleId as AccountId | null,
    evidenceDigest: evidenceDigest(row.evidence as StoredEvidence),
    answerBy: dueFromColumns({
      at: row.answerByAt,
      on: row.answerByOn,
      unit: 'workingDays',
      provisional: null,
    }),
    state: row.state as Card['state'],
    version: row.version,
    raisedAt: row.raisedAt,
    ...(row.explainedAt === null ? {} : { explainedAt: row.explainedAt }),
  };
}

/** Columns of a new card. */
export const openingColumns = (card: Card, evidence: StoredEvidence) => ({
  caseId: 'caseId' in card ? card.caseId : null,
  remedyId: 'remedyId' in card ? card.remedyId : null,
  rule: card.rule,
  occasion: card.occasion,
  colour: card.colour,
  departmentCode: card.departmentCode,
  responsibleId: card.responsible,
  raisedAt: card.raisedAt,
  evidence,
  answerByAt: card.answerBy?.at ?? null,
  answerByOn: card.answerBy?.on ?? null,
});

export const stateColumns = (card: Card, headHash: Buffer) => ({
  state: card.state,
  version: card.version,
  headHash,
  explainedAt: card.explainedAt ?? null,
});

type StoredEvent = {
  readonly kind: string;
  readonly at: CardEvent['at'];
  readonly part: string;
  readonly actorId: string | null;
  readonly body: unknown;
};

/** The event as the rules know it, from its row. */
export const cardEventOf = ({ kind, at, part, actorId, body }: StoredEvent): CardEvent =>
  ({
    ...(body as object),
    ...{ kind, at, by: { actor: part, accountId: actorId } },
  }) as unknown as CardEvent;
