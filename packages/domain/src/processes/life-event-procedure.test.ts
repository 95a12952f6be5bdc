import { describe, expect, test } from 'vitest';
import { choiceOf, openQuestions, questionsOf } from '#processes/applicability.ts';
import { unitsOf } from '#processes/duration.ts';
import { BadDurationError } from '#processes/errors.ts';
import { noodleShop, SHOP, shopItems } from '#processes/life-event.fixture.ts';
import { procedureOfLifeEvent, unpublishedItems } from '#processes/life-event-procedure.ts';
import { selectSteps } from '#processes/select.ts';
import type { SituationAnswer } from '#processes/situation.ts';
import { situationDocuments, situationNotes } from '#processes/situation-documents.ts';
import { validateProcedure } from '#processes/validate-procedure.ts';

const shop = procedureOfLifeEvent(noodleShop, SHOP);
const stepOf = (id: string, procedure = shop) => procedure.steps.find((step) => step.id === id);

describe('a life event as a procedure', () => {
  test('the first question with several answers gives the routes, in both languages', () => {
    expect(shop.routes).toEqual([
      { id: 'sole', name: '个体', nameEn: 'Sole trader' },
      { id: 'company', name: '公司', nameEn: 'Company' },
    ]);
    expect(shop.referenceRoute).toBe('sole');
    expect(shop.questions?.map(({ id, options }) => [id, options?.length])).toEqual([
      ['area', 3],
      ['alcohol', undefined],
      ['laidoff', undefined],
    ]);
  });

  test('without such a question there is one route for everybody', () => {
    const questions = noodleShop.questions.filter(({ type }) => type === 'boolean');
    const rules = [{ when: { alcohol: true }, items: ['ALCOHOL'], materials: [] }];
    const plain = procedureOfLifeEvent({ ...noodleShop, questions, rules }, SHOP);
    expect(plain.routes.map(({ id }) => id)).toEqual(['all']);
    expect(plain.steps.map(({ id, routes }) => [id, routes])).toEqual([
      ['EIA', undefined],
      ['FOOD', undefined],
      ['ALCOHOL', undefined],
    ]);
  });

  test('it is sound, and its steps bear the codes of their items', () => {
    expect(validateProcedure(shop)).toEqual([]);
    expect(shop.steps.map(({ id, item }) => [id, item])).toEqual(
      noodleShop.order.map((code) => [code, code]),
    );
    expect(shop.steps.map(({ duration }) => unitsOf(duration))).toEqual([4, 3, 4, 4, 4, 7, 7]);
  });

  test.each([
    ['what everybody needs is on every route', 'EIA', undefined, undefined, false],
    ['what a kind needs is on its route, unasked', 'SOLE', ['sole'], undefined, false],
    [
      'what an answer needs is on a condition',
      'FIRE',
      undefined,
      [{ answers: { area: ['mid', 'large'] } }],
      true,
    ],
    [
      'what several rules need holds in any of their situations',
      'ALCOHOL',
      undefined,
      [{ answers: { alcohol: [true] } }, { routes: ['company'], answers: { area: ['large'] } }],
      true,
    ],
  ])('%s', (_situation, id, routes, when, optional) => {
    expect(stepOf(id)).toMatchObject({ optional });
    expect(stepOf(id)?.routes).toEqual(routes);
    expect(stepOf(id)?.when).toEqual(when);
  });

  test('a condition says itself in both languages', () => {
    expect(stepOf('ALCOHOL')?.appliesWhen).toBe('卖酒吗？是；或公司，多大？大');
    expect(stepOf('ALCOHOL')?.appliesWhenEn).toBe('Alcohol? Yes; or Company, How large? large');
  });

  test('an intermediary has its own clock', () => {
    expect(stepOf('FIRE')).toMatchObject({ countsTowardChannel: false });
    expect(stepOf('FIRE')).not.toHaveProperty('department');
  });

  test('hours where every item is done in hours', () => {
    const items = new Map(
      [...shopItems].map(([code, item]) => [
        code,
        { ...item, promised: { unit: 'minutes', count: 90 } as const },
      ]),
    );
    const quick = procedureOfLifeEvent(noodleShop, { ...SHOP, items });
    expect([quick.unit, unitsOf(quick.steps[0]?.duration ?? 0)]).toEqual(['wh', 1.5]);
  });

  test('calendar time has no place in a plan', () => {
    const items = new Map(shopItems).set('EIA', {
      name: '环评',
      promised: { unit: 'calendarDays', count: 9 },
    });
    expect(() => procedureOfLifeEvent(noodleShop, { ...SHOP, items })).toThrow(BadDurationError);
  });

  test('an item that is not published keeps the event a guide, and is named', () => {
    expect(unpublishedItems(noodleShop, (code) => code !== 'FIRE' && code !== 'SOLE')).toEqual([
      'FIRE',
      'SOLE',
    ]);
    const items = new Map([...shopItems].filter(([code]) => code !== 'FIRE'));
    expect(() => procedureOfLifeEvent(noodleShop, { ...SHOP, items })).toThrow(RangeError);
  });
});

describe('who waits for whom', () => {
  test.each([
    ['NAME', []],
    ['EIA', ['NAME']],
    ['FIRE', ['EIA']],
    ['FOOD', ['FIRE']],
    ['SOLE', ['FOOD']],
    ['COMPANY', ['FOOD']],
    ['ALCOHOL', ['SOLE', 'COMPANY']],
  ])('%s: the one before, and past those of another kind what they waited for', (id, prerequisites) => {
    expect(stepOf(id)?.prerequisites).toEqual(prerequisites);
  });

  test('only what the data says, where it says so', () => {
    const after = { FOOD: ['EIA'], ALCOHOL: ['COMPANY', 'SOLE'], NAME: ['ALCOHOL'] };
    const side = procedureOfLifeEvent({ ...noodleShop, after }, SHOP);
    expect(side.steps.map(({ id, prerequisites }) => [id, prerequisites.join(' ')])).toEqual([
      ['NAME', ''],
      ['EIA', ''],
      ['FIRE', ''],
      ['FOOD', 'EIA'],
      ['SOLE', ''],
      ['COMPANY', ''],
      ['ALCOHOL', 'SOLE COMPANY'],
    ]);
  });
});

type Given = { readonly route: string; readonly answers: Readonly<Record<string, SituationAnswer>> };
const applying = (given: Given) =>
  selectSteps(shop, choiceOf(shop, given))
    .steps.map(({ id }) => id)
    .join(' ');

describe('what answers decide', () => {
  test.each<[string, Given, string]>([
    [
      'a small noodle shop',
      { route: 'sole', answers: { area: 'small', alcohol: false, laidoff: false } },
      'EIA FOOD SOLE',
    ],
    [
      'with beer',
      { route: 'sole', answers: { area: 'small', alcohol: true, laidoff: false } },
      'EIA FOOD SOLE ALCOHOL',
    ],
    [
      'a middling company',
      { route: 'company', answers: { area: 'mid', alcohol: false } },
      'NAME EIA FIRE FOOD COMPANY',
    ],
    [
      'a large company needs more',
      { route: 'company', answers: { area: 'large', alcohol: false } },
      'NAME EIA FIRE FOOD COMPANY ALCOHOL',
    ],
    ['nothing answered: what is sure', { route: 'sole', answers: {} }, 'EIA FOOD SOLE'],
  ])('%s', (_situation, given, steps) => {
    expect(applying(given)).toBe(steps);
  });

  test('only what matters on the route is asked, and what is unanswered is told', () => {
    expect(questionsOf(shop, 'company').map(({ id, steps }) => [id, steps.join(' ')])).toEqual([
      ['area', 'FIRE ALCOHOL'],
      ['alcohol', 'ALCOHOL'],
    ]);
    const open = openQuestions(shop, { route: 'sole', answers: { area: 'mid' } });
    expect(open.map(({ id, condition, conditionEn }) => [id, condition, conditionEn])).toEqual([
      ['alcohol', '卖酒吗？', 'Alcohol?'],
      ['laidoff', '下岗吗？', 'Laid off?'],
    ]);
  });

  test.each<[string, Given, string, string]>([
    [
      'yes makes them necessary',
      { route: 'sole', answers: { alcohol: true, laidoff: true } },
      'FOOD-M3 SOLE-M5 SOLE-M6',
      '',
    ],
    [
      'no spares them',
      { route: 'sole', answers: { alcohol: false, laidoff: false } },
      'SOLE-M5',
      'FOOD-M3 SOLE-M6',
    ],
    ['unanswered, they stay as the item has them', { route: 'sole', answers: {} }, 'SOLE-M5', ''],
    [
      'another kind needs none of them',
      { route: 'company', answers: { alcohol: true } },
      'FOOD-M3',
      'SOLE-M5 SOLE-M6',
    ],
  ])('documents: %s', (_situation, given, needed, spared) => {
    const said = situationDocuments(shop, given);
    expect([...said.needed].sort().join(' ')).toBe(needed);
    expect([...said.spared].sort().join(' ')).toBe(spared);
  });

  test('a note is for its situation alone', () => {
    const noteOf = (given: Given) => situationNotes(shop, given).map(({ note, noteEn }) => [note, noteEn]);
    expect(noteOf({ route: 'company', answers: {} })).toEqual([['四小时', 'four hours']]);
    expect(noteOf({ route: 'sole', answers: { laidoff: false } })).toEqual([]);
    expect(noteOf({ route: 'sole', answers: { laidoff: true } })).toEqual([['免费', undefined]]);
  });
});
