import { type attachToCase as attachRoute, readCaseFile } from '@yichuang/contract/attachments.ts';
import { type ParsedOf, pathOf } from '@yichuang/contract/route.ts';
import { UnknownDocumentsError } from '@yichuang/domain/cases/errors.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { isWithinReach, reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import { getSheet, offeredSheets } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import {
  type AttachmentRow,
  attachmentFile,
  attachmentRows,
  attachScans,
  viewAttachments,
} from '../documents/index.ts';
import type { CaseRow } from './rows.ts';
import { caseById } from './store.ts';

/** 办件附件: what was handed in, document by document. @throws not-found as the case itself */
export async function viewCaseAttachments(caseId: string, context: Reading) {
  const { row, filter } = await attachmentsOf(caseId, context);
  const rows = await attachmentRows(context.db, context.centreId, filter);
  const own = new Map(rows.map((one) => [one.attachmentId, filter.asDocument(one) ?? one.documentId]));
  const files = viewAttachments(rows, (attachmentId) => pathOf(readCaseFile, { caseId, attachmentId }));
  return {
    rows: files.map((file) => ({ ...file, documentId: own.get(file.attachmentId) ?? file.documentId })),
    mayAttach: mayUse(context.actor, 'cases.accept') && row.state !== 'archived',
  };
}

export async function caseFileReply(
  { caseId, attachmentId }: { readonly caseId: string; readonly attachmentId: string },
  context: Reading,
) {
  const { filter } = await attachmentsOf(caseId, context);
  return attachmentFile(filter, attachmentId, context);
}

/**
 * 补扫: scans become pages of a document of the case. The papers were taken in by another act, or lie in the file.
 *
 * @throws not-found for a case out of reach or somebody else's upload, UnknownDocumentsError
 * @throws Refusal `cases.not-lawful` once the case is archived
 */
export async function attachToCase({ params, body }: ParsedOf<typeof attachRoute>, context: Acting) {
  const { tx, centreId } = context;
  const { caseId } = params;
  const { row } = await attachmentsOf(caseId, { ...context, db: tx });
  if (row.state === 'archived')
    throw new Refusal('cases.not-lawful', 'conflict', { facts: { state: row.state } });
  const sheet = await getSheet(tx, centreId, { code: row.itemCode, version: row.itemVersion });
  const { documentId } = body;
  if (!sheet.requiredDocuments.some(({ id }) => id === documentId))
    throw new UnknownDocumentsError([documentId]);
  await attachScans({ subjectId: caseId, ...body }, context);
  return { caseId };
}

/** The case within reach, and which files are its own: filed with it, or once for all with its application. */
async function attachmentsOf(caseId: string, context: Reading) {
  const { db, centreId, actor } = context;
  const row = await db.maybe(caseById, { centreId, caseId });
  if (!row || !isWithinReach(reachOf(actor), row.departmentCode)) throw notFound();
  const asDocument = row.applicationId === null ? sameDocument : await sharedWith(row, context);
  const subjectIds = [caseId, ...(row.applicationId === null ? [] : [row.applicationId])];
  const mayRead = (one: AttachmentRow) => one.subjectId === caseId || asDocument(one) !== null;
  return { row, filter: { subjectIds, isFiled: true, mayRead, asDocument } };
}

const sameDocument = ({ documentId }: Pick<AttachmentRow, 'documentId'>): string | null => documentId;

/** Which document of the item of the case a document of the application is; null for another department's. */
async function sharedWith({ itemCode, itemVersion }: CaseRow, { db, server, centreId }: Reading) {
  const { requiredDocuments } = await getSheet(db, centreId, { code: itemCode, version: itemVersion });
  const sheets = await offeredSheets(db, server, centreId);
  const codes = new Map(
    sheets.flatMap((sheet) => sheet.requiredDocuments).map(({ id, shared }) => [id, shared]),
  );
  return ({ documentId }: Pick<AttachmentRow, 'documentId'>): string | null => {
    const shared = codes.get(documentId) ?? null;
    const same = requiredDocuments.find(
      (one) => one.id === documentId || (shared !== null && one.shared === shared),
    );
    return same?.id ?? null;
  };
}
