import { readQueue } from '@yichuang/contract/queueing-counters.ts';
import { listServices, waitingByArea } from '@yichuang/contract/queueing-tickets.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { makeDemoQueue } from './demo-queue.ts';

let here: TestServer;
beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

test('the demo opens on a living hall: people wait, others are served, and waits are told', async () => {
  await makeDemoQueue(here.server);
  const areas = (await here.anybody(waitingByArea, {})).rows;
  for (const letter of ['A', 'B', 'C']) {
    expect(areas.find((area) => area.letter === letter)).toMatchObject({ open: 1 });
    expect(areas.find((area) => area.letter === letter)?.waiting).toBeGreaterThan(2);
  }
  const desk = await (await here.as('clerk'))(readQueue, {});
  expect(desk).toMatchObject({ session: { counterId: 'S001', state: 'open' }, current: null });
  expect(desk.servedToday).toBeGreaterThan(4);
  expect((await (await here.as('tax-clerk'))(readQueue, {})).current?.state).toBe('serving');
  const { rows } = await here.anybody(listServices, { query: { hall: 'HALL-S' } });
  expect(rows.find(({ serviceId }) => serviceId === 'EE.u')?.wait).not.toBeNull();
});

test('a second time makes nothing more', async () => {
  const before = await here.anybody(waitingByArea, {});
  await makeDemoQueue(here.server);
  expect(await here.anybody(waitingByArea, {})).toEqual(before);
});

test('a minute after midnight there is only a minute of it', async () => {
  const night = await startTestServer();
  night.clock.set(parseInstant('2007-10-31T00:01:00+08:00'));
  await makeDemoQueue(night.server);
  expect((await night.anybody(waitingByArea, {})).rows.some(({ open }) => open > 0)).toBe(true);
  await night.close();
});
