import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { acceptApplication } from '#channels/acts.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import { accepted, act, at, submitted } from '#channels/handling.fixture.ts';
import { deemApplicationAccepted } from '#channels/joint-correction.ts';
import { clockWaitsFor, preApprovals, startClock } from '#channels/pre-approvals.ts';
import { joinStep } from '#channels/step-acts.ts';
import type { Procedure, Step } from '#processes/procedure.ts';

const step = (id: string, prerequisites: readonly string[], more: Partial<Step> = {}): Step => ({
  id,
  department: 'GSJ',
  duration: 1,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
  ...more,
});
const outside = { countsTowardChannel: false, optional: true };

/** A name; food and the environment before it; a bank; the licence; invoices after it. */
const company: Procedure = {
  key: 'company',
  name: '设立',
  unit: 'wh',
  routes: [],
  stages: [],
  steps: [
    step('name', []),
    step('environment', ['name'], outside),
    step('food', ['environment'], outside),
    step('bank', ['name'], { countsTowardChannel: false }),
    step('licence', ['name', 'food', 'bank']),
    step('invoices', ['licence'], outside),
  ].map((one) => {
    if (one.id !== 'bank') return one;
    const { department: _none, ...rest } = one;
    return rest;
  }),
  overhead: [],
};
const FOUR_HOURS = { unit: 'workingHours', count: 4 } as const;

test('pre-approvals are what departments decide outside the clock, and the channel waits for', () => {
  expect(preApprovals(company)).toEqual(['environment', 'food']);
});

test.each<[readonly string[], readonly string[]]>([
  [[], ['environment', 'food']],
  [['name', 'environment'], ['food']],
  [['environment', 'food'], []],
])('after %o the clock waits for %o', (facts, missing) => {
  expect(clockWaitsFor(company, new Set(facts))).toEqual(missing);
});

describe('the clock of the channel', () => {
  const unpromised = () => acceptApplication(submitted(), act('2007-10-30T09:00')).application;

  test('an acceptance that waits for pre-approvals promises nothing yet', () => {
    expect(unpromised()).toMatchObject({ state: 'accepted' });
    expect(unpromised()).not.toHaveProperty('promisedDue');
  });

  test('nor does one by silence', () => {
    const deemed = deemApplicationAccepted(submitted(), {
      at: at('2007-11-20T09:00'),
      promised: null,
      clock: CLOCK,
    });
    expect(deemed.application).not.toHaveProperty('promisedDue');
  });

  const start = (
    missing: readonly string[],
    from: string | null = '2007-11-06T10:00',
    before = unpromised(),
  ) =>
    startClock(before, missing, {
      at: at('2007-11-06T10:05'),
      from: from === null ? null : at(from),
      promised: FOUR_HOURS,
      clock: CLOCK,
    });

  test('starts when the last result was given, however late that is noticed', () => {
    expect(start([])?.application.promisedDue).toMatchObject({
      at: at('2007-11-06T15:00'),
      on: '2007-11-06',
    });
    expect(start([])?.events[0]).toMatchObject({ kind: 'clockStarted', by: { actor: 'system' } });
  });

  test('starts now where none applies any more', () => {
    expect(start([], null)?.application.promisedDue?.at).toBe(at('2007-11-06T15:05'));
  });

  test('does not start while a result is missing, nor twice', () => {
    expect(start(['food'])).toBeNull();
    expect(start([], null, accepted())).toBeNull();
  });
});

describe('a step that joins a running application', () => {
  const join = (stepId: string) =>
    joinStep({ ...accepted(), left: ['environment', 'food', 'invoices'] }, company, {
      ...act('2007-10-30T10:00'),
      stepId,
    });

  test('a pre-approval takes the promise away until its result is in', () => {
    expect(join('food').application).not.toHaveProperty('promisedDue');
    expect(join('food').events[0]).toMatchObject({ holdsClock: true });
  });

  test('one that comes after the licence does not', () => {
    expect(join('invoices').application.promisedDue).toEqual(accepted().promisedDue);
    expect(join('invoices').events[0]).not.toHaveProperty('holdsClock');
  });

  test('so the journal folds to the same application', () => {
    const before = { ...accepted(), left: ['food'] };
    const { application, events } = joinStep(before, company, { ...act('2007-10-30T10:00'), stepId: 'food' });
    expect(events.reduce(applyApplicationEvent, before)).toEqual(application);
  });
});
