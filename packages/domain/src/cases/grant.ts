import { type ActResult, inPart, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { type DecisionRules, recordDecision, requireDecider } from '#cases/decide.ts';
import type { Digest } from '#cases/digest.ts';
import { requireDeferredIn, requirePrerequisites } from '#cases/guards.ts';
import { type Quantity, requireTurn } from '#cases/quantity-limit.ts';

/** 准予: the digest of the written opinion, null when none was written. */
export type GrantCommand = StaffAct &
  DecisionRules & {
    readonly opinionDigest: Digest | null;
    /** What the application has established so far; empty for a case outside a channel. */
    readonly facts: ReadonlySet<string>;
    /** Only for an item with a quantity limit: how many are granted, and who waits. */
    readonly quantity?: Quantity;
  };

/**
 * Grants what was applied for (准予); review, draft and decision are one act.
 *
 * An immediate item that has been accepted is granted without a review. Whether the decision was
 * on time is fixed at this moment and for ever.
 *
 * @throws NotPermittedError, NoPowerError, SamePersonError, SecondApproverError
 * @throws PrerequisitesMissingError when a fact the step builds on no longer holds
 * @throws DeferredMissingError while a deferred paper is missing and no undertaking takes its place
 * @throws NotInTurnError where the number is limited and an earlier application is undecided, or none is left
 * @throws SecondOfficerError, PartiesNotToldError, PresiderReviewsError when the item has to be reviewed step by step
 * @throws NotLawfulError when the case is not accepted, its clock stands still, or it was decided
 *
 * Law: Administrative Licensing Law art. 34, 37, 38(1), 57.
 */
export function grantCase(before: CaseFile, command: GrantCommand): ActResult {
  const under = requireDecider(before, command);
  const { opinionDigest, facts } = command;
  requirePrerequisites(before, facts);
  requireDeferredIn(before);
  if (command.quantity) requireTurn(before, command.quantity);
  return recordDecision(
    before,
    { kind: 'granted', ...inPart('approver', command), ...under, opinionDigest },
    command,
  );
}
