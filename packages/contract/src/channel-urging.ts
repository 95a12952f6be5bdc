import { z } from 'zod';
import { route } from './route.ts';
import { Id, Moment, Named } from './wire.ts';

export const UrgingRung = z.enum(['reviewer', 'departmentHead', 'centreManager', 'centreSupervisor']);
/** 提醒、催办、督办. */
export const UrgingAct = z.enum(['reminder', 'urging', 'escalation']);

/** 催办记录: one urging. */
export const UrgingView = z.object({
  urgingId: Id,
  stepId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  department: Named,
  rung: UrgingRung,
  act: UrgingAct,
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
  act: UrgingAct,
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
    rows: z
      .array(z.object({ caseId: Id, urgings: z.int(), rung: UrgingRung, act: UrgingAct, urgedAt: Moment }))
      .max(200),
  }),
});

/** 催办层级: who is told, by what act, from which share of the time on (per cent); null: once the time is over. */
export const LadderRung = z.strictObject({
  rung: UrgingRung,
  act: UrgingAct,
  fromPercent: z.int().min(0).max(10_000).nullable(),
});
export type LadderRung = z.infer<typeof LadderRung>;

/** 催办规则 as an administrator reads and changes it. */
export const LadderView = z.object({
  /** 0: nobody has changed it, the defaults hold. */
  version: z.int(),
  rungs: z.array(LadderRung),
  history: z.array(z.object({ version: z.int(), knownAt: Moment, basis: z.string() })),
});
export type LadderView = z.infer<typeof LadderView>;

export const readLadder = route({
  name: 'channels.readLadder',
  summary: 'Whom the nightly rule urges, and from when on (催办规则).',
  method: 'GET',
  path: '/channels/urging-ladder',
  allow: 'settings.manage',
  reply: LadderView,
});

export const changeLadder = route({
  name: 'channels.changeLadder',
  summary: 'A new version of the ladder; it holds from the next night on.',
  method: 'POST',
  path: '/channels/urging-ladder',
  allow: 'settings.manage',
  body: z.strictObject({
    version: z.int(),
    rungs: z.array(LadderRung).max(20),
    /** Why, or by which decision. */
    basis: z.string().trim().min(2).max(200),
  }),
  reply: LadderView,
});
