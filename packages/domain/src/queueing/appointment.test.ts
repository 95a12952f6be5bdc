import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Appointment,
  type AppointmentState,
  arrive,
  requireMayGiveBack,
} from '#queueing/appointment.ts';
import { appointmentCodeText, parseAppointmentCode } from '#queueing/appointment-code.ts';
import {
  blockedUntil,
  type OwnAppointment,
  rememberedDays,
  requireMayBook,
} from '#queueing/appointment-limit.ts';
import { USUAL_APPOINTMENT_RULES } from '#queueing/appointment-rules.ts';
import { at } from '#queueing/appointments.fixture.ts';
import { addDays, dateOnly, daysBetween } from '#time/date-only.ts';
import { localAt, localText } from '#time/instant.ts';

const RULES = USUAL_APPOINTMENT_RULES;
const TODAY = dateOnly('2007-10-30');
/** 10:00 to 10:30. */
const booked: Appointment = { state: 'booked', on: TODAY, fromMinute: 600, toMinute: 630 };

describe('coming for an appointment', () => {
  test.each([
    ['half an hour before its slot: it stands where the slot begins', '09:30', 'appointment', '10:00'],
    ['within the slot', '10:20', 'appointment', '10:20'],
    ['ten minutes late: still first', '10:40', 'appointment', '10:40'],
    ['later: an ordinary number', '10:41', 'ordinary', '10:41'],
    ['in the evening of the day', '17:00', 'ordinary', '17:00'],
  ])('%s', (_when, time, kind, place) => {
    const arrival = arrive(booked, RULES, at(`2007-10-30T${time}`));
    expect({ kind: arrival.kind, place: localText(localAt(arrival.place)) }).toEqual({
      kind,
      place: `2007-10-30T${place}`,
    });
  });

  test.each([
    ['a minute too early', '2007-10-30T09:29', 'queueing.appointment-early'],
    ['a day too early', '2007-10-29T10:00', 'queueing.appointment-early'],
    ['a day late', '2007-10-31T10:00', 'queueing.appointment-state'],
  ])('%s is refused', (_when, now, code) => {
    expect(() => arrive(booked, RULES, at(now))).toThrow(expect.objectContaining({ code }));
  });

  test('whoever comes early is told from when', () => {
    expect(() => arrive(booked, RULES, at('2007-10-30T09:00'))).toThrow(
      expect.objectContaining({ facts: { from: '2007-10-30T01:30:00.000Z' } }),
    );
  });

  const ended: readonly AppointmentState[] = ['arrived', 'cancelled', 'calledOff', 'missed'];
  test.each(ended)('one that is %s does not become a number, and is not given back', (state) => {
    const now = at('2007-10-30T10:00');
    const code = 'queueing.appointment-state';
    expect(() => arrive({ ...booked, state }, RULES, now)).toThrow(expect.objectContaining({ code }));
    expect(() => requireMayGiveBack({ ...booked, state }, now)).toThrow(expect.objectContaining({ code }));
  });

  test('a place is given back until its day is over', () => {
    expect(() => requireMayGiveBack(booked, at('2007-10-30T23:59'))).not.toThrow();
    expect(() => requireMayGiveBack(booked, at('2007-10-31T00:00'))).toThrow('missed');
  });

  test('nobody stands before an earlier slot by coming early', () => {
    const minutes = fc.integer({ min: 570, max: 640 });
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        const later = { ...booked, fromMinute: 630, toMinute: 660 };
        const clock = (minute: number) =>
          `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const first = arrive(booked, RULES, at(`2007-10-30T${clock(one)}`));
        fc.pre(other >= 600);
        const second = arrive(later, RULES, at(`2007-10-30T${clock(other)}`));
        if (one <= 630) expect(first.place).toBeLessThanOrEqual(second.place);
      }),
    );
  });
});

describe('limits of a person', () => {
  const own = (more: Partial<OwnAppointment> = {}): OwnAppointment => ({
    ...{ on: TODAY, fromMinute: 600, serviceId: 'GS.bg', state: 'booked' },
    ...more,
  });
  const wanted = { on: TODAY, fromMinute: 660, serviceId: 'GS.gt' };
  const missedOn = (...days: string[]) => days.map((on) => own({ on: dateOnly(on), state: 'missed' }));

  test.each<[string, readonly OwnAppointment[], string | null]>([
    ['nothing yet', [], null],
    ['one place of another service that day', [own()], null],
    ['the same service that day', [own({ serviceId: 'GS.gt' })], 'sameService'],
    ['the same service another day', [own({ serviceId: 'GS.gt', on: addDays(TODAY, 1) })], null],
    ['another service at the same time', [own({ fromMinute: 660 })], 'sameTime'],
    ['two places that day', [own(), own({ serviceId: 'SB.yb', fromMinute: 780 })], 'perDay'],
    ['two that were given back', [own({ state: 'cancelled' }), own({ state: 'calledOff' })], null],
    ['two missed', missedOn('2007-10-20', '2007-10-25'), null],
    ['three missed within thirty days', missedOn('2007-10-01', '2007-10-20', '2007-10-25'), 'blocked'],
    [
      'three called off by the hall',
      [1, 2, 3].map((day) => own({ on: addDays(TODAY, -day), state: 'calledOff' })),
      null,
    ],
  ])('%s', (_what, before, why) => {
    const book = () => requireMayBook(before, wanted, RULES, TODAY);
    if (why === null) expect(book).not.toThrow();
    else
      expect(book).toThrow(
        expect.objectContaining({
          code: 'queueing.appointment-limit',
          facts: expect.objectContaining({ why }),
        }),
      );
  });

  test.each([
    [
      'the third within thirty days: thirty days from it',
      ['2007-10-01', '2007-10-15', '2007-10-30'],
      '2007-11-29',
    ],
    ['the thirty-first day does not count', ['2007-09-30', '2007-10-15', '2007-10-30'], null],
    ['blocked long ago', ['2007-08-01', '2007-08-02', '2007-08-03'], null],
    ['the last day of the block', ['2007-09-10', '2007-09-20', '2007-09-30'], '2007-10-30'],
    ['in any order, two on one day', ['2007-10-30', '2007-10-29', '2007-10-29'], '2007-11-29'],
  ])('%s', (_what, days, until) => {
    expect(blockedUntil(days.map(dateOnly), RULES, TODAY)).toBe(until);
  });

  const past = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });
  test('a block has an end, and nothing that is forgotten could have blocked', () => {
    fc.assert(
      fc.property(past, (ago) => {
        const days = ago.map((one) => addDays(TODAY, -one));
        const until = blockedUntil(days, RULES, TODAY);
        if (until !== null) expect(daysBetween(TODAY, until)).toBeLessThanOrEqual(RULES.blockDays);
        const kept = days.filter((on) => daysBetween(on, TODAY) <= rememberedDays(RULES));
        expect(blockedUntil(kept, RULES, TODAY)).toBe(until);
      }),
    );
  });
});

describe('the code', () => {
  test.each([
    ['48271953', '48271953'],
    [' 4827 1953 ', '48271953'],
    ['４８２７－1953', '48271953'],
    ['4827195', null],
    ['510107198506150028', null],
    ['4827195X', null],
  ])('%j', (typed, code) => expect(parseAppointmentCode(typed)).toBe(code));

  test('is written in two groups, and read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (code) => {
        expect(parseAppointmentCode(appointmentCodeText(code))).toBe(code);
      }),
    );
  });
});
