import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { NotByItemRuleError } from '#cases/guard-errors.ts';
import { requireDeferredIn, requireNotPresider } from '#cases/guards.ts';
import { requirePart } from '#cases/part-in-case.ts';

/** 上报: the name of the superior authority, and the opinion of the first check; both lie in the dossier. */
export type ReferCommand = StaffAct & {
  readonly superior: string;
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
  const { superior, opinion, statementDigest } = command;
  requirePart(before, command, 'secondReviewer');
  requireLawful(before, 'referred');
  requireReferable(before);
  requireNotPresider(before, command.by.accountId);
  requireTexts({ superior, opinion });
  return record(before, [], { kind: 'referred', ...inPart('secondReviewer', command), statementDigest });
}

/** @throws NotByItemRuleError unless a superior decides the item; DeferredMissingError while a paper is missing */
export function requireReferable(before: CaseFile): void {
  if (before.handling !== 'referred') throw new NotByItemRuleError('referral');
  requireDeferredIn(before);
}

/** 上级决定: what the superior decided, the number of its paper, and for a refusal all its texts. */
export type SuperiorDecision = { readonly decisionNumber: string } & (
  | { readonly outcome: 'granted'; readonly opinionDigest: Digest }
  | {
      readonly outcome: 'refused';
      readonly statementDigest: Digest;
      readonly statement: { readonly reason: string; readonly legalBasis: string; readonly remedies: string };
    }
);

/**
 * Puts on file what the superior authority decided (上级决定). Whoever records it holds the power to decide here;
 * the decision is the superior's.
 *
 * @throws NotPermittedError, NoPowerError
 * @throws BasisRequiredError without the number of the superior's paper, or when a refusal lacks a text
 * @throws NotLawfulError unless the case was referred; WrongActorError where the authority decides itself
 *
 * Law: Administrative Licensing Law art. 35, 38.
 */
export function recordSuperiorDecision(
  before: CaseFile,
  { decision, ...command }: StaffAct & { readonly decision: SuperiorDecision },
): ActResult {
  requirePart(before, command, 'superior');
  requireTexts({ decisionNumber: decision.decisionNumber });
  const author = inPart('superior', command);
  if (decision.outcome === 'granted') {
    return record(before, [], { kind: 'granted', ...author, opinionDigest: decision.opinionDigest });
  }
  requireTexts(decision.statement);
  return record(before, [], { kind: 'refused', ...author, statementDigest: decision.statementDigest });
}
