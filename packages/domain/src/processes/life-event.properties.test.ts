import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceOf, openQuestions, questionsOf } from '#processes/applicability.ts';
import { partsOfLimit } from '#processes/duration.ts';
import { isComplete, readySteps } from '#processes/facts.ts';
import type { EventItem, LifeEventData } from '#processes/life-event-procedure.ts';
import { procedureOfLifeEvent } from '#processes/life-event-procedure.ts';
import { longestPromise } from '#processes/life-event-promise.ts';
import { planOf } from '#processes/plan.ts';
import type { Procedure } from '#processes/procedure.ts';
import { countedSteps, type Selection, selectSteps } from '#processes/select.ts';
import type { SituationAnswer } from '#processes/situation.ts';
import { validateProcedure } from '#processes/validate-procedure.ts';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];
const codes = fc.subarray(CODES);
const KINDS = ['x', 'y', 'z'];

const questions: LifeEventData['questions'] = [
  { id: 'kind', text: '哪种', type: 'single', options: KINDS.map((value) => ({ value, label: value })) },
  { id: 'size', text: '多大', type: 'single', options: ['s', 'l'].map((value) => ({ value, label: value })) },
  { id: 'p', text: '甲', type: 'boolean' },
  { id: 'q', text: '乙', type: 'boolean' },
];

const when = fc.record(
  {
    kind: fc.subarray(KINDS, { minLength: 1 }),
    size: fc.constantFrom('s', 'l'),
    p: fc.boolean(),
    q: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Any event: rules in any situations, waiting said or not, in any order. */
const anyEvent: fc.Arbitrary<LifeEventData> = fc
  .record({
    always: codes,
    rules: fc.array(fc.record({ when, items: codes, materials: fc.constant([] as string[]) }), {
      maxLength: 8,
    }),
    order: fc.shuffledSubarray(CODES, { minLength: CODES.length }),
    after: fc.option(fc.dictionary(fc.constantFrom(...CODES), codes), { nil: undefined }),
    hasKinds: fc.boolean(),
  })
  .map(({ hasKinds, ...event }) => ({
    name: '一件事',
    name_en: 'Event',
    // Without kinds the size gives the routes.
    questions: hasKinds ? questions : questions.slice(1),
    ...event,
    rules: hasKinds
      ? event.rules
      : event.rules.map(({ when: { kind: _none, ...rest }, ...rule }) => ({ ...rule, when: rest })),
  }));

const items = new Map<string, EventItem>(
  CODES.map((code, at) => [
    code,
    {
      name: code,
      ...(at % 3 !== 2 && { department: code }),
      promised: { unit: 'workingDays', count: at + 1 },
    },
  ]),
);
const KNOWN = { key: 'event', items, hoursPerWorkingDay: 8 };

/** Every combination of answers on every route. */
function everyAnswer(procedure: Procedure): readonly Selection[] {
  return procedure.routes.flatMap(({ id: route }) => {
    let all: Readonly<Record<string, SituationAnswer>>[] = [{}];
    for (const { id, options } of questionsOf(procedure, route)) {
      const given = options ? options.map(({ value }) => value) : [true, false];
      all = all.flatMap((answers) => given.map((answer) => ({ ...answers, [id]: answer })));
    }
    return all.map((answers) => {
      expect(openQuestions(procedure, { route, answers })).toEqual([]);
      return selectSteps(procedure, choiceOf(procedure, { route, answers }));
    });
  });
}

/** Does whatever is ready, until nothing is. */
function walked(graph: Selection): boolean {
  const facts = new Set<string>();
  for (;;) {
    const ready = readySteps(graph, facts, new Set());
    if (ready.length === 0) return isComplete(graph, facts);
    for (const id of ready) facts.add(id);
  }
}

test('the procedure of any event is sound', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      expect(validateProcedure(procedureOfLifeEvent(event, KNOWN))).toEqual([]);
    }),
  );
});

test('every combination of answers comes to an end, within what the event promises', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const procedure = procedureOfLifeEvent(event, KNOWN);
      const promised = partsOfLimit(longestPromise(procedure).after, procedure.unit, 8);
      for (const graph of everyAnswer(procedure)) {
        expect(walked(graph)).toBe(true);
        expect(planOf(countedSteps(graph)).parallel).toBeLessThanOrEqual(promised);
      }
    }),
    { numRuns: 60 },
  );
});

test('what everybody needs is in every plan, and nothing comes before what it waits for', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const procedure = procedureOfLifeEvent(event, KNOWN);
      const placeOf = (code: string) => event.order.indexOf(code);
      for (const graph of everyAnswer(procedure)) {
        const ids = graph.steps.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining([...event.always]));
        for (const { id, prerequisites } of graph.steps) {
          expect(prerequisites.every((before) => placeOf(before) < placeOf(id))).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('where nothing is said each waits for everything that applies before it', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const procedure = procedureOfLifeEvent({ ...event, after: undefined }, KNOWN);
      for (const graph of everyAnswer(procedure)) {
        const facts = new Set<string>();
        for (const { id } of graph.steps) {
          expect(readySteps(graph, facts, new Set())).toEqual([id]);
          facts.add(id);
        }
      }
    }),
    { numRuns: 60 },
  );
});
