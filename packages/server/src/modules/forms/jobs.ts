import type { Job } from '#platform/jobs/job.ts';
import { dropUploads } from '../documents/index.ts';
import { deleteOldDrafts } from './store.ts';

/** Drafts that nobody finished are deleted on the day their page named (P-09). */
export const deleteDrafts: Job = {
  on: 'forms.delete-old-drafts',
  nightly: true,
  async run(_payload, context) {
    const { tx, centreId, today } = context;
    const gone = await tx.run(deleteOldDrafts, { centreId, today });
    await dropUploads(
      gone.map(({ draftId }) => draftId),
      context,
    );
  },
};
