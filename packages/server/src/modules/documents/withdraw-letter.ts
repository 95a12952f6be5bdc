import {
  requireReissuable,
  requireWithdrawable,
  type WithdrawalGround,
} from '@yichuang/domain/documents/withdrawal.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { lockLetter, markWithdrawn } from './store.ts';

export type LetterOfCase = {
  readonly subjectId: string;
  readonly letterId: string;
  /** Department that issued it. */
  readonly issuedBy: string;
};

/** 文书作废. @throws not-found, NotPermittedError, PaperWithdrawnError, ReasonRequiredError */
export async function withdrawLetter(
  { subjectId, letterId, issuedBy }: LetterOfCase,
  { ground, reason }: { readonly ground: WithdrawalGround; readonly reason: string },
  { tx, centreId, now, actor }: Acting,
): Promise<void> {
  const [row] = await tx.run(lockLetter, { centreId, subjectId, letterId });
  if (!row) throw notFound();
  requireWithdrawable({ by: actor, issuedBy, isWithdrawn: row.withdrawnAt !== null, reason });
  await tx.run(markWithdrawn, {
    ...{ centreId, letterId, now, withdrawnBy: actor.accountId },
    ...{ ground, reason: reason.trim() },
  });
}

/** What follows a withdrawn paper: its kind and occasion, and the next edition. */
export async function nextEdition(
  { subjectId, letterId, issuedBy }: LetterOfCase,
  { tx, centreId, actor }: Acting,
) {
  const [row] = await tx.run(lockLetter, { centreId, subjectId, letterId });
  if (!row) throw notFound();
  const isWithdrawn = row.withdrawnAt !== null && !row.hasSuccessor;
  requireReissuable({ by: actor, issuedBy, isWithdrawn });
  return { kind: row.kind, occasion: row.occasion, recipient: row.recipient, edition: row.edition + 1 };
}
