import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { fieldsOfItem, viewChannelForm } from '../channels/index.ts';
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
  test('both may be applied for, each with its promise', () => {
    const channels = data.channels.map((channel) => publishedProcedure(channel, data));
    expect(
      channels.map(({ procedure, before, after, isOpen }) => [procedure.key, before, after, isOpen]),
    ).toEqual([
      [
        'enterprise-establishment',
        { unit: 'workingDays', count: 5 },
        { unit: 'workingHours', count: 4 },
        true,
      ],
      ['project-construction', { unit: 'workingDays', count: 68 }, { unit: 'workingDays', count: 17 }, true],
    ]);
  });

  test('a channel without a form is planned and not applied for', () => {
    const [first] = data.channels.map((channel) =>
      publishedProcedure(channel, { ...data, channelForms: [] }),
    );
    expect(first?.isOpen).toBe(false);
  });
});

/** The form of a route as it is asked where steps have these forms of their own. */
function formOf(key: string, routeId: string, stepForms: readonly string[] = []) {
  const channel = data.channels.find((one) => one.key === key);
  const form = data.channelForms.find((one) => one.key === key);
  const route = channel?.routes.find(({ id }) => id === routeId);
  if (!channel || !form || !route) throw new Error(`no route ${routeId}`);
  const stored = channelForm(form, { ...data, channel, route });
  return {
    ...stored,
    formId: routeId,
    asked: viewChannelForm({ ...stored, formId: routeId }, new Set(stepForms)),
  };
}

const fieldsOf = (key: string, routeId: string, stepForms: readonly string[] = []) =>
  Object.keys(formOf(key, routeId, stepForms).asked.schema.properties ?? {});

describe('the one form of a channel', () => {
  const EE = 'enterprise-establishment';
  const PC = 'project-construction';
  const all = () => data.forms.map(({ id }) => id);

  test.each([
    ...['llc', 'jsc', 'branch', 'sole', 'partnership', 'foreign', 'nonco'].map(
      (route) => [EE, route] as const,
    ),
    ...['filing', 'verification', 'foreign', 'government'].map((route) => [PC, route] as const),
  ])('%s %s: each field stands in one section and the schema can be checked against', (key, route) => {
    const { sections, schema } = formOf(key, route, all()).asked;
    const shown = sections.flatMap(({ fields }) => fields);
    expect([...shown].sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
    const validator = new Ajv2020({ strict: false });
    addFormats.default(validator);
    expect(() => validator.compile(schema)).not.toThrow();
  });

  test('an answer that fits is accepted, too little capital is not', () => {
    const validate = new Ajv2020({ strict: false }).compile(formOf(EE, 'llc').asked.schema);
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

  test.each([
    ['llc', '公司名称（首选）', '法定代表人身份证号'],
    ['branch', '分公司名称（首选）', '负责人身份证号'],
    ['partnership', '企业名称（首选）', '执行事务合伙人证件号码'],
    ['nonco', '企业名称（首选）', '负责人身份证号'],
  ])('%s speaks in the words of its route', (route, name, number) => {
    const { facts } = formOf(EE, route);
    const titleOf = (id: string) => facts.find((fact) => fact.id === id)?.schema.title;
    expect([titleOf('name_first'), titleOf('head_id')]).toEqual([name, number]);
  });

  /** What a step on a condition asks for, and only the course of the application can give. */
  const GIVEN_LATER = ['F-SB-EMPLOYER.orgcode', 'F-SB-EMPLOYER.reg_no'];

  test.each(['EE-22', 'EE-23', 'EE-25', 'EE-31'])(
    '%s, which applies on a condition, finds its own form filled in, and nobody else is asked for it',
    (stepId) => {
      const { steps = [] } = data.channels.find(({ key }) => key === EE) ?? {};
      const item = steps.find(({ id }) => id === stepId)?.item ?? '';
      const own = data.forms.find(({ items }) => items.includes(item));
      const { facts, applicant } = formOf(EE, 'llc');
      const filled = [...facts.flatMap(({ fills }) => fills), ...Object.values(applicant).flat()];
      const required = (own?.schema.required ?? []).map((field) => `${own?.id}.${field}`);
      expect(required.length).toBeGreaterThan(0);
      expect(required.filter((field) => !filled.includes(field) && !GIVEN_LATER.includes(field))).toEqual([]);
      const more = fieldsOf(EE, 'llc', [own?.id ?? '']).filter((id) => !fieldsOf(EE, 'llc').includes(id));
      expect(more.length).toBeGreaterThan(0);
    },
  );

  test('a branch has no capital of its own', () => {
    expect(fieldsOf(EE, 'branch')).not.toContain('capital');
    expect(fieldsOf(EE, 'sole')).toContain('capital');
  });

  test('it is named after channel and route', () => {
    expect(formOf(EE, 'llc').title).toBe('企业设立 · 内资有限责任公司');
    expect(formOf(EE, 'llc').titleEn).toBe('Enterprise-establishment parallel approval');
  });

  test('a fact that only one form asks for is asked only where a step has that form', () => {
    expect(fieldsOf(PC, 'filing', ['F-PC-FILING'])).toContain('industry');
    expect(fieldsOf(PC, 'government', ['F-PC-PROPOSAL'])).not.toContain('industry');
    expect(fieldsOf(PC, 'filing', ['F-PC-EIA'])).toContain('env_invest');
    expect(fieldsOf(PC, 'filing')).toEqual(
      expect.arrayContaining(['project', 'content', 'place', 'invest', 'land', 'floor']),
    );
    expect(fieldsOf(PC, 'filing')).not.toContain('env_invest');
  });

  test('what was answered once stands in each item’s own form under its own name', () => {
    const filed = {
      form: { project: '精密制造厂房', floor: 12000, land: 20000 },
      applicant: { name: '宏达公司' },
    };
    expect(fieldsOfItem(formOf(PC, 'filing'), 'F-PC-EIA', filed)).toEqual({
      unit: '宏达公司',
      project: '精密制造厂房',
      area: 12000,
    });
    expect(fieldsOfItem(formOf(PC, 'filing'), 'F-PC-LANDPLAN', filed)).toMatchObject({ land: 20000 });
    expect(fieldsOfItem(formOf(PC, 'filing'), null, filed)).toEqual({});
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
      '- EE-20\n          - EE-22\n          - EE-23\n          - EE-24\n          - EE-25\n          - EE-26\n          - EE-27\n          - EE-28\n          - EE-29\n        routes:\n          - llc',
      '- EE-99\n          - EE-22\n          - EE-23\n          - EE-24\n          - EE-25\n          - EE-26\n          - EE-27\n          - EE-28\n          - EE-29\n        routes:\n          - llc',
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
