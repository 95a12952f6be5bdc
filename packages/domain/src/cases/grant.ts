import { type ActResult, inPart, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { recordDecision, requireDecider } from '#cases/decide.ts';
import type { Digest } from '#cases/digest.ts';
import { PrerequisitesMissingError } from '#cases/errors.ts';

/** 准予: the digest of the written opinion, null when none was written. */
export type GrantCommand = StaffAct & {
  readonly opinionDigest: Digest | null;
  /** What the application has established so far; empty for a case outside a channel. */
  readonly facts: ReadonlySet<string>;
};

/**
 * Grants what was applied for (准予); review, draft and decision are one act.
 *
 * An immediate item that has been accepted is granted without a review. Whether the decision was
 * on time is fixed at this moment and for ever.
 *
 * @throws NotPermittedError, NoPowerError, SamePersonError
 * @throws PrerequisitesMissingError when a fact the step builds on no longer holds
 * @throws NotLawfulError when the case is not accepted, its clock stands still, or it was decided
 *
 * Law: Administrative Licensing Law art. 34, 37, 38(1).
 */
export function grantCase(before: CaseFile, command: GrantCommand): ActResult {
  requireDecider(before, command);
  const { opinionDigest, facts } = command;
  const missing = (before.requiredFacts ?? []).filter((fact) => !facts.has(fact));
  if (missing.length > 0) throw new PrerequisitesMissingError(missing);
  return recordDecision(before, { kind: 'granted', ...inPart('approver', command), opinionDigest }, command);
}
