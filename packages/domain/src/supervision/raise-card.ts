import type { Digest } from '#cases/digest.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import type { Card, CardResult, CardSubject } from '#supervision/card.ts';
import type { CardDue } from '#supervision/card-due.ts';
import { ANSWER_LIMITS, CARD_RULES, isRunningWarning } from '#supervision/card-rules.ts';
import { recordOnCard } from '#supervision/fold.ts';
import type { Instant } from '#time/instant.ts';

/** 发牌: against what, when, and the digest of the evidence. */
export type RaiseCardCommand = {
  readonly due: CardDue;
  readonly subject: CardSubject & { readonly departmentCode: string };
  readonly evidenceDigest: Digest;
  readonly at: Instant;
  readonly clock: OfficeClock;
};

const BY_SYSTEM = { actor: 'system', accountId: null } as const;

/** Raises a card by itself (自动发牌); the time to explain counts from now. */
export function raiseCard({ due, subject, evidenceDigest, at, clock }: RaiseCardCommand): CardResult {
  const { rule, occasion, responsible } = due;
  const { colour } = CARD_RULES[rule];
  const limit = ANSWER_LIMITS[colour];
  return recordOnCard(null, {
    ...{ kind: 'raised', at, by: BY_SYSTEM },
    opening: {
      ...{ rule, colour, occasion, responsible, evidenceDigest },
      ...subject,
      answerBy: limit && dueOf(at, limit, [], clock),
    },
  });
}

/**
 * Lifts a warning that is over: the case was handled in time, or the limit has passed and a card says so (预警解除).
 *
 * @returns null when the card is no such warning, or what it warned of still stands
 */
export function liftSpentWarning(
  card: Card,
  { due, at }: { readonly due: readonly CardDue[]; readonly at: Instant },
): CardResult | null {
  const stands = due.some(({ rule, occasion }) => rule === card.rule && occasion === card.occasion);
  if (card.state !== 'raised' || !isRunningWarning(card.rule) || stands) return null;
  return recordOnCard(card, { kind: 'lifted', at, by: BY_SYSTEM });
}
