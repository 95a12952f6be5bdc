import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { concludeIfDone } from '#channels/acts.ts';
import { accepted, act, at, GRAPH, type Promised } from '#channels/handling.fixture.ts';
import { movedBy, type ReportStepCommand, reportStep } from '#channels/intermediary.ts';
import { recordsOf, type StepCase } from '#channels/standing.ts';
import { progressOf } from '#channels/step-progress.ts';
import { type Due, dueOf } from '#clock/due.ts';
import { dateOnly } from '#time/date-only.ts';

const records = (facts: readonly string[], cases: Readonly<Record<string, StepCase>>) =>
  recordsOf(GRAPH, new Set(facts), new Map(Object.entries(cases)));
const NAMED = records(['name'], { name: 'granted' });
const AT_BANK = records(['name'], { name: 'granted', bank: 'open' });

const command = (changes: Partial<ReportStepCommand> = {}): ReportStepCommand => ({
  ...act('2007-11-01T10:00'),
  stepId: 'bank',
  progress: 'done',
  since: dateOnly('2007-11-01'),
  clock: CLOCK,
  ...changes,
});
const GROUND = { graph: GRAPH, records: NAMED, begunOn: null, lastDoneAt: at('2007-10-31T10:00') };
const report = (changes: Partial<ReportStepCommand> = {}, ground: Partial<typeof GROUND> = {}) =>
  reportStep(accepted(), { ...GROUND, ...ground }, command(changes));

describe('a report on the step of an intermediary', () => {
  test('done while only it was waited for: the promise moves by that time', () => {
    const { application, events } = report();
    expect(accepted().promisedDue?.on).toBe('2007-11-06');
    expect(application.promisedDue?.on).toBe('2007-11-07');
    expect(events).toMatchObject([{ outside: { from: at('2007-10-31T10:00'), to: at('2007-11-01T10:00') } }]);
  });

  test('while a department has something to do nothing moves', () => {
    const busy = records(['name'], { name: 'granted', licence: 'open' });
    const { application, events } = report({}, { records: busy });
    expect(application.promisedDue).toEqual(accepted().promisedDue);
    expect(events[0]).not.toHaveProperty('outside');
  });

  test('that it began moves nothing', () => {
    expect(report({ progress: 'underWay' }).application.promisedDue).toEqual(accepted().promisedDue);
  });

  test.each([
    ['on the step of a department', { stepId: 'licence' }, {}, 'channels.step-choice'],
    ['before what it waits for', {}, { records: records([], { name: 'open' }) }, 'channels.step-standing'],
    ['that it began, again', { progress: 'underWay' }, { records: AT_BANK }, 'channels.step-standing'],
    [
      'after it was done',
      {},
      { records: records(['name', 'bank'], { name: 'granted' }) },
      'channels.step-standing',
    ],
    ['for tomorrow', { since: dateOnly('2007-11-02') }, {}, 'channels.report-day'],
    ['for a day before acceptance', { since: dateOnly('2007-10-29') }, {}, 'channels.report-day'],
    [
      'done on a day before it began',
      { since: dateOnly('2007-10-31') },
      { records: AT_BANK, begunOn: dateOnly('2007-11-01') },
      'channels.report-day',
    ],
    ['by a reviewer', act('2007-11-01T10:00', 'reviewer'), {}, 'identity.not-permitted'],
  ] as const)('%s is refused', (_situation, changes, ground, code) => {
    expect(() => report(changes, ground as Partial<typeof GROUND>)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('the promise after time outside', () => {
  const due = (limit: Promised): Due => dueOf(at('2007-10-30T09:00'), limit, [], CLOCK);
  test.each([
    ['an hour over noon is none', 'workingHours', 4, '2007-10-30T12:00', '2007-10-30T13:00', null],
    ['an hour of the morning', 'workingHours', 4, '2007-10-30T10:00', '2007-10-30T11:00', '2007-10-30T15:00'],
    [
      'past the due it still saves',
      'workingHours',
      4,
      '2007-10-30T13:00',
      '2007-10-30T15:00',
      '2007-10-30T16:00',
    ],
    ['after the due nothing is saved', 'workingHours', 4, '2007-10-30T15:00', '2007-10-30T16:00', null],
    ['within a day no day', 'workingDays', 5, '2007-10-31T09:00', '2007-10-31T16:00', null],
    [
      'over a weekend one working day',
      'workingDays',
      5,
      '2007-11-02T10:00',
      '2007-11-05T10:00',
      '2007-11-07T17:30',
    ],
  ] as const)('%s', (_situation, unit, count, from, to, expected) => {
    const moved = movedBy({ from: at(from), to: at(to) }, due({ unit, count }), CLOCK);
    expect(moved?.at ?? null).toBe(expected && at(expected));
    if (moved) expect(moved.unit).toBe(unit);
  });
});

describe('the end of an application with steps of intermediaries', () => {
  const conclude = (facts: readonly string[], cases: Readonly<Record<string, StepCase>>) =>
    concludeIfDone(accepted(), GRAPH, { ...records(facts, cases), at: at('2007-11-02T10:00') })?.application
      .state ?? null;

  test.each([
    ['waits for one that a department waits for', ['name'], { name: 'granted' }, null],
    [
      'does not wait for one that nobody waits for',
      ['name', 'bank', 'licence'],
      { name: 'granted', licence: 'granted' },
      'granted',
    ],
  ] as const)('%s', (_situation, facts, cases, expected) => {
    expect(conclude(facts, cases)).toBe(expected);
  });
});

test('progress: a step said to be done at once began and ended that day', () => {
  const said = (progress: string, day: string) => ({
    stepId: 'bank',
    progress,
    on: dateOnly(day),
    at: at(`${day}T10:00`),
  });
  expect(progressOf([said('underWay', '2007-10-30')]).get('bank')).toMatchObject({ endedOn: null });
  expect(progressOf([said('underWay', '2007-10-30'), said('done', '2007-11-01')]).get('bank')).toMatchObject({
    startedOn: '2007-10-30',
    endedOn: '2007-11-01',
  });
  expect(progressOf([said('done', '2007-11-01')]).get('bank')).toMatchObject({
    startedOn: '2007-11-01',
    endedOn: '2007-11-01',
  });
});
