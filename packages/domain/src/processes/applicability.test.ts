import { describe, expect, test } from 'vitest';
import { choiceOf, doubtsOf, openQuestions, questionsOf, unaskedAnswers } from '#processes/applicability.ts';
import type { Procedure, Step } from '#processes/procedure.ts';
import { selectSteps } from '#processes/select.ts';

const step = (id: string, prerequisites: readonly string[] = [], more: Partial<Step> = {}): Step => ({
  id,
  name: id,
  department: 'GSJ',
  duration: 1,
  prerequisites,
  countsTowardChannel: true,
  optional: false,
  ...more,
});

/** 王芳 opens a noodle shop, perhaps as a company, perhaps with a kitchen that makes noise. */
const noodleShop: Procedure = {
  key: 'noodle-shop',
  name: '开面馆',
  unit: 'wd',
  routes: [
    { id: 'company', name: '公司' },
    { id: 'sole', name: '个体' },
  ],
  referenceRoute: 'company',
  stages: [],
  steps: [
    step('name'),
    step('capital', ['name'], { optional: true, appliesWhen: '货币出资', routes: ['company'] }),
    step('environment', ['name'], { optional: true, appliesWhen: '餐饮' }),
    step('health', ['environment'], { optional: true, appliesWhen: '餐饮服务' }),
    step('noise', ['name'], { appliesWhen: '有噪声' }),
    step('licence', ['name', 'health']),
    step('noise-check', ['licence'], { appliesWhen: '有噪声', routes: ['sole'] }),
    step('account', ['licence'], { optional: true, appliesWhen: '要开户' }),
    step('sign', ['licence'], { optional: true }),
  ],
  overhead: [],
};

describe('the questions of a route', () => {
  test.each([
    [
      'company',
      [
        ['capital', '货币出资', 'capital'],
        ['environment', '餐饮', 'environment'],
        ['health', '餐饮服务', 'health'],
        ['noise', '有噪声', 'noise'],
        ['account', '要开户', 'account'],
        ['sign', 'sign', 'sign'],
      ],
    ],
    [
      'sole',
      [
        ['environment', '餐饮', 'environment'],
        ['health', '餐饮服务', 'health'],
        ['noise', '有噪声', 'noise noise-check'],
        ['account', '要开户', 'account'],
        ['sign', 'sign', 'sign'],
      ],
    ],
  ])('%s: each condition once, in the order of the steps', (route, asked) => {
    expect(
      questionsOf(noodleShop, route).map(({ id, condition, steps }) => [id, condition, steps.join(' ')]),
    ).toEqual(asked);
  });

  test('a question keeps its id where its first step is on another route', () => {
    const steps = [
      step('north', [], { appliesWhen: '临街', routes: ['company'] }),
      step('south', [], { appliesWhen: '临街', routes: ['sole'] }),
    ];
    expect(questionsOf({ ...noodleShop, steps }, 'sole')).toEqual([
      { id: 'north', condition: '临街', steps: ['south'] },
    ]);
  });

  test('those nobody has answered are still open', () => {
    const answers = { environment: true, noise: false };
    expect(openQuestions(noodleShop, { route: 'sole', answers }).map(({ id }) => id)).toEqual([
      'health',
      'account',
      'sign',
    ]);
  });
});

describe('what the answers decide', () => {
  test.each([
    ['nothing answered: the default of the procedure', 'company', {}, 'name noise licence'],
    ['yes lets an optional step in', 'company', { health: true }, 'name health noise licence'],
    ['no lets a step on a condition out', 'company', { noise: false }, 'name licence'],
    [
      'one answer decides all steps of its condition',
      'sole',
      { noise: true },
      'name noise licence noise-check',
    ],
    ['no lets all of them out', 'sole', { noise: false, sign: false }, 'name licence'],
    ['an answer for another route is passed over', 'sole', { capital: true, noise: false }, 'name licence'],
  ])('%s', (_situation, route, answers, applying) => {
    const { steps } = selectSteps(noodleShop, choiceOf(noodleShop, { route, answers }));
    expect(
      steps
        .map(({ id }) => id)
        .filter((id) => id !== 'account')
        .join(' '),
    ).toBe(applying);
  });

  test('an answer to no question is told; one of another route is none of these', () => {
    expect(unaskedAnswers(noodleShop, { licence: true, capital: true, nonsense: false })).toEqual([
      'licence',
      'nonsense',
    ]);
  });
});

describe('a chosen step whose prerequisite is on a condition too', () => {
  test.each([
    [
      'health without environment is told, not guessed',
      { health: true, environment: false },
      [['health', 'environment']],
    ],
    ['nor where nobody answered', { health: true }, [['health', 'environment']]],
    ['both chosen: nothing to tell', { health: true, environment: true }, []],
    ['neither chosen: nothing to tell', { health: false, environment: false }, []],
  ])('%s', (_situation, answers, expected) => {
    const doubts = doubtsOf(noodleShop, choiceOf(noodleShop, { route: 'sole', answers }));
    expect(doubts.map(({ step: chosen, without }) => [chosen, without])).toEqual(expected);
  });

  test('what applies to everybody is no reason for doubt', () => {
    expect(doubtsOf(noodleShop, { route: 'sole', include: ['sign'] })).toEqual([]);
  });
});
