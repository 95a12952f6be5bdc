import { inPart, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { type LicenceResult, recordLicence } from '#licences/act.ts';
import { NotIssuableError } from '#licences/errors.ts';
import type { LicenceId } from '#licences/licence.ts';

/** 颁发许可: the granted case with the result that was made for it. */
export type IssueCommand = Pick<StaffAct, 'by' | 'at'> & {
  readonly licenceId: LicenceId;
  readonly caseFile: CaseFile;
};

/**
 * Enters what a case granted into the register of licences (颁发), with number and term of the result.
 *
 * @throws NotIssuableError when the case was not granted, its result was not made, or the term ends before it begins
 *
 * Law: Administrative Licensing Law art. 39.
 */
export function issueLicence({ licenceId, caseFile, ...command }: IssueCommand): LicenceResult {
  const { caseId, itemCode, departmentCode, state, result } = caseFile;
  // A refusal is delivered as well; only what was granted has a result.
  if (!result) throw new NotIssuableError('case', { caseId, state });
  const { number, validFrom, validUntil } = result;
  if (validUntil !== null && validUntil < validFrom) {
    throw new NotIssuableError('term', { validFrom, validUntil });
  }
  const opening = { licenceId, caseId, number, itemCode, departmentCode, validFrom, validUntil };
  return recordLicence(null, { kind: 'issued', ...inPart('clerk', command), opening });
}
