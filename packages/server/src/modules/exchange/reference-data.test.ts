import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { channelForm } from './channel-form.ts';
import { ImportRefusedError } from './errors.ts';
import { publishedProcedure } from './import-procedures.ts';
import { channelOf, slugOf } from './life-event-from-data.ts';
import { type FolderData, readFolder } from './read-folder.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';
import { replaceOnce } from './small-folder.fixture.ts';

let data: FolderData;

beforeAll(async () => {
  data = await readFolder(REFERENCE_CENTRE.folder);
});

test('the reference data are sound and whole', () => {
  expect({
    items: data.items.length,
    streetItems: data.streetItems.length,
    communityItems: data.communityItems.length,
    counters: data.counters.length,
    departments: data.departments.length,
    forms: data.forms.length,
    channels: data.channels.length,
    events: data.events.length,
    information: data.notices.length + data.articles.length,
    questions: data.questions.length,
  }).toEqual({
    items: 169,
    streetItems: 63,
    communityItems: 30,
    counters: 142,
    departments: 16,
    forms: 22,
    channels: 2,
    events: 16,
    information: 30,
    questions: 60,
  });
});

test('what the product says of the reference centre agrees with its data', () => {
  expect(data.institutions.find(({ type }) => type === 'centre')?.name).toBe(REFERENCE_CENTRE.name);
});

describe('the two channels', () => {
  test('only enterprise establishment may be applied for', () => {
    const channels = data.channels.map((channel) => publishedProcedure(channel, data.workDayHours));
    expect(
      channels.map(({ procedure, before, after, isOpen }) => [procedure.key, before, after, isOpen]),
    ).toEqual([
      [
        'enterprise-establishment',
        { unit: 'workingDays', count: 5 },
        { unit: 'workingHours', count: 4 },
        true,
      ],
      ['project-construction', { unit: 'workingDays', count: 68 }, { unit: 'workingDays', count: 17 }, false],
    ]);
  });
});

describe('the form of a route', () => {
  const routes = ['llc', 'jsc', 'branch', 'sole', 'partnership', 'foreign', 'nonco'] as const;

  const formOf = (id: string) => {
    const channel = data.channels[0];
    const route = channel?.routes.find((one) => one.id === id);
    if (!channel || !route) throw new Error(`no route ${id}`);
    return channelForm(channel, route, data);
  };

  test.each(routes)('%s: each field stands in one section and the schema can be checked against', (id) => {
    const { sections, schema } = formOf(id).definition;
    const { properties } = schema as { properties: Record<string, unknown> };
    const shown = sections.flatMap(({ fields }) => fields);
    expect([...shown].sort()).toEqual(Object.keys(properties).sort());
    expect(() => new Ajv2020({ strict: false }).compile(schema)).not.toThrow();
  });

  test('an answer that fits is accepted, too little capital is not', () => {
    const validate = new Ajv2020({ strict: false }).compile(formOf('llc').definition.schema);
    const answers = {
      name_first: '成都清河软件有限公司',
      address: '天府大道北段18号1205室',
      scope: '软件开发',
      capital: 10,
      employees: 3,
      head_name: '王芳',
      head_id: '510107198803212345',
      delivery: '窗口领取',
    };
    expect(validate(answers)).toBe(true);
    expect(validate({ ...answers, capital: 2.9 })).toBe(false);
    expect(validate({ ...answers, capital: undefined })).toBe(false);
    expect(validate({ ...answers, head_id: '123' })).toBe(false);
  });

  test('a branch has no capital of its own', () => {
    const { schema, sections } = formOf('branch').definition;
    expect(Object.keys((schema as { properties: object }).properties)).not.toContain('capital');
    expect(sections.flatMap(({ fields }) => fields)).not.toContain('capital');
  });

  test('it is named after channel and route', () => {
    expect(formOf('llc').title).toBe('企业设立 · 内资有限责任公司');
    expect(formOf('llc').titleEn).toBe('Enterprise-establishment parallel approval');
  });

  const idsOf = (id: string) => formOf(id).definition.documents.map((document) => document.id);

  test('one set of documents for all departments of a limited company', () => {
    const ids = idsOf('llc');
    expect(ids).toHaveLength(24);
    expect(new Set(ids).size).toBe(24);
    expect([...new Set(ids.map((one) => one.slice(0, 7)))]).toEqual([
      'GSJ-001',
      'GSJ-002',
      'ZWC-001',
      'ZJJ-001',
      'GSH-001',
      'DSH-001',
    ]);
  });

  test.each([
    ['the name notice made by the first step', 'GSJ-002-M7'],
    ['the business licence made by the second step', 'ZWC-001-M2'],
    ['the organisation code made by another department', 'GSH-001-M3'],
    ['the tax form that one tax bureau hands to the other', 'DSH-001-M2'],
    ['the agent’s paper that the first step asked for already', 'ZJJ-001-M4'],
  ])('%s is not asked for', (_what, id) => {
    expect(idsOf('llc')).not.toContain(id);
  });

  test('the licence of the parent company is asked for, although the branch itself gets one', () => {
    expect(idsOf('branch')).toContain('GSJ-004-M2');
  });

  test.each(routes)('%s: there are no more documents than a draft can hold', (id) => {
    expect(idsOf(id).length).toBeLessThanOrEqual(60);
  });
});

describe('life events', () => {
  test('each has an address of its own', () => {
    const slugs = data.events.map(slugOf);
    expect(new Set(slugs).size).toBe(16);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z0-9-]{2,39}$/);
    expect(slugs.slice(0, 4)).toEqual(['restaurant', 'company-setup', 'foreign-enterprise', 'factory']);
  });

  test('a channel carries an event when its steps do all that is always needed', () => {
    const carried = data.events.map((event) => [slugOf(event), channelOf(event, data.channels)] as const);
    expect(carried.filter(([, key]) => key !== null)).toEqual([
      ['company-setup', 'enterprise-establishment'],
      ['foreign-enterprise', 'enterprise-establishment'],
      ['factory', 'project-construction'],
    ]);
  });
});

test('twelve breaks in nine files are all told at once, each with file and path', async () => {
  const breaks: readonly (readonly [file: string, from: string, to: string])[] = [
    [
      'institutions.yaml',
      'parent: ST-XJH\n    community: 永丰社区',
      'parent: ST-XXX\n    community: 永丰社区',
    ],
    ['departments.yaml', '    name: 经贸发展局\n', ''],
    ['windows.yaml', 'name: 企业设立综合受理1号', 'nome: 企业设立综合受理1号'],
    [
      'windows.yaml',
      'establishment intake 2\n    department: ZWC',
      'establishment intake 2\n    department: ZWX',
    ],
    ['items.yaml', 'code: JMJ-001\n', 'code: JMJ-001 # 号\n    fee_basis: 无\n'],
    [
      'items.yaml',
      'name: 审批项目建议书的申请文件\n        form: original',
      'name: 审批项目建议书的申请文件\n        form: fax',
    ],
    [
      'channels.yaml',
      '- EE-01\n          - EE-20\n        routes:\n          - llc',
      '- EE-01\n          - EE-99\n        routes:\n          - llc',
    ],
    ['channels.yaml', 'reference_route: filing', 'reference_route: filling'],
    ['guided_questions.yaml', '- KJJ-012\n    questions', '- KJJ-999\n    questions'],
    [
      'faq.yaml',
      'id: FAQ-01\n    type: consultation\n    item: GSJ-001',
      'id: FAQ-01\n    type: consultation\n    item: GSJ-100',
    ],
    ['notices.yaml', 'date: 2007-10-30', 'date: 2007-13-30'],
    [
      'forms/f-ee-llc.yaml',
      'title: 注册资本（万元）\n      type: number',
      'title: 注册资本（万元）\n      type: wan',
    ],
  ];
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-reference-'));
  try {
    await cp(REFERENCE_CENTRE.folder, folder, { recursive: true });
    for (const [file, from, to] of breaks) {
      const path = join(folder, file);
      await writeFile(path, replaceOnce(await readFile(path, 'utf8'), from, to));
    }
    const refused = await readFolder(folder).catch((error: unknown) => error);
    if (!(refused instanceof ImportRefusedError)) throw refused;
    expect(refused.faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'institutions.yaml institutions[8].parent',
      'departments.yaml departments[0].name',
      'windows.yaml windows[0].name',
      'windows.yaml windows[0].nome',
      'windows.yaml windows[1].department',
      'items.yaml items[0].materials[0].form',
      'items.yaml items[0].fee_basis',
      'channels.yaml channels[0].steps[1].prerequisites[1]',
      'channels.yaml channels[1].reference_route',
      'guided_questions.yaml events[0].always[2]',
      // The event names an item of its order nowhere else now, and has no place for the unknown one.
      'guided_questions.yaml events[0].order[18]',
      'guided_questions.yaml events[0].order',
      'notices.yaml notices[0].date',
      'faq.yaml faq[0].item',
      'forms/f-ee-llc.yaml schema.properties.capital.type',
    ]);
    expect(refused.message).toBe('the data folder has 15 faults; nothing was imported');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
