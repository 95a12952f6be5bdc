import { APPLICANT, inPart, type StaffAct, SYSTEM } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { DocumentsMissingError, UnknownDocumentsError } from '#cases/errors.ts';
import { CorrectionRepeatedError, NotYetError } from '#cases/guard-errors.ts';
import { noticeDueOf, receiptCountsFrom, requireNoticeInTime } from '#cases/notice-due.ts';
import { type AskableDocument, type Defect, requireDefects } from '#cases/request-correction.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { ApplicationStateError } from '#channels/errors.ts';
import type { SharedDocument } from '#channels/shared-documents.ts';
import { clockDueOf } from '#clock/clock-due.ts';
import type { Due, OfficeClock } from '#clock/due.ts';
import { dueOf } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { requirePermission } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay } from '#time/instant.ts';

/** 部门指出的缺陷: what one department finds missing or wrong in the papers filed for all. */
export type NamedDefect = Defect & { readonly departmentCode: string };

/**
 * Departments name defects while nothing was said yet; after the one notice there is no second.
 *
 * @throws ApplicationStateError, CorrectionRepeatedError
 */
export function requireNamable({ state, correction }: Application): void {
  if (state !== 'submitted') throw new ApplicationStateError(state, 'nameDefect', ['submitted']);
  if (correction !== undefined) throw new CorrectionRepeatedError(correction.asked);
}

/** 联办一次性告知补正: what all departments together find, in one notice. */
export type JointCorrectionCommand = StaffAct & {
  readonly defects: readonly NamedDefect[];
  /** The documents that the form of the channel asks for. */
  readonly documents: readonly AskableDocument[];
  readonly statementDigest: Digest;
  readonly clock: OfficeClock;
};

/**
 * Tells the applicant, once and for all departments, everything that is missing or wrong (联办一次性告知补正).
 *
 * @throws NotPermittedError, ApplicationStateError
 * @throws BasisRequiredError (no defect, or one without words), UnknownDocumentsError, FetchableDocumentError
 * @throws CorrectionRepeatedError for a second notice; NoticeTooLateError
 *
 * Law: Administrative Licensing Law art. 26(2), 32(1)4.
 */
export function requestJointCorrection(
  before: Application,
  command: JointCorrectionCommand,
): ApplicationResult {
  const { defects, documents, statementDigest, clock, at } = command;
  requirePermission(command.by, 'channels.accept');
  const documentIds = [...new Set(defects.map(({ documentId }) => documentId))];
  const result = happened(before, {
    kind: 'correctionRequested',
    ...inPart('coordinator', command),
    statementDigest,
    documentIds,
    due: clockDueOf('correction', { from: at }, clock),
  });
  if (before.correction !== undefined) throw new CorrectionRepeatedError(documentIds);
  requireDefects(defects, { documents });
  requireNoticeInTime(jointNoticeDue(before, clock), at);
  return result;
}

/** By when something must be said about an application; after it the law accepts. */
export const jointNoticeDue = ({ submittedAt, correction }: Application, clock: OfficeClock): Due =>
  noticeDueOf({ receivedAt: submittedAt, ...(correction && { correction }) }, clock);

/**
 * The missing documents that no department has named. The one notice tells them all the same: there is no second, and
 * without them nothing can be accepted.
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export const unnamedDocuments = (
  missing: readonly SharedDocument[],
  defects: readonly Defect[],
): readonly SharedDocument[] =>
  missing.filter(({ ids }) => !defects.some(({ documentId }) => ids.includes(documentId)));

/** 联办补正: the papers that came, for every department that asked. */
export type CorrectApplicationCommand = Pick<StaffAct, 'at' | 'on'> & {
  readonly documentIds: readonly string[];
  readonly dossierDigest: Digest;
  /** Of what the applicant says beside the papers. */
  readonly statementDigest?: Digest;
};

/**
 * The applicant hands in what the notice asked for at the counter, all of it, once for all departments. The days for a
 * notice and the promise of the channel count from here.
 *
 * @throws NotPermittedError at another desk than the coordinator's; ApplicationStateError
 * @throws DocumentsMissingError, UnknownDocumentsError measured by the notice
 *
 * Law: Administrative Licensing Law art. 32(1)4, 32(1)5.
 */
export function correctApplication(
  before: Application,
  { by, ...command }: CorrectApplicationCommand & Pick<StaffAct, 'by'>,
): ApplicationResult {
  requirePermission(by, 'channels.accept');
  return handedIn(before, command);
}

/**
 * The same over the net, by the holder of the signed link.
 *
 * @throws as `correctApplication`, without the desk
 */
export const correctApplicationOnline = (
  before: Application,
  command: CorrectApplicationCommand,
): ApplicationResult => handedIn(before, command, { receivedVia: 'online' });

function handedIn(
  before: Application,
  { at, on, documentIds, dossierDigest, statementDigest }: CorrectApplicationCommand,
  way: { readonly receivedVia?: 'online' } = {},
): ApplicationResult {
  const asked = before.correction?.asked ?? [];
  const result = happened(before, {
    ...{ kind: 'corrected', at, by: APPLICANT, on, documentIds, dossierDigest },
    ...way,
    ...(statementDigest && { statementDigest }),
  });
  const unknown = documentIds.filter((id) => !asked.includes(id));
  if (unknown.length > 0) throw new UnknownDocumentsError(unknown);
  const missing = asked.filter((id) => !documentIds.includes(id));
  if (missing.length > 0) throw new DocumentsMissingError(missing);
  return result;
}

/** 联办视为受理: the moment the silence was noticed, and what the channel promises. */
export type DeemApplicationCommand = {
  readonly at: Instant;
  /** Null while the clock of the channel waits for pre-approvals. */
  readonly promised: Limit | null;
  readonly clock: OfficeClock;
};

/**
 * Records that the law has accepted an application on which the centre said nothing in time (视为受理). The promise
 * counts from the receipt, or from the correction: noticing it late gives nobody more time.
 *
 * @throws ApplicationStateError when it was accepted, sent back for correction or ended before
 * @throws NotYetError up to the last moment for a notice
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export function deemApplicationAccepted(
  before: Application,
  { at, promised, clock }: DeemApplicationCommand,
): ApplicationResult {
  const { submittedAt, correction } = before;
  const from = receiptCountsFrom({ receivedAt: submittedAt, ...(correction && { correction }) }, clock);
  const on: DateOnly = localDay(from, clock.zone ?? CHINA_TIME);
  const result = happened(before, {
    ...{ kind: 'deemedAccepted', at, by: SYSTEM, on },
    ...(promised && { promisedDue: dueOf(from, promised, [], clock) }),
  });
  const noticeDue = jointNoticeDue(before, clock);
  if (at <= noticeDue.at) throw new NotYetError('deemedAccepted', noticeDue.on);
  return result;
}
