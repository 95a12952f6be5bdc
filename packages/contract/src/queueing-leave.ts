import { LEAVE_KINDS } from '@yichuang/domain/queueing/hall-register.ts';
import { z } from 'zod';
import { StaffList } from './queueing-staff.ts';
import { route } from './route.ts';
import { Day, Id } from './wire.ts';

export const enterLeave = route({
  name: 'queueing.enterLeave',
  summary: 'Enter the leave of a clerk; the rota tells where it does not fit any more.',
  method: 'POST',
  path: '/queueing/staff/:accountId/leave',
  allow: 'queueing.manage',
  params: z.strictObject({ accountId: Id }),
  body: z.strictObject({ from: Day, to: Day, kind: z.enum(LEAVE_KINDS) }),
  reply: StaffList,
});

export const withdrawLeave = route({
  name: 'queueing.withdrawLeave',
  summary: 'Take a leave back.',
  method: 'POST',
  path: '/queueing/leave/:leaveId/withdraw',
  allow: 'queueing.manage',
  params: z.strictObject({ leaveId: Id }),
  body: z.strictObject({}),
  reply: StaffList,
});
