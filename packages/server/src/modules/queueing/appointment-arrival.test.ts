import { keepHallDay, readAppointmentSettings } from '@yichuang/contract/queueing-appointment-rules.ts';
import { arriveAtKiosk, arriveByPhone, readAppointment } from '@yichuang/contract/queueing-appointments.ts';
import { askPairing, pairScreen, readKiosk } from '@yichuang/contract/queueing-screens.ts';
import { finishTicket } from '@yichuang/contract/queueing-tickets.ts';
import { type Instant, instantAt, parseLocal } from '@yichuang/domain/time/instant.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from '#platform/context.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import { missAppointments } from './appointment-jobs.ts';
import { AT_TEN, appointmentsKept, book, clearAppointments, phoneOf } from './appointments.testing.ts';
import { at, clearHall, problemOf, serveNext, sit, take } from './hall.testing.ts';
import { requireOpenHall } from './hall-opening.ts';

const CARD = '51010719850615002X';
const START = instantAt(parseLocal('2007-10-30T09:00'));

let here: TestServer;
let kiosk: string;

const moveTo = (text: string): Instant => {
  const moment = instantAt(parseLocal(text));
  here.clock.set(moment);
  return moment;
};

/** A machine of the hall, paired by the administrator. */
async function machineIn(hall: string): Promise<string> {
  const admin = await here.as('admin');
  const { token, code } = await here.anybody(askPairing, { body: {} });
  await admin(pairScreen, { body: { kind: 'kiosk', hall, code, label: hall } });
  return token;
}

beforeAll(async () => {
  here = await startTestServer();
  kiosk = await machineIn('HALL-S');
});
beforeEach(() => here.clock.set(START));
afterEach(async () => {
  await clearAppointments(here);
  await clearHall(here);
});
afterAll(() => here.close());

const kept = async () => {
  const row = await here.server.database.maybe(appointmentsKept, {});
  if (!row) throw new Error('no row');
  return row;
};
const checkIn = (code: string, token = kiosk) => here.anybody(arriveAtKiosk, { body: { token, code } });

describe('coming to the machine', () => {
  test('Q-01: the code makes a number of the kind 预约, once; the page of the appointment shows it', async () => {
    const { appointmentId, code } = await book(here, AT_TEN);
    moveTo('2007-10-30T09:55');
    const { ticket, isLate } = await checkIn(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect({ kind: ticket.kind, isLate, name: ticket.maskedName }).toEqual({
      kind: 'appointment',
      isLate: false,
      name: '李*明',
    });
    expect(await here.anybody(readAppointment, { params: { appointmentId } })).toMatchObject({
      state: 'arrived',
      ticket: { ticketId: ticket.ticketId, number: ticket.number, state: 'taken' },
      mayArrive: false,
      mayGiveBack: false,
    });
  });

  test('two machines and a telephone at the same moment: one number', async () => {
    const booked = await book(here, AT_TEN);
    moveTo('2007-10-30T10:00');
    const second = await machineIn('HALL-S');
    const { appointmentId, version, code } = booked;
    const [one, other] = await Promise.all([
      checkIn(code),
      checkIn(code, second),
      problemOf(here.anybody(arriveByPhone, { params: { appointmentId }, body: { version } })),
    ]);
    expect(other.ticket.ticketId).toBe(one.ticket.ticketId);
    expect((await kept()).tickets).toBe(1);
  });

  test('the card of whoever gave its number checks in without the code', async () => {
    await book(here, { ...AT_TEN, idNumber: CARD });
    moveTo('2007-10-30T10:00');
    const { ticket } = await here.anybody(arriveAtKiosk, {
      body: { token: kiosk, idNumber: CARD.toLowerCase() },
    });
    expect(ticket.kind).toBe('appointment');
  });

  test('more than ten minutes after its slot it becomes an ordinary number', async () => {
    const { code } = await book(here, AT_TEN);
    moveTo('2007-10-30T10:41');
    const { ticket, isLate } = await checkIn(code);
    expect({ kind: ticket.kind, isLate }).toEqual({ kind: 'ordinary', isLate: true });
  });

  test('too early, no such code, another hall: each is told, and nothing is used up', async () => {
    const { code } = await book(here, AT_TEN);
    expect(await problemOf(checkIn(code))).toMatchObject({
      code: 'queueing.appointment-early',
      facts: { from: '2007-10-30T01:30:00.000Z' },
    });
    moveTo('2007-10-30T10:00');
    const west = await machineIn('HALL-W');
    expect(await problemOf(checkIn(code, west))).toMatchObject({ code: 'queueing.appointment-elsewhere' });
    expect(await problemOf(checkIn('00000000'))).toMatchObject({ code: 'queueing.appointment-miss' });
    expect(await problemOf(here.anybody(arriveAtKiosk, { body: { token: kiosk } }))).toMatchObject({
      status: 404,
    });
    expect((await checkIn(code)).ticket.kind).toBe('appointment');
  });

  test('T12: a machine looks at thirty wrong codes an hour and no more', async () => {
    const { code } = await book(here, AT_TEN);
    moveTo('2007-10-30T10:00');
    const token = await machineIn('HALL-S');
    for (let tried = 0; tried < 30; tried += 1) await problemOf(checkIn('00000000', token));
    expect(await problemOf(checkIn(code, token))).toMatchObject({ status: 429 });
    expect((await checkIn(code)).ticket.kind).toBe('appointment');
  });

  test('whoever took a number already uses that one', async () => {
    const { code } = await book(here, { ...AT_TEN, idNumber: CARD });
    moveTo('2007-10-30T10:00');
    await take(here, { holder: { idNumber: CARD } });
    expect(await problemOf(checkIn(code))).toMatchObject({ code: 'queueing.ticket-limit' });
    expect((await kept()).booked).toBe(1);
  });
});

describe('checking in by telephone', () => {
  test('in its time only; late, the machine gives the number', async () => {
    const { appointmentId, version } = await book(here, { ...AT_TEN, phone: phoneOf(30) });
    const arrive = () => here.anybody(arriveByPhone, { params: { appointmentId }, body: { version } });
    expect(await problemOf(arrive())).toMatchObject({ code: 'queueing.appointment-early' });
    moveTo('2007-10-30T10:41');
    expect(await problemOf(arrive())).toMatchObject({ code: 'queueing.appointment-state' });
    moveTo('2007-10-30T10:40');
    expect(await arrive()).toMatchObject({ state: 'arrived', ticket: { state: 'taken' } });
  });
});

test('Q-07: one appointment, one ordinary number, while both wait; whoever is early stands at their slot', async () => {
  const clerk = await here.as('clerk');
  await sit(clerk, 'S087');
  const codes = [];
  for (const [nth, fromMinute] of [630, 600, 600].entries())
    codes.push((await book(here, { on: AT_TEN.on, fromMinute, phone: phoneOf(20 + nth) })).code);
  moveTo('2007-10-30T10:00');
  const ordinary = [];
  for (let count = 0; count < 3; count += 1) ordinary.push((await take(here)).number);
  const appointed = [];
  // The one for half past ten is checked in first.
  for (const code of codes) appointed.push((await checkIn(code)).ticket.number);
  const called: string[] = [];
  for (let ticket = await serveNext(clerk); ticket; ticket = await serveNext(clerk)) {
    called.push(ticket.number);
    await clerk(finishTicket, at(ticket));
    // What follows from the end of a visit is not looked at here.
    await here.jobs.settled();
  }
  const [half, ten, tenToo] = appointed;
  expect(called).toEqual([ten, ordinary[0], tenToo, ordinary[1], half, ordinary[2]]);
});

describe('not coming', () => {
  const sweep = () =>
    here.server.database.transaction((tx) =>
      missAppointments.run({}, { server: here.server, centreId: 1, tx, ...momentOf(here.server) }),
    );

  test('the night marks what was not kept, once; three of them and nothing can be booked for thirty days', async () => {
    const days = ['2007-10-31', '2007-11-01', '2007-11-02'];
    for (const on of days) await book(here, { on, idNumber: CARD });
    const { appointmentId } = await book(here, { on: '2007-11-05', phone: phoneOf(3) });
    moveTo('2007-11-03T03:17');
    await sweep();
    await sweep();
    expect(await kept()).toMatchObject({ missed: 3, booked: 1 });
    expect(await here.anybody(readAppointment, { params: { appointmentId } })).toMatchObject({
      state: 'booked',
    });
    // By another telephone too, for the card is the same.
    const refused = await problemOf(book(here, { on: '2007-11-06', idNumber: CARD, phone: phoneOf(9) }));
    expect(refused).toMatchObject({
      code: 'queueing.appointment-limit',
      facts: { why: 'blocked', until: '2007-12-02' },
    });
    expect((await take(here, { holder: { idNumber: CARD } })).state).toBe('taken');
    moveTo('2007-12-03T09:00');
    expect(await problemOf(book(here, { on: '2007-12-04', idNumber: CARD }))).toBeNull();
  });

  test('D8: once they can block nobody any more, nothing tells whose they were', async () => {
    await book(here, { on: '2007-10-31' });
    moveTo('2008-01-02T03:17');
    await sweep();
    expect(await kept()).toMatchObject({ missed: 1, persons: 0 });
    expect((await kept()).text).not.toContain('李*明');
  });
});

describe('the hours of the hall', () => {
  test('a machine of a hall that is closed says when it opens; in production it gives no number', async () => {
    const admin = await here.as('admin');
    const params = { hall: 'HALL-S', on: '2007-10-31' };
    await admin(keepHallDay, { params, body: { version: null, hours: null, basis: '设备检修' } });
    moveTo('2007-10-31T10:00');
    const { opening } = await here.anybody(readKiosk, { body: { token: kiosk } });
    expect(opening).toEqual({ isOpen: false, opensAt: '2007-11-01T00:30:00.000Z' });
    const { config } = here.server;
    const server = { ...here.server, config: { ...config, mode: 'production' as const } };
    const asked = { ...momentOf(here.server), server, centreId: 1, network: 'test', actor: null as never };
    const open = (hall: string) =>
      here.server.database.transaction((tx) => requireOpenHall(hall, { ...asked, tx }));
    expect(await open('HALL-S').catch((error) => error.code)).toBe('queueing.hall-closed');
    expect(await open('HALL-W')).toBeUndefined();
  });

  test('closing a day calls its appointments off: nobody missed anything, and the reason is told', async () => {
    const { appointmentId } = await book(here, { on: '2007-11-07' });
    const later = await book(here, { on: '2007-11-07', fromMinute: 900, phone: phoneOf(2) });
    const admin = await here.as('admin');
    const params = { hall: 'HALL-S', on: '2007-11-07' };
    const half = await admin(keepHallDay, {
      params,
      body: { version: null, hours: '08:30-12:00', basis: '下午闭厅演练' },
    });
    expect(half).toMatchObject({
      calledOff: 1,
      days: expect.arrayContaining([
        { hall: 'HALL-S', on: params.on, hours: '08:30-12:00', basis: '下午闭厅演练', version: 1 },
      ]),
    });
    expect(
      await here.anybody(readAppointment, { params: { appointmentId: later.appointmentId } }),
    ).toMatchObject({
      state: 'calledOff',
      calledOffFor: '下午闭厅演练',
    });
    expect(await here.anybody(readAppointment, { params: { appointmentId } })).toMatchObject({
      state: 'booked',
    });
    const stale = await problemOf(
      admin(keepHallDay, { params, body: { version: null, hours: null, basis: '停电' } }),
    );
    expect(stale).toMatchObject({ code: 'stale' });
    const closed = await admin(keepHallDay, { params, body: { version: 1, hours: null, basis: '停电' } });
    expect(closed.calledOff).toBe(1);
    expect((await admin(readAppointmentSettings, {})).days.find(({ on }) => on === params.on)).toMatchObject({
      hours: null,
      version: 2,
    });
    const wrong = { version: 2, hours: '9点到12点', basis: '停电' };
    expect(await problemOf(admin(keepHallDay, { params, body: wrong }))).toMatchObject({
      errors: [{ pointer: '/hours' }],
    });
  });
});
