import {
  changeAppointmentRules,
  dropHallDay,
  keepHallDay,
  readAppointmentSettings,
} from '@yichuang/contract/queueing-appointment-rules.ts';
import { readOffer } from '@yichuang/contract/queueing-appointments.ts';
import { USUAL_APPOINTMENT_RULES } from '@yichuang/domain/queueing/appointment-rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { book, phoneOf } from './appointments.testing.ts';
import { CHANGES, problemOf, TRADERS } from './hall.testing.ts';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
afterAll(() => here.close());

const offered = async (serviceId: string) => (await here.anybody(readOffer, { params: { serviceId } })).days;
const change = async (version: number, rules: object) => {
  const admin = await here.as('admin');
  return admin(changeAppointmentRules, {
    body: { version, rules: { ...USUAL_APPOINTMENT_RULES, ...rules } },
  });
};

test('before anybody changed them the usual rules hold; each change is a version, and holds at once', async () => {
  const admin = await here.as('admin');
  expect(await admin(readAppointmentSettings, {})).toMatchObject({
    version: 0,
    changedAt: null,
    rules: { seats: 6 },
  });
  const changed = await change(0, { slotMinutes: 60, daysAhead: 2, serviceSeats: { [TRADERS]: 0, gone: 4 } });
  expect(changed).toMatchObject({ version: 1, rules: { serviceSeats: { [TRADERS]: 0 } } });
  expect(changed.services.find(({ code }) => code === CHANGES)?.bookable).toBe(3);
  expect(changed.rules.serviceSeats).not.toHaveProperty('gone');
  expect((await offered(CHANGES)).map(({ on }) => on)).toEqual(['2007-10-30', '2007-10-31', '2007-11-01']);
  expect(await offered(TRADERS)).toEqual([]);
});

test('a colleague was faster: the fresh rules are shown, and nothing is overwritten', async () => {
  expect(await problemOf(change(0, { seats: 50 }))).toMatchObject({ code: 'stale', fresh: { version: 1 } });
  const both = await Promise.all([1, 1].map((version) => problemOf(change(version, { seats: 8 }))));
  expect(both.filter((problem) => problem === null)).toHaveLength(1);
  expect(both.find((problem) => problem !== null)?.code).toBe('stale');
});

test('rules that cannot be are told at their field, with what is allowed', async () => {
  expect(await problemOf(change(2, { walkInPercent: 0, slotMinutes: 25 }))).toMatchObject({
    status: 400,
    errors: [
      { pointer: '/rules/walkInPercent', messageEn: 'Allowed: 10–100' },
      { pointer: '/rules/slotMinutes' },
    ],
  });
});

test('fewer seats than are held: those stay, and no further one is given', async () => {
  await change(2, { seats: 6 });
  for (const nth of [1, 2, 3]) await book(here, { phone: phoneOf(nth) });
  await change(3, { seats: 2 });
  expect(await problemOf(book(here, { phone: phoneOf(4) }))).toMatchObject({
    code: 'queueing.appointment-full',
  });
  const admin = await here.as('admin');
  expect((await admin(readAppointmentSettings, {})).booked).toBe(3);
});

test('a Saturday on which one hall is open, and back; the other hall and days past stay as they are', async () => {
  const admin = await here.as('admin');
  await change(4, {});
  const params = { hall: 'HALL-S', on: '2007-11-03' };
  const body = { version: null, hours: '09:00-12:00', basis: '周六便民服务' };
  await admin(keepHallDay, { params, body });
  expect((await offered(CHANGES)).map(({ on }) => on)).toContain('2007-11-03');
  await admin(dropHallDay, { params, body: { version: 1 } });
  expect((await offered(CHANGES)).map(({ on }) => on)).not.toContain('2007-11-03');
  expect(await problemOf(admin(dropHallDay, { params, body: { version: 1 } }))).toMatchObject({
    code: 'stale',
  });
  const past = { params: { hall: 'HALL-S', on: '2007-10-29' }, body };
  expect(await problemOf(admin(keepHallDay, past))).toMatchObject({ errors: [{ pointer: '/on' }] });
  expect(
    await problemOf(admin(keepHallDay, { params: { hall: 'X', on: '2007-11-03' }, body })),
  ).toMatchObject({ status: 404 });
});

test.each(['clerk', 'supervisor', 'reviewer-ssj'])(
  '%s may neither read nor change them',
  async (loginName) => {
    const call = await here.as(loginName);
    expect(await problemOf(call(readAppointmentSettings, {}))).toMatchObject({ status: 403 });
    const body = { version: 0, rules: { ...USUAL_APPOINTMENT_RULES, serviceSeats: {} } };
    expect(await problemOf(call(changeAppointmentRules, { body }))).toMatchObject({ status: 403 });
  },
);
