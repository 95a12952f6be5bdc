import { createHash } from 'node:crypto';
import { attachmentName } from '@yichuang/domain/documents/attachment.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { inspectFile } from '#platform/files/inspect-file.ts';
import { InvalidInputError } from '#platform/http/refusal.ts';
import type { Server } from '#platform/server.ts';
import { insertAttachment, lockFile } from './attachment-store.ts';
import { fileFault } from './attachment-words.ts';

/** A file as it came in; its name may be anything. */
export type Upload = { readonly file: Uint8Array; readonly name: string };

export type Taking = {
  readonly tx: Tx;
  readonly server: Server;
  readonly centreId: number;
  readonly now: Instant;
};

/** Refuses what must not be kept, before anything is written. @throws InvalidInputError at `/file` */
export async function inspectUpload({ file, name }: Upload) {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const inspected = await inspectFile(bytes);
  if (!inspected.ok) throw new InvalidInputError([fileFault(inspected.fault)]);
  const { mediaType, pages } = inspected;
  const digest = createHash('sha256').update(bytes).digest();
  return { bytes, digest, mediaType, pages, name: attachmentName(name, mediaType) };
}

export type InspectedUpload = Awaited<ReturnType<typeof inspectUpload>>;

/**
 * Puts a file down and registers it; it belongs to nothing yet.
 *
 * @param uploadedBy account of staff; null for an applicant
 */
export async function keepUpload(
  { bytes, ...upload }: InspectedUpload,
  uploadedBy: string | null,
  { tx, server, centreId, now }: Taking,
): Promise<string> {
  const attachmentId = server.random.newId();
  await tx.run(lockFile, { digest: upload.digest });
  await server.files.put(bytes);
  const row = { ...upload, attachmentId, bytes: bytes.length, uploadedAt: now, uploadedBy };
  await tx.run(insertAttachment, { centreId, ...row });
  return attachmentId;
}
