import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeHours } from '#clock/office-hours.ts';
import {
  APPOINTMENT_LIMITS,
  type AppointmentRules,
  appointmentRuleFaults,
  bookableSeats,
  SLOT_MINUTES,
  USUAL_APPOINTMENT_RULES,
} from '#queueing/appointment-rules.ts';
import {
  isSlotStillOpen,
  nextFree,
  type OfferBasis,
  offeredDays,
  slotOffered,
  slotsOfDay,
} from '#queueing/appointment-slots.ts';
import { at, hallWith, USUAL_HOURS } from '#queueing/appointments.fixture.ts';
import { dateOnly } from '#time/date-only.ts';

const RULES = USUAL_APPOINTMENT_RULES;
const NOW = at('2007-10-30T09:00');
const offer = (more: Partial<OfferBasis> = {}, now = NOW) =>
  offeredDays({ rules: RULES, serviceId: 'GS.bg', hours: hallWith(), taken: () => 0, ...more }, now);

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe('slots of a day', () => {
  test.each([
    [30, '08:30 09:00 09:30 10:00 10:30 11:00 11:30 13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30 17:00'],
    // The half hours before lunch and at the end are no slot of an hour.
    [60, '08:30 09:30 10:30 13:00 14:00 15:00 16:00'],
  ])('of %i minutes', (minutes, starts) => {
    expect(
      slotsOfDay(USUAL_HOURS, minutes)
        .map((slot) => clock(slot.fromMinute))
        .join(' '),
    ).toBe(starts);
  });

  const session = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 700 }));
  test('none leaves its session, and none overlaps', () => {
    fc.assert(
      fc.property(session, fc.constantFrom(...SLOT_MINUTES), ([opens, length], minutes) => {
        const hours = officeHours([{ opens, closes: opens + length }]);
        const slots = slotsOfDay(hours, minutes);
        for (const [index, slot] of slots.entries()) {
          expect(isSlotStillOpen(hours, slot)).toBe(true);
          expect(slot.fromMinute).toBe(slots[index - 1]?.toMinute ?? opens);
        }
        expect(length - slots.length * minutes).toBeLessThan(minutes);
      }),
    );
  });
});

describe('what can be booked', () => {
  test('domain.md 5.4: today and seven opening days after it, without the slots that have begun', () => {
    const days = offer();
    expect(days.map(({ on }) => on)).toEqual([
      ...['2007-10-30', '2007-10-31', '2007-11-01', '2007-11-02'],
      ...['2007-11-05', '2007-11-06', '2007-11-07', '2007-11-08'],
    ]);
    expect(days.map(({ slots }) => slots.length)).toEqual([14, 16, 16, 16, 16, 16, 16, 16]);
    expect(clock(days[0]?.slots[0]?.fromMinute ?? 0)).toBe('09:30');
  });

  test('a hall that is closed on a working day and open on a Saturday', () => {
    const hours = hallWith({ '2007-10-31': null, '2007-11-03': '09:00-10:00' });
    const days = offer({ hours });
    expect(days.map(({ on }) => on)).not.toContain('2007-10-31');
    expect(days.find(({ on }) => on === '2007-11-03')?.slots).toHaveLength(2);
  });

  test('on a day off the seven days are those after it', () => {
    expect(offer({}, at('2007-11-03T10:00')).map(({ on }) => on)).toEqual([
      ...['2007-11-05', '2007-11-06', '2007-11-07', '2007-11-08', '2007-11-09', '2007-11-12', '2007-11-13'],
    ]);
  });

  test('half of six seats are kept for walk-in; what is taken is gone', () => {
    const taken = (on: string, minute: number) => (on === '2007-10-31' && minute === 510 ? 2 : 0);
    const days = offer({ taken });
    expect(slotOffered(days, '2007-10-31', 510)?.free).toBe(1);
    expect(slotOffered(days, '2007-10-31', 540)?.free).toBe(3);
    expect(slotOffered(days, '2007-10-31', 520)).toBeUndefined();
    expect(slotOffered(days, '2007-11-04', 540)).toBeUndefined();
  });

  test('more taken than now allowed: nothing is free, and nothing below nothing', () => {
    expect(offer({ taken: () => 9 }).every(({ slots }) => slots.every(({ free }) => free === 0))).toBe(true);
  });

  test('a service without appointments offers nothing', () => {
    expect(offer({ rules: { ...RULES, serviceSeats: { 'GS.bg': 0 } } })).toEqual([]);
    expect(offer({ rules: { ...RULES, serviceSeats: { 'GS.gt': 0 } } })).toHaveLength(8);
  });

  test('whoever came too late is offered the next free ones, then earlier ones', () => {
    const days = offer({ taken: (on, minute) => (on === '2007-10-30' && minute >= 990 ? 3 : 0) });
    const next = nextFree(days, { on: dateOnly('2007-10-30'), fromMinute: 990 }, 2);
    expect(next.map(({ on, slot }) => `${on} ${clock(slot.fromMinute)}`)).toEqual([
      '2007-10-31 08:30',
      '2007-10-31 09:00',
    ]);
    const last = nextFree(days, { on: dateOnly('2007-11-08'), fromMinute: 1020 }, 1);
    expect(last.map(({ on, slot }) => `${on} ${clock(slot.fromMinute)}`)).toEqual(['2007-10-30 09:30']);
  });
});

describe('rules', () => {
  const number = (field: keyof typeof APPOINTMENT_LIMITS) =>
    fc.integer({ min: APPOINTMENT_LIMITS[field][0], max: APPOINTMENT_LIMITS[field][1] });
  const lawful: fc.Arbitrary<AppointmentRules> = fc.record({
    slotMinutes: fc.constantFrom(...SLOT_MINUTES),
    seats: number('seats'),
    serviceSeats: fc.dictionary(fc.constantFrom('GS.bg', 'GS.gt'), number('seats')),
    walkInPercent: number('walkInPercent'),
    daysAhead: number('daysAhead'),
    earlyMinutes: number('earlyMinutes'),
    lateMinutes: number('lateMinutes'),
    aDay: number('aDay'),
    noShows: number('noShows'),
    noShowDays: number('noShowDays'),
    blockDays: number('blockDays'),
  });

  test('S6 art. 37: whatever the rules, walk-in keeps a seat of every slot that has one', () => {
    fc.assert(
      fc.property(lawful, (rules) => {
        expect(appointmentRuleFaults(rules)).toEqual([]);
        const seats = rules.serviceSeats['GS.bg'] ?? rules.seats;
        const bookable = bookableSeats(rules, 'GS.bg');
        expect(bookable).toBeGreaterThanOrEqual(0);
        expect(seats === 0 ? bookable === 0 : bookable < seats).toBe(true);
      }),
    );
  });

  test.each([
    ['nothing kept for walk-in', { walkInPercent: 0 }, ['walkInPercent 10–100']],
    ['half a person', { seats: 2.5 }, ['seats 0–100']],
    ['a slot that does not fill the hour', { slotMinutes: 25 }, ['slotMinutes 15 / 20 / 30 / 60']],
    ['a slot of no length', { slotMinutes: 0 }, ['slotMinutes 15–60']],
    ['no day ahead, and too many a day', { daysAhead: 0, aDay: 11 }, ['daysAhead 1–30', 'aDay 1–10']],
    ['too many seats of one service', { serviceSeats: { 'GS.gt': 101 } }, ['serviceSeats/GS.gt 0–100']],
    ['not a number', { lateMinutes: Number.NaN }, ['lateMinutes 0–120']],
  ])('%s is refused, and what is allowed is told', (_what, changed, faults) => {
    expect(
      appointmentRuleFaults({ ...RULES, ...changed }).map(({ field, allowed }) => `${field} ${allowed}`),
    ).toEqual(faults);
  });
});

test('a hall that closes, or closes earlier, no longer has the slot', () => {
  const slot = { fromMinute: 510, toMinute: 540 };
  expect(isSlotStillOpen(null, slot)).toBe(false);
  expect(isSlotStillOpen(officeHours([{ opens: 520, closes: 700 }]), slot)).toBe(false);
  expect(isSlotStillOpen(USUAL_HOURS, slot)).toBe(true);
});
