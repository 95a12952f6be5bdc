import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { at } from '#channels/handling.fixture.ts';
import { DEFAULT_LADDER, rungAt, type UrgingRung, urgeByRule, usedTime } from '#channels/urging.ts';
import { dueOf } from '#clock/due.ts';

/** Ten working hours from nine on: until eleven of the second day; lunch and night are not counted. */
const FROM = at('2007-10-30T09:00');
const DUE = dueOf(FROM, { unit: 'workingHours', count: 10 }, [], CLOCK);

describe('how much of the time is used', () => {
  test.each([
    ['nothing at the start', '2007-10-30T09:00', 0, false],
    ['three of ten hours at noon', '2007-10-30T12:00', 30, false],
    ['lunch uses nothing', '2007-10-30T13:00', 30, false],
    ['three quarters at closing time', '2007-10-30T17:30', 75, false],
    ['the night uses nothing', '2007-10-31T08:30', 75, false],
    ['all of it at the due itself, which is in time', '2007-10-31T11:00', 100, false],
    ['one minute later it is over', '2007-10-31T11:01', 100, true],
  ])('%s', (_situation, moment, percent, isOverdue) => {
    expect(usedTime({ from: FROM, due: DUE }, at(moment), CLOCK)).toEqual({ percent, isOverdue });
  });
});

describe('the ladder', () => {
  test.each([
    [59, false, null],
    [60, false, 'reviewer'],
    [89, false, 'reviewer'],
    [90, false, 'departmentHead'],
    [100, false, 'departmentHead'],
    [100, true, 'centreManager'],
  ])('%d per cent, over: %s → %s', (percent, isOverdue, rung) => {
    expect(rungAt({ percent, isOverdue }, DEFAULT_LADDER)).toBe(rung);
  });

  test.each([
    ['nobody was urged', [], 'departmentHead'],
    ['the rung below was', ['reviewer'], 'departmentHead'],
    ['this one was', ['departmentHead'], null],
    ['one above was', ['centreManager'], null],
  ] as const)('by rule once a rung: %s', (_situation, urged, rung) => {
    const used = { percent: 95, isOverdue: false };
    expect(urgeByRule(used, urged as readonly UrgingRung[], DEFAULT_LADDER)).toBe(rung);
  });
});
