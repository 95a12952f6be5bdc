import { readAppointmentDay } from '@yichuang/contract/queueing-appointment-day.ts';
import { addDays, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { makeDemoAppointments } from './demo-appointments.ts';

let here: TestServer;
beforeEach(async () => {
  here = await startTestServer();
});
afterEach(() => here.close());

const TUESDAY = dateOnly('2007-10-30');
const listOf = async (on: string) =>
  (await (await here.as('supervisor'))(readAppointmentDay, { params: { hall: 'HALL-S' }, query: { on } }))
    .rows;
const at = (text: string) => here.clock.set(parseInstant(text));

test('in the morning some are here, more are expected, and tomorrow has some as well', async () => {
  at('2007-10-30T09:40:00+08:00');
  await makeDemoAppointments(here.server);
  const today = await listOf(TUESDAY);
  expect(today.filter(({ state }) => state === 'arrived')).toHaveLength(3);
  expect(today.filter(({ state }) => state === 'booked').length).toBeGreaterThan(10);
  expect(new Set(today.map(({ service }) => service.code))).toEqual(new Set(['EE.u', 'GS.bg', 'NS.sb']));
  const tomorrow = await listOf(addDays(TUESDAY, 1));
  expect(tomorrow.length).toBeGreaterThan(10);
  await makeDemoAppointments(here.server);
  expect(await listOf(TUESDAY)).toHaveLength(today.length);
  expect(await listOf(addDays(TUESDAY, 1))).toHaveLength(tomorrow.length);
});

test.each([
  ['late in the evening', '2007-10-30T23:50:00+08:00'],
  ['a minute after midnight', '2007-10-30T00:01:00+08:00'],
  ['on a Saturday', '2007-11-03T10:00:00+08:00'],
  ['as the hall closes', '2007-10-30T16:59:00+08:00'],
  ['before it opens', '2007-10-30T07:30:00+08:00'],
])('%s there are those of the days to come', async (_when, moment) => {
  at(moment);
  await makeDemoAppointments(here.server);
  const days = await Promise.all(
    Array.from({ length: 5 }, (_, ahead) => listOf(addDays(dateOnly(moment.slice(0, 10)), ahead))),
  );
  expect(days.flat().length).toBeGreaterThan(20);
});
