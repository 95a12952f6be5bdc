import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { NotByItemRuleError } from '#cases/guard-errors.ts';
import { requireDeferredIn, requireNotPresider } from '#cases/guards.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 上报: to whom, and the opinion of the first check. */
export type ReferCommand = StaffAct & {
  readonly authorityCode: string;
  readonly opinion: string;
  readonly statementDigest: Digest;
};

/**
 * Sends opinion and papers to the superior authority (上报), which may not ask the applicant for papers again.
 *
 * So nothing may be missing. The limit of the first check ends here; the superior has its own.
 *
 * @throws NotPermittedError, OutOfReachError, PresiderReviewsError
 * @throws NotByItemRuleError unless the item is handled by a superior authority
 * @throws BasisRequiredError, DeferredMissingError
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 35, 43.
 */
export function referCase(before: CaseFile, command: ReferCommand): ActResult {
  const { authorityCode, opinion, statementDigest } = command;
  requirePart(before, command, 'secondReviewer');
  requireLawful(before, 'referred');
  requireReferable(before);
  requireNotPresider(before, command.by.accountId);
  requireTexts({ authorityCode, opinion });
  return record(before, [], {
    kind: 'referred',
    ...inPart('secondReviewer', command),
    statementDigest,
    authorityCode,
  });
}

/** @throws NotByItemRuleError unless a superior decides the item; DeferredMissingError while a paper is missing */
export function requireReferable(before: CaseFile): void {
  if (before.handling !== 'referred') throw new NotByItemRuleError('referral');
  requireDeferredIn(before);
}

/** 上级决定: what the superior decided on paper; a refusal with all its texts. */
export type SuperiorDecision =
  | { readonly outcome: 'granted'; readonly opinionDigest: Digest }
  | {
      readonly outcome: 'refused';
      readonly statementDigest: Digest;
      readonly statement: { readonly reason: string; readonly legalBasis: string; readonly remedies: string };
    };

/**
 * Puts on file what the superior authority decided (上级决定). Whoever records it holds the power to decide here;
 * the decision is the superior's.
 *
 * @throws NotPermittedError, NoPowerError
 * @throws BasisRequiredError when a refusal lacks a text
 * @throws NotLawfulError unless the case was referred; WrongActorError where the authority decides itself
 *
 * Law: Administrative Licensing Law art. 35, 38.
 */
export function recordSuperiorDecision(
  before: CaseFile,
  { decision, ...command }: StaffAct & { readonly decision: SuperiorDecision },
): ActResult {
  requirePart(before, command, 'superior');
  const author = inPart('superior', command);
  if (decision.outcome === 'granted') {
    return record(before, [], { kind: 'granted', ...author, opinionDigest: decision.opinionDigest });
  }
  requireTexts(decision.statement);
  return record(before, [], { kind: 'refused', ...author, statementDigest: decision.statementDigest });
}
