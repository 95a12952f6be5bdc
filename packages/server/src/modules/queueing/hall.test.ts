import type { Call } from '@yichuang/contract/client.ts';
import { listQueueEvents, readQueue, resumeCounter } from '@yichuang/contract/queueing-counters.ts';
import {
  assignCounter,
  readHallPlan,
  readHallWatch,
  releaseCounter,
  suggestOpenings,
} from '@yichuang/contract/queueing-hall.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { anotherClerk, CHANGES, clearHall, next, problemOf, serveNext, sit, take } from './hall.testing.ts';

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

const SOUTH = { params: { hall: 'HALL-S' } };
const watch = () => manager(readHallWatch, SOUTH);
const standingOf = async (counterId: string) =>
  (await here.anybody(readHallPlan, SOUTH)).counters.find((one) => one.counterId === counterId)?.standing;
const openings = (serviceId = CHANGES) => manager(suggestOpenings, { params: { serviceId } });

/** The clerk of the commerce counters, as suggested for the first empty counter. */
async function firstSuggested() {
  const [row] = (await openings()).rows;
  const person = row?.people.find(({ name }) => name === '演示·工商窗口');
  if (!row || !person) throw new Error('nobody was suggested');
  return { params: { counterId: row.counterId }, body: { accountId: person.accountId, serviceId: CHANGES } };
}

describe('the plan of a hall', () => {
  test('W-02: shows every counter of the hall at its own place, from the data of the centre', async () => {
    const south = await here.anybody(readHallPlan, SOUTH);
    expect(south.counters).toHaveLength(124);
    expect(new Set(south.counters.map(({ x, y }) => `${x}/${y}`)).size).toBe(124);
    expect(south.counters.find(({ number }) => number === 47)).toMatchObject({
      x: 18,
      y: 0,
      area: 'B',
      side: 'north',
    });
    expect(south.areas.map(({ area }) => area)).toEqual(['A', 'B', 'C']);
    expect(south.halls.map(({ code }) => code)).toEqual(['HALL-S', 'HALL-W']);
    expect((await here.anybody(readHallPlan, { params: { hall: 'HALL-W' } })).counters).toHaveLength(18);
  });

  test('a hall that is not there is not found', async () => {
    expect(await problemOf(here.anybody(readHallPlan, { params: { hall: 'HALL-X' } }))).toMatchObject({
      status: 404,
    });
  });

  test('follows a counter from closed over free and busy to full load, with the number at it', async () => {
    expect(await standingOf('S087')).toBe('closed');
    await sit(clerk, 'S087');
    expect(await standingOf('S087')).toBe('free');
    const { number } = await take(here);
    await serveNext(clerk);
    const { counters } = await here.anybody(readHallPlan, SOUTH);
    expect(counters.find(({ counterId }) => counterId === 'S087')).toMatchObject({
      standing: 'busy',
      ticket: number,
    });
    await take(here);
    here.clock.advanceMinutes(31);
    expect(await standingOf('S087')).toBe('full');
  });

  test('tells nobody who works where', async () => {
    await sit(clerk, 'S087');
    expect(JSON.stringify(await here.anybody(readHallPlan, SOUTH))).not.toContain('演示·');
  });
});

describe('what the manager is told', () => {
  test('is for managers only', async () => {
    expect(await problemOf(clerk(readHallWatch, SOUTH))).toMatchObject({ status: 403 });
    expect(await problemOf(here.anybody(readHallWatch, SOUTH))).toMatchObject({ status: 401 });
  });

  test('nothing while nobody waits', async () => {
    await sit(clerk, 'S087');
    expect(await watch()).toMatchObject({ alerts: [], totals: { waiting: 0, longestMinutes: null } });
  });

  test('空岗: people wait, the counter is open and calls nobody; a call ends it', async () => {
    await sit(clerk, 'S087');
    await take(here);
    here.clock.advanceMinutes(15);
    expect((await watch()).alerts).toMatchObject([{ kind: 'unattended', counterId: 'S087', minutes: 15 }]);
    expect(await standingOf('S087')).toBe('unattended');
    await next(clerk);
    expect((await watch()).alerts).toEqual([]);
  });

  test('a line without a counter, and who is waiting in it', async () => {
    await take(here);
    await take(here);
    here.clock.advanceMinutes(6);
    const seen = await watch();
    expect(seen.alerts).toEqual([
      { kind: 'noCounter', serviceId: CHANGES, counterId: null, waiting: 2, minutes: 6 },
    ]);
    expect(seen.totals).toMatchObject({ waiting: 2, longestMinutes: 6 });
  });

  test('who works where, and what was served today', async () => {
    const before = (await watch()).totals.served;
    await sit(clerk, 'S087');
    await take(here);
    await serveNext(clerk);
    here.clock.advanceMinutes(3);
    await next(clerk);
    const seen = await watch();
    expect(seen.totals.served).toBe(before + 1);
    expect(seen.staffed).toMatchObject([{ counterId: 'S087', clerk: '演示·综合窗口', state: 'open' }]);
  });
});

describe('opening another counter', () => {
  test('P7: suggests empty counters of the line and people with the power who are free', async () => {
    await sit(clerk, 'S087');
    await anotherClerk(here, 'no.power');
    const { service, rows } = await openings();
    expect(service).toMatchObject({ serviceId: CHANGES, name: '企业变更登记' });
    expect(rows.map(({ number }) => number)).toEqual([88, 89, 90]);
    const names = rows[0]?.people.map(({ name }) => name) ?? [];
    expect(names[0]).toMatch(/^演示·工商窗口/);
    expect(names).not.toContain('演示·综合窗口');
    expect(names).not.toContain('窗口·no.power');
  });

  test('whoever is signed in today comes before colleagues who are not', async () => {
    await sit(clerk, 'S001');
    await here.as('commerce-clerk');
    expect((await openings()).rows[0]?.people[0]).toMatchObject({ name: '演示·工商窗口', isHere: true });
  });

  test('the clerk finds the counter waiting, paused until the first press; estimates do not count it before', async () => {
    const commerce = await here.as('commerce-clerk');
    const asked = await firstSuggested();
    const after = await manager(assignCounter, asked);
    expect(after.staffed).toMatchObject([{ counterId: 'S087', state: 'paused', pauseReason: 'handover' }]);
    expect(after.areas.find(({ area }) => area === 'C')).toMatchObject({ open: 0, paused: 1 });
    const { session } = await commerce(readQueue, {});
    expect(session).toMatchObject({ counterId: 'S087', state: 'paused', version: 2 });
    const { sessionId = '', version = 0 } = session ?? {};
    await commerce(resumeCounter, { body: { sessionId, version } });
    expect(await standingOf('S087')).toBe('free');
  });

  test('the record says who sent whom', async () => {
    const { last } = await manager(listQueueEvents, { query: {} });
    await manager(assignCounter, await firstSuggested());
    const { rows } = await manager(listQueueEvents, { query: { after: last } });
    expect(rows.map(({ kind, counterId, detail }) => [kind, counterId, detail])).toEqual([
      ['counterOpened', 'S087', 'handover'],
      ['counterPaused', 'S087', 'handover'],
    ]);
  });

  test('somebody without the power is refused, and so is somebody who works elsewhere', async () => {
    const asked = await firstSuggested();
    await here.as('tax-clerk');
    const tax = (await manager(suggestOpenings, { params: { serviceId: 'NS.sb' } })).rows[0]?.people.find(
      ({ name }) => name === '演示·国税窗口',
    );
    const body = { accountId: tax?.accountId ?? '', serviceId: CHANGES };
    expect(await problemOf(manager(assignCounter, { ...asked, body }))).toMatchObject({
      code: 'queueing.clerk-without-power',
      status: 409,
    });
    await manager(assignCounter, asked);
    const again = { params: { counterId: 'S088' }, body: asked.body };
    expect(await problemOf(manager(assignCounter, again))).toMatchObject({ code: 'queueing.clerk-not-free' });
  });

  test('two managers at once: one counter is opened once', async () => {
    const asked = await firstSuggested();
    const people = (await openings()).rows[0]?.people ?? [];
    const bodies = people.slice(0, 2).map(({ accountId }) => ({ accountId, serviceId: CHANGES }));
    expect(bodies.length).toBe(2);
    const tries = await Promise.all(
      bodies.map((body) => problemOf(manager(assignCounter, { params: asked.params, body }))),
    );
    expect(tries.filter((problem) => problem === null)).toHaveLength(1);
    expect(tries.find((problem) => problem !== null)).toMatchObject({ code: 'queueing.counter-taken' });
  });
});

describe('taking a counter back', () => {
  test('ends the shift of who is not there; not while somebody is served, not on an old view', async () => {
    await sit(clerk, 'S087');
    const [seen] = (await watch()).staffed;
    if (!seen) throw new Error('nobody works');
    const { sessionId, version, counterId } = seen;
    const asked = { params: { counterId }, body: { sessionId, version } };
    await take(here);
    await serveNext(clerk);
    expect(await problemOf(manager(releaseCounter, asked))).toMatchObject({ code: 'stale' });
    const newer = (await watch()).staffed[0]?.version ?? 0;
    const now = { ...asked, body: { sessionId, version: newer } };
    expect(await problemOf(manager(releaseCounter, now))).toMatchObject({ code: 'queueing.counter-busy' });
    await next(clerk);
    const free = (await watch()).staffed[0]?.version ?? 0;
    const after = await manager(releaseCounter, { ...asked, body: { sessionId, version: free } });
    expect(after.staffed).toEqual([]);
  });
});
