import { attachmentName } from '@yichuang/domain/documents/attachment.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting } from '../context.ts';
import { insertAttachment, lockFile } from './attachment-store.ts';
import { attachmentRows } from './view-attachments.ts';

/** A file of a subject that whoever calls has found within reach. */
export type Reused = {
  readonly subjectId: string;
  readonly attachmentId: string;
  /** Number of the case it comes from: its name says so from now on. */
  readonly from: string;
};

/**
 * 材料复用: a file that was handed in once more as an upload of this account. The bytes are those that lie there.
 *
 * @throws not-found when it was not handed in with that subject
 */
export async function reuseAttachment(
  { subjectId, attachmentId, from }: Reused,
  { tx, server, centreId, now, actor }: Acting,
): Promise<{ attachmentId: string }> {
  const rows = await attachmentRows(tx, centreId, { subjectIds: [subjectId], isFiled: true });
  const row = rows.find((one) => one.attachmentId === attachmentId);
  if (!row) throw notFound();
  const { digest, mediaType, bytes, pages } = row;
  await tx.run(lockFile, { digest });
  const reused = server.random.newId();
  await tx.run(insertAttachment, {
    ...{ centreId, attachmentId: reused, digest, mediaType, bytes, pages },
    ...{ name: attachmentName(`取自 ${from} ${row.name}`, mediaType) },
    ...{ uploadedAt: now, uploadedBy: actor.accountId },
  });
  return { attachmentId: reused };
}
