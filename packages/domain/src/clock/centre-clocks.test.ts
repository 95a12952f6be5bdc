import { describe, expect, test } from 'vitest';
import { type Bound, type ClockSources, centreClocks, LATEST } from '#clock/centre-clocks.ts';
import { bothClocks, clockDueOf } from '#clock/clock-due.ts';
import { DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import { dueOf } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseLimit } from '#clock/limit.ts';
import { officeHoursText } from '#clock/office-hours.ts';
import { dateOnly } from '#time/date-only.ts';
import { type Instant, instant, instantAt, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const at = (text: string): Instant => instantAt(parseLocal(text));
const ALWAYS = instant(0);

const SOURCES: ClockSources = {
  rules: [],
  officeHours: [{ officeHours: '08:30-12:00,13:00-17:30', knownAt: ALWAYS }],
  notices: holidayNotices(data.notices).map((notice) => ({ notice, knownAt: ALWAYS })),
  overlays: [],
};

/** The closure of spec 10.3: 2008-05-13 to 2008-05-16. */
const closure = (
  changes: Partial<ClockSources['overlays'][number]> = {},
): ClockSources['overlays'][number] => ({
  kind: 'closure',
  days: { from: dateOnly('2008-05-13'), to: dateOnly('2008-05-16'), basis: '管委会公告' },
  knownAt: at('2008-05-12T15:00'),
  withdrawnAt: null,
  ...changes,
});

const dueOn = (
  sources: ClockSources,
  from: string,
  limit: string,
  asOf = LATEST,
  bound: Partial<Bound> = {},
) => dueOf(at(from), parseLimit(limit), [], centreClocks(sources).clockAt(asOf, { at: LATEST, ...bound })).on;

describe('what the centre closes itself', () => {
  const closed = { ...SOURCES, overlays: [closure()] };

  test('E13 moves a date by the days it closes', () => {
    expect(dueOn(SOURCES, '2008-05-12T10:00', '3wd')).toBe('2008-05-15');
    expect(dueOn(closed, '2008-05-12T10:00', '3wd')).toBe('2008-05-21');
  });

  test('was not known before it was entered, nor after it was withdrawn', () => {
    const withdrawn = { ...SOURCES, overlays: [closure({ withdrawnAt: at('2008-05-14T09:00') })] };
    const asKnown = (moment: string) => dueOn(withdrawn, '2008-05-12T10:00', '3wd', at(moment));
    expect([asKnown('2008-05-12T14:59'), asKnown('2008-05-12T15:00'), asKnown('2008-05-14T09:00')]).toEqual([
      '2008-05-15',
      '2008-05-21',
      '2008-05-15',
    ]);
  });

  test.each([
    ['in the hall it names', 'HALL-S', '2008-05-21'],
    ['in another hall', 'HALL-N', '2008-05-15'],
    ['for what belongs to no hall', undefined, '2008-05-15'],
  ])('holds %s', (_where, hall, expected) => {
    const one = { ...SOURCES, overlays: [closure({ days: { ...closure().days, halls: ['HALL-S'] } })] };
    expect(dueOn(one, '2008-05-12T10:00', '3wd', LATEST, { hall })).toBe(expected);
  });

  test('R9 an extra day shortens the time of the authority and never that of the applicant', () => {
    const days = { from: dateOnly('2008-05-17'), to: dateOnly('2008-05-18'), basis: '管委会公告' };
    const worked = { ...SOURCES, overlays: [closure({ kind: 'extraDay', days })] };
    expect(dueOn(worked, '2008-05-15T10:00', '3wd')).toBe('2008-05-18');
    const clock = centreClocks(worked).clockAt(LATEST, { at: LATEST });
    const limit = parseLimit('3wd');
    expect(clockDueOf('correction', { from: at('2008-05-15T10:00'), limit }, clock).on).toBe('2008-05-20');
  });

  test('without any, both calendars are one', () => {
    const { local, nationwide } = bothClocks(centreClocks(SOURCES).clockAt(LATEST, { at: LATEST }));
    expect(nationwide.calendar).toBe(local.calendar);
  });
});

describe('rules and hours bind what is accepted while they hold', () => {
  const { officeHours: _hours, ...settings } = DEFAULT_CLOCK_RULES;
  const clocks = centreClocks({
    ...SOURCES,
    rules: [
      {
        rules: { ...settings, receiptDay: 'nextWorkday', hallHours: { 'HALL-S': '09:00-17:00' } },
        knownAt: at('2008-05-12T12:00'),
      },
    ],
    officeHours: [
      ...SOURCES.officeHours,
      { officeHours: '09:00-12:00,14:00-18:00', knownAt: at('2008-05-13T08:00') },
    ],
  });
  const hours = (moment: string, hall?: string) =>
    officeHoursText(clocks.clockAt(LATEST, { at: at(moment), hall }).officeHours);

  test('the defaults before the first change', () => {
    expect(clocks.rulesAt(at('2008-05-12T11:59')).receiptDay).toBe('actual');
    expect(clocks.rulesAt(at('2008-05-12T12:00')).receiptDay).toBe('nextWorkday');
  });

  test.each([
    ['the hours before', '2008-05-12T17:00', undefined, '08:30-12:00,13:00-17:30'],
    ['the hours since', '2008-05-13T08:00', undefined, '09:00-12:00,14:00-18:00'],
    ['the own hours of a hall', '2008-05-12T12:00', 'HALL-S', '09:00-17:00'],
    ['a hall before it had its own', '2008-05-12T11:00', 'HALL-S', '08:30-12:00,13:00-17:30'],
  ])('%s', (_which, moment, hall, expected) => {
    expect(hours(moment, hall)).toBe(expected);
  });

  test('R2 what an officer takes in keeps its day', () => {
    const rulesOf = (takenIn: boolean) => clocks.clockAt(LATEST, { at: LATEST, takenIn }).rules?.receiptDay;
    expect([rulesOf(true), rulesOf(false)]).toEqual(['actual', 'nextWorkday']);
  });
});
