import {
  NotRectifiableError,
  PaperWithdrawnError,
  ReasonRequiredError,
  WordsNotThereError,
} from '#documents/errors.ts';
import type { PaperKind } from '#documents/paper-kind.ts';
import { NotPermittedError } from '#identity/errors.ts';
import { type Actor, requirePermission } from '#identity/policy.ts';

/** 更正内容: where a decision says something that was written wrongly, and how it reads. */
export type Rectified = { readonly where: string; readonly before: string; readonly after: string };

/** 更正: who does it, which decision, and what it says now. */
export type RectifyCommand = {
  readonly by: Actor;
  /** Department that issued the paper. */
  readonly issuedBy: string;
  readonly kind: PaperKind;
  readonly isWithdrawn: boolean;
  /** Every text the paper prints. */
  readonly printed: readonly string[];
  readonly rectified: readonly Rectified[];
  readonly reason: string;
};

/** 可以更正的文书: decisions. Another paper with a slip is withdrawn and issued again. */
const DECISIONS: readonly PaperKind[] = [
  'declineDecision',
  'extensionDecision',
  'grantDecision',
  'refusalDecision',
  'terminationDecision',
];

export const isRectifiable = (kind: PaperKind): boolean => DECISIONS.includes(kind);

/**
 * 更正决定: the department puts right what a decision of its own says wrongly. The decision stays in force and is read with
 * the new words; what was decided is not touched.
 *
 * @throws NotPermittedError unless a reviewer of the department that issued it
 * @throws NotRectifiableError unless it is a decision; PaperWithdrawnError when it no longer holds
 * @throws ReasonRequiredError without a reason
 * @throws WordsNotThereError when nothing is changed, or the old words do not stand in the paper
 */
export function requireRectifiable(command: RectifyCommand): void {
  const { by, issuedBy, kind, isWithdrawn, printed, rectified, reason } = command;
  requirePermission(by, 'cases.decide');
  if (by.departmentCode !== issuedBy) throw new NotPermittedError(by.role, 'cases.decide');
  if (!isRectifiable(kind)) throw new NotRectifiableError(kind);
  if (isWithdrawn) throw new PaperWithdrawnError();
  if (reason.trim() === '') throw new ReasonRequiredError();
  const stands = (words: string) => printed.some((text) => text.includes(words));
  const wrong = rectified.filter(
    ({ before, after }) => before.trim() === '' || after.trim() === '' || before === after || !stands(before),
  );
  if (rectified.length === 0 || wrong.length > 0)
    throw new WordsNotThereError(wrong.map(({ before }) => before));
}
