import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import { BasisRequiredError } from '#cases/errors.ts';
import { concludeIfDone } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { StatementError, StepReportError } from '#channels/errors.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import { accepted, act, at, SALTED, submitted } from '#channels/handling.fixture.ts';
import { recordsOf, type StepCase } from '#channels/standing.ts';
import {
  gatesToState,
  stateFact,
  stateFactOnline,
  statementsToWithdraw,
  withdrawStatement,
} from '#channels/state-fact.ts';
import { NotPermittedError } from '#identity/errors.ts';
import { awaitedFacts, heldSteps, isGateOpen, readySteps } from '#processes/facts.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';
import { dateOnly } from '#time/date-only.ts';

const step = (id: string, stage: string, ...prerequisites: string[]): Step => ({
  id,
  stage,
  department: 'GJJ',
  duration: 1,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
});

/** A permit; then the works; then two checks of what was built, and the record. */
const GRAPH: StepGraph = {
  stages: [
    { id: 'S3', name: '施工许可' },
    { id: 'S4', name: '竣工验收', gate: { id: 'WORKS', name: '竣工', document: '工程竣工验收报告' } },
  ],
  steps: [step('permit', 'S3'), step('fire', 'S4'), step('plan', 'S4'), step('record', 'S4', 'fire', 'plan')],
};

type Cases = Readonly<Record<string, StepCase>>;
const PERMITTED: Cases = { permit: 'granted' };

function ground(cases: Cases, { stated = false, lastDoneAt = '2007-11-05T10:00' } = {}) {
  const facts = new Set(Object.keys(cases).filter((id) => cases[id] === 'granted'));
  if (stated) facts.add('WORKS');
  const records = recordsOf(GRAPH, facts, new Map(Object.entries(cases)));
  return { graph: GRAPH, records, lastDoneAt: at(lastDoneAt) };
}

const says = (text: string, since = text.slice(0, 10), document = '竣工验收报告 2008-3号') => ({
  at: at(text),
  on: dateOnly(text.slice(0, 10)),
  factId: 'WORKS',
  since: dateOnly(since),
  document,
  statementDigest: SALTED,
  clock: CLOCK,
});

describe('the gate of a stage', () => {
  test.each<[string, Cases, boolean, readonly string[], readonly string[]]>([
    ['nothing behind it is ready or held before the stage before is through', {}, false, ['permit'], []],
    ['then everything waits for the applicant alone', PERMITTED, false, [], ['fire', 'plan']],
    ['stated, the stage begins', PERMITTED, true, ['fire', 'plan'], []],
    ['stated early it opens nothing', {}, true, ['permit'], []],
  ])('%s', (_situation, cases, stated, ready, held) => {
    const { records } = ground(cases, { stated });
    const opened = new Set(Object.keys(cases));
    expect(readySteps(GRAPH, records.facts, opened)).toEqual(ready);
    expect(heldSteps(GRAPH, records.facts, opened)).toEqual(held);
    expect(isGateOpen('S4', GRAPH, records.facts)).toBe(stated && cases === PERMITTED);
  });

  test('a step names the statement among what it waits for, so that its case requires it', () => {
    expect(awaitedFacts('fire', GRAPH, new Set(['permit']))).toEqual(['WORKS']);
    expect(awaitedFacts('record', GRAPH, new Set())).toEqual(['permit', 'fire', 'plan', 'WORKS']);
    expect(awaitedFacts('permit', GRAPH, new Set())).toEqual([]);
  });

  test('an application that waits for the statement does not end', () => {
    const { records } = ground(PERMITTED);
    expect(concludeIfDone(accepted(), GRAPH, { ...records, at: at('2007-11-05T11:00') })).toBeNull();
  });

  test('one whose stage before was refused does', () => {
    const { records } = ground({ permit: 'refused' });
    const ended = concludeIfDone(accepted(), GRAPH, { ...records, at: at('2007-11-05T11:00') });
    expect(ended?.application.state).toBe('refused');
  });
});

describe('stating that the works are finished', () => {
  test('can be done when everything before is through, and once', () => {
    const idsOf = (cases: Cases, stated = false) =>
      gatesToState(ground(cases, { stated })).map(({ id }) => id);
    expect(idsOf({})).toEqual([]);
    expect(idsOf(PERMITTED)).toEqual(['WORKS']);
    expect(idsOf(PERMITTED, true)).toEqual([]);
  });

  test('the time in which only the applicant had something to do moves the promise', () => {
    const before = accepted('2007-10-30T09:00');
    const { application, events } = stateFactOnline(before, ground(PERMITTED), says('2007-11-19T09:00'));
    expect(before.promisedDue?.on).toBe('2007-11-06');
    expect(application.promisedDue?.on).toBe('2007-11-20');
    expect(events[0]).toMatchObject({
      kind: 'factStated',
      by: { actor: 'applicant', accountId: null },
      on: '2007-11-19',
      outside: { from: at('2007-11-05T10:00'), to: at('2007-11-19T09:00') },
    });
  });

  test('a department still at work: the promise stays', () => {
    const graph = { ...GRAPH, steps: [...GRAPH.steps, { ...step('late', 'S3') }] };
    const facts = new Set(['permit']);
    const records = recordsOf(
      graph,
      facts,
      new Map<string, StepCase>([
        ['permit', 'granted'],
        ['late', 'open'],
      ]),
    );
    expect(gatesToState({ graph, records })).toEqual([]);
  });

  test('the clerk may say it for an applicant at the counter, a reviewer may not', () => {
    const { by } = act('2007-11-19T09:00');
    expect(
      stateFact(accepted(), ground(PERMITTED), { ...says('2007-11-19T09:00'), by }).events[0]?.by.actor,
    ).toBe('coordinator');
    const reviewer = act('2007-11-19T09:00', 'reviewer').by;
    expect(() =>
      stateFact(accepted(), ground(PERMITTED), { ...says('2007-11-19T09:00'), by: reviewer }),
    ).toThrow(NotPermittedError);
  });

  const refused = (error: new (...args: never[]) => Error, run: () => unknown) => expect(run).toThrow(error);
  test.each<[string, new (...args: never[]) => Error, () => unknown]>([
    [
      'before the stage before is through',
      StatementError,
      () => stateFactOnline(accepted(), ground({}), says('2007-11-19T09:00')),
    ],
    [
      'a second time',
      StatementError,
      () => stateFactOnline(accepted(), ground(PERMITTED, { stated: true }), says('2007-11-19T09:00')),
    ],
    [
      'of a gate that is none',
      StatementError,
      () => stateFactOnline(accepted(), ground(PERMITTED), { ...says('2007-11-19T09:00'), factId: 'fire' }),
    ],
    [
      'for a day to come',
      StepReportError,
      () => stateFactOnline(accepted(), ground(PERMITTED), says('2007-11-19T09:00', '2007-11-20')),
    ],
    [
      'for a day before the permit',
      StepReportError,
      () => stateFactOnline(accepted(), ground(PERMITTED), says('2007-11-19T09:00', '2007-11-04')),
    ],
    [
      'without a paper',
      BasisRequiredError,
      () => stateFactOnline(accepted(), ground(PERMITTED), says('2007-11-19T09:00', '2007-11-19', '　')),
    ],
  ])('is refused %s', (_situation, error, run) => {
    refused(error, run);
  });

  test('is refused before the acceptance', () => {
    expect(() => stateFactOnline(submitted(), ground(PERMITTED), says('2007-11-19T09:00'))).toThrow(
      expect.objectContaining({ code: 'channels.not-lawful' }),
    );
  });
});

describe('taking a statement back', () => {
  const back = (before: Application, cases: Cases) =>
    withdrawStatement(before, ground(cases, { stated: true }), {
      at: at('2007-11-20T09:00'),
      factId: 'WORKS',
      openCases: new Map(
        Object.keys(cases)
          .filter((id) => cases[id] === 'open')
          .map((id) => [id, `case of ${id}`]),
      ),
    });

  test('ends what the departments had begun on it', () => {
    const { events } = back(accepted(), { ...PERMITTED, fire: 'open', plan: 'open' });
    expect(events).toEqual([
      expect.objectContaining({
        kind: 'statementWithdrawn',
        factId: 'WORKS',
        caseIds: ['case of fire', 'case of plan'],
      }),
    ]);
  });

  test.each<[string, Cases, readonly string[]]>([
    ['while nothing of its stage is decided', { ...PERMITTED, fire: 'open' }, ['WORKS']],
    ['not after a step of it was granted', { ...PERMITTED, fire: 'granted' }, []],
    ['not after one was refused', { ...PERMITTED, fire: 'refused' }, []],
  ])('%s', (_situation, cases, allowed) => {
    expect(statementsToWithdraw(ground(cases, { stated: true })).map(({ id }) => id)).toEqual(allowed);
    if (allowed.length === 0) expect(() => back(accepted(), cases)).toThrow(StatementError);
  });

  test('what was never stated cannot be taken back', () => {
    const never = { at: at('2007-11-20T09:00'), factId: 'WORKS', openCases: new Map() };
    expect(() => withdrawStatement(accepted(), ground(PERMITTED), never)).toThrow(StatementError);
  });

  test('and stating it again: the journal folds to the application', () => {
    const first = stateFactOnline(accepted(), ground(PERMITTED), says('2007-11-19T09:00'));
    const taken = back(first.application, { ...PERMITTED, fire: 'open' });
    const again = stateFactOnline(
      taken.application,
      ground(PERMITTED, { lastDoneAt: '2007-11-19T09:00' }),
      says('2007-12-03T09:00'),
    );
    expect(again.application.promisedDue?.on).toBe('2007-12-04');
    const all = [...first.events, ...taken.events, ...again.events];
    expect(all.reduce(applyApplicationEvent, accepted())).toEqual(again.application);
  });
});
