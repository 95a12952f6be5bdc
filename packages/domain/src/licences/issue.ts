import type { CaseFile } from '#cases/case-file.ts';
import type { AccountId } from '#identity/policy.ts';
import { type LicenceResult, recordLicence } from '#licences/act.ts';
import { NotIssuableError } from '#licences/errors.ts';
import type { LicenceId } from '#licences/licence.ts';
import type { Instant } from '#time/instant.ts';

/** 颁发许可: the granted case, and who made the result of it and when. */
export type IssueCommand = {
  readonly licenceId: LicenceId;
  readonly caseFile: CaseFile;
  readonly madeBy: AccountId;
  readonly madeAt: Instant;
};

/**
 * Enters what a case granted into the register of licences (颁发), with number and term of the result.
 *
 * @throws NotIssuableError when the case was not granted, its result was not made, or the term ends before it begins
 *
 * Law: Administrative Licensing Law art. 39.
 */
export function issueLicence({ licenceId, caseFile, madeBy, madeAt }: IssueCommand): LicenceResult {
  const { caseId, caseNumber, itemCode, itemVersion, departmentCode, state, result } = caseFile;
  // A refusal is delivered as well; only what was granted has a result.
  if (!result) throw new NotIssuableError('case', { caseId, state });
  const { number, validFrom, validUntil } = result;
  if (validUntil !== null && validUntil < validFrom) {
    throw new NotIssuableError('term', { validFrom, validUntil });
  }
  const granted = { caseId, caseNumber, itemCode, itemVersion, departmentCode };
  return recordLicence(null, {
    kind: 'issued',
    at: madeAt,
    by: { actor: 'clerk', accountId: madeBy },
    opening: { licenceId, ...granted, number, validFrom, validUntil },
  });
}
