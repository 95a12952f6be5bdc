import { describe, expect, test } from 'vitest';
import { CLOCK } from '#cases/course.fixture.ts';
import type { Application } from '#channels/application.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import { accepted, act, at } from '#channels/handling.fixture.ts';
import type { SharedDocument } from '#channels/shared-documents.ts';
import { recordsOf, type StepCase } from '#channels/standing.ts';
import {
  type StageGround,
  type SupplyDocumentsCommand,
  stepsWithoutDocuments,
  supplyDocuments,
} from '#channels/supply-documents.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';

const step = (id: string, stage: string, department: string | null = 'GJJ'): Step => ({
  id,
  stage,
  ...(department !== null && { department }),
  duration: 1,
  prerequisites: [],
  countsTowardChannel: true,
  optional: false,
});

/** Siting, then two reviews of the design beside a survey. */
const GRAPH: StepGraph = {
  stages: [
    { id: 'S1', name: '立项' },
    { id: 'S2', name: '设计' },
  ],
  steps: [step('siting', 'S1'), step('design', 'S2'), step('fire', 'S2'), step('survey', 'S2', null)],
};

const document = (id: string, stage: number, required = true): SharedDocument => ({
  id,
  name: id,
  form: 'original',
  count: 1,
  required,
  when: null,
  sourceType: 'applicant',
  source: '申请人',
  shared: null,
  deferrable: false,
  fetchable: false,
  ids: [id],
  askedBy: [],
  departments: ['GJJ'],
  stage,
});
const DOCUMENTS = [
  document('map', 0),
  document('plan', 1),
  document('drawing', 1),
  document('model', 1, false),
];

const ground = (cases: Readonly<Record<string, StepCase>>, filed: readonly string[]): StageGround => {
  const facts = new Set(Object.keys(cases).filter((id) => cases[id] === 'granted'));
  const records = recordsOf(GRAPH, facts, new Map(Object.entries(cases)));
  return { graph: GRAPH, records, documents: DOCUMENTS, filed };
};
const SITED = { siting: 'granted' } as const;

test.each([
  ['the first stage was complete when it was accepted', {}, [], []],
  ['the next one waits while anything it requires is not in', SITED, ['map', 'plan'], ['design', 'fire']],
  ['an intermediary waits for no document', SITED, [], ['design', 'fire']],
  ['complete: nothing waits', SITED, ['map', 'plan', 'drawing'], []],
  ['a step that is open goes on, whatever is asked since', { ...SITED, design: 'open' }, ['map'], ['fire']],
] as const)('%s', (_situation, cases, filed, waiting) => {
  expect(stepsWithoutDocuments(ground(cases, filed))).toEqual(waiting);
});

const command = (changes: Partial<SupplyDocumentsCommand> = {}): SupplyDocumentsCommand => ({
  ...act('2007-11-01T10:00'),
  documentIds: ['plan', 'drawing'],
  lastDoneAt: at('2007-10-31T10:00'),
  clock: CLOCK,
  ...changes,
});
/** Nothing is left to do but to wait for the applicant; the survey is done. */
const WAITING = ground({ ...SITED, survey: 'granted' }, ['map']);

describe('documents of a later stage', () => {
  test('that complete it: the promise moves by the time that everything waited for the applicant', () => {
    const { application, events } = supplyDocuments(accepted(), WAITING, command());
    expect(accepted().promisedDue?.on).toBe('2007-11-06');
    expect(application.promisedDue?.on).toBe('2007-11-07');
    expect(events).toMatchObject([
      {
        kind: 'documentsSupplied',
        documentIds: ['plan', 'drawing'],
        outside: { to: at('2007-11-01T10:00') },
      },
    ]);
    expect(application).toEqual(events.reduce<Application | null>(applyApplicationEvent, accepted()));
  });

  test.each([
    ['that do not suffice yet', WAITING, { documentIds: ['plan'] }],
    ['while a department is at work', ground({ ...SITED, design: 'open' }, ['map', 'plan']), {}],
    ['while a survey can be made', ground(SITED, ['map']), {}],
    ['that nobody waits for', ground({}, ['map']), {}],
  ])('%s move nothing', (_situation, where, changes) => {
    const { application, events } = supplyDocuments(accepted(), where, command(changes));
    expect(application.promisedDue).toEqual(accepted().promisedDue);
    expect(events[0]).not.toHaveProperty('outside');
  });

  test.each([
    ['none at all', { documentIds: [] }, 'cases.basis-required'],
    ['one that is not asked for', { documentIds: ['plan', 'poem'] }, 'cases.unknown-documents'],
    ['at a reviewer', act('2007-11-01T10:00', 'reviewer'), 'identity.not-permitted'],
  ])('%s is refused', (_situation, changes, code) => {
    expect(() => supplyDocuments(accepted(), WAITING, command(changes))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test('not once the whole has ended', () => {
    expect(() => supplyDocuments({ ...accepted(), state: 'granted' }, WAITING, command())).toThrow(
      expect.objectContaining({ code: 'channels.not-lawful' }),
    );
  });
});
