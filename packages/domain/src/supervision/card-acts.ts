import type { Digest } from '#cases/digest.ts';
import { dueOf, type OfficeClock } from '#clock/due.ts';
import { type Actor, type Permission, requirePermission } from '#identity/policy.ts';
import type { Card, CardResult, CardState, SupervisionPaper } from '#supervision/card.ts';
import { CardNotOpenError, type CardWhyNot } from '#supervision/errors.ts';
import { recordOnCard } from '#supervision/fold.ts';
import type { Instant } from '#time/instant.ts';

/** 对牌的处理: what people do with a card. */
export type CardAct = 'explain' | 'confirm' | 'lift' | 'issuePaper';

/** 处理命令: who, when, and the digest of the words. */
export type CardActCommand = { readonly by: Actor; readonly at: Instant; readonly statementDigest: Digest };

/** Permission and states of each act. */
export const CARD_ACTS: Readonly<
  Record<CardAct, { readonly permission: Permission; readonly in: readonly CardState[] }>
> = {
  explain: { permission: 'supervision.answer', in: ['raised'] },
  confirm: { permission: 'supervision.judge', in: ['raised', 'explained'] },
  lift: { permission: 'supervision.judge', in: ['raised', 'explained'] },
  issuePaper: { permission: 'supervision.judge', in: ['raised', 'explained', 'confirmed'] },
};

/** Why the act is closed now, or null. A card is not confirmed before the department was heard or let its time go by. */
export function whyNotOnCard(card: Card, act: CardAct, at: Instant): CardWhyNot | null {
  const { colour, state, answerBy } = card;
  if (!CARD_ACTS[act].in.includes(state)) return 'closed';
  if (colour === 'warning' && (act === 'explain' || act === 'confirm')) return 'only-warning';
  if (act === 'issuePaper' && 'remedyId' in card) return 'no-case';
  return act === 'confirm' && state === 'raised' && answerBy && at <= answerBy.at ? 'answer-open' : null;
}

/**
 * The department says why it happened and how it is put right (申辩).
 *
 * @throws NotPermittedError; CardNotOpenError for a warning, and once it was explained or judged
 */
export function explainCard(before: Card, command: CardActCommand): CardResult {
  requireOpen(before, 'explain', command);
  return recordOnCard(before, { kind: 'explained', ...saidBy('reviewer', command) });
}

/**
 * The monitor upholds the card (确认).
 *
 * @throws NotPermittedError; CardNotOpenError for a warning, after a judgement, and while the department may still answer
 */
export function confirmCard(before: Card, command: CardActCommand): CardResult {
  requireOpen(before, 'confirm', command);
  return recordOnCard(before, { kind: 'confirmed', ...saidBy('monitor', command) });
}

/**
 * The monitor takes the card back (撤销); it stays visible.
 *
 * @throws NotPermittedError; CardNotOpenError after a judgement
 */
export function liftCard(before: Card, command: CardActCommand): CardResult {
  requireOpen(before, 'lift', command);
  return recordOnCard(before, { kind: 'lifted', ...saidBy('monitor', command) });
}

/** 发出监察文书: which, how many working days for the answer. */
export type IssuePaperCommand = CardActCommand & {
  readonly paper: SupervisionPaper;
  readonly answerWithin: number;
  readonly clock: OfficeClock;
};

/**
 * The monitor sends the department a paper with a day for the answer (督办、纠错、监察建议).
 *
 * @throws NotPermittedError; CardNotOpenError once the card was lifted
 */
export function issueSupervisionPaper(before: Card, command: IssuePaperCommand): CardResult {
  requireOpen(before, 'issuePaper', command);
  const { paper, answerWithin, at, clock } = command;
  const answerBy = dueOf(at, { unit: 'workingDays', count: answerWithin }, [], clock);
  return recordOnCard(before, { kind: 'paperIssued', ...saidBy('monitor', command), paper, answerBy });
}

function requireOpen(card: Card, act: CardAct, { by, at }: Pick<CardActCommand, 'by' | 'at'>): void {
  requirePermission(by, CARD_ACTS[act].permission);
  const why = whyNotOnCard(card, act, at);
  if (why !== null) throw new CardNotOpenError(act, why, card.state);
}

const saidBy = <Part extends 'reviewer' | 'monitor'>(
  actor: Part,
  { by, at, statementDigest }: CardActCommand,
) => ({ at, by: { actor, accountId: by.accountId }, statementDigest });
