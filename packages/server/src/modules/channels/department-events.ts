import { type DepartmentEvent, departmentEvents as route } from '@yichuang/contract/channel-events.ts';
import type { UrgingRung } from '@yichuang/domain/channels/urging.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { streams, type Working } from '../context.ts';
import {
  DEPARTMENT_CHANNEL,
  departmentEventsAfter,
  insertDepartmentEvents,
  newestDepartmentEvent,
} from './department-event-store.ts';

type About = { readonly applicationId: string } & (
  | { readonly kind: 'urged'; readonly caseId: string; readonly rung: UrgingRung }
  | { readonly kind: 'urgedToSign' | 'sessionCancelled'; readonly sessionId: string }
);

/** 部门提醒: has the open screens of these departments read again, once this is committed. */
export async function tellDepartments(
  departments: readonly string[],
  { kind, applicationId, ...about }: About,
  { tx, centreId, now }: Pick<Working, 'tx' | 'centreId' | 'now'>,
): Promise<void> {
  if (departments.length === 0) return;
  const caseId = 'caseId' in about ? about.caseId : null;
  const rung = 'rung' in about ? about.rung : null;
  const sessionId = 'sessionId' in about ? about.sessionId : null;
  await tx.run(insertDepartmentEvents, {
    ...{ centreId, now, kind, applicationId, caseId, rung, sessionId },
    departments: [...departments],
  });
}

/** Rungs above the departments: who supervises them is told. */
const ABOVE: readonly (string | null)[] = ['centreManager', 'centreSupervisor'] satisfies UrgingRung[];

/** 部门提醒, live: a department hears what is about itself; who supervises, what the ladder brings up to them. */
export const followDepartment = streams(route, {
  channel: DEPARTMENT_CHANNEL,
  newest: async (db, centreId) => (await db.maybe(newestDepartmentEvent, { centreId }))?.seq ?? 0,
  async read(db, range) {
    const rows = await db.many(departmentEventsAfter, range);
    return rows.map(({ seq, ...row }) => ({ id: seq, row }));
  },
  scope: async (_input, { actor }) => ({
    reach: reachOf(actor),
    supervises: mayUse(actor, 'supervision.judge'),
  }),
  show({ kind, departmentCode: department, rung, ...about }, { reach, supervises }): DepartmentEvent | null {
    const isOurs = reach.kind !== 'centre' && reach.code === department;
    if (!isOurs && !(supervises && ABOVE.includes(rung))) return null;
    return { kind: kind as DepartmentEvent['kind'], department, ...about };
  },
});
