import type { CaseFile } from '#cases/case-file.ts';
import { PrerequisitesMissingError, SamePersonError } from '#cases/errors.ts';
import { DeferredMissingError, PartiesNotToldError, PresiderReviewsError } from '#cases/guard-errors.ts';
import type { PartiesDuty } from '#catalogue/item-rules.ts';
import type { AccountId } from '#identity/policy.ts';

// Guards that more than one act asks, and the page that offers acts asks as well.

/**
 * Whoever presided over a hearing of the case stays out of the review.
 *
 * @throws PresiderReviewsError
 *
 * Law: Administrative Licensing Law art. 48(1)3.
 */
export function requireNotPresider(
  { presiders = [] }: CaseFile,
  ...accounts: readonly (AccountId | null)[]
): void {
  const presiding = presiders.find((presider) => accounts.includes(presider));
  if (presiding !== undefined) throw new PresiderReviewsError(presiding);
}

/**
 * Nobody with a major interest is passed over before a decision is proposed.
 *
 * @throws PartiesNotToldError
 *
 * Law: Administrative Licensing Law art. 36, 47.
 */
export function requirePartiesTold({ partiesTold }: CaseFile, ...duties: readonly PartiesDuty[]): void {
  if (duties.includes('heard') && !partiesTold?.hearingOffered) throw new PartiesNotToldError('heard');
  if (duties.includes('told') && !partiesTold) throw new PartiesNotToldError('told');
}

/**
 * Everything that was deferred is in, or the applicant answers for it by an undertaking.
 *
 * @throws DeferredMissingError naming what is still to come
 */
export function requireDeferredIn({ deferred = [], undertaking }: CaseFile): void {
  if (deferred.length === 0 || undertaking !== undefined) return;
  throw new DeferredMissingError(deferred.map(({ documentId }) => documentId));
}

/** @throws PrerequisitesMissingError naming the facts a step builds on that do not hold */
export function requirePrerequisites({ requiredFacts = [] }: CaseFile, facts: ReadonlySet<string>): void {
  const missing = requiredFacts.filter((fact) => !facts.has(fact));
  if (missing.length > 0) throw new PrerequisitesMissingError(missing);
}

/** @throws SamePersonError when whoever accepted the case would decide it, unless the item is immediate */
export function requireAnotherPerson(
  { handling, acceptedBy, caseId }: CaseFile,
  accountId: AccountId | null,
): void {
  if (handling !== 'immediate' && accountId !== null && acceptedBy === accountId) {
    throw new SamePersonError(caseId);
  }
}
