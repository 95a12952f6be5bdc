import { DAY_MS, instant } from '@yichuang/domain/time/instant.ts';
import type { Job } from '#platform/jobs/job.ts';
import { forgetTries } from './store.ts';

/** Failed tries older than a day are of no use to any limit, and nobody's business. */
export const forgetOldTries: Job = {
  on: 'identity.forget-tries',
  nightly: true,
  async run(_payload, { tx, centreId, now }) {
    await tx.run(forgetTries, { centreId, before: instant(now - DAY_MS) });
  },
};
