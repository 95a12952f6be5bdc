import type { Job } from '#platform/jobs/job.ts';
import { deleteOldDrafts } from './store.ts';

/** Drafts that nobody finished are deleted on the day their page named (P-09). */
export const deleteDrafts: Job = {
  on: 'forms.delete-old-drafts',
  nightly: true,
  async run(_payload, { tx, centreId, today }) {
    await tx.run(deleteOldDrafts, { centreId, today });
  },
};
