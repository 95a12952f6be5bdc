import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { requireBoundSheet } from '#cases/dues-of-case.ts';
import { BasisRequiredError, UnknownDocumentsError } from '#cases/errors.ts';
import { CorrectionRepeatedError, FetchableDocumentError } from '#cases/guard-errors.ts';
import { noticeDueOf, requireNoticeInTime } from '#cases/notice-due.ts';
import { requirePart } from '#cases/part-in-case.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { clockDueOf } from '#clock/clock-due.ts';
import { rulesOf } from '#clock/clock-rules.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { Actor } from '#identity/policy.ts';

/** 材料缺陷: what exactly is wrong with one document, or that it is missing. */
export type Defect = { readonly documentId: string; readonly defect: string };

/** 破例的理由: a text, and its digest for the journal. */
export type StatedReason = { readonly reason: string; readonly reasonDigest: Digest };

/** 一次性告知: every defect there is, and the digest of the notice. */
export type RequestCorrectionCommand = StaffAct & {
  readonly defects: readonly Defect[];
  readonly statementDigest: Digest;
  readonly sheet: Pick<ItemSheet, 'code' | 'version' | 'requiredDocuments' | 'rules'>;
  readonly clock: OfficeClock;
  /** 再次补正: a reviewer says why a paper that came with the correction is defective itself. */
  readonly again?: StatedReason & { readonly reviewer: Actor };
  /** 仍要求提交: why a paper is asked for though the platform can fetch it; oversight reads the reason. */
  readonly override?: StatedReason;
};

/**
 * Tells the applicant, once, everything that is missing or wrong (一次性告知补正).
 *
 * Only documents of the sheet the case is bound to can be asked for. A second notice is refused unless it is about
 * papers that came with the correction; then a reviewer gives the reason, and oversight is told. How long the
 * applicant has is said by the item, else by the rules of the centre.
 *
 * @throws NotPermittedError, OutOfReachError; for a second notice also for its reviewer
 * @throws WrongSheetError, BasisRequiredError (no defect, or one without words), UnknownDocumentsError
 * @throws FetchableDocumentError, CorrectionRepeatedError, NoticeTooLateError
 * @throws NotLawfulError when the application waits for a correction, was accepted or ended
 *
 * Law: Administrative Licensing Law art. 31, 32(1)4, 72.
 */
export function requestCorrection(before: CaseFile, command: RequestCorrectionCommand): ActResult {
  const { defects, statementDigest, sheet, clock, at, override } = command;
  requirePart(before, command, 'clerk');
  requireLawful(before, 'correctionRequested');
  requireBoundSheet(before, sheet);
  const documentIds = [...new Set(defects.map(({ documentId }) => documentId))];
  requireDefects(defects, { documents: sheet.requiredDocuments, override });
  requireFirstOrNew(before, documentIds, command);
  requireNoticeInTime(noticeDueOf(before, clock), at);

  const { again } = command;
  const limit = sheet.rules?.correctionLimit ?? rulesOf(clock).correctionLimit;
  return record(before, [], {
    kind: 'correctionRequested',
    ...inPart('clerk', command),
    statementDigest,
    documentIds,
    due: clockDueOf('correction', { from: at, limit }, clock),
    limit,
    ...(override && { overrideDigest: override.reasonDigest }),
    ...(again && { again: { reviewer: again.reviewer.accountId, reasonDigest: again.reasonDigest } }),
  });
}

/** 可要求补正的材料: a document that was to be handed in, and whether the platform fetches it. */
export type AskableDocument = Pick<ItemSheet['requiredDocuments'][number], 'id' | 'fetchable'>;

/**
 * A notice names at least one defect, each in words, only of documents that were to be handed in.
 *
 * @throws BasisRequiredError, UnknownDocumentsError
 * @throws FetchableDocumentError for what the platform can fetch, unless a reason is stated
 *
 * Law: Administrative Licensing Law art. 31, 32(1)4.
 */
export function requireDefects(
  defects: readonly Defect[],
  {
    documents,
    override,
  }: {
    readonly documents: readonly AskableDocument[];
    readonly override?: StatedReason | undefined;
  },
): void {
  const documentOf = (documentId: string) => documents.find(({ id }) => id === documentId);
  if (defects.length === 0) throw new BasisRequiredError(['defects']);
  const unknown = defects.filter(({ documentId }) => documentOf(documentId) === undefined);
  if (unknown.length > 0) throw new UnknownDocumentsError(unknown.map(({ documentId }) => documentId));
  requireTexts(Object.fromEntries(defects.map(({ documentId, defect }) => [documentId, defect])));

  const fetchable = defects.filter(({ documentId }) => documentOf(documentId)?.fetchable === true);
  if (fetchable.length === 0) return;
  if (!override) throw new FetchableDocumentError(fetchable.map(({ documentId }) => documentId));
  requireTexts({ overrideReason: override.reason });
}

/** One notice is all there is; what came with a correction was not there to be looked at before. */
function requireFirstOrNew(
  before: CaseFile,
  documentIds: readonly string[],
  command: RequestCorrectionCommand,
): void {
  if (before.correction === undefined) return;
  const { supplied } = before.correction;
  const old = documentIds.filter((id) => !supplied.includes(id));
  if (old.length > 0 || !command.again) throw new CorrectionRepeatedError(documentIds);
  requirePart(before, { ...command, by: command.again.reviewer }, 'reviewer');
  requireTexts({ againReason: command.again.reason });
}
