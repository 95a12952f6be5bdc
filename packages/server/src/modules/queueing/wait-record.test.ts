import { finishTicket, readTicket } from '@yichuang/contract/queueing-tickets.ts';
import { readWaits } from '@yichuang/contract/queueing-waits.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { at, CHANGES, clearHall, problemOf, serveNext, sit, take } from './hall.testing.ts';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
  await clearHall(here);
});
afterAll(() => here.close());

const waits = async (hall = 'HALL-W') => {
  const supervisor = await here.as('supervisor');
  return supervisor(readWaits, { params: { hall }, query: { days: 7 } });
};

test('a hall where nobody was called yet: nothing is judged, and nothing is made up', async () => {
  expect(await waits()).toMatchObject({
    all: null,
    services: [],
    hours: [],
    untold: 0,
    from: '2007-10-24',
    to: '2007-10-30',
  });
});

test('Q-10: what each person was told is kept with their number, and judged by what came of it', async () => {
  const clerk = await here.as('clerk');
  await sit(clerk, 'S087');
  const before = (await waits('HALL-S')).all?.count ?? 0;
  // Six people of ten minutes each: from then on a wait can be told.
  for (let count = 0; count < 6; count += 1) {
    await take(here);
    const served = await serveNext(clerk);
    here.clock.advanceMinutes(10);
    if (served) await clerk(finishTicket, at(served));
  }
  const first = await take(here);
  const second = await take(here);
  expect(second.wait).not.toBeNull();
  await serveNext(clerk);
  here.clock.advanceMinutes(10);
  const third = await serveNext(clerk);
  expect(third?.number).toBe(second.number);
  const { all, services, hours, untold } = await waits('HALL-S');
  expect(services.map(({ service }) => service.code)).toContain(CHANGES);
  expect((all?.count ?? 0) + untold).toBeGreaterThan(before);
  for (const judged of [...services, ...hours])
    expect(judged.inside + judged.longer + judged.shorter).toBeCloseTo(1);
  expect(services.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count);
  expect(hours.reduce((sum, { count }) => sum + count, 0)).toBe(all?.count);
  expect((await here.anybody(readTicket, { params: { ticketId: first.ticketId } })).state).toBe('done');
});

test('Q-10: an appointment or a priority number is told its own wait, not that of the whole line', async () => {
  await clearHall(here);
  const clerk = await here.as('clerk');
  await sit(clerk, 'S087');
  for (let count = 0; count < 6; count += 1) await take(here);
  const ordinary = await take(here);
  const elder = await take(here, { priority: 'elder' });
  expect(elder.ahead).toBeLessThan(ordinary.ahead ?? 0);
  expect(elder.wait?.toMinutes).toBeLessThan(ordinary.wait?.toMinutes ?? 0);
});

test.each(['clerk', 'admin'])('%s does not read it', async (loginName) => {
  const call = await here.as(loginName);
  expect(await problemOf(call(readWaits, { params: { hall: 'HALL-S' }, query: {} }))).toMatchObject({
    status: 403,
  });
});
