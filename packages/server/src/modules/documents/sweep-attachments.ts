import { instant } from '@yichuang/domain/time/instant.ts';
import type { Job } from '#platform/jobs/job.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import { deleteStaleLinks, deleteUnlinked, isFileNeeded, lockFile } from './attachment-store.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;
/** No correction waits longer for its applicant; drafts are deleted before. */
const OPEN_DAYS = 60;
/** A night takes so many; the rest waits for the next one. */
const MOST = 1_000;

const FILE_UNNEEDED = 'documents.file-unneeded';

/** Uploads that belong to nothing go after seven days: the row first, its file once that is certain. */
export const sweepAttachments: Job = {
  on: 'documents.sweep-attachments',
  nightly: true,
  async run(_payload, { tx, centreId, now, server }) {
    const ago = (days: number) => instant(now - days * DAY_MS);
    await tx.run(deleteStaleLinks, { centreId, before: ago(OPEN_DAYS) });
    const gone = await tx.run(deleteUnlinked, { centreId, before: ago(KEPT_DAYS), most: MOST });
    for (const { attachmentId, digest } of gone) {
      writeEffect(
        { tx, centreId, now, effectId: server.random.newId() },
        { task: FILE_UNNEEDED, key: attachmentId, payload: { centreId, digest: digest.toString('hex') } },
      );
    }
  },
};

/** The same bytes may have come again, or be a paper of ours. Safe to run twice. */
export const dropFile: Job = {
  on: FILE_UNNEEDED,
  async run(payload, { tx, server }) {
    const digest = Buffer.from(String(payload.digest), 'hex');
    await tx.run(lockFile, { digest });
    const found = await tx.maybe(isFileNeeded, { digest });
    if (found?.isNeeded === false) await server.files.remove(digest);
  },
};
