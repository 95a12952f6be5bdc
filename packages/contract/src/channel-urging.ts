import { z } from 'zod';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

export const UrgingRung = z.enum(['reviewer', 'departmentHead', 'centreManager']);

/** 催办记录: one urging. */
export const UrgingView = z.object({
  urgingId: Id,
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named,
  rung: UrgingRung,
  usedPercent: z.int(),
  isOverdue: z.boolean(),
  urgedAt: Moment,
  /** True: the nightly rule; false: the coordinator. */
  byRule: z.boolean(),
});
export type UrgingView = z.infer<typeof UrgingView>;

/** 在办环节: an open step, how much of its time is used, and whom an urging would go to. */
export const OpenStep = z.object({
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named,
  caseId: Id,
  usedPercent: z.int(),
  isOverdue: z.boolean(),
  /** Urged when all at risk are: from the first rung of the ladder on. */
  isAtRisk: z.boolean(),
  rung: UrgingRung,
  urgings: z.int(),
});
export type OpenStep = z.infer<typeof OpenStep>;

export const listUrged = route({
  name: 'channels.listUrged',
  summary: 'Open cases in reach that were urged, and how often; for the work list.',
  method: 'GET',
  path: '/channels/urged',
  allow: 'cases.read',
  reply: z.object({
    rows: z.array(z.object({ caseId: Id, urgings: z.int(), rung: UrgingRung, urgedAt: Moment })).max(200),
  }),
});
