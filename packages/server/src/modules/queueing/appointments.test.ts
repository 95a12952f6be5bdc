import {
  bookAppointment,
  cancelAppointment,
  findAppointment,
  readAppointment,
  readAppointmentCalendar,
  readOffer,
  rebookAppointment,
} from '@yichuang/contract/queueing-appointments.ts';
import { pathOf } from '@yichuang/contract/route.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { write } from '#platform/db/statement.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';
import {
  AT_TEN,
  appointmentsKept,
  book,
  clearAppointments,
  phoneOf,
  TOMORROW,
} from './appointments.testing.ts';
import { CHANGES, clearHall, problemOf, TRADERS } from './hall.testing.ts';

const CARD = '51010719850615002X';

let here: TestServer;

beforeAll(async () => {
  here = await startTestServer();
});
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
const freeAt = async ({ on, fromMinute }: { on: string; fromMinute: number }) => {
  const { days } = await here.anybody(readOffer, { params: { serviceId: CHANGES } });
  return days.find((day) => day.on === on)?.slots.find((slot) => slot.fromMinute === fromMinute)?.free;
};
const ofIt = ({ appointmentId, version }: { appointmentId: string; version: number }) => ({
  params: { appointmentId },
  body: { version },
});

describe('the last seat', () => {
  test('twenty people ask for the last seat at once: one has it, the others are told the next free times', async () => {
    await book(here, { phone: phoneOf(90) });
    await book(here, { phone: phoneOf(91) });
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => problemOf(book(here, { phone: phoneOf(nth) }))),
    );
    expect(asked.filter((problem) => problem === null)).toHaveLength(1);
    for (const problem of asked)
      if (problem)
        expect(problem).toMatchObject({
          code: 'queueing.appointment-full',
          facts: { next: [{ on: TOMORROW.on, fromMinute: 630 }, {}, {}] },
        });
    expect((await kept()).booked).toBe(3);
    expect(await freeAt(TOMORROW)).toBe(0);
  });

  test('twenty people ask for three seats at once: three have them', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => problemOf(book(here, { phone: phoneOf(nth) }))),
    );
    expect(asked.filter((problem) => problem === null)).toHaveLength(3);
  });

  test('the database itself refuses a second holder of a seat, and a seat beyond the bookable ones', async () => {
    const { appointmentId } = await book(here);
    const copy = (seat: number, code: string) =>
      here.server.database.transaction((tx) => tx.run(copySeat, { appointmentId, seat, code }));
    await expect(copy(1, '00000001')).rejects.toMatchObject({
      code: '23505',
      constraint: 'one_holder_a_seat',
    });
    await expect(copy(4, '00000002')).rejects.toMatchObject({
      code: '23514',
      constraint: 'seat_can_be_booked',
    });
    await expect(copy(2, '00000003')).resolves.toBeDefined();
  });

  test('T16: the same press twice books once', async () => {
    const body = { serviceId: CHANGES, name: '李晓明', phone: phoneOf(1), ...TOMORROW };
    const press = () => here.anybody(bookAppointment, { body }, { key: 'booked-by-one-press' });
    const [one, again] = await Promise.all([press(), press()]);
    expect(again?.code).toBe(one?.code);
    expect((await kept()).booked).toBe(1);
  });
});

const copySeat = write({
  name: 'test.copy_seat',
  params: { appointmentId: 'uuid', seat: 'int2', code: 'text' },
  row: {},
})`
  insert into queueing.appointment
         (centre_id, appointment_id, institution_id, service_id, on_day, from_minute, to_minute, seat, bookable, code,
          state, booked_at, masked_name, masked_phone)
  select centre_id, gen_random_uuid(), institution_id, service_id, on_day, from_minute, to_minute, $seat, bookable,
         $code, 'booked', booked_at, '', ''
    from queueing.appointment where appointment_id = $appointmentId`;

describe('what is offered', () => {
  test('today without the slots that have begun, and seven opening days; half of six places each', async () => {
    const { days, hall, service } = await here.anybody(readOffer, { params: { serviceId: CHANGES } });
    expect({ hall: hall.code, service: service.name }).toEqual({ hall: 'HALL-S', service: '企业变更登记' });
    expect(days.map(({ on }) => on)).toHaveLength(8);
    expect(days[0]).toMatchObject({
      on: '2007-10-30',
      slots: [{ fromMinute: 570, free: 3 }, ...Array(13).fill({})],
    });
    expect(days.map(({ on }) => on)).not.toContain('2007-11-03');
  });

  test.each([
    ['a slot that has begun', { on: '2007-10-30', fromMinute: 540 }],
    ['lunch', { on: '2007-10-31', fromMinute: 720 }],
    ['a Saturday', { on: '2007-11-03', fromMinute: 600 }],
    ['a day too far', { on: '2007-11-12', fromMinute: 600 }],
    ['between two slots', { on: '2007-10-31', fromMinute: 601 }],
  ])('%s cannot be booked', async (_what, time) => {
    expect(await problemOf(book(here, time))).toMatchObject({ code: 'queueing.appointment-full' });
  });

  test('a service that is not there', async () => {
    expect(await problemOf(book(here, { serviceId: 'nothing' }))).toMatchObject({ status: 404 });
  });
});

describe('who books', () => {
  test('T21: name, telephone and card are kept as digests and masked words only', async () => {
    const booked = await book(here, { idNumber: CARD, phone: '13900001234' });
    expect(booked).toMatchObject({ maskedName: '李*明', maskedPhone: '139****1234', state: 'booked' });
    expect(booked.code).toMatch(/^\d{8}$/);
    const { text } = await kept();
    for (const canary of ['李晓明', '13900001234', CARD]) expect(text).not.toContain(canary);
  });

  test('wrong fields are told at their place, all at once', async () => {
    const problem = await problemOf(book(here, { name: ' ', phone: '1380', idNumber: '123' }));
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ pointer: '/name' }, { pointer: '/phone' }, { pointer: '/idNumber' }],
    });
  });

  test('T55: one place of a service a day and two a day, by telephone or by card, however many requests', async () => {
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, nth) =>
        problemOf(book(here, { idNumber: CARD, fromMinute: 780 + nth * 30 })).then(
          (problem) => problem?.facts?.why,
        ),
      ),
    );
    expect(tries.filter((why) => why === undefined)).toHaveLength(1);
    expect(new Set(tries)).toEqual(new Set([undefined, 'sameService']));
    // Another telephone, the same card.
    const other = { idNumber: CARD, phone: phoneOf(2), serviceId: TRADERS };
    await book(here, { ...other, fromMinute: 900 });
    expect(await problemOf(book(here, { ...other, serviceId: 'SB.yb', fromMinute: 960 }))).toMatchObject({
      code: 'queueing.appointment-limit',
      facts: { why: 'perDay', perDay: 2 },
    });
  });
});

describe('giving back and changing', () => {
  test('a cancelled place is free again; cancelling twice or from an old page is refused', async () => {
    const booked = await book(here);
    expect(await freeAt(TOMORROW)).toBe(2);
    const done = await here.anybody(cancelAppointment, ofIt(booked));
    expect(done).toMatchObject({ state: 'cancelled', mayGiveBack: false });
    expect(await freeAt(TOMORROW)).toBe(3);
    expect(await problemOf(here.anybody(cancelAppointment, ofIt(booked)))).toMatchObject({
      code: 'stale',
      fresh: { state: 'cancelled' },
    });
    expect(await problemOf(here.anybody(cancelAppointment, ofIt(done)))).toMatchObject({
      code: 'queueing.appointment-state',
    });
  });

  test('another time: the old place is free, the new one held, with a new code', async () => {
    const booked = await book(here);
    const { params, body } = ofIt(booked);
    const later = { on: '2007-11-01', fromMinute: 780 };
    const changed = await here.anybody(rebookAppointment, { params, body: { ...body, ...later } });
    expect(changed).toMatchObject({ ...later, state: 'booked', maskedName: '李*明' });
    expect(changed.code).not.toBe(booked.code);
    expect([await freeAt(TOMORROW), await freeAt(later)]).toEqual([3, 2]);
    expect(await here.anybody(readAppointment, { params })).toMatchObject({ state: 'cancelled' });
  });

  test('when the wished time is full nothing changes: the old place stays', async () => {
    const booked = await book(here);
    const full = { on: '2007-10-31', fromMinute: 780 };
    for (const nth of [5, 6, 7]) await book(here, { ...full, phone: phoneOf(nth) });
    const { params, body } = ofIt(booked);
    const refused = await problemOf(here.anybody(rebookAppointment, { params, body: { ...body, ...full } }));
    expect(refused).toMatchObject({ code: 'queueing.appointment-full' });
    expect(await here.anybody(readAppointment, { params })).toMatchObject({
      state: 'booked',
      version: booked.version,
    });
  });

  test('two press at once: cancelled once, and changed or cancelled, never both', async () => {
    const booked = await book(here);
    const { params, body } = ofIt(booked);
    const replies = await Promise.all([
      problemOf(here.anybody(cancelAppointment, { params, body })),
      problemOf(
        here.anybody(rebookAppointment, { params, body: { ...body, on: '2007-11-01', fromMinute: 600 } }),
      ),
    ]);
    expect(replies.filter((problem) => problem === null)).toHaveLength(1);
    expect(replies.find((problem) => problem !== null)?.code).toBe('stale');
  });
});

describe('finding it again', () => {
  const find = (code: string, phone: string) => here.anybody(findAppointment, { body: { code, phone } });

  test('by code and telephone, written as people write them', async () => {
    const { appointmentId, code } = await book(here, { phone: '13900001234' });
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    expect(await find(typed, '+86 139-0000-1234')).toEqual({ appointmentId });
  });

  test('T12: every miss is answered alike, and after five an hour nothing more is looked at', async () => {
    const { code } = await book(here, { phone: '13900005678' });
    const wrong = String(100_000_000 - Number(code))
      .padStart(8, '0')
      .slice(-8);
    const misses = [
      await problemOf(find(wrong, '13900005678')),
      await problemOf(find(code, '13900009999')),
      await problemOf(find('abc', '13900005678')),
    ];
    for (const miss of misses) {
      const { instance: _instance, ...said } = (miss ?? {}) as { instance?: string };
      expect(said).toMatchObject({ status: 404, code: 'queueing.appointment-miss' });
    }
    for (let tried = 0; tried < 3; tried += 1) await problemOf(find(wrong, '13900005678'));
    expect(await problemOf(find(code, '13900005678'))).toMatchObject({ status: 429, code: 'too-many-tries' });
    here.clock.advanceMinutes(61);
    expect(await problemOf(find(code, '13900005678'))).toBeNull();
    here.clock.advanceMinutes(-61);
  });
});

test('the calendar file names service, place, time and code, and no person', async () => {
  const { appointmentId, code } = await book(here, { ...AT_TEN, phone: '13900001234' });
  const reply = await here.site.inject({
    method: 'GET',
    url: pathOf(readAppointmentCalendar, { appointmentId }),
  });
  expect(reply.headers['content-type']).toContain('text/calendar');
  for (const part of ['DTSTART:20071030T020000Z', 'DTEND:20071030T023000Z', '企业变更登记', code.slice(0, 4)])
    expect(reply.body).toContain(part);
  for (const canary of ['李', '1390000']) expect(reply.body).not.toContain(canary);
});
