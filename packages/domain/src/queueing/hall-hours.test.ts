import { describe, expect, test } from 'vitest';
import { officeHoursText } from '#clock/office-hours.ts';
import { at, hallWith } from '#queueing/appointments.fixture.ts';
import { hallOpening, openDays } from '#queueing/hall-hours.ts';
import { dateOnly } from '#time/date-only.ts';
import { instantText } from '#time/instant.ts';

// 2007-10-30 was a Tuesday, 2007-11-03 a Saturday.
const HALL = hallWith({
  '2007-10-31': null,
  '2007-11-01': '09:30-11:30',
  '2007-11-03': '09:00-12:00',
});

describe('when a hall is open', () => {
  test.each([
    ['a working day: the office hours', '2007-10-30', '08:30-12:00,13:00-17:30'],
    ['a working day on which it is closed', '2007-10-31', null],
    ['a working day with hours of its own', '2007-11-01', '09:30-11:30'],
    ['a Saturday on which it is open, although no deadline counts it', '2007-11-03', '09:00-12:00'],
    ['a Sunday', '2007-11-04', null],
  ])('%s', (_day, on, hours) => {
    const open = HALL(dateOnly(on));
    expect(open && officeHoursText(open)).toBe(hours);
  });
});

describe('Q-01: does a machine give out numbers?', () => {
  test.each([
    ['half an hour before the doors open', '2007-10-30T08:00', true, null],
    ['a minute earlier not', '2007-10-30T07:59', false, '2007-10-30T00:30:00.000Z'],
    ['over lunch', '2007-10-30T12:30', true, null],
    ['until the last session closes', '2007-10-30T17:29', true, null],
    [
      'then not: the next day is closed, the one after opens late',
      '2007-10-30T17:30',
      false,
      '2007-11-01T01:30:00.000Z',
    ],
    ['on a closed day', '2007-10-31T10:00', false, '2007-11-01T01:30:00.000Z'],
    ['on an open Saturday', '2007-11-03T10:00', true, null],
    ['on a Sunday', '2007-11-04T10:00', false, '2007-11-05T00:30:00.000Z'],
  ])('%s', (_when, now, isOpen, opensAt) => {
    const opening = hallOpening(HALL, at(now));
    expect({ ...opening, opensAt: opening.opensAt && instantText(opening.opensAt) }).toEqual({
      isOpen,
      opensAt,
    });
  });

  test('a hall that is closed for good names no day', () => {
    const never = () => null;
    expect(hallOpening(never, at('2007-10-30T09:00'))).toEqual({ isOpen: false, opensAt: null });
    expect(openDays(never, dateOnly('2007-10-30'), 3)).toEqual([]);
  });
});

test('the next open days leave out what is closed and take in what is opened', () => {
  expect(openDays(HALL, dateOnly('2007-10-30'), 4)).toEqual([
    '2007-10-30',
    '2007-11-01',
    '2007-11-02',
    '2007-11-03',
  ]);
});
