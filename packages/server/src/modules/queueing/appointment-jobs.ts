import { rememberedDays } from '@yichuang/domain/queueing/appointment-limit.ts';
import { addDays } from '@yichuang/domain/time/date-only.ts';
import type { Job } from '#platform/jobs/job.ts';
import { appointmentRules } from './appointment-rules.ts';
import { forgetPersons, missPassed } from './appointment-store.ts';

/** 爽约: appointments of days before that nobody kept; and those that can block nobody any more lose whose they were. */
export const missAppointments: Job = {
  on: 'queueing.miss-appointments',
  nightly: true,
  async run(_payload, { tx, centreId, now, today }) {
    await tx.run(missPassed, { centreId, before: today, now });
    const { rules } = await appointmentRules(tx, centreId);
    await tx.run(forgetPersons, { centreId, before: addDays(today, -rememberedDays(rules)) });
  },
};
