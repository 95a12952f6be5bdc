import { inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { type LicenceResult, recordLicence, requireRunning } from '#licences/act.ts';
import type { Licence } from '#licences/licence.ts';

/** 变更: what is changed, its old and its new content, as the decision states them. */
export type ChangeCommand = StaffAct & {
  readonly statement: { readonly matter: string; readonly before: string; readonly after: string };
  readonly statementDigest: Digest;
};

/**
 * Changes what a licence says, at the request of its holder (变更). Its term stays.
 *
 * @throws NotPermittedError, NoPowerError, BasisRequiredError
 * @throws LicenceNotLawfulError, TermError unless it is in force
 *
 * Law: Administrative Licensing Law art. 49.
 */
export function changeLicence(before: Licence, command: ChangeCommand): LicenceResult {
  requirePart(before, command, 'approver');
  requireRunning(before, 'changed', command.on);
  requireTexts(command.statement);
  const { statementDigest } = command;
  return recordLicence(before, { kind: 'changed', ...inPart('approver', command), statementDigest });
}
