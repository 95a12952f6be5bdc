import { describe, expect, test } from 'vitest';
import { unaskedAnswers } from '#processes/applicability.ts';
import { noodleShop, SHOP } from '#processes/life-event.fixture.ts';
import { procedureOfLifeEvent } from '#processes/life-event-procedure.ts';
import {
  anyHolds,
  type GivenAnswers,
  type Situation,
  situationHolds,
  takesAnswer,
} from '#processes/situation.ts';
import { validateProcedure } from '#processes/validate-procedure.ts';

const largeCompany: Situation = { routes: ['company'], answers: { area: ['large'], alcohol: [true] } };

describe('a situation', () => {
  test.each<[string, GivenAnswers, string]>([
    [
      'holds when everything was answered so',
      { route: 'company', answers: { area: 'large', alcohol: true } },
      'yes',
    ],
    ['does not on another route', { route: 'sole', answers: { area: 'large', alcohol: true } }, 'no'],
    ['does not after one other answer', { route: 'company', answers: { area: 'small' } }, 'no'],
    ['is open while an answer is missing', { route: 'company', answers: { area: 'large' } }, 'open'],
    ['counts no as an answer', { route: 'company', answers: { area: 'large', alcohol: false } }, 'no'],
    ['is open where nobody chose a route yet', { answers: {} }, 'open'],
  ])('%s', (_situation, given, expected) => {
    expect(situationHolds(largeCompany, given)).toBe(expected);
  });

  test.each<[string, readonly Situation[], string]>([
    ['one that holds is enough', [largeCompany, { answers: {} }], 'yes'],
    ['open while one may still hold', [largeCompany, { routes: ['sole'], answers: {} }], 'open'],
    ['none never holds', [], 'no'],
  ])('of several: %s', (_situation, situations, expected) => {
    expect(anyHolds(situations, { route: 'company', answers: {} })).toBe(expected);
  });
});

test.each([
  [{}, true, true],
  [{}, 'yes', false],
  [{ options: [{ value: 'a', label: '甲' }] }, 'a', true],
  [{ options: [{ value: 'a', label: '甲' }] }, 'b', false],
  [{ options: [{ value: 'a', label: '甲' }] }, true, false],
])('the question %o takes %s: %s', (question, answer, expected) => {
  expect(takesAnswer(question, answer)).toBe(expected);
});

test('an answer to no question, or one that the question does not offer, is told', () => {
  const shop = procedureOfLifeEvent(noodleShop, SHOP);
  expect(unaskedAnswers(shop, { area: 'huge', alcohol: 'yes', laidoff: true, form: 'sole' })).toEqual([
    'area',
    'alcohol',
    'form',
  ]);
});

test.each([
  ['a question that is none', { answers: { colour: [true] } }],
  ['an answer that is none', { answers: { area: ['huge'] } }],
  ['yes to a question with answers of its own', { answers: { area: [true] } }],
])('a step that depends on %s keeps the procedure from being published', (_situation, when) => {
  const shop = procedureOfLifeEvent(noodleShop, SHOP);
  const steps = shop.steps.map((step) => (step.id === 'FIRE' ? { ...step, when: [when] } : step));
  expect(validateProcedure({ ...shop, steps }).map(({ kind, path }) => [kind, path])).toEqual([
    ['unknown-question', 'steps[2].when[0]'],
  ]);
});
