import { roomFault, type SizedAttachment } from '@yichuang/domain/documents/attachment.ts';
import { InvalidInputError, notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { attachmentById } from './attachment-store.ts';
import { roomWords } from './attachment-words.ts';

/** 扫描件: uploaded pages, and the document they belong to. */
type Scan = { readonly documentId: string; readonly attachmentIds: readonly string[] };

/**
 * Whether scans can become pages of a new case: for an act that is done before they are attached.
 *
 * @throws not-found for a file of somebody else, InvalidInputError without room
 */
export async function refuseStrangeScans(
  scans: readonly Scan[],
  { db, server, centreId, actor }: Pick<Reading, 'db' | 'server' | 'centreId' | 'actor'>,
): Promise<void> {
  const { uploadLimit: limit } = server.config;
  const taken: SizedAttachment[] = [];
  for (const { documentId, attachmentIds } of scans) {
    for (const attachmentId of attachmentIds) {
      const row = await db.maybe(attachmentById, { centreId, attachmentId });
      if (row?.uploadedBy !== actor.accountId) throw notFound();
      const fault = roomFault(taken, { documentId, edition: 1, bytes: row.bytes, limit });
      if (fault) throw new InvalidInputError([roomWords(fault)]);
      taken.push({ documentId, edition: 1, filedAt: null, bytes: row.bytes });
    }
  }
}
