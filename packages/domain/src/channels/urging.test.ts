import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { at } from '#channels/handling.fixture.ts';
import { ladderFaults } from '#channels/ladder-faults.ts';
import {
  DEFAULT_LADDER,
  rungAt,
  type UrgedRung,
  type UrgingAct,
  type UrgingLadder,
  type UrgingRung,
  urgeByRule,
  usedTime,
} from '#channels/urging.ts';
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
    ['and goes on: half as long again', '2007-10-31T17:00', 150, true],
    ['without end, as far as it says something', '2008-10-31T17:00', 999, true],
  ])('%s', (_situation, moment, percent, isOverdue) => {
    expect(usedTime({ from: FROM, due: DUE }, at(moment), CLOCK)).toEqual({ percent, isOverdue });
  });
});

const named = (one: { readonly rung: string; readonly act: string } | null) =>
  one && `${one.rung} ${one.act}`;

describe('the ladder', () => {
  test.each([
    [59, false, null],
    [60, false, 'reviewer reminder'],
    [89, false, 'reviewer reminder'],
    [90, false, 'departmentHead urging'],
    [100, false, 'departmentHead urging'],
    [100, true, 'centreManager urging'],
    [120, true, 'departmentHead escalation'],
    [150, true, 'centreSupervisor escalation'],
  ])('%d per cent, over: %s → %s', (percent, isOverdue, rung) => {
    expect(named(rungAt({ percent, isOverdue }, DEFAULT_LADDER))).toBe(rung);
  });

  const REVIEWER = { rung: 'reviewer', act: 'reminder' } as const;
  const HEAD = { rung: 'departmentHead', act: 'urging' } as const;
  const MANAGER = { rung: 'centreManager', act: 'urging' } as const;
  const ESCALATED = { rung: 'departmentHead', act: 'escalation' } as const;
  test.each<[string, number, readonly UrgedRung[], string | null]>([
    ['nobody was urged', 95, [], 'departmentHead urging'],
    ['the rung below was', 95, [REVIEWER], 'departmentHead urging'],
    ['this one was', 95, [HEAD], null],
    ['one above was', 95, [MANAGER], null],
    [
      'an escalation jumped over goes to the head of the department first',
      200,
      [MANAGER],
      'departmentHead escalation',
    ],
    ['and to the supervisor the night after', 200, [MANAGER, ESCALATED], 'centreSupervisor escalation'],
    [
      'a rung that is no longer on the ladder counts for nothing',
      95,
      [{ rung: 'reviewer', act: 'escalation' }],
      'departmentHead urging',
    ],
  ])('by rule once a rung: %s', (_situation, percent, urged, rung) => {
    expect(named(urgeByRule({ percent, isOverdue: percent > 100 }, urged, DEFAULT_LADDER))).toBe(rung);
  });
});

describe('a ladder that cannot be', () => {
  const rung = (who: UrgingRung, act: UrgingAct, fromPercent: number | null) => ({
    rung: who,
    act,
    fromPercent,
  });
  test.each<[string, UrgingLadder, readonly (readonly [string, number | null])[]]>([
    ['the default can', DEFAULT_LADDER, []],
    ['no rung', [], [['no-rung', null]]],
    [
      'more than eight',
      Array.from({ length: 9 }, (_, at) => rung('reviewer', 'urging', at + 1)),
      [['too-many', null]],
    ],
    ['a share that is none', [rung('reviewer', 'reminder', 0)], [['bad-percent', 0]]],
    ['part of a per cent', [rung('reviewer', 'reminder', 60.5)], [['bad-percent', 0]]],
    [
      'a rung not above the one before',
      [rung('reviewer', 'reminder', 90), rung('departmentHead', 'urging', 90)],
      [['not-rising', 1]],
    ],
    [
      'over before its time',
      [rung('reviewer', 'reminder', null), rung('departmentHead', 'urging', 100)],
      [['not-rising', 1]],
    ],
    ['the same twice', [rung('reviewer', 'reminder', 60), rung('reviewer', 'reminder', 90)], [['twice', 1]]],
    ['a reviewer escalated to', [rung('reviewer', 'escalation', 60)], [['not-escalated', 0]]],
    [
      'a supervisor reminded',
      [rung('departmentHead', 'escalation', 60), rung('centreSupervisor', 'reminder', 90)],
      [['not-escalated', 1]],
    ],
    ['a supervisor before the head', [rung('centreSupervisor', 'escalation', 90)], [['no-head-before', 0]]],
  ])('%s', (_situation, ladder, faults) => {
    expect(ladderFaults(ladder).map(({ kind, at: place }) => [kind, place])).toEqual(faults);
  });

  test('nobody is ever urged twice on the same rung, and the rungs only rise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), (nights) => {
        const urged: UrgedRung[] = [];
        for (const percent of nights) {
          const next = urgeByRule({ percent, isOverdue: percent > 100 }, urged, DEFAULT_LADDER);
          if (next === null) continue;
          const places = urged.map((one) =>
            DEFAULT_LADDER.findIndex(({ rung: who, act }) => who === one.rung && act === one.act),
          );
          expect(DEFAULT_LADDER.indexOf(next)).toBeGreaterThan(Math.max(-1, ...places));
          urged.push(next);
        }
      }),
    );
  });
});
