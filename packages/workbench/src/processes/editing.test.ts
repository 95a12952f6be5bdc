import { draftFaults } from '@yichuang/domain/processes/draft-faults.ts';
import { changeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { describe, expect, test } from 'vitest';
import { idFault } from './add-part.tsx';
import { definition, items } from './channel.fixture.ts';
import { differenceLines } from './difference-words.ts';
import { itemsByCode, pictureOf, procedureFrom, stepItemsOf } from './draft-plan.ts';
import { placedFaults } from './fault-words.ts';
import { channelChangesFrom, numberFrom, questionChangesFrom, stepChangesFrom } from './step-changes.ts';
import { routeLines } from './totals.ts';

const KEY = 'enterprise-establishment';
const known = itemsByCode(items);
const [first, second, third] = definition.steps;
if (!first || !second || !third) throw new Error('three steps');

describe('what is typed', () => {
  test.each([
    ['2', 2],
    [' 0.25 ', 0.25],
    ['１２', 12],
    ['', null],
    ['两天', null],
  ])('%s is %s', (typed, value) => {
    expect(numberFrom(typed)).toBe(value);
  });

  const asItIs = {
    'step.name': '环节A3',
    'step.item': 'GSJ-A3',
    'step.duration': '2',
    'step.serialDuration': '3',
    'step.prerequisites': 'A2',
    'step.hasRoutes': 'yes',
    'step.routeCount': '2',
    'step.routes': 'llc',
    'step.counts': 'yes',
    'step.optional': 'yes',
    'step.appliesWhen': '外商投资的',
    'step.appliesWhenEn': '',
  };

  test('the form of a step as it opens changes nothing', () => {
    const { id: _id, ...same } = third;
    expect(stepChangesFrom(asItIs, third)).toEqual(same);
  });

  test('a step on every route stays so while all are ticked', () => {
    const all = { ...asItIs, 'step.routes': ['llc', 'sole'] };
    expect(stepChangesFrom(all, first).routes).toBeNull();
    expect(stepChangesFrom(asItIs, first).routes).toEqual(['llc']);
    expect(stepChangesFrom({ ...asItIs, 'step.routes': [] }, first).routes).toEqual([]);
  });

  test('lists keep their order, and new ones come last', () => {
    const typed = { ...asItIs, 'step.prerequisites': ['A1', 'A2'] };
    expect(stepChangesFrom(typed, third).prerequisites).toEqual(['A2', 'A1']);
  });

  test('an empty former time is as now; what is no number is a fault', () => {
    expect(stepChangesFrom({ ...asItIs, 'step.serialDuration': '' }, third).serialDuration).toBeNull();
    const wrong = stepChangesFrom({ ...asItIs, 'step.serialDuration': 'x', 'step.duration': 'y' }, third);
    const faults = draftFaults(KEY, changeStep(definition, 'A3', wrong), stepItemsOf(known));
    expect(faults.map(({ path }) => path)).toEqual(['steps[2].duration', 'steps[2].serialDuration']);
  });

  test('the form of the channel changes names and times by id', () => {
    const typed = {
      name: '企业开办',
      nameEn: '',
      promise: '3',
      referenceRoute: 'sole',
      'route.llc': '公司',
      'route.sole': '独资',
      'routeEn.sole': 'Sole',
      before: '40',
      beforeUnit: 'wh',
      formTitle: '企业开办申请表',
      'overhead.A0': '收件',
      'overheadTime.A0': '',
    };
    expect(channelChangesFrom(typed, definition)).toEqual({
      ...definition,
      name: '企业开办',
      nameEn: '',
      promise: 3,
      referenceRoute: 'sole',
      routes: [
        { id: 'llc', name: '公司', nameEn: '' },
        { id: 'sole', name: '独资', nameEn: 'Sole' },
      ],
      before: { count: 40, unit: 'wh' },
      isOpen: false,
      formTitle: '企业开办申请表',
      overhead: [{ id: 'A0', name: '收件', duration: null }],
    });
  });

  test('a stage begins with a statement when that is ticked, in words of its own', () => {
    const staged = { ...definition, stages: [{ id: 'S1', name: '验收', nameEn: '', gate: null }] };
    const typed = { 'stage.S1': '验收', 'gate.S1': 'yes' };
    const ticked = channelChangesFrom(typed, staged);
    expect(ticked.stages[0]?.gate).toEqual({
      id: 'S1-STATED',
      name: '',
      nameEn: '',
      document: '',
      documentEn: '',
    });
    const named = { ...typed, 'gate.name.S1': '竣工', 'gate.document.S1': '验收报告' };
    expect(channelChangesFrom(named, ticked).stages[0]?.gate).toMatchObject({
      name: '竣工',
      document: '验收报告',
    });
    expect(channelChangesFrom({ 'stage.S1': '验收' }, ticked).stages[0]?.gate).toBeNull();
    const faults = draftFaults(KEY, { ...definition, stages: ticked.stages }, stepItemsOf(known));
    expect(faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['stages[0].gate.name', 'stages[0].gate.document']),
    );
  });

  test('the form of the questions changes words and nothing else', () => {
    const questions = [
      { id: 'gas', text: '接气吗？' },
      { id: 'area', text: '多大？', options: [{ value: 'small', label: '小', labelEn: 'small' }] },
    ];
    const typed = {
      'question.gas': '要接气吗？',
      'questionEn.gas': 'Gas?',
      'question.area': '多大？',
      'answer.area.small': '很小',
    };
    expect(questionChangesFrom(typed, { ...definition, questions }).questions).toEqual([
      { id: 'gas', text: '要接气吗？', textEn: 'Gas?' },
      { id: 'area', text: '多大？', options: [{ value: 'small', label: '很小' }] },
    ]);
  });

  test.each([
    ['A4', null],
    ['A3', 'taken'],
    ['', 'form'],
    ['环节', 'form'],
    ['-A', 'form'],
  ])('the id %s', (id, fault) => {
    expect(idFault(id, definition.steps)).toBe(fault);
  });
});

describe('as one types', () => {
  test('the picture is that of the route, departments after their items', () => {
    const plan = pictureOf(procedureFrom(KEY, definition, known), 'llc', known);
    expect(plan).toMatchObject({ unit: 'wh', parallel: 3.75, serial: 6 });
    expect(plan?.steps.map(({ stepId, nameEn, start, end }) => [stepId, nameEn, start, end])).toEqual([
      ['A1', 'Item A1', 0, 2],
      ['A2', 'Item A2', 2, 3.5],
    ]);
    const circle = changeStep(definition, 'A1', { prerequisites: ['A2'] });
    expect(pictureOf(procedureFrom(KEY, circle, known), 'llc', known)).toBeNull();
  });

  test('totals tell before and after, and whether the promise can be kept', () => {
    const slow = changeStep(definition, 'A2', { duration: 2.5 });
    const before = { procedure: procedureFrom(KEY, definition, known), promise: 4 };
    const after = { procedure: procedureFrom(KEY, slow, known), promise: 4 };
    expect(routeLines(before, after)[0]).toEqual({
      route: { id: 'llc', name: '有限公司' },
      before: { serial: 6, parallel: 3.75, critical: ['A1', 'A2'], keepsPromise: true },
      after: { serial: 6, parallel: 4.75, critical: ['A1', 'A2'], keepsPromise: false },
    });
  });

  test('faults stand at their boxes', () => {
    const wrong = { ...changeStep(definition, 'A2', { item: 'X', prerequisites: ['A9'] }), promise: null };
    const nameless = {
      ...wrong,
      routes: [{ id: 'llc', name: '', nameEn: '' }, ...definition.routes.slice(1)],
    };
    const placed = placedFaults(draftFaults(KEY, nameless, stepItemsOf(known)), nameless, 'zh');
    expect(placed.ofStep('A2').map(({ field }) => field)).toEqual(['item', 'prerequisites']);
    expect(placed.ofStep('A1')).toEqual([]);
    expect(placed.ofChannel.map(({ field }) => field)).toEqual(['route.llc', 'promise']);
  });
});

test('what differs is said in words', () => {
  const other = changeStep(definition, 'A2', {
    name: '核准',
    duration: 1,
    prerequisites: [],
    routes: ['llc'],
    countsTowardChannel: false,
  });
  const compared = {
    before: procedureFrom(KEY, definition, known),
    after: procedureFrom(KEY, { ...other, steps: other.steps.slice(0, 2) }, known),
    items: known,
  };
  expect(differenceLines(compared, 'zh')).toEqual([
    '删除环节 A3：环节A3',
    '环节 A2 核准 · 名称：环节A2 → 核准',
    '环节 A2 核准 · 时限：1.5个工作小时 → 1个工作小时',
    '环节 A2 核准 · 前置环节：A1 → 无',
    '环节 A2 核准 · 路线：全部路线 → llc',
    '环节 A2 核准 · 计入通道时限：是 → 否',
  ]);
  expect(differenceLines(compared, 'en')[2]).toBe('Step A2 核准 · limit: 1.5 working hours → 1 working hour');
  expect(differenceLines({ ...compared, after: compared.before }, 'zh')).toEqual([]);
});
