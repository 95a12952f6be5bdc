import { enterLeave, withdrawLeave } from '@yichuang/contract/queueing-leave.ts';
import type { RotaView } from '@yichuang/contract/queueing-rota.ts';
import { fillRota, planDuties, readRota } from '@yichuang/contract/queueing-rota-acts.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CHANGES, problemOf, TRADERS } from './hall.testing.ts';
import { openRotaHall, TODAY } from './rota.testing.ts';

// One server for all; everything is forgotten before each test.
const hall = await openRotaHall();
const { here, manager, rota, people, plan, publish, watch, skill, week } = hall;
beforeEach(hall.forgetAll);
afterAll(() => hall.here.close());

const KEY = '0a3e6f0e-5a5a-4a5a-8a5a-0a3e6f0e5a5a';
const kinds = (view: RotaView) =>
  view.conflicts.filter(({ isBlocking }) => isBlocking).map(({ kind }) => kind);

describe('G-15: planning a week', () => {
  test('shows the open days of the hall, its counters by area, and who fits where', async () => {
    const view = await rota();
    const { ann, tax } = await people();
    expect(view.days.map(({ on }) => on)).toEqual([
      '2007-10-29',
      '2007-10-30',
      '2007-10-31',
      '2007-11-01',
      '2007-11-02',
    ]);
    expect(view.counters).toHaveLength(38);
    const counter = view.counters.find(({ counterId }) => counterId === 'S087');
    expect(counter?.fit).toContain(ann);
    expect(counter?.fit).not.toContain(tax);
    expect(await problemOf((await here.as('clerk'))(readRota, { ...week(), query: {} }))).toMatchObject({
      status: 403,
    });
  });

  test('a closed week of the year has no days: the holiday of the first week of October', async () => {
    const { days } = await rota('2007-10-01');
    expect(days).toEqual([]);
  });

  test.each(['2007-10-30', '2007-10-28'])('%s is no Monday', async (monday) => {
    expect(await problemOf(rota(monday))).toMatchObject({ status: 404 });
  });

  test('a duty is planned, changed and taken away; the rest of the week stays', async () => {
    const { ann, bai } = await people();
    const planned = await plan();
    expect(planned.duties.map(({ half, firstId }) => [half, firstId])).toEqual([
      ['morning', ann],
      ['afternoon', ann],
    ]);
    const turned = await plan({ halves: TODAY.slice(1), firstId: bai, secondId: ann });
    expect(turned.duties.map(({ firstId }) => firstId)).toEqual([ann, bai]);
    const emptied = await plan({ halves: TODAY.slice(0, 1), firstId: null, secondId: null });
    expect(emptied.duties.map(({ firstId }) => firstId)).toEqual([bai]);
  });

  test('two managers at once: one change is kept, the other is told how it is now', async () => {
    const { ann, bai } = await people();
    const { version } = await rota();
    const body = { version, area: 'C', halves: TODAY, firstId: ann, secondId: bai };
    const tries = await Promise.all(
      ['S087', 'S088'].map((counterId) =>
        problemOf(manager(planDuties, { ...week(), body: { ...body, counterId } })),
      ),
    );
    expect(tries.filter((one) => one === null)).toHaveLength(1);
    expect(tries.find((one) => one !== null)).toMatchObject({
      code: 'stale',
      fresh: { version: version + 1 },
    });
    expect((await rota()).duties).toHaveLength(2);
  });

  test('one key is one change, however often it is sent', async () => {
    const { ann } = await people();
    const { version } = await rota();
    const asked = {
      ...week(),
      body: { version, area: 'C', counterId: 'S087', halves: TODAY, firstId: ann, secondId: null },
    };
    await manager(planDuties, asked, { key: KEY });
    await manager(planDuties, asked, { key: KEY });
    expect((await rota()).version).toBe(version + 1);
  });

  test.each([
    ['a counter of another hall', { counterId: 'W001' }, '/counterId'],
    ['nobody first', { firstId: null }, '/firstId'],
    ['a day of another week', { halves: [{ on: '2007-11-06', half: 'morning' as const }] }, '/halves'],
  ])('is refused with %s', async (_what, changes, pointer) => {
    expect((await problemOf(plan(changes)))?.errors).toMatchObject([{ pointer }]);
  });

  test('a week that is over is not planned any more', async () => {
    expect(
      await problemOf(plan({ halves: [{ on: '2007-10-22', half: 'morning' }] }, '2007-10-22')),
    ).toMatchObject({
      code: 'queueing.rota-past',
    });
  });
});

describe('G-15: a week from patterns, and from the week before', () => {
  test('B is there while A is on leave; the week after is a copy; what is planned stays', async () => {
    const { ann, bai } = await people();
    await plan({ turns: 'never' });
    const leave = { from: '2007-10-31', to: '2007-10-31', kind: 'annual' as const };
    await manager(enterLeave, { params: { accountId: ann }, body: leave });
    const { version } = await rota();
    const made = await manager(fillRota, { ...week(), body: { version, area: 'C', from: 'patterns' } });
    const firstsOn = (on: string) => made.duties.filter((one) => one.on === on).map(({ firstId }) => firstId);
    expect([firstsOn('2007-10-29'), firstsOn('2007-10-31')]).toEqual([
      [ann, ann],
      [bai, bai],
    ]);
    expect(made.duties).toHaveLength(10);
    expect(kinds(made)).toEqual([]);
    const next = await manager(fillRota, {
      ...week('2007-11-05'),
      body: { version: (await rota('2007-11-05')).version, area: 'C', from: 'lastWeek' },
    });
    expect(next.duties).toHaveLength(10);
    expect(next.duties.filter(({ on }) => on === '2007-11-07').map(({ firstId }) => firstId)).toEqual([
      bai,
      bai,
    ]);
  });
});

describe('G-15: conflicts and publication', () => {
  test('a week with a conflict is not published; without it the hall expects who is planned', async () => {
    const { ann } = await people();
    await plan();
    const both = await plan({ counterId: 'S088' });
    expect(kinds(both)).toEqual(['twice', 'twice']);
    expect(await problemOf(publish())).toMatchObject({
      code: 'queueing.rota-conflicts',
      facts: { count: 2 },
    });
    expect((await watch()).expected).toEqual([]);
    await plan({ counterId: 'S088', firstId: null, secondId: null });
    const published = await publish();
    expect(published).toMatchObject({ isChanged: false });
    expect(published.publishedAt).not.toBeNull();
    expect((await watch()).expected).toMatchObject([
      {
        counterId: 'S087',
        person: { accountId: ann },
        partner: { name: '演示·综合窗口' },
        standsInFor: null,
      },
    ]);
  });

  test('a change after the publication is for the hall only once it is published as well', async () => {
    const { bai, ann } = await people();
    await plan();
    await publish();
    expect(await plan({ firstId: bai, secondId: ann })).toMatchObject({ isChanged: true });
    expect((await watch()).expected[0]?.person.accountId).toBe(ann);
    await publish();
    expect((await watch()).expected[0]?.person.accountId).toBe(bai);
  });

  test('leave, skill and power are told of the person they are about', async () => {
    const { ann, bai, tax } = await people();
    await plan({ secondId: tax });
    expect((await rota()).conflicts[0]).toMatchObject({
      kind: 'noPower',
      person: '演示·国税窗口',
      number: 87,
    });
    await plan({ secondId: bai });
    await skill(bai, [TRADERS]);
    expect(kinds(await rota())).toEqual(['noSkill', 'noSkill']);
    await skill(bai, []);
    const { rows } = await manager(enterLeave, {
      params: { accountId: ann },
      body: { from: '2007-10-30', to: '2007-10-30', kind: 'sick' },
    });
    expect(kinds(await rota())).toEqual(['onLeave', 'onLeave']);
    const leaveId = rows.find(({ accountId }) => accountId === ann)?.leave[0]?.leaveId ?? '';
    await manager(withdrawLeave, { params: { leaveId }, body: {} });
    expect(kinds(await rota())).toEqual([]);
    expect(await problemOf(manager(withdrawLeave, { params: { leaveId }, body: {} }))).toMatchObject({
      status: 404,
    });
  });

  test('a service with too few counters is told for each half, and hinders nothing', async () => {
    const told = (await plan()).conflicts.filter(
      ({ kind, service, on }) => kind === 'tooFew' && service?.code === CHANGES && on === '2007-10-30',
    );
    expect(told).toEqual([]);
    const others = (await rota()).conflicts.filter(
      ({ kind, service }) => kind === 'tooFew' && service?.code === CHANGES,
    );
    expect(others).toHaveLength(8);
  });
});
