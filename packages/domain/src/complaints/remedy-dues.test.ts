import { describe, expect, test } from 'vitest';
import { at, CLOCK_2026, RATED_AT, remedyAfter, STEPS, toFound } from '#complaints/remedy.fixture.ts';
import type { Remedy } from '#complaints/remedy.ts';
import { pressingDue, remedyDues } from '#complaints/remedy-dues.ts';

const duesOf = (remedy: Remedy, now: string) =>
  remedyDues(remedy, CLOCK_2026, at(now)).map(({ step, due, state }) => `${step} ${due.on} ${state}`);

describe('the clocks of a rating of Monday 2 November 2026', () => {
  test('opened: one working day to call back, fifteen to put right', () => {
    expect(duesOf(remedyAfter().remedy, '2026-11-02T10:05')).toEqual([
      'callBack 2026-11-03 running',
      'rectify 2026-11-23 running',
    ]);
  });

  test('looked into for five days from the call', () => {
    expect(duesOf(remedyAfter(STEPS.assigned).remedy, '2026-11-04T09:00')).toEqual([
      'callBack 2026-11-03 met',
      'verify 2026-11-10 running',
      'rectify 2026-11-23 running',
    ]);
  });

  test.each([
    ['on the thirteenth day', '2026-11-19T16:59', 'running'],
    ['on the fourteenth day', '2026-11-20T09:00', 'warning'],
    ['over the weekend before the last', '2026-11-22T12:00', 'warning'],
    ['on the fifteenth day', '2026-11-23T09:00', 'warning'],
    ['at the last moment', '2026-11-23T17:00', 'warning'],
    ['a second later', '2026-11-23T17:00:01', 'late'],
  ])('fifteen working days to put it right: %s', (_when, now, state) => {
    const { remedy } = remedyAfter(...toFound);
    expect(duesOf(remedy, now)).toContain(`rectify 2026-11-23 ${state}`);
  });

  test('a day to call back is late the day after, with no warning on the way', () => {
    const { remedy } = remedyAfter();
    expect(duesOf(remedy, '2026-11-03T09:00')[0]).toBe('callBack 2026-11-03 running');
    expect(duesOf(remedy, '2026-11-03T17:00:01')[0]).toBe('callBack 2026-11-03 late');
  });

  test('assigning late gains no day for the correction', () => {
    const late = remedyAfter((before) => STEPS.assigned(before, '2026-11-12T09:00')).remedy;
    expect(duesOf(late, '2026-11-12T09:00')).toEqual([
      'callBack 2026-11-03 missed',
      'verify 2026-11-19 running',
      'rectify 2026-11-23 running',
    ]);
  });

  test('asked again within five days of the correction', () => {
    const { remedy } = remedyAfter(...toFound, STEPS.rectified);
    expect(duesOf(remedy, '2026-11-18T10:00').at(-1)).toBe('revisit 2026-11-25 running');
    const asked = remedyAfter(...toFound, STEPS.rectified, (before) =>
      STEPS.revisited(before, '2026-11-26T09:00'),
    ).remedy;
    expect(duesOf(asked, '2026-11-26T09:00').at(-1)).toBe('revisit 2026-11-25 missed');
  });

  test('a rating found malicious has nothing to put right', () => {
    const { remedy } = remedyAfter(STEPS.assigned, (before) => STEPS.judged(before, 'malicious'));
    expect(duesOf(remedy, '2026-12-31T09:00')).toEqual(['callBack 2026-11-03 met', 'verify 2026-11-10 met']);
  });

  test('the national holiday of a week moves the last day by as much', () => {
    const before = { ...remedyAfter().remedy, openedAt: at('2026-09-21T10:00') };
    const [, rectify] = remedyDues(before, CLOCK_2026, RATED_AT);
    expect(rectify?.due.on).toBe('2026-10-19');
  });
});

describe('the clock that presses', () => {
  test('is the earliest that nobody has stopped', () => {
    const dues = remedyDues(remedyAfter(STEPS.assigned).remedy, CLOCK_2026, RATED_AT);
    expect(pressingDue(dues)?.step).toBe('verify');
  });

  test('is none once all is done', () => {
    const done = remedyAfter(...toFound, STEPS.rectified, STEPS.revisited).remedy;
    expect(pressingDue(remedyDues(done, CLOCK_2026, RATED_AT))).toBeNull();
  });
});
