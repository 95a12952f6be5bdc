import type { Call } from '@yichuang/contract/client.ts';
import { readHallWatch } from '@yichuang/contract/queueing-hall.ts';
import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { planDuties, publishRota, readRota } from '@yichuang/contract/queueing-rota-acts.ts';
import { changeSkill, listStaff } from '@yichuang/contract/queueing-staff.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import { write } from '#platform/db/statement.ts';
import { startTestServer } from '#testing/test-server.ts';
import { clearHall } from './hall.testing.ts';

/** The week of the day on which the clock of a test server starts. */
export const MONDAY = '2007-10-29';

/** Both halves of that day. */
export const TODAY = [
  { on: '2007-10-30', half: 'morning' as const },
  { on: '2007-10-30', half: 'afternoon' as const },
];

const FORGET = [
  write({ name: 'test.forget_duties', params: {}, row: {} })`delete from queueing.rota_duty`,
  write({ name: 'test.forget_patterns', params: {}, row: {} })`delete from queueing.rota_pattern`,
  write({ name: 'test.forget_weeks', params: {}, row: {} })`
    update queueing.rota_week set published_version = null, published_at = null, published_by = null`,
  write({ name: 'test.forget_leave', params: {}, row: {} })`
    update queueing.staff_leave set withdrawn_at = now() where withdrawn_at is null`,
  write({ name: 'test.forget_skills', params: {}, row: {} })`
    update queueing.clerk_skill set services = '{}', counters = '{}'`,
  // The clock of a test goes back; nobody has left before.
  write({ name: 'test.forget_shifts', params: {}, row: {} })`
    update queueing.counter_session set state_since = state_since - interval '1 day'`,
  write({ name: 'test.forget_stand_ins', params: {}, row: {} })`
    update queueing.substitution set until_at = from_at where until_at is null`,
];

type Plan = Partial<InputOf<typeof planDuties>['body']>;

/** A server with the manager of its halls, and what a test does to the south hall, area C. */
export async function openRotaHall() {
  const here = await startTestServer();
  const manager: Call = await here.as('supervisor');
  const at = (day: string, time: string) => here.clock.set(instantAt(parseLocal(`${day}T${time}`)));
  const week = (monday = MONDAY) => ({ params: { hall: 'HALL-S', monday } });
  const rota = (monday = MONDAY): Promise<RotaView> =>
    manager(readRota, { ...week(monday), query: { area: 'C' } });

  /** Account ids of three clerks: two of commerce, one of another department. */
  async function people() {
    const { rows } = await manager(listStaff, {});
    const idOf = (name: string) => {
      const found = rows.find((one) => one.name === name);
      if (!found) throw new Error(`no clerk ${name}`);
      return found.accountId;
    };
    return { ann: idOf('演示·工商窗口'), bai: idOf('演示·综合窗口'), tax: idOf('演示·国税窗口') };
  }

  return {
    ...{ here, manager, at, week, rota, people },

    /** Ann first and bai second at counter S087 today, unless it says otherwise. */
    async plan(changes: Plan = {}, monday = MONDAY) {
      const { ann, bai } = await people();
      const { version } = await rota(monday);
      const usual = { version, area: 'C', counterId: 'S087', halves: TODAY, firstId: ann, secondId: bai };
      return manager(planDuties, { ...week(monday), body: { ...usual, ...changes } });
    },

    async publish(monday = MONDAY) {
      const { version } = await rota(monday);
      return manager(publishRota, { ...week(monday), body: { version, area: 'C' } });
    },

    watch: () => manager(readHallWatch, { params: { hall: 'HALL-S' } }),

    async skill(accountId: string, services: readonly string[], counters: readonly string[] = []) {
      const row = (await manager(listStaff, {})).rows.find((one) => one.accountId === accountId);
      const body = { version: row?.version ?? 0, services: [...services], counters: [...counters] };
      return manager(changeSkill, { params: { accountId }, body });
    },

    /** Nobody is planned, away, bound to a skill or at a counter; it is nine in the morning. */
    async forgetAll() {
      await clearHall(here);
      await here.server.database.transaction(async (tx) => {
        for (const statement of FORGET) await tx.run(statement, {});
      });
      at('2007-10-30', '09:00');
    },
  };
}
