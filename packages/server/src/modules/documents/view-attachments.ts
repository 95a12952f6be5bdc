import type { AttachmentView, DocumentAttachment } from '@yichuang/contract/attachments.ts';
import { isSuperseded } from '@yichuang/domain/documents/attachment.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import { type attachmentById, attachmentsBySubject } from './attachment-store.ts';

export type AttachmentRow = Values<(typeof attachmentsBySubject)['row']>;

/** Which files of a subject: what was handed in, or what the applicant may still take away. */
export type AttachmentFilter = {
  readonly subjectIds: readonly string[];
  readonly isFiled: boolean;
  /** Documents that whoever asks may see; absent: all. */
  readonly mayRead?: (row: AttachmentRow) => boolean;
};

export async function attachmentRows(
  db: Db,
  centreId: number,
  { subjectIds, isFiled, mayRead = () => true }: AttachmentFilter,
): Promise<readonly AttachmentRow[]> {
  const rows = await db.many(attachmentsBySubject, { centreId, subjectIds });
  return rows.filter((row) => (row.filedAt !== null) === isFiled && mayRead(row));
}

/** @param pathOfFile address of one file for whoever asks */
export const viewAttachments = (
  rows: readonly AttachmentRow[],
  pathOfFile: (attachmentId: string) => string,
): DocumentAttachment[] =>
  rows.map((row) => ({
    ...viewAttachment(row),
    documentId: row.documentId,
    purpose: row.purpose as DocumentAttachment['purpose'],
    isSuperseded: isSuperseded(
      row,
      rows.filter(({ subjectId }) => subjectId === row.subjectId),
    ),
    path: pathOfFile(row.attachmentId),
  }));

export const viewAttachment = (row: Values<(typeof attachmentById)['row']>): AttachmentView => ({
  attachmentId: row.attachmentId,
  name: row.name,
  // A check of the table closes the list.
  mediaType: row.mediaType as AttachmentView['mediaType'],
  bytes: row.bytes,
  pages: row.pages,
  uploadedAt: instantText(row.uploadedAt),
});

/**
 * A file as it was uploaded. Whoever calls has checked that the person may see the subject.
 *
 * @throws not-found; Refusal `documents.file-lost` when the file is missing or not what was uploaded, which the log tells
 */
export async function attachmentFile(
  filter: AttachmentFilter,
  attachmentId: string,
  { db, server, centreId }: { db: Db; server: Server; centreId: number },
) {
  const rows = await attachmentRows(db, centreId, filter);
  const row = rows.find((one) => one.attachmentId === attachmentId);
  if (!row) throw notFound();
  const bytes = await server.files.get(row.digest);
  if (!bytes) {
    server.log.error({ event: 'attachment.lost', attachmentId, subjectId: row.subjectId });
    throw new Refusal('documents.file-lost', 'unavailable', { facts: { attachmentId } });
  }
  return { bytes, type: row.mediaType, name: row.name, isForeign: true as const };
}
