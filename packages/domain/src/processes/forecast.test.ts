import { describe, expect, test } from 'vitest';
import { type Pause, parsePause } from '#clock/pause.ts';
import { at, centreClock, wallTime } from '#processes/centre-clock.fixture.ts';
import { partsOf, unitsOf } from '#processes/duration.ts';
import { type Forecast, forecastOf, type StepCourse } from '#processes/forecast.ts';
import { POWERS, powersSelection } from '#processes/forty-one-powers.fixture.ts';
import { outlookOf } from '#processes/outlook.ts';
import { planOf } from '#processes/plan.ts';
import type { Step } from '#processes/procedure.ts';
import { axisOf } from '#processes/working-axis.ts';

const START = at('2007-10-30T10:00');
const axis = axisOf('wd', centreClock, START);

const ahead = (now: string, steps: Readonly<Record<string, StepCourse>> = {}, selection = powersSelection) =>
  forecastOf(selection, { start: START, now: at(now), steps: new Map(Object.entries(steps)) }, axis);

const stageEnds = ({ stages }: Forecast) => stages.map(({ end }) => end?.on ?? null);
const stepOf = ({ steps }: Forecast, id: string) => {
  const found = steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
};
const endOf = (forecast: Forecast, id: string) => stepOf(forecast, id).end?.on ?? null;

const done = (start: string, end: string): StepCourse => ({ kind: 'done', start: at(start), end: at(end) });
const open = (start: string, ...pauses: readonly Pause[]): StepCourse => ({
  kind: 'open',
  start: at(start),
  pauses,
});

/** Everything of stage 1 and D01, D09 done on the planned day; D03 and its neighbours opened after D01. */
const inDesignReview = (fireControl: StepCourse): Readonly<Record<string, StepCourse>> => ({
  ...Object.fromEntries(
    POWERS.filter(({ stage }) => stage === '1').map(({ id }) => [id, done('2007-10-30', '2007-11-05')]),
  ),
  D01: done('2007-11-05', '2007-11-07'),
  D09: done('2007-11-05', '2007-11-07'),
  ...Object.fromEntries(
    ['D02', 'D04', 'D05', 'D06', 'D07', 'D08', 'D10', 'D11'].map((id) => [id, open('2007-11-07')]),
  ),
  D03: fireControl,
});

describe('accepted on 30 October 2007, nothing done yet', () => {
  const forecast = ahead('2007-10-30T10:00');

  test('the stages end on 5, 13, 19 and 22 November', () => {
    expect(stageEnds(forecast)).toEqual(['2007-11-05', '2007-11-13', '2007-11-19', '2007-11-22']);
    expect(wallTime(forecast.finish)).toBe('2007-11-22T17:00');
    expect(unitsOf(forecast.expected ?? 0)).toBe(17);
  });

  test('one after another the same powers would have ended on 2 February 2008', () => {
    const { serial } = planOf(powersSelection);
    expect(axis.momentAt(axis.placeOf(START) + serial).on).toBe('2008-02-02');
  });

  test.each(POWERS)('$id has the slack of the plan', ({ id, slack }) => {
    expect(unitsOf(stepOf(forecast, id).slack ?? -1)).toBe(slack);
    expect(stepOf(forecast, id).holds).toBe(slack === 0);
  });
});

describe('under way', () => {
  test('on plan after the first stage, the end stays where it was', () => {
    const forecast = ahead('2007-11-07T15:00', inDesignReview(open('2007-11-07')));
    expect(stageEnds(forecast)).toEqual(['2007-11-05', '2007-11-13', '2007-11-19', '2007-11-22']);
    expect(unitsOf(forecast.used)).toBe(6);
    expect(stepOf(forecast, 'D01')).toMatchObject({ slack: null, holds: false });
  });

  test('10.3-3: a hearing in one branch moves that branch, its gate and the end, and no other branch', () => {
    const before = ahead('2007-11-08T15:00', inDesignReview(open('2007-11-07')));
    const hearing = { ...parsePause('2007-11-08..2007-11-22'), isOpen: true };
    const after = ahead('2007-11-08T15:00', inDesignReview(open('2007-11-07', hearing)));
    expect(endOf(after, 'D03')).toBe('2007-11-26');
    for (const id of ['D02', 'D04', 'D05', 'D06', 'D07', 'D08', 'D10', 'D11', 'D12'])
      expect(endOf(after, id)).toBe(endOf(before, id));
    expect(endOf(after, 'D13')).toBe('2007-11-27');
    expect(stageEnds(after)).toEqual(['2007-11-05', '2007-11-27', '2007-12-03', '2007-12-06']);
    expect(stepOf(after, 'D03')).toMatchObject({ isPaused: true, isLate: false, holds: true });
    expect(stepOf(after, 'D10').holds).toBe(false);
  });

  test('a pause over by now has lengthened its step for good', () => {
    const forecast = ahead(
      '2007-11-09T15:00',
      inDesignReview(open('2007-11-07', parsePause('2007-11-07..2007-11-08'))),
    );
    expect(stepOf(forecast, 'D03')).toMatchObject({ isPaused: false });
    expect(endOf(forecast, 'D03')).toBe('2007-11-13');
  });

  test('a step that is late ends today at best, and with it what waits', () => {
    const forecast = ahead('2007-11-19T15:00', inDesignReview(open('2007-11-07')));
    expect(endOf(forecast, 'D03')).toBe('2007-11-19');
    expect(stepOf(forecast, 'D03').isLate).toBe(true);
    expect(endOf(forecast, 'D13')).toBe('2007-11-22');
  });

  test('a late step that stands still ends when it goes on, at the earliest', () => {
    const hearing = { ...parsePause('2007-11-15..2007-11-30'), isOpen: true };
    const forecast = ahead('2007-11-19T15:00', inDesignReview(open('2007-11-07', hearing)));
    expect(endOf(forecast, 'D03')).toBe('2007-11-30');
  });

  test('a step quicker than promised is worth nothing while others of its stage go on', () => {
    const forecast = ahead('2007-11-08T15:00', inDesignReview(done('2007-11-07', '2007-11-08')));
    expect(endOf(forecast, 'D13')).toBe('2007-11-13');
  });

  test('what waits for a refused step has no end in sight, other branches have', () => {
    const forecast = ahead('2007-11-08T15:00', inDesignReview({ kind: 'stopped' }));
    expect(forecast.stopped).toEqual(['D03']);
    expect(stageEnds(forecast)).toEqual(['2007-11-05', null, null, null]);
    expect([forecast.finish, forecast.expected]).toEqual([null, null]);
    expect(endOf(forecast, 'D12')).toBe('2007-11-12');
    expect(stepOf(forecast, 'S01')).toMatchObject({ start: null, end: null, slack: null, holds: false });
  });

  test('a step that joins an earlier stage late closes the gate for what has not begun', () => {
    const progress = inDesignReview(open('2007-11-07'));
    const { L11: _joinsNow, ...rest } = progress;
    const forecast = ahead('2007-11-12T15:00', rest);
    expect(endOf(forecast, 'L11')).toBe('2007-11-13');
    expect(endOf(forecast, 'D12')).toBe('2007-11-15');
    expect(stageEnds(forecast)[1]).toBe('2007-11-16');
  });

  test('everything done: the end is the last decision, and no time is used any more', () => {
    const all = Object.fromEntries(POWERS.map(({ id }) => [id, done('2007-10-30', '2007-11-16')]));
    const forecast = ahead('2007-12-24T15:00', { ...all, J08: done('2007-11-16', '2007-11-20') });
    expect(forecast.finish?.on).toBe('2007-11-20');
    expect(unitsOf(forecast.used)).toBe(15);
  });
});

describe('work of third parties', () => {
  const account: Step = {
    id: 'ACCOUNT',
    duration: partsOf(5),
    prerequisites: ['L01'],
    stage: '1',
    countsTowardChannel: false,
    optional: true,
  };
  const withAccount = (waiting: string) => ({
    ...powersSelection,
    steps: [
      ...powersSelection.steps.map((step) =>
        step.id === waiting ? { ...step, prerequisites: [...step.prerequisites, 'ACCOUNT'] } : step,
      ),
      account,
    ],
  });
  const due = axis.momentAt(axis.placeOf(START) + partsOf(17));

  test('B-10: what nobody else works beside is no time of the promise', () => {
    const forecast = ahead('2007-10-30T10:00', {}, withAccount('L08'));
    expect(unitsOf(forecast.expected ?? 0)).toBe(20);
    // Departments are at work up to day 4; the account takes day 2 to 6, the land use permit day 7.
    expect(unitsOf(forecast.outside)).toBe(2);
    expect(outlookOf(forecast, due, axis)).toEqual({ outlook: 'willMiss', slack: -partsOf(1) });
  });

  test('once it is done, no time is set aside for it', () => {
    const steps = { L01: done('2007-10-30', '2007-10-31'), ACCOUNT: done('2007-10-31', '2007-11-02') };
    expect(ahead('2007-11-02T16:00', steps, withAccount('L08')).outside).toBe(0);
  });
});

describe('a channel of four hours', () => {
  const hours = axisOf('wh', centreClock, START);
  const step = (id: string, minutes: number, prerequisites: readonly string[] = []): Step => ({
    id,
    duration: partsOf(minutes / 60),
    prerequisites,
    countsTowardChannel: true,
    optional: false,
  });
  const establishment = {
    stages: [],
    steps: [
      step('C1', 30),
      step('C4', 60, ['C1']),
      step('C5', 60, ['C4']),
      step('C6', 30, ['C4']),
      step('C7', 30, ['C6']),
      step('C8', 30, ['C6']),
    ],
    overhead: partsOf(0.5),
  };
  const forecast = (now: string, steps: Readonly<Record<string, StepCourse>> = {}) =>
    forecastOf(establishment, { start: START, now: at(now), steps: new Map(Object.entries(steps)) }, hours);

  test('E52: accepted at 10:00, planned for 14:00, promised for 15:00', () => {
    const { finish } = forecast('2007-10-30T10:00');
    expect(wallTime(finish)).toBe('2007-10-30T14:00');
  });

  test('a name that took two hours too long moves the end over lunch', () => {
    const { finish } = forecast('2007-10-30T13:30', { C1: open('2007-10-30T10:00') });
    expect(wallTime(finish)).toBe('2007-10-30T16:00');
  });

  test('a night does not bring the end nearer', () => {
    const { finish } = forecast('2007-10-30T22:00', { C1: open('2007-10-30T16:45') });
    expect(wallTime(finish)).toBe('2007-10-31T11:45');
  });

  const allDone = Object.fromEntries(
    establishment.steps.map(({ id }) => [id, done('2007-10-30T10:00', '2007-10-30T11:00')]),
  );

  const promised = (time: string) => ({
    at: at(time),
    on: axis.momentAt(axis.placeOf(START)).on,
    unit: 'workingHours' as const,
    provisional: false,
  });

  test.each([
    ['an hour to spare', '2007-10-30T10:00', {}, '2007-10-30T15:00', 'onCourse', 1],
    ['due at the very moment it is expected', '2007-10-30T10:00', {}, '2007-10-30T14:00', 'onCourse', 0],
    ['expected half an hour after the promise', '2007-10-30T10:00', {}, '2007-10-30T13:30', 'willMiss', -0.5],
    [
      'the name is late and holds the end',
      '2007-10-30T11:00',
      { C1: open('2007-10-30T10:00') },
      '2007-10-30T15:00',
      'atRisk',
      0.5,
    ],
    [
      'the name was refused',
      '2007-10-30T11:00',
      { C1: { kind: 'stopped' } },
      '2007-10-30T15:00',
      'blocked',
      null,
    ],
  ] as const)('%s', (_situation, now, steps, due, outlook, slack) => {
    const found = outlookOf(forecast(now, steps), promised(due), hours);
    expect(found?.outlook).toBe(outlook);
    expect(found?.slack === null ? null : unitsOf(found?.slack ?? Number.NaN)).toBe(slack);
  });

  test('on the evening after the promise it is missed, though no working time has passed', () => {
    const due = promised('2007-10-30T17:00');
    const steps = new Map(Object.entries({ ...allDone, C8: open('2007-10-30T16:30') }));
    const outlook = (now: string) => {
      const progress = { start: START, now: at(now), steps };
      return outlookOf(forecastOf({ ...establishment, overhead: 0 }, progress, hours), due, hours)?.outlook;
    };
    expect(outlook('2007-10-30T17:00')).toBe('onCourse');
    expect(outlook('2007-10-30T19:00')).toBe('willMiss');
  });

  test('nothing is promised, nothing can be missed', () => {
    expect(outlookOf(forecast('2007-10-30T10:00'), null, hours)).toBeNull();
  });
});
