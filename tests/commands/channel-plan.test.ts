import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partsOf, unitsOf } from '@yichuang/domain/processes/duration.ts';
import { POWERS } from '@yichuang/domain/processes/forty-one-powers.fixture.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import { countedSteps, selectSteps } from '@yichuang/domain/processes/select.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProcedures } from '../../packages/server/src/cli/channel-procedures.ts';
import { ask, channelPlanWith, refusalOf } from './channel-plan-command.ts';

const DATA = fileURLToPath(new URL('../../data/chengdu-hightech-2007', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channel-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (content: unknown, name = 'graph.json') => {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('the channels of the reference centre', () => {
  test('enterprise establishment of a limited company takes 3.5 hours instead of 40', async () => {
    expect(await ask('enterprise-establishment', '--route', 'llc')).toMatchObject({
      unit: 'wh',
      serial: 40,
      parallel: 3.5,
      ungated: 3.5,
      overhead: 0.5,
      stages: {},
      critical: ['EE-01', 'EE-02', 'EE-09', 'EE-10', 'EE-11', 'EE-12'],
    });
  });

  test('project construction takes 17 days instead of 68, on the reference route when none is named', async () => {
    const plan = await ask('project-construction');
    expect(plan).toMatchObject({ unit: 'wd', serial: 68, parallel: 17, route: 'filing' });
    expect(Object.entries(plan.stages)).toEqual([
      ['立项选址', 4],
      ['设计审查', 6],
      ['施工许可', 3],
      ['竣工验收', 4],
    ]);
    expect(plan.slack).toMatchObject({ 'PC-101': 0, 'PC-109': 2, 'PC-401': 1 });
  });

  const [establishment, construction] = readProcedures(DATA);
  test.each((establishment?.routes ?? []).map(({ id, name }) => [id, name]))(
    'establishment by route %s %s keeps the promise of four hours',
    (route) => {
      if (establishment === undefined) throw new Error('the data have two channels');
      const plan = planOf(countedSteps(selectSteps(establishment, { route })));
      expect(unitsOf(plan.serial)).toBe(40);
      expect(plan.parallel).toBeLessThanOrEqual(partsOf(4));
      expect(plan.steps.length).toBeGreaterThanOrEqual(6);
    },
  );

  test.each((construction?.routes ?? []).map(({ id, name }) => [id, name]))(
    'construction by route %s %s stays within each stage',
    (route) => {
      if (construction === undefined) throw new Error('the data have two channels');
      const plan = planOf(countedSteps(selectSteps(construction, { route })));
      const limits = [4, 6, 3, 4];
      expect(plan.stages.every(({ length }, at) => length <= partsOf(limits[at] ?? 0))).toBe(true);
      expect(plan.parallel).toBeGreaterThan(partsOf(10));
    },
  );

  test('optional steps and those outside the clock are not in the plan', async () => {
    const { slack } = await ask('enterprise-establishment');
    expect(Object.keys(slack)).not.toContain('EE-20');
    expect(Object.keys(slack)).not.toContain('EE-31');
  });

  test('what if a step took longer: the former total stays as it was', async () => {
    expect(await ask('project-construction', '--set', 'PC-205=4')).toMatchObject({
      serial: 68,
      parallel: 19,
    });
    expect(await ask('enterprise-establishment', '--set', 'EE-02=2.5')).toMatchObject({ parallel: 4.5 });
  });

  test('the table names every step, marks what is critical and says the totals in words', async () => {
    const { out } = await channelPlanWith('project-construction');
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      '项目报建并联审批通道 (project-construction), route filing 企业投资备案类（一般工业厂房）',
    );
    expect(lines).toContain('立项选址: 4 working days, 0–4');
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}PC-106 {2}建设项目选址意见书核发 +GJJ {2}1–2 +critical {4}██$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}PC-109 .* slack 2 {5}▒▒····$/));
    expect(lines).toContain('One after another: 68 working days.');
    expect(lines).toContain('Side by side: 17 working days, 51 fewer.');
    expect(lines).toContain('Without gates between the stages: 16 working days.');
  });

  test('columns stand under one another although Chinese is twice as wide', async () => {
    const { out } = await channelPlanWith('enterprise-establishment');
    const rows = out.split('\n').filter((line) => line.startsWith('  EE-'));
    const widthTo = (row: string) =>
      [...row.slice(0, row.search(/G|Z|D/))].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0);
    expect(rows.length).toBe(6);
    expect(new Set(rows.map(widthTo)).size).toBe(1);
    expect(out).toContain('统一受理与材料预审 0.25');
  });
});

describe('a graph from a file', () => {
  const powers = {
    steps: POWERS.map(({ id, days, prerequisites, stage }) => ({ id, days, prerequisites, stage })),
  };

  test.each([
    ['as it is', [], { serial: 68, parallel: 17, ungated: 17 }, [4, 6, 4, 3]],
    ['one longer', ['--set', 'D03=5'], { serial: 70, parallel: 19, ungated: 19 }, [4, 8, 4, 3]],
    ['within the slack', ['--set', 'S08=3'], { serial: 70, parallel: 17, ungated: 17 }, [4, 6, 4, 3]],
    [
      'two lists of steps left out',
      ['--without', 'L03,L04, L10,L11,D04,D06,D08', '--without', 'S05,S07,S08,J04,J05,J07'],
      { serial: 46, parallel: 17, ungated: 17 },
      [4, 6, 4, 3],
    ],
    ['two changes in one', ['--set', 'D03=5,S08=3'], { serial: 72, parallel: 19 }, [4, 8, 4, 3]],
  ])('41 powers, %s', async (_situation, options, totals, stages) => {
    const plan = await ask('--file', await write(powers), ...options);
    expect(plan).toMatchObject({ unit: 'wd', ...totals });
    expect(Object.entries(plan.stages)).toEqual(stages.map((length, at) => [`${at + 1}`, length]));
  });

  test('slack and times of all 41 powers', async () => {
    const { slack, steps } = await ask('--file', await write(powers));
    expect(slack).toEqual(Object.fromEntries(POWERS.map((power) => [power.id, power.slack])));
    expect(steps).toHaveLength(41);
    for (const { id, start, end } of POWERS)
      expect(steps).toContainEqual(expect.objectContaining({ id, start, end }));
  });

  test('hours, no stages, and fractions that do not drift', async () => {
    const steps = [
      { id: 'A', hours: 0.1, prerequisites: [] },
      { id: 'B', hours: 0.2, prerequisites: ['A'] },
      { id: 'C', hours: 0.25, prerequisites: [] },
    ];
    expect(await ask('--file', await write({ steps }))).toMatchObject({
      unit: 'wh',
      serial: 0.55,
      parallel: 0.3,
      stages: {},
      critical: ['A', 'B'],
      slack: { A: 0, B: 0, C: 0.05 },
    });
  });

  test('a list of stages gives their order, also of those no step is in', async () => {
    const steps = [
      { id: 'later', days: 1, prerequisites: ['sooner'], stage: 'b' },
      { id: 'sooner', days: 2, prerequisites: [], stage: 'a' },
    ];
    const { stages, parallel } = await ask('--file', await write({ stages: ['a', 'c', 'b'], steps }));
    expect([Object.entries(stages), parallel]).toEqual([
      [
        ['a', 2],
        ['c', 0],
        ['b', 1],
      ],
      3,
    ]);
  });

  test('a byte order mark, further fields and empty stages do no harm', async () => {
    const text = JSON.stringify({
      note: 'ours',
      steps: [{ id: 'A', days: 1, prerequisites: [], stage: null, who: 'me' }],
    });
    expect(await ask('--file', await write(`\uFEFF${text}`))).toMatchObject({ parallel: 1, stages: {} });
  });

  test('the table has no empty columns', async () => {
    const { out } = await channelPlanWith(
      '--file',
      await write({ steps: [{ id: 'A', days: 2, prerequisites: [] }] }),
    );
    expect(out).toContain('\n  A  0–2  critical  ███');
    expect(out).toContain('Side by side: 2 working days.');
  });
});

describe('wrong input is refused in one line that says what is allowed', () => {
  test.each([
    ['an unknown channel', ['marriage'], ['"marriage"', 'enterprise-establishment, project-construction']],
    ['no channel', [], ['enterprise-establishment, project-construction', '--file']],
    [
      'an unknown route',
      ['project-construction', '--route', 'llc'],
      ['"llc"', 'filing, verification, foreign, government'],
    ],
    [
      'an unknown step to drop',
      ['project-construction', '--without', 'PC-101,X9'],
      ['--without', '"X9"', 'PC-101, PC-106'],
    ],
    [
      'a step of another route',
      ['project-construction', '--without', 'PC-102'],
      ['"PC-102"', 'no step of this plan'],
    ],
    ['an unknown step to set', ['project-construction', '--set', 'X9=5'], ['--set', '"X9"', 'PC-101']],
    ['an optional step to set', ['enterprise-establishment', '--set', 'EE-20=5'], ['"EE-20"', 'EE-01']],
    ['no number', ['project-construction', '--set', 'PC-101=five'], ['"PC-101=five"', 'number from 0']],
    ['a negative number', ['project-construction', '--set', 'PC-101=-1'], ['"PC-101=-1"', 'number from 0']],
    ['nothing to set', ['project-construction', '--set', 'PC-101='], ['"PC-101="', 'PC-101=5']],
    ['no equals sign', ['project-construction', '--set', 'PC-101'], ['"PC-101"', 'step=number']],
    ['a number beyond every plan', ['project-construction', '--set', 'PC-101=1000000'], ['100000']],
    [
      'a folder that is not there',
      ['project-construction', '--data', '/nowhere'],
      ['/nowhere/channels.yaml', 'ENOENT'],
    ],
    ['a file that is not there', ['--file', '/nowhere.json'], ['/nowhere.json', 'ENOENT', '"steps"']],
    ['a channel and a file', ['project-construction', '--file', 'x.json'], ['--file', '--set']],
    ['a route and a file', ['--route', 'llc', '--file', 'x.json'], ['--file', '--without']],
  ])('%s', async (_situation, options, words) => {
    const refusal = await refusalOf(...options);
    for (const word of words) expect(refusal).toContain(word);
  });

  const step = (id: string, prerequisites: readonly string[] = [], more: object = { days: 1 }) => ({
    id,
    prerequisites,
    ...more,
  });
  test.each([
    ['no JSON', '{"steps":\n[', ['JSON', '"days"|"hours"']],
    ['no object', [], ['expected object']],
    ['no steps', {}, ['steps:', 'expected array']],
    ['an empty list', { steps: [] }, ['steps:']],
    ['a step without id', { steps: [step('A'), { days: 1, prerequisites: [] }] }, ['steps[1].id']],
    ['a step without prerequisites', { steps: [{ id: 'A', days: 1 }] }, ['steps[0].prerequisites']],
    ['a step without a length', { steps: [step('A', [], {})] }, ['steps[0]', 'either days or hours']],
    ['a step in days and hours', { steps: [step('A', [], { days: 1, hours: 1 })] }, ['steps[0]', 'either']],
    ['a negative length', { steps: [step('A', [], { days: -1 })] }, ['steps[0].days']],
    ['a length in words', { steps: [step('A', [], { days: '1' })] }, ['steps[0].days', 'number']],
    [
      'days beside hours',
      { steps: [step('A'), step('B', [], { hours: 1 })] },
      ['A is in days and B in hours', 'one unit'],
    ],
    ['the same id twice', { steps: [step('A'), step('A')] }, ['steps[1].id', 'A is there twice']],
    ['an unknown prerequisite', { steps: [step('A', ['X'])] }, ['steps[0].prerequisites[0]', 'A needs X']],
    ['a circle', { steps: [step('A', ['C']), step('B', ['A']), step('C', ['B'])] }, ['A → C → B → A']],
    [
      'a stage in some steps only',
      { steps: [step('A', [], { days: 1, stage: 'one' }), step('B')] },
      ['steps[1]', 'B is in no stage'],
    ],
    [
      'a stage that is not in the list',
      { stages: ['one'], steps: [step('A', [], { days: 1, stage: 'two' })] },
      ['steps[0].stage', 'none of one'],
    ],
    [
      'a prerequisite in a later stage',
      { steps: [step('A', ['B'], { days: 1, stage: 'one' }), step('B', [], { days: 1, stage: 'two' })] },
      ['A in stage one needs B of the later stage two', '"stages": [...]'],
    ],
    ['several faults at once', { steps: [step('A', ['X']), step('B', ['Y'])] }, ['A needs X', 'B needs Y']],
    ['a name of two lines', { steps: [step('A\nB')] }, ['steps[0].id', 'one line']],
  ])('a file with %s', async (_situation, content, words) => {
    const refusal = await refusalOf('--file', await write(content));
    for (const word of ['--file', ...words]) expect(refusal).toContain(word);
  });

  test.each([
    ['no YAML', (text: string) => text.replace('meta:', 'meta: ]'), ['channels.yaml']],
    [
      'a missing field',
      (text: string) => text.replace('    reference_route: llc\n', ''),
      ['channels[0].reference_route'],
    ],
    [
      'a unit that is none',
      (text: string) => text.replace('unit: minute', 'unit: moment'),
      ['channels[0].steps[0].promised.unit'],
    ],
    [
      'a promise in calendar days',
      (text: string) => text.replace('unit: minute', 'unit: calendar_day'),
      ['enterprise-establishment', 'calendar_day', 'work_hour'],
    ],
    [
      'a prerequisite that is no step',
      (text: string) => text.replace('- EE-20\n', '- EE-77\n'),
      ['enterprise-establishment steps[1].prerequisites[1]', 'EE-77'],
    ],
  ])('reference data with %s', async (_situation, spoil, words) => {
    const text = await readFile(join(DATA, 'channels.yaml'), 'utf8');
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    await write(spoilt, 'channels.yaml');
    const refusal = await refusalOf('project-construction', '--data', folder);
    for (const word of ['channels.yaml', ...words]) expect(refusal).toContain(word);
  });
});
