import { closeCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import {
  assignCounter,
  readHallPlan,
  readHallWatch,
  suggestOpenings,
} from '@yichuang/contract/queueing-hall.ts';
import { enterLeave } from '@yichuang/contract/queueing-leave.ts';
import { changeSkill, listStaff } from '@yichuang/contract/queueing-staff.ts';
import {
  endSubstitution,
  listSubstitutions,
  recordSubstitution,
} from '@yichuang/contract/queueing-stand-ins.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CHANGES, clearHall, problemOf, sit, TRADERS } from './hall.testing.ts';
import { openRotaHall } from './rota.testing.ts';

// One server for all; everything is forgotten before each test.
const hall = await openRotaHall();
const { here, manager, at, people, plan, publish, watch, skill } = hall;
beforeEach(hall.forgetAll);
afterAll(() => hall.here.close());

describe('domain 5.3: what a clerk can do', () => {
  test('a clerk without a recorded skill sits down anywhere; with one only where it fits', async () => {
    const clerk = await here.as('clerk');
    const { bai } = await people();
    await sit(clerk, 'S087');
    await skill(bai, [TRADERS]);
    expect(await problemOf(sit(clerk, 'S087'))).toMatchObject({ code: 'queueing.no-skill', status: 409 });
    expect((await sit(clerk, 'S095')).session).toMatchObject({ counterId: 'S095' });
    await skill(bai, [], ['S087']);
    expect(await problemOf(sit(clerk, 'S095'))).toMatchObject({ code: 'queueing.no-skill' });
  });

  test('opening another counter suggests only who can do the service and is not on leave, who is planned there first', async () => {
    const { ann, bai } = await people();
    await here.as('clerk');
    const names = async () =>
      (await manager(suggestOpenings, { params: { serviceId: CHANGES } })).rows[0]?.people.map((one) => [
        one.name,
        one.rota,
      ]) ?? [];
    await plan({ firstId: bai, secondId: ann });
    await publish();
    const [first] = await names();
    expect(first).toEqual(['演示·综合窗口', 'first']);
    await skill(bai, [TRADERS]);
    expect((await names()).map(([name]) => name)).not.toContain('演示·综合窗口');
    const refused = manager(assignCounter, {
      params: { counterId: 'S087' },
      body: { accountId: bai, serviceId: CHANGES },
    });
    expect(await problemOf(refused)).toMatchObject({ code: 'queueing.no-skill' });
    await manager(enterLeave, {
      params: { accountId: ann },
      body: { from: '2007-10-30', to: '2007-11-02', kind: 'training' },
    });
    expect((await names()).map(([name]) => name)).not.toContain('演示·工商窗口');
    const away = manager(assignCounter, {
      params: { counterId: 'S087' },
      body: { accountId: ann, serviceId: CHANGES },
    });
    expect(await problemOf(away)).toMatchObject({ code: 'queueing.clerk-away' });
  });

  test('an older view of skills is refused, unknown services are told', async () => {
    const { tax } = await people();
    const params = { accountId: tax };
    const row = (await manager(listStaff, {})).rows.find((one) => one.accountId === tax);
    const body = { version: row?.version ?? 0, services: ['NS.sb'], counters: [] };
    await manager(changeSkill, { params, body });
    expect(await problemOf(manager(changeSkill, { params, body }))).toMatchObject({ code: 'stale' });
    const wrong = { ...body, version: body.version + 1, services: ['XX'] };
    expect((await problemOf(manager(changeSkill, { params, body: wrong })))?.errors).toMatchObject([
      { pointer: '/services' },
    ]);
  });
});

describe('domain 5.3: nobody there, and who stands in', () => {
  const standing = async () =>
    (await watch()).counters.find(({ counterId }) => counterId === 'S087')?.standing;
  const standIn = (standInId: string, counterId = 'S087') =>
    manager(recordSubstitution, { params: { counterId }, body: { standInId, reason: '临时外出' } });
  const absences = async () => (await watch()).alerts.filter(({ kind }) => kind === 'absent');

  beforeEach(async () => {
    await plan();
    await publish();
  });

  test('nobody is missed before the time, outside hours, or where the rota expects nobody', async () => {
    at('2007-10-30', '08:39');
    expect([await standing(), await absences()]).toEqual(['closed', []]);
    at('2007-10-30', '12:30');
    expect([await standing(), await absences()]).toEqual(['closed', []]);
    at('2007-10-31', '09:30');
    const nextDay = await (await here.as('supervisor'))(readHallWatch, { params: { hall: 'HALL-S' } });
    expect(nextDay.expected).toEqual([]);
    expect(nextDay.alerts.filter(({ kind }) => kind === 'absent')).toEqual([]);
  });

  test('ten minutes late is told to the manager, with whom to call, and to nobody else', async () => {
    at('2007-10-30', '08:40');
    expect(await standing()).toBe('absent');
    expect(await absences()).toMatchObject([{ counterId: 'S087', minutes: 10 }]);
    const publicPlan = await here.anybody(readHallPlan, { params: { hall: 'HALL-S' } });
    expect(publicPlan.counters.find(({ counterId }) => counterId === 'S087')?.standing).toBe('closed');
    await sit(await here.as('commerce-clerk'), 'S087');
    expect([await standing(), await absences()]).toEqual(['free', []]);
  });

  test('whoever leaves is missed from then on', async () => {
    const commerce = await here.as('commerce-clerk');
    await sit(commerce, 'S087');
    at('2007-10-30', '10:00');
    const { session } = await commerce(readQueue, {});
    await commerce(closeCounter, {
      body: { sessionId: session?.sessionId ?? '', version: session?.version ?? 0 },
    });
    at('2007-10-30', '10:09');
    expect(await standing()).toBe('closed');
    at('2007-10-30', '10:10');
    expect(await absences()).toMatchObject([{ minutes: 10 }]);
  });

  test('Q-12: who stands in is recorded and expected from then on; the end brings the first back', async () => {
    const { ann, bai } = await people();
    at('2007-10-30', '09:00');
    const { rows } = await standIn(bai);
    expect(rows.at(-1)).toMatchObject({
      number: 87,
      absent: '演示·工商窗口',
      standIn: '演示·综合窗口',
      untilAt: null,
    });
    expect(await standing()).toBe('closed');
    const [seen] = (await watch()).expected;
    expect(seen).toMatchObject({ person: { accountId: bai }, standsInFor: '演示·工商窗口', partner: null });
    at('2007-10-30', '09:10');
    expect(await absences()).toMatchObject([{ minutes: 10 }]);
    const substitutionId = seen?.substitutionId ?? '';
    await manager(endSubstitution, { params: { substitutionId }, body: {} });
    expect((await watch()).expected[0]).toMatchObject({ person: { accountId: ann }, substitutionId: null });
    const { rows: after } = await manager(listSubstitutions, { query: { on: '2007-10-30' } });
    expect(after.at(-1)?.untilAt).toBe('2007-10-30T01:10:00.000Z');
    expect(await problemOf(manager(endSubstitution, { params: { substitutionId }, body: {} }))).toMatchObject(
      { status: 404 },
    );
  });

  test('the partner who sits down stands in without anybody entering it, and ends it by leaving', async () => {
    const clerk = await here.as('clerk');
    await sit(clerk, 'S087');
    expect((await watch()).expected[0]).toMatchObject({
      person: { name: '演示·综合窗口' },
      standsInFor: '演示·工商窗口',
    });
    const { session } = await clerk(readQueue, {});
    await clerk(closeCounter, {
      body: { sessionId: session?.sessionId ?? '', version: session?.version ?? 0 },
    });
    expect((await watch()).expected[0]).toMatchObject({
      person: { name: '演示·工商窗口' },
      standsInFor: null,
    });
  });

  test('who is away, works elsewhere, cannot do it, or is the one who is missing does not stand in', async () => {
    const { ann, bai, tax } = await people();
    expect(await problemOf(standIn(ann))).toMatchObject({ code: 'queueing.clerk-away' });
    expect(await problemOf(standIn(bai, 'S090'))).toMatchObject({ code: 'queueing.nobody-expected' });
    await skill(tax, ['NS.sb']);
    expect(await problemOf(standIn(tax))).toMatchObject({ code: 'queueing.no-skill' });
    await sit(await here.as('clerk'), 'S095');
    expect(await problemOf(standIn(bai))).toMatchObject({ code: 'queueing.clerk-not-free' });
    await clearHall(here);
    await manager(enterLeave, {
      params: { accountId: bai },
      body: { from: '2007-10-30', to: '2007-10-30', kind: 'other' },
    });
    expect(await problemOf(standIn(bai))).toMatchObject({ code: 'queueing.clerk-away' });
    const clerk = await here.as('clerk');
    expect(
      await problemOf(
        clerk(recordSubstitution, { params: { counterId: 'S087' }, body: { standInId: bai, reason: 'x' } }),
      ),
    ).toMatchObject({ status: 403 });
  });

  test('two managers at once: one stands in', async () => {
    const { bai } = await people();
    const tries = await Promise.all([problemOf(standIn(bai)), problemOf(standIn(bai))]);
    expect(tries.filter((one) => one === null).length).toBeGreaterThanOrEqual(1);
    const { rows } = await manager(listSubstitutions, { query: {} });
    expect(rows.filter(({ untilAt }) => untilAt === null)).toHaveLength(1);
  });
});
