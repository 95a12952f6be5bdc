import type { Call } from '@yichuang/contract/client.ts';
import { arriveWithHelp, readAppointmentDay } from '@yichuang/contract/queueing-appointment-day.ts';
import { cancelAppointment } from '@yichuang/contract/queueing-appointments.ts';
import { instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { AT_TEN, book, clearAppointments, phoneOf, TOMORROW } from './appointments.testing.ts';
import { clearHall, problemOf, TRADERS } from './hall.testing.ts';

const TODAY = AT_TEN.on;

let here: TestServer;
let manager: Call;

const moveTo = (text: string) => here.clock.set(instantAt(parseLocal(text)));

beforeAll(async () => {
  here = await startTestServer();
  manager = await here.as('supervisor');
});
beforeEach(() => moveTo('2007-10-30T09:00'));
afterEach(async () => {
  await clearAppointments(here);
  await clearHall(here);
});
afterAll(() => here.close());

const dayOf = (on: string = TODAY, hall = 'HALL-S', by = manager) =>
  by(readAppointmentDay, { params: { hall }, query: { on } });
const rowsNow = async (on: string = TODAY) =>
  (await dayOf(on)).rows.filter(({ maskedName }) => maskedName !== '');
const help = ({ appointmentId, version }: { appointmentId: string; version: number }, key?: string) =>
  manager(arriveWithHelp, { params: { appointmentId }, body: { version } }, key ? { key } : {});

describe('Q: the appointments of a day', () => {
  test('in the order of their times, with what nobody may know left out', async () => {
    await book(here, { ...AT_TEN, fromMinute: 630, phone: phoneOf(2), name: '王建国' });
    const first = await book(here, AT_TEN);
    await book(here, { ...AT_TEN, serviceId: TRADERS, phone: phoneOf(3) });
    await book(here, TOMORROW);
    const rows = await rowsNow();
    expect(rows.map(({ fromMinute }) => fromMinute)).toEqual([600, 600, 630]);
    expect(rows.find(({ appointmentId }) => appointmentId === first.appointmentId)).toMatchObject({
      state: 'booked',
      maskedName: '李*明',
      ticket: null,
      service: { name: first.service.name },
    });
    expect(JSON.stringify(rows)).not.toMatch(/李晓明|王建国|13800000001/);
    expect(JSON.stringify(rows)).not.toContain(first.code);
    expect(await rowsNow(TOMORROW.on)).toHaveLength(1);
  });

  test('one that was given back stays in the list, and says so', async () => {
    const { appointmentId, version } = await book(here, AT_TEN);
    await here.anybody(cancelAppointment, { params: { appointmentId }, body: { version } });
    expect(await rowsNow()).toMatchObject([{ appointmentId, state: 'cancelled' }]);
  });

  test('another hall has its own; a hall or a day that is none is told', async () => {
    await book(here, AT_TEN);
    expect((await dayOf(TODAY, 'HALL-W')).rows).toEqual([]);
    expect(await problemOf(dayOf(TODAY, 'HALL-X'))).toMatchObject({ status: 404 });
    expect(await problemOf(dayOf('2007-02-30'))).toMatchObject({ status: 400 });
  });

  test('only who keeps the hall reads it', async () => {
    expect(await problemOf(dayOf(TODAY, 'HALL-S', await here.as('clerk')))).toMatchObject({ status: 403 });
    expect(await problemOf(dayOf(TODAY, 'HALL-S', here.anybody))).toMatchObject({ status: 401 });
  });
});

describe('somebody without telephone and code', () => {
  test('is checked in by hand, once, and the list shows the number', async () => {
    const booked = await book(here, AT_TEN);
    moveTo('2007-10-30T09:50');
    const [one, other] = [
      await help(booked, 'checked-in-by-hand-1'),
      await help(booked, 'checked-in-by-hand-1'),
    ];
    expect(one).toMatchObject({ isLate: false, ticket: { kind: 'appointment', maskedName: '李*明' } });
    expect(other.ticket.ticketId).toBe(one.ticket.ticketId);
    expect(await rowsNow()).toMatchObject([
      { state: 'arrived', ticket: { number: one.ticket.number, state: 'taken' } },
    ]);
  });

  test('comes too early, and is told from when', async () => {
    expect(await problemOf(help(await book(here, AT_TEN)))).toMatchObject({
      code: 'queueing.appointment-early',
    });
  });

  test('comes late, and has an ordinary number', async () => {
    const booked = await book(here, AT_TEN);
    moveTo('2007-10-30T11:30');
    expect(await help(booked)).toMatchObject({ isLate: true, ticket: { kind: 'ordinary' } });
  });

  test('gave the place back on the telephone meanwhile: the older view is refused', async () => {
    const booked = await book(here, AT_TEN);
    const params = { appointmentId: booked.appointmentId };
    await here.anybody(cancelAppointment, { params, body: { version: booked.version } });
    expect(await problemOf(help(booked))).toMatchObject({ code: 'stale', fresh: { state: 'cancelled' } });
  });
});
