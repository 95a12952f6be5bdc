import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppointmentState } from '#queueing/appointment.ts';
import { appointmentTally, slotLists } from '#queueing/appointment-day.ts';

const STATES: readonly AppointmentState[] = ['booked', 'arrived', 'cancelled', 'calledOff', 'missed'];
const row = (fromMinute: number, state: AppointmentState = 'booked', toMinute = fromMinute + 30) => ({
  fromMinute,
  toMinute,
  state,
});

describe('Q: the list of a day', () => {
  test('is told by slots, the earliest first', () => {
    const lists = slotLists([row(600), row(540), row(600, 'arrived')]);
    expect(lists.map(({ fromMinute, held, arrived }) => [fromMinute, held, arrived])).toEqual([
      [540, 1, 0],
      [600, 2, 1],
    ]);
  });

  test.each<[AppointmentState, number, number]>([
    ['booked', 1, 0],
    ['arrived', 1, 1],
    ['missed', 1, 0],
    ['cancelled', 0, 0],
    ['calledOff', 0, 0],
  ])('one that is %s holds %i places, and %i came', (state, held, arrived) => {
    expect(slotLists([row(540, state)])).toMatchObject([{ held, arrived }]);
  });

  test('slots of older rules stay beside those of today', () => {
    const lists = slotLists([row(540, 'booked', 600), row(540)]);
    expect(lists.map(({ toMinute }) => toMinute)).toEqual([570, 600]);
  });

  test('a day without appointments has no slot', () => {
    expect(slotLists([])).toEqual([]);
    expect(appointmentTally([])).toEqual({ expected: 0, arrived: 0, missed: 0, givenBack: 0 });
  });

  test('nobody is lost or told twice, whatever the day was like', () => {
    const anyRow = fc.tuple(fc.constantFrom(510, 540, 570, 840), fc.constantFrom(...STATES));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (day) => {
        const rows = day.map(([from, state]) => row(from, state));
        const lists = slotLists(rows);
        expect(lists.flatMap((list) => list.rows)).toHaveLength(rows.length);
        const { expected, arrived, missed, givenBack } = appointmentTally(rows);
        expect(expected + arrived + missed + givenBack).toBe(rows.length);
        expect(lists.reduce((sum, { held }) => sum + held, 0)).toBe(expected + arrived + missed);
        const starts = lists.map(({ fromMinute }) => fromMinute);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });
});
