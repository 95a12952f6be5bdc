import type { LeaveView, StaffList } from '@yichuang/contract/queueing-staff.ts';
import { isAway, type Leave, type Skill } from '@yichuang/domain/queueing/rota.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { ask } from '#platform/db/compose.ts';
import type { Reading } from '../context.ts';
import { type Clerk, listClerks } from '../identity/index.ts';
import { serviceRecords } from './register-store.ts';
import { leaveBetween, skills } from './staff-store.ts';

/** 窗口人员 with skills and leave. */
export type Staff = Clerk & {
  readonly accountId: string;
  readonly skill: Skill | null;
  readonly leave: readonly Leave[];
};

type Asked = Pick<Reading, 'db' | 'centreId' | 'now'>;

/** Everybody who could work at a counter, with what is recorded of them for some days; `to` null: from then on. */
export async function readStaff(
  { from, to }: { readonly from: DateOnly; readonly to: DateOnly | null },
  asked: Asked,
): Promise<readonly Staff[]> {
  const { db, centreId } = asked;
  const clerks = await listClerks(asked);
  const [known, leave] = await db.together(
    ask(skills, { centreId, accountId: null }),
    ask(leaveBetween, { centreId, from, to }),
  );
  const skillOf = new Map(known.map((one) => [one.accountId, one]));
  return clerks.map((clerk) => {
    const { accountId } = clerk.actor;
    return {
      ...clerk,
      accountId,
      skill: skillOf.get(accountId) ?? null,
      leave: leave
        .filter((one) => one.accountId === accountId)
        .map(({ firstDay, lastDay }) => ({ from: firstDay, to: lastDay })),
    };
  });
}

/** What is recorded of one clerk's skill; null: nothing. */
export const readSkill = async (
  accountId: string,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<Skill | null> => db.maybe(skills, { centreId, accountId });

export const isOnLeave = ({ leave }: Pick<Staff, 'leave'>, on: DateOnly): boolean => isAway(leave, on);

/** 人员和技能 as the page of the manager shows them. */
export async function listStaff(context: Reading): Promise<StaffList> {
  const { db, centreId, today } = context;
  const clerks = await listClerks(context);
  const [known, leave, services] = await db.together(
    ask(skills, { centreId, accountId: null }),
    ask(leaveBetween, { centreId, from: today, to: null }),
    ask(serviceRecords, { centreId, serviceId: null }),
  );
  const skillOf = new Map(known.map((one) => [one.accountId, one]));
  return {
    today,
    rows: clerks.map(({ actor, displayName }) => {
      const skill = skillOf.get(actor.accountId);
      return {
        accountId: actor.accountId,
        name: displayName,
        departmentCode: actor.departmentCode,
        services: [...(skill?.services ?? [])],
        counters: [...(skill?.counters ?? [])],
        version: skill?.version ?? 0,
        leave: leave
          .filter(({ accountId }) => accountId === actor.accountId)
          .map(({ leaveId, firstDay, lastDay, kind }) => ({
            ...{ leaveId, from: firstDay, to: lastDay },
            // Closed by a check of the table.
            kind: kind as LeaveView['kind'],
          })),
      };
    }),
    services: services.map(({ serviceId, name, nameEn, hall }) => ({ code: serviceId, name, nameEn, hall })),
  };
}
