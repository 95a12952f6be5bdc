import { describe, expect, test } from 'vitest';
import { ENDS, fileOf, flows, orderOf, readText, tasks, told } from './drawing.testing.ts';

const exclusive = (...ids: readonly string[]) => ids.map((id) => `<exclusiveGateway id="${id}"/>`).join('');
const inclusive = (...ids: readonly string[]) => ids.map((id) => `<inclusiveGateway id="${id}"/>`).join('');
const parallel = (...ids: readonly string[]) => ids.map((id) => `<parallelGateway id="${id}"/>`).join('');
const NO_LIMIT = /no limit is drawn/;

/** What is told apart from missing limits, which every small drawing lacks. */
const read = async (inside: string, beside = '') => {
  const reading = await readText(fileOf(inside, beside));
  const lost = told(reading.lost).filter((line) => !NO_LIMIT.test(line));
  return { reading, order: orderOf(reading), refused: told(reading.refused), lost };
};

describe('who waits for whom', () => {
  test.each([
    ['one after another', tasks('a', 'b'), flows('s>a', 'a>b', 'b>e'), { a: '', b: 'a' }],
    [
      'side by side',
      tasks('a', 'b', 'c', 'd') + parallel('x', 'y'),
      flows('s>a', 'a>x', 'x>b', 'x>c', 'b>y', 'c>y', 'y>d', 'd>e'),
      { a: '', b: 'a', c: 'a', d: 'b+c' },
    ],
    ['two from the start', tasks('a', 'b'), flows('s>a', 's>b', 'a>e', 'b>e'), { a: '', b: '' }],
    [
      'a flow that says what is known already',
      tasks('a', 'b', 'c') + parallel('x', 'y'),
      flows('s>a', 'a>x', 'x>b', 'b>y', 'x>y', 'y>c', 'c>e'),
      { a: '', b: 'a', c: 'b' },
    ],
    [
      'one of two ways',
      tasks('a', 'b', 'c', 'd') + exclusive('x', 'y'),
      flows('s>a', 'a>x', 'x>b:大型', 'x>c:小型', 'b>y', 'c>y', 'y>d', 'd>e'),
      { a: '', b: 'a ?大型', c: 'a ?小型', d: 'b+c' },
    ],
    [
      'a way around a step',
      tasks('a', 'b', 'c') + inclusive('x', 'y'),
      flows('s>a', 'a>x', 'x>b:食品', 'x>y', 'b>y', 'y>c', 'c>e'),
      { a: '', b: 'a ?食品', c: 'b' },
    ],
    [
      'a condition inside a condition',
      tasks('b', 'c') + inclusive('x', 'y') + exclusive('v', 'w'),
      flows('s>x', 'x>v:食品', 'x>y', 'v>b:餐饮', 'v>w', 'b>w', 'w>c', 'c>y', 'y>e'),
      { b: '?食品；且 餐饮', c: 'b ?食品' },
    ],
    [
      'two of three ways go on together',
      tasks('a', 'b', 'c', 'd') + exclusive('x', 'y', 'z'),
      flows('s>x', 'x>a:甲', 'x>b:乙', 'x>c:丙', 'a>y', 'b>y', 'y>d', 'd>z', 'c>z', 'z>e'),
      { a: '?甲', b: '?乙', c: '?丙', d: 'a+b ?甲 或 乙' },
    ],
    [
      'a decision split again, all of it met at once',
      tasks('a', 'b', 'c', 'd') + exclusive('x', 'v', 'y'),
      flows('s>x', 'x>v:甲', 'x>c:乙', 'v>a:子', 'v>b:丑', 'a>y', 'b>y', 'c>y', 'y>d', 'd>e'),
      { a: '?甲；且 子', b: '?甲；且 丑', c: '?乙', d: 'a+b+c' },
    ],
    ['no start event', tasks('a', 'b'), flows('a>b'), { a: '', b: 'a' }],
  ])('%s', async (_situation, nodes, arrows, expected) => {
    const start = arrows.includes('sourceRef="s"') ? ENDS : '';
    const { order, refused, lost } = await read(start + nodes + arrows);
    expect(order).toEqual(expected);
    expect([refused, lost]).toEqual([[], []]);
  });

  test('a task, a manual task and a service task are steps as well', async () => {
    const nodes = '<task id="a"/><manualTask id="b"/><serviceTask id="c"/>';
    const { order, refused } = await read(ENDS + nodes + flows('s>a', 'a>b', 'b>c', 'c>e'));
    expect([order, refused]).toEqual([{ a: '', b: 'a', c: 'b' }, []]);
  });

  test('a condition on a flow out of a task', async () => {
    const { order } = await read(ENDS + tasks('a', 'b') + flows('s>a', 'a>b:涉外', 'b>e', 'a>e'));
    expect(order).toEqual({ a: '', b: 'a ?涉外' });
  });

  test('the default of a gateway, a named flow, a formula and nothing at all', async () => {
    const nodes = `${tasks('a', 'b', 'c', 'd')}<exclusiveGateway id="x" default="x_a"/>`;
    const named = '<sequenceFlow id="f" name="超过百万" sourceRef="x" targetRef="b"/>';
    const { order, lost } = await read(
      ENDS + nodes + named + flows('s>x', 'x>a', 'x>c:#amount', 'x>d', 'a>e', 'b>e', 'c>e', 'd>e'),
    );
    expect(order).toEqual({ a: '?其余情形', b: '?超过百万', c: '?#amount', d: '?' });
    expect(lost).toEqual([
      'x_c: the formula is not evaluated, people decide: #amount',
      'x_d: no condition is written; people decide whether it applies.',
    ]);
  });

  test('parallel ways that meet without a gateway are all awaited', async () => {
    const { order, lost } = await read(
      ENDS + tasks('a', 'b', 'c') + parallel('x') + flows('s>x', 'x>a', 'x>b', 'a>c', 'b>c', 'c>e'),
    );
    expect(order).toEqual({ a: '', b: '', c: 'a+b' });
    expect(lost).toEqual([
      'c: parallel ways meet without a parallel gateway: here all of them are awaited, once.',
    ]);
  });
});

describe('stages', () => {
  const stage = (id: string, inside: string) => `<subProcess id="${id}" name="${id}">${inside}</subProcess>`;
  const inner = (task: string) => tasks(task);

  test('sub-processes one after the other', async () => {
    const { reading, refused } = await read(
      ENDS +
        stage('two', inner('b')) +
        stage('one', tasks('a', 'c') + flows('a>c')) +
        flows('s>one', 'one>two', 'two>e'),
    );
    expect(refused).toEqual([]);
    expect(reading.procedure?.stages).toEqual([
      { id: 'one', name: 'one' },
      { id: 'two', name: 'two' },
    ]);
    expect(
      reading.procedure?.steps.map(({ id, stage, prerequisites }) => [id, stage, prerequisites]),
    ).toEqual([
      ['a', 'one', []],
      ['c', 'one', ['a']],
      ['b', 'two', []],
    ]);
    expect(reading.faults).toEqual([]);
  });

  test('side by side they are no stages', async () => {
    const { refused } = await read(
      ENDS + stage('one', inner('a')) + stage('two', inner('b')) + flows('s>one', 's>two', 'one>e', 'two>e'),
    );
    expect(refused).toEqual(['two: sub-processes are stages; allowed: one directly after another.']);
  });

  test('one inside another, and one on a condition', async () => {
    const nested = stage('one', stage('deep', inner('a')));
    expect((await read(ENDS + nested + flows('s>one', 'one>e'))).refused).toEqual([
      'deep: a sub-process inside a sub-process: a stage has no stages.',
    ]);
    const around =
      ENDS + exclusive('x') + stage('one', inner('a')) + flows('s>x', 'x>one:大型', 'x>e', 'one>e');
    expect((await read(around)).refused).toEqual(['one: a stage has no condition; put it on its steps.']);
  });

  test('a step outside every stage is a fault', async () => {
    const { reading } = await read(
      ENDS + stage('one', inner('a')) + tasks('b') + flows('s>one', 'one>b', 'b>e'),
    );
    expect(reading.faults.map(({ message }) => message)).toEqual(['b is in no stage']);
  });
});

describe('limits', () => {
  const timer = (id: string, host: string, inside: string, more = 'cancelActivity="false"') =>
    `<boundaryEvent id="${id}" attachedToRef="${host}" ${more}><timerEventDefinition>${inside}</timerEventDefinition></boundaryEvent>`;
  const lasting = (text: string) => `<timeDuration xsi:type="tFormalExpression">${text}</timeDuration>`;
  const one = (...events: readonly string[]) => ENDS + tasks('a') + events.join('') + flows('s>a', 'a>e');

  test.each([
    ['PT30M', 'wh', 30_000],
    ['P2D', 'wd', 120_000],
    ['P1DT4H', 'wd', 90_000],
  ])('%s is a limit in %s', async (text, unit, duration) => {
    const { reading, refused, lost } = await read(one(timer('t', 'a', lasting(text))));
    expect(reading.procedure).toMatchObject({ unit, steps: [{ id: 'a', duration }] });
    expect([refused, lost]).toEqual([[], []]);
  });

  test('none counts as 0, and is told', async () => {
    const { reading } = await read(one());
    expect(told(reading.lost)).toEqual(['a: no limit is drawn; it counts as 0.']);
  });

  test('of two the longest; an interrupting one interrupts nothing', async () => {
    const { reading, lost } = await read(
      one(timer('t', 'a', lasting('P1D')), timer('u', 'a', lasting('P3D'), '')),
    );
    expect(reading.procedure?.steps[0]?.duration).toBe(180_000);
    expect(lost).toEqual([
      'u: nothing is interrupted: a late step is still handled.',
      'a: of several timers the longest is its limit.',
    ]);
  });

  test.each([
    ['a date', '<timeDate xsi:type="tFormalExpression">2007-10-30T00:00:00</timeDate>'],
    ['a repetition', '<timeCycle xsi:type="tFormalExpression">R/PT1H</timeCycle>'],
    ['months', lasting('P1M')],
    ['a formula', lasting('#limit')],
  ])('%s is no limit', async (_what, inside) => {
    const { refused } = await read(one(timer('t', 'a', inside)));
    expect(refused).toEqual([expect.stringMatching(/^t: .*allowed: for example P5D or PT4H\.$/)]);
  });
});

describe('departments and items', () => {
  test('from lanes, the innermost of them', async () => {
    const lanes =
      '<laneSet id="l"><lane id="l1" name="市级"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><childLaneSet id="l2"><lane id="l3" name="工商局"><flowNodeRef>b</flowNodeRef></lane></childLaneSet></lane></laneSet>';
    const { reading } = await read(lanes + ENDS + tasks('a', 'b') + flows('s>a', 'a>b', 'b>e'));
    expect(reading.procedure?.steps.map(({ department }) => department)).toEqual(['市级', '工商局']);
  });

  test.each([
    ['办理部门：工商局（GSJ）\n事项：GSJ-001', { department: 'GSJ', item: 'GSJ-001' }],
    ['Department: Industry and Commerce', { department: 'Industry and Commerce' }],
    ['办理部门：中介机构', {}],
    ['随便写写', {}],
  ])('from the lines of a documentation: %j', async (text, expected) => {
    const task = `<userTask id="a"><documentation>${text}</documentation></userTask>`;
    const { reading } = await read(ENDS + task + flows('s>a', 'a>e'));
    const { department, item } = reading.procedure?.steps[0] ?? {};
    expect({ ...(department && { department }), ...(item && { item }) }).toEqual(expected);
  });
});

test('a drawing of another tool becomes a channel with one route; the key may be given', async () => {
  const text = fileOf(ENDS + tasks('a') + flows('s>a', 'a>e'));
  expect((await readText(text)).procedure).toMatchObject({
    key: 'process',
    name: '开办',
    routes: [{ id: 'general' }],
    referenceRoute: 'general',
  });
  expect((await readText(text, 'start-up')).procedure?.key).toBe('start-up');
});
