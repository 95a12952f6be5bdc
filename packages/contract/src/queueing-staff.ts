import { LEAVE_KINDS } from '@yichuang/domain/queueing/hall-register.ts';
import { z } from 'zod';
import { route } from './route.ts';
import { Day, Id, Named } from './wire.ts';

/** 请假. */
export const LeaveView = z.object({
  leaveId: Id,
  from: Day,
  to: Day,
  kind: z.enum(LEAVE_KINDS),
});
export type LeaveView = z.infer<typeof LeaveView>;

/** 窗口人员: what a clerk can do and where. */
export const StaffView = z.object({
  accountId: Id,
  name: z.string(),
  departmentCode: z.string().nullable(),
  /** Empty: every service. */
  services: z.array(z.string()),
  /** Empty: every counter. */
  counters: z.array(z.string()),
  /** 0: nothing is recorded, and the clerk is bound to nothing. */
  version: z.int(),
  /** Of today and later. */
  leave: z.array(LeaveView),
});
export type StaffView = z.infer<typeof StaffView>;

export const StaffList = z.object({
  today: Day,
  rows: z.array(StaffView),
  services: z.array(Named.extend({ hall: z.string() })),
});
export type StaffList = z.infer<typeof StaffList>;

export const listStaff = route({
  name: 'queueing.listStaff',
  summary: 'Clerks with their skills and leave.',
  method: 'GET',
  path: '/queueing/staff',
  allow: 'queueing.manage',
  reply: StaffList,
});

export const changeSkill = route({
  name: 'queueing.changeSkill',
  summary: 'Say what a clerk can do and where. Counters, suggestions and the rota go by it.',
  method: 'POST',
  path: '/queueing/staff/:accountId/skill',
  allow: 'queueing.manage',
  params: z.strictObject({ accountId: Id }),
  body: z.strictObject({
    version: z.int(),
    services: z.array(z.string().max(40)).max(100),
    counters: z.array(z.string().max(20)).max(50),
  }),
  reply: StaffList,
});
