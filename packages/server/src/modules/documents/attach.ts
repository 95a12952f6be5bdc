import { currentEdition, nextEdition, roomFault } from '@yichuang/domain/documents/attachment.ts';
import { InvalidInputError, notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import {
  attachmentById,
  attachmentsBySubject,
  deleteOpenLink,
  deleteOpenLinks,
  fileLinks,
  insertLink,
  lockSubject,
} from './attachment-store.ts';
import { roomWords } from './attachment-words.ts';
import { inspectUpload, keepUpload, type Taking, type Upload } from './take-attachment.ts';

/** One document of a draft, a case or an application. */
export type AttachmentTarget = { readonly subjectId: string; readonly documentId: string };

/**
 * An upload of the applicant, which is not handed in yet. The same file for the same document is there once.
 *
 * @throws InvalidInputError at `/file` for a file that is refused, or without room
 */
export async function attachUpload(
  { subjectId, documentId }: AttachmentTarget,
  { purpose, ...upload }: Upload & { readonly purpose: 'filing' | 'correction' },
  context: Taking,
): Promise<void> {
  const { tx, server, centreId } = context;
  const inspected = await inspectUpload(upload);
  await tx.run(lockSubject, { subjectId });
  const present = await tx.many(attachmentsBySubject, { centreId, subjectIds: [subjectId] });
  const edition = nextEdition(present, documentId);
  const isThere = present.some(
    (one) => one.documentId === documentId && one.edition === edition && one.digest.equals(inspected.digest),
  );
  if (isThere) return;
  const { uploadLimit: limit } = server.config;
  const fault = roomFault(present, { documentId, edition, bytes: inspected.bytes.length, limit });
  if (fault) throw new InvalidInputError([roomWords(fault)]);
  const attachmentId = await keepUpload(inspected, null, context);
  await tx.run(insertLink, {
    ...{ centreId, subjectId, documentId, attachmentId },
    ...{ edition, purpose, filedAt: null },
  });
}

/** What staff uploaded before becomes pages of a document (补扫). */
export type Attaching = AttachmentTarget & {
  readonly attachmentIds: readonly string[];
  readonly isNewEdition: boolean;
};

/** @throws not-found for a file of somebody else, InvalidInputError without room */
export async function attachScans(
  { subjectId, documentId, attachmentIds, isNewEdition }: Attaching,
  { tx, server, centreId, now, actor }: Acting,
): Promise<void> {
  await tx.run(lockSubject, { subjectId });
  const subjectIds = [subjectId];
  const before = await tx.many(attachmentsBySubject, { centreId, subjectIds });
  const current = currentEdition(before, documentId);
  const edition = isNewEdition || current === 0 ? current + 1 : current;
  for (const attachmentId of attachmentIds) {
    const row = await tx.maybe(attachmentById, { centreId, attachmentId });
    if (row?.uploadedBy !== actor.accountId) throw notFound();
    const present = await tx.many(attachmentsBySubject, { centreId, subjectIds });
    const { uploadLimit: limit } = server.config;
    const fault = roomFault(present, { documentId, edition, bytes: row.bytes, limit });
    if (fault) throw new InvalidInputError([roomWords(fault)]);
    await tx.run(insertLink, {
      ...{ centreId, subjectId, documentId, attachmentId, edition },
      ...{ purpose: 'scan', filedAt: now },
    });
  }
}

type Place = Pick<Taking, 'tx' | 'centreId'>;

/** Takes away what was not handed in yet. @throws not-found */
export async function detachUpload(
  subjectId: string,
  attachmentId: string,
  { tx, centreId }: Place,
): Promise<void> {
  const gone = await tx.run(deleteOpenLink, { centreId, subjectId, attachmentId });
  if (gone.length === 0) throw notFound();
}

/**
 * What was uploaded is handed in with the case or application it became; a correction stays where it is.
 *
 * @returns the documents that have files now
 */
export async function fileUploads(
  subjectId: string,
  filedWith: string,
  { tx, centreId, now }: Pick<Taking, 'tx' | 'centreId' | 'now'>,
): Promise<readonly string[]> {
  const filed = await tx.run(fileLinks, { centreId, subjectId, filedWith, now });
  return [...new Set(filed.map(({ documentId }) => documentId))];
}

/** Drafts were deleted: their files belong to nothing, and the sweep takes them. */
export const dropUploads = (subjectIds: readonly string[], { tx, centreId }: Place) =>
  tx.run(deleteOpenLinks, { centreId, subjectIds });
