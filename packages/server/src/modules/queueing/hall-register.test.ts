import type { Call } from '@yichuang/contract/client.ts';
import { listCounters, openCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { readHallPlan } from '@yichuang/contract/queueing-hall.ts';
import { addService, changeService, listServiceRegister } from '@yichuang/contract/queueing-lines.ts';
import {
  addCounter,
  type CounterRecord,
  changeCounter,
  listRegister,
  retireCounter,
} from '@yichuang/contract/queueing-register.ts';
import { changeQueueSettings, readQueueSettings } from '@yichuang/contract/queueing-settings.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { CHANGES, clearHall, problemOf, serveNext, sit, TRADERS, take } from './hall.testing.ts';

let here: TestServer;
let manager: Call;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  manager = await here.as('supervisor');
  clerk = await here.as('clerk');
});
afterEach(() => clearHall(here));
afterAll(() => here.close());

const find = async (counterId: string): Promise<CounterRecord> => {
  const found = (await manager(listRegister, {})).rows.find((one) => one.counterId === counterId);
  if (!found) throw new Error(`no counter ${counterId}`);
  return found;
};
const factsOf = (record: CounterRecord) => {
  const { counterId: _id, state: _state, retiredOn: _retired, x, y, ...facts } = record;
  return { ...facts, x: x ?? 0, y: y ?? 0 };
};
const change = async (counterId: string, changes: Partial<InputOf<typeof changeCounter>['body']>) =>
  manager(changeCounter, {
    params: { counterId },
    body: { ...factsOf(await find(counterId)), ...changes },
  });
const fresh = (changes: Partial<InputOf<typeof addCounter>['body']> = {}) => ({
  body: {
    counterId: 'S143',
    number: 143,
    hall: 'HALL-S',
    area: 'C',
    name: '企业变更登记5号',
    nameEn: 'Enterprise changes 5',
    departmentCode: 'GSJ',
    kind: 'special',
    isAccessible: true,
    isElderFriendly: false,
    devices: ['caller', 'scanner'],
    x: 60,
    y: 0,
    services: [CHANGES],
    closedFrom: null,
    closedUntil: null,
    ...changes,
  } satisfies InputOf<typeof addCounter>['body'],
});
const faultsOf = async (asked: Promise<unknown>) =>
  (await problemOf(asked))?.errors?.map(({ pointer }) => pointer);

describe('G-15: the register of counters', () => {
  test('has all 142 with their services, and is for who keeps the hall', async () => {
    const { rows, areas } = await manager(listRegister, {});
    expect(rows).toHaveLength(142);
    expect(rows.find(({ number }) => number === 87)).toMatchObject({
      ...{ counterId: 'S087', services: [CHANGES], state: 'inUse', departmentCode: 'GSJ', version: 1 },
    });
    expect(areas.find(({ hall, code }) => hall === 'HALL-S' && code === 'C')).toMatchObject({ letter: 'C' });
    for (const call of [clerk, await here.as('admin')]) {
      expect(await problemOf(call(listRegister, {}))).toMatchObject({ status: 403 });
      expect(await problemOf(call(addCounter, fresh()))).toMatchObject({ status: 403 });
    }
    expect(await problemOf(here.anybody(listRegister, {}))).toMatchObject({ status: 401 });
  });

  test('a counter that was added stands in the plan, and a clerk can sit down there', async () => {
    await manager(addCounter, fresh());
    const { counters } = await here.anybody(readHallPlan, { params: { hall: 'HALL-S' } });
    expect(counters).toHaveLength(125);
    expect(counters.find(({ number }) => number === 143)).toMatchObject({ x: 60, y: 0, services: [CHANGES] });
    await sit(clerk, 'S143');
    const { rows } = await clerk(listCounters, {});
    expect(rows.find(({ counterId }) => counterId === 'S143')).toMatchObject({ state: 'open', isMine: true });
  });

  test.each([
    ['a code that was used', fresh({ number: 150, x: 61 }), ['/counterId']],
    ['a number of the hall', fresh({ counterId: 'S150', number: 87, x: 62 }), ['/number']],
    ['a place where another stands', fresh({ counterId: 'S151', number: 151, x: 0 }), ['/x']],
    ['an area of another hall', fresh({ counterId: 'S152', number: 152, x: 63, area: 'X' }), ['/area']],
    [
      'an unknown department',
      fresh({ counterId: 'S153', number: 153, x: 64, departmentCode: 'XX' }),
      ['/departmentCode'],
    ],
    [
      'a service of another hall',
      fresh({ counterId: 'S154', number: 154, x: 65, services: ['X'] }),
      ['/services'],
    ],
    [
      'one service twice',
      fresh({ counterId: 'S155', number: 155, x: 66, services: [CHANGES, CHANGES] }),
      ['/services'],
    ],
    [
      'an end before the beginning',
      fresh({ counterId: 'S156', number: 156, x: 67, closedFrom: '2007-11-05', closedUntil: '2007-11-04' }),
      ['/closedUntil'],
    ],
    [
      'an end without a beginning',
      fresh({ counterId: 'S157', number: 157, x: 68, closedUntil: '2007-11-04' }),
      ['/closedFrom'],
    ],
  ] as const)('is not added with %s', async (_what, asked, pointers) => {
    expect(await faultsOf(manager(addCounter, asked))).toEqual(pointers);
  });

  test('two managers at once give one number once', async () => {
    const other = await here.as('supervisor');
    const asked = ['S160', 'S161'].map((counterId, nth) => fresh({ counterId, number: 160, x: 70 + nth }));
    const tries = await Promise.all([
      problemOf(manager(addCounter, asked[0] ?? fresh())),
      problemOf(other(addCounter, asked[1] ?? fresh())),
    ]);
    expect(tries.filter((one) => one === null)).toHaveLength(1);
    expect(tries.find((one) => one !== null)?.errors).toMatchObject([{ pointer: '/number' }]);
  });

  test('an older view is refused with how it is now', async () => {
    const before = await find('S088');
    await change('S088', { name: '变更登记（改）' });
    const late = { params: { counterId: 'S088' }, body: { ...factsOf(before), name: '旧' } };
    expect(await problemOf(manager(changeCounter, late))).toMatchObject({
      code: 'stale',
      fresh: { name: '变更登记（改）', version: 2 },
    });
  });

  test('a counter closed for a while is told as such, and nobody sits down there', async () => {
    await change('S089', { closedFrom: '2007-10-30', closedUntil: '2007-10-31' });
    expect(await find('S089')).toMatchObject({ state: 'closed' });
    expect(await problemOf(sit(clerk, 'S089'))).toMatchObject({
      code: 'queueing.counter-closed',
      status: 409,
    });
    await change('S089', { closedFrom: null, closedUntil: null });
    await sit(clerk, 'S089');
  });

  test('a counter that is for elders calls them first as soon as somebody sits down there', async () => {
    await change('S087', { isElderFriendly: true });
    await take(here, { priority: 'pregnant' });
    await take(here, { priority: 'elder' });
    await sit(clerk, 'S087');
    const { session } = await clerk(readQueue, {});
    expect(session?.dedicatedTo).toBe('elder');
    expect((await serveNext(clerk))?.priorityReason).toBe('elder');
    await clearHall(here);
    await change('S087', { isElderFriendly: false });
    await sit(clerk, 'S087');
    expect((await clerk(readQueue, {})).session?.dedicatedTo).toBeNull();
  });

  test('a counter is retired and never deleted; not while somebody works there', async () => {
    await manager(addCounter, fresh({ counterId: 'S170', number: 170, x: 80 }));
    await sit(clerk, 'S170');
    const asked = { params: { counterId: 'S170' }, body: { version: 1 } };
    expect(await problemOf(manager(retireCounter, asked))).toMatchObject({ code: 'queueing.counter-taken' });
    await clearHall(here);
    expect(await manager(retireCounter, asked)).toMatchObject({ state: 'retired', retiredOn: '2007-10-30' });
    expect(await find('S170')).toMatchObject({ state: 'retired' });
    const { counters } = await here.anybody(readHallPlan, { params: { hall: 'HALL-S' } });
    expect(counters.some(({ counterId }) => counterId === 'S170')).toBe(false);
    expect(await problemOf(clerk(openCounter, { params: { counterId: 'S170' }, body: {} }))).toMatchObject({
      status: 404,
    });
    expect(await problemOf(change('S170', {}))).toMatchObject({ code: 'queueing.counter-retired' });
    // Its number is free again.
    await manager(addCounter, fresh({ counterId: 'S171', number: 170, x: 80 }));
  });
});

describe('G-15: services people take a number for', () => {
  const find = async (serviceId: string) => {
    const found = (await manager(listServiceRegister, {})).rows.find((one) => one.serviceId === serviceId);
    if (!found) throw new Error(`no service ${serviceId}`);
    return found;
  };

  test('limits are kept, an older view is refused, unknown items are told', async () => {
    const { hall: _h, area: _a, letter: _l, counters, serviceId, ...facts } = await find(CHANGES);
    expect(counters.slice(0, 4)).toEqual([87, 88, 89, 90]);
    const params = { serviceId };
    const body = { ...facts, targetWaitMinutes: 20, fewestCounters: 2, priorities: ['elder' as const] };
    expect(await manager(changeService, { params, body })).toMatchObject({
      ...{ targetWaitMinutes: 20, fewestCounters: 2, priorities: ['elder'], version: facts.version + 1 },
    });
    expect(await problemOf(manager(changeService, { params, body }))).toMatchObject({ code: 'stale' });
    const wrong = { ...body, version: facts.version + 1, itemCodes: ['NO-1'] };
    expect(await faultsOf(manager(changeService, { params, body: wrong }))).toEqual(['/itemCodes']);
  });

  test('a number is ordinary where its priority does not count, and none is left once the day has given them out', async () => {
    const { hall: _h, area: _a, letter: _l, counters: _c, serviceId, ...facts } = await find(TRADERS);
    const limits = { priorities: ['military' as const], dayLimit: 2 };
    await manager(changeService, { params: { serviceId }, body: { ...facts, ...limits } });
    const taking = (priority: 'elder' | 'military') => take(here, { services: [TRADERS], priority });
    expect(await taking('elder')).toMatchObject({ kind: 'ordinary', priorityReason: null });
    expect(await taking('military')).toMatchObject({ kind: 'priority', priorityReason: 'military' });
    expect(await problemOf(taking('military'))).toMatchObject({
      ...{ code: 'queueing.service-full', status: 409, facts: { dayLimit: 2 } },
    });
    expect(await take(here, { services: [CHANGES] })).toMatchObject({ kind: 'ordinary' });
  });

  test('one more is added to an area, once', async () => {
    const body = {
      ...{ serviceId: 'GS.new', hall: 'HALL-S', area: 'C', name: '注销登记', nameEn: 'Deregistration' },
      ...{ itemCodes: [], targetWaitMinutes: null, fewestCounters: 0, dayLimit: null, priorities: [] },
    };
    expect(await manager(addService, { body })).toMatchObject({ letter: 'C', counters: [], version: 1 });
    expect(await faultsOf(manager(addService, { body }))).toEqual(['/serviceId']);
    expect(await faultsOf(manager(addService, { body: { ...body, serviceId: 'GS.x', area: 'Q' } }))).toEqual([
      '/area',
    ]);
    expect(await problemOf(clerk(addService, { body }))).toMatchObject({ status: 403 });
  });
});

describe('G-15: how numbers are called', () => {
  test('the usual settings until somebody changes them; of two at once one is refused', async () => {
    const usual = await manager(readQueueSettings, {});
    expect(usual).toMatchObject({ calls: 3, gapSeconds: 30, returnBehind: 3, version: 0, changedBy: null });
    const { changedAt: _at, changedBy: _by, ...settings } = usual;
    const tries = await Promise.all(
      [2, 1].map((calls) => problemOf(manager(changeQueueSettings, { body: { ...settings, calls } }))),
    );
    expect(tries.filter((one) => one === null)).toHaveLength(1);
    expect(tries.find((one) => one !== null)).toMatchObject({ code: 'stale' });
    expect(await manager(readQueueSettings, {})).toMatchObject({ version: 1, changedBy: '演示·中心监督' });
  });

  test('settings that contradict each other are told at the field', async () => {
    const { changedAt: _at, changedBy: _by, ...settings } = await manager(readQueueSettings, {});
    const body = { ...settings, waitMinutes: 10, unservedMinutes: 11 };
    expect(await faultsOf(manager(changeQueueSettings, { body }))).toEqual(['/unservedMinutes']);
    expect(await faultsOf(manager(changeQueueSettings, { body: { ...settings, calls: 4 } }))).toEqual([
      '/calls',
    ]);
    expect(await problemOf(clerk(changeQueueSettings, { body: settings }))).toMatchObject({ status: 403 });
  });
});
