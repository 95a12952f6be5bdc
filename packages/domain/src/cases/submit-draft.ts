import { type ActResult, inPart, record, requireLawful, type StaffAct } from '#cases/act.ts';
import type { DraftProposal } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requireBoundSheet } from '#cases/dues-of-case.ts';
import { SecondOfficerError } from '#cases/guard-errors.ts';
import { requireNotPresider, requirePartiesTold } from '#cases/guards.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { PartiesDuty } from '#catalogue/item-rules.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import type { Actor } from '#identity/policy.ts';

/** 报请决定: the written opinion, and what the reviewer found about people whose interests it touches. */
export type SubmitDraftCommand = StaffAct & {
  readonly opinionDigest: Digest;
  readonly proposal: DraftProposal;
  /** Whether others have a major interest; the item may say so too, and the stricter holds. */
  readonly interest: PartiesDuty;
  /** 第二名核查人员, where contents were verified. */
  readonly secondOfficer?: Actor;
  readonly sheet: Pick<ItemSheet, 'code' | 'version' | 'rules'>;
};

/**
 * Ends the review with an opinion and puts a decision before the approver (报请决定).
 *
 * @throws NotPermittedError, OutOfReachError, PresiderReviewsError, for the second officer too
 * @throws SecondOfficerError when contents had to be verified and two different officers did not
 * @throws PartiesNotToldError, WrongSheetError
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 34(3), 36, 37, 47.
 */
export function submitDraft(before: CaseFile, command: SubmitDraftCommand): ActResult {
  const { by, sheet, interest, opinionDigest, proposal, secondOfficer } = command;
  requirePart(before, command, 'reviewer');
  requireLawful(before, 'draftSubmitted');
  requireBoundSheet(before, sheet);
  requireNotPresider(before, by.accountId);
  if (secondOfficer) {
    requirePart(before, { ...command, by: secondOfficer }, 'reviewer');
    requireNotPresider(before, secondOfficer.accountId);
  }
  const isAlone = secondOfficer === undefined || secondOfficer.accountId === by.accountId;
  if (sheet.rules?.substanceCheck === true && isAlone) throw new SecondOfficerError('draftSubmitted');
  requirePartiesTold(before, interest, sheet.rules?.interestedParties ?? 'none');

  return record(before, [], {
    kind: 'draftSubmitted',
    ...inPart('reviewer', command),
    opinionDigest,
    proposal,
    interest,
    ...(secondOfficer && { secondOfficer: secondOfficer.accountId }),
  });
}
