import type { Job } from '#platform/jobs/job.ts';
import { countDays } from './count-days.ts';

/** Every night: the days that are over are added up. Safe to run twice, or late. */
export const countDaysNightly: Job = {
  on: 'statistics.count-days',
  nightly: true,
  run: (_payload, context) => countDays(context),
};
