import { DAY_MS, instant } from '@yichuang/domain/time/instant.ts';
import { write } from '#platform/db/statement.ts';
import type { Job } from '#platform/jobs/job.ts';

/** A caller that repeats itself does so within minutes, hours after a bad day; a month is generous. */
const KEPT_DAYS = 30;

const forget = write({
  name: 'operations.forget_requests',
  params: { centreId: 'int2', before: 'timestamptz' },
  row: {},
})`
  with requests as (
    delete from platform.request where centre_id = $centreId and made_at < $before
  )
  delete from platform.outbox where centre_id = $centreId and dispatched_at < $before`;

/** Removes old idempotency keys and the effects that were handed on long ago. */
export const forgetOldRequests: Job = {
  on: 'operations.forget-requests',
  nightly: true,
  async run(_payload, { tx, centreId, now }) {
    await tx.run(forget, { centreId, before: instant(now - KEPT_DAYS * DAY_MS) });
  },
};
