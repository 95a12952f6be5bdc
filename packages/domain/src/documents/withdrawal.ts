import { PaperHoldsError, PaperWithdrawnError, ReasonRequiredError } from '#documents/errors.ts';
import { NotPermittedError } from '#identity/errors.ts';
import { type Actor, requirePermission } from '#identity/policy.ts';

/** 作废事由类别: the class of the reason, which everybody may know who verifies the paper. */
export type WithdrawalGround = keyof typeof WITHDRAWAL_GROUNDS;

export const WITHDRAWAL_GROUNDS = {
  clerical: { zh: '文字、计算有误', en: 'A slip of the pen or of calculation' },
  wrongFacts: { zh: '所载内容与事实不符', en: 'What it states is not so' },
  wrongAddressee: { zh: '发给了不该收的人', en: 'It went to the wrong addressee' },
  issuedInError: { zh: '不应当发出', en: 'It should not have been issued' },
} as const;

/** 作废: who does it, whose paper it is, and why. */
export type WithdrawalCommand = {
  readonly by: Actor;
  /** Department that issued the paper. */
  readonly issuedBy: string;
  readonly isWithdrawn: boolean;
  readonly reason: string;
};

/**
 * 文书作废: the department that issued a paper takes it out of force; the act on the case stands, and a corrected
 * paper may follow. What the case decided is changed by acts on the case, never by this.
 *
 * @throws NotPermittedError unless a reviewer of the department that issued it
 * @throws PaperWithdrawnError when it is withdrawn already
 * @throws ReasonRequiredError without a reason
 */
export function requireWithdrawable({ by, issuedBy, isWithdrawn, reason }: WithdrawalCommand): void {
  requirePermission(by, 'cases.decide');
  if (by.departmentCode !== issuedBy) throw new NotPermittedError(by.role, 'cases.decide');
  if (isWithdrawn) throw new PaperWithdrawnError();
  if (reason.trim() === '') throw new ReasonRequiredError();
}

/**
 * 更正后重发: a corrected paper follows a withdrawn one, once.
 *
 * @throws NotPermittedError as above; PaperHoldsError while the paper is in force or its successor is there
 */
export function requireReissuable({ by, issuedBy, isWithdrawn }: Omit<WithdrawalCommand, 'reason'>): void {
  requirePermission(by, 'cases.decide');
  if (by.departmentCode !== issuedBy) throw new NotPermittedError(by.role, 'cases.decide');
  if (!isWithdrawn) throw new PaperHoldsError();
}
