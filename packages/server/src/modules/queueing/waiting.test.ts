import type { Call } from '@yichuang/contract/client.ts';
import { listServices, waitingByArea } from '@yichuang/contract/queueing-tickets.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { write } from '#platform/db/statement.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { CHANGES, clearHall, serveNext, sit, TRADERS, take } from './hall.testing.ts';

const giveCounter = write({
  name: 'test.give_counter',
  params: { counterId: 'text', services: 'text[]' },
  row: {},
})`
  update queueing.counter set services = $services where counter_id = $counterId`;

let here: TestServer;
let clerk: Call;

beforeAll(async () => {
  here = await startTestServer();
  clerk = await here.as('clerk');
});
afterEach(() => clearHall(here));
afterAll(() => here.close());

describe('how full the hall is', () => {
  test('each area tells who waits, the longest wait and the counters at work', async () => {
    await sit(clerk, 'S087');
    await take(here);
    here.clock.advanceMinutes(7);
    await take(here);
    const { rows } = await here.anybody(waitingByArea, {});
    expect(rows.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'W']);
    expect(rows.find(({ letter }) => letter === 'C')).toMatchObject({
      name: '工商社保大厅',
      waiting: 2,
      longestMinutes: 7,
      open: 1,
    });
    expect(rows.find(({ letter }) => letter === 'B')).toMatchObject({
      waiting: 0,
      longestMinutes: null,
      open: 0,
    });
  });

  test('the services that handle an item; a wait is told once five were served, as a range', async () => {
    await sit(clerk, 'S095');
    for (let count = 0; count < 6; count += 1) await take(here, { services: [TRADERS] });
    await serveNext(clerk);
    for (const minutes of [2, 3, 4, 5, 12]) {
      here.clock.advanceMinutes(minutes);
      await serveNext(clerk);
    }
    await take(here, { services: [TRADERS] });
    await take(here, { services: [TRADERS] });
    const { rows } = await here.anybody(listServices, { query: { item: 'GSJ-013', hall: 'HALL-S' } });
    expect(rows).toMatchObject([
      {
        serviceId: TRADERS,
        name: '个体登记',
        waiting: 2,
        open: 1,
        counters: [95, 96],
        wait: { fromMinutes: 6, toMinutes: 15 },
      },
    ]);
  });

  test('a counter with two lines is shared out once somebody waits in the other line too', async () => {
    const lines = { counterId: 'S087', services: [CHANGES, TRADERS] };
    await here.server.database.transaction((tx) => tx.run(giveCounter, lines));
    await sit(clerk, 'S087');
    for (let count = 0; count < 8; count += 1) await take(here);
    await serveNext(clerk);
    for (let count = 0; count < 5; count += 1) {
      here.clock.advanceMinutes(4);
      await serveNext(clerk);
    }
    const told = async () => {
      const { rows } = await here.anybody(listServices, { query: { hall: 'HALL-S' } });
      return rows.find(({ serviceId }) => serviceId === CHANGES)?.wait;
    };
    const areaTold = async () => {
      const { rows } = await here.anybody(waitingByArea, {});
      return rows.find(({ letter }) => letter === 'C');
    };
    expect(await told()).toEqual({ fromMinutes: 8, toMinutes: 12 });
    const newcomer = await take(here, { services: [TRADERS] });
    expect(await told()).toEqual({ fromMinutes: 16, toMinutes: 24 });
    expect(newcomer.ahead).toBe(0);
    // Both lines of the area are at the one counter: to the area it is whole.
    expect(await areaTold()).toMatchObject({ waiting: 3, open: 1 });
    expect((await areaTold())?.wait?.fromMinutes).toBeLessThan(16);
  });
});
