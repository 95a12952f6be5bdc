import type { uploadAttachment as route } from '@yichuang/contract/attachments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Acting, Reading } from '../context.ts';
import { attachmentById } from './attachment-store.ts';
import { inspectUpload, keepUpload } from './take-attachment.ts';
import { viewAttachment } from './view-attachments.ts';

/** A scan comes in; only the same account can attach it. @throws InvalidInputError at `/file` */
export async function uploadAttachment({ file, query }: ParsedOf<typeof route>, context: Acting) {
  const inspected = await inspectUpload({ file, name: query.name });
  return { attachmentId: await keepUpload(inspected, context.actor.accountId, context) };
}

export async function viewUpload(
  { attachmentId }: { readonly attachmentId: string },
  { db, centreId }: Reading,
) {
  const row = await db.maybe(attachmentById, { centreId, attachmentId });
  if (!row) throw notFound();
  return { ...viewAttachment(row), digest: row.digest.toString('hex') };
}
