import { z } from 'zod';
import { route } from './route.ts';
import { Id } from './wire.ts';

/** 部门提醒: a department is urged (催办), urged to sign (催签), or what it was invited to is cancelled. */
export const DepartmentEvent = z.object({
  kind: z.enum(['urged', 'urgedToSign', 'sessionCancelled']),
  department: z.string(),
  applicationId: Id,
  /** The case that was urged; null for a meeting or visit. */
  caseId: Id.nullable(),
  sessionId: Id.nullable(),
});
export type DepartmentEvent = z.infer<typeof DepartmentEvent>;

export const departmentEvents = route({
  name: 'channels.departmentEvents',
  summary:
    'Server-sent events: what the department of this session is to see at once, and what the ladder of urging brings up to who supervises.',
  method: 'GET',
  path: '/channels/events',
  allow: 'cases.read',
  reply: DepartmentEvent,
});
