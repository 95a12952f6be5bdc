import { ProblemError } from '@yichuang/contract/problem.ts';
import { USUAL_QUEUE_SETTINGS } from '@yichuang/domain/queueing/queue-settings.ts';
import { describe, expect, test } from 'vitest';
import { me } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

// Loaded here, so that the first test does not pay for it.
await Promise.all([import('./counters-page.tsx'), import('./lines-page.tsx'), import('./staff-page.tsx')]);

const ANN = '00000000-0000-7000-8000-0000000000a1';
const LEAVE = '00000000-0000-7000-8000-0000000000e1';
const counter = {
  ...{ counterId: 'S087', number: 87, hall: 'HALL-S', area: 'C', name: '变更登记1号', nameEn: 'Changes 1' },
  ...{
    departmentCode: 'GSJ',
    kind: 'standard',
    isAccessible: true,
    isElderFriendly: false,
    devices: ['caller'],
  },
  ...{
    x: 3,
    y: 0,
    services: ['GS.bg'],
    closedFrom: null,
    closedUntil: null,
    state: 'inUse',
    retiredOn: null,
    version: 2,
  },
};
const retired = {
  ...counter,
  counterId: 'S143',
  number: 143,
  name: '旧窗口',
  state: 'retired',
  retiredOn: '2026-11-01',
};
const register = {
  rows: [counter, retired],
  halls: [{ code: 'HALL-S', name: '南区大厅', nameEn: 'South hall' }],
  areas: [{ code: 'C', name: '工商社保大厅', nameEn: 'Commerce', hall: 'HALL-S', letter: 'C' }],
  departments: [{ code: 'GSJ', name: '工商局', nameEn: 'Commerce bureau' }],
  services: [
    { code: 'GS.bg', name: '企业变更登记', nameEn: 'Changes', hall: 'HALL-S' },
    { code: 'GS.gt', name: '个体登记', nameEn: 'Sole traders', hall: 'HALL-S' },
  ],
};
const service = {
  ...{ serviceId: 'GS.bg', hall: 'HALL-S', area: 'C', letter: 'C', counters: [87, 88], version: 1 },
  ...{
    name: '企业变更登记',
    nameEn: 'Changes',
    itemCodes: ['GSJ-001'],
    targetWaitMinutes: 20,
    fewestCounters: 1,
  },
  ...{ dayLimit: null, priorities: ['elder'] },
};
const settings = { ...USUAL_QUEUE_SETTINGS, version: 0, changedAt: null, changedBy: null };
const staff = {
  today: '2026-11-30',
  rows: [
    {
      ...{
        accountId: ANN,
        name: '王敏',
        departmentCode: 'GSJ',
        services: ['GS.bg'],
        counters: [],
        version: 1,
      },
      leave: [{ leaveId: LEAVE, from: '2026-12-01', to: '2026-12-03', kind: 'annual' }],
    },
  ],
  services: register.services,
};
const replies = {
  'identity.whoAmI': me('supervisor'),
  'queueing.listRegister': register,
  'queueing.listServiceRegister': { rows: [service], areas: register.areas },
  'queueing.readSettings': settings,
  'queueing.listStaff': staff,
};
const post = (path: string, fields: Record<string, string | readonly string[]>, more = {}) =>
  renderPage(postForm(`http://hall.example/w${path}`, { key: 'k', ...fields }), { ...replies, ...more });

describe('G-15: the register of counters', () => {
  test('what stands where and does what; retired counters only when asked for', async () => {
    const text = textOf((await renderPage('/hall/counters', replies)).html);
    expect(text).toMatch(/87 变更登记1号 无障碍 工商社保大厅 工商局 标准件 企业变更登记 在用 变更/);
    expect(text).not.toContain('旧窗口');
    const old = textOf((await renderPage('/hall/counters?state=retired', replies)).html);
    expect(old).toContain('旧窗口');
    expect(old).not.toContain('变更登记1号');
  });

  test('filters by words and number; nothing found says what to do', async () => {
    expect(textOf((await renderPage('/hall/counters?q=87', replies)).html)).toContain('1 个窗口');
    expect(textOf((await renderPage('/hall/counters?q=none', replies)).html)).toContain('没有符合条件的窗口');
  });

  const typed = {
    ...{
      act: 'change',
      counterId: 'S087',
      version: '2',
      number: '８７',
      place: 'HALL-S/C',
      name: '新名',
      nameEn: 'New',
    },
    ...{
      x: '3',
      y: '0',
      departmentCode: 'GSJ',
      kind: 'special',
      devices: ['caller', 'scanner'],
      isAccessible: 'yes',
    },
    ...{ service0: 'GS.gt', service1: 'GS.bg', service2: '', closedFrom: '', closedUntil: '' },
  };

  test('a change sends everything, services in their order', async () => {
    const { sent } = await post('/hall/counters?counter=S087', typed, { 'queueing.changeCounter': counter });
    expect(sent.find(({ name }) => name === 'queueing.changeCounter')).toMatchObject({
      params: { counterId: 'S087' },
      body: {
        ...{ version: 2, number: 87, hall: 'HALL-S', area: 'C', services: ['GS.gt', 'GS.bg'] },
        ...{ devices: ['caller', 'scanner'], isAccessible: true, isElderFriendly: false, closedFrom: null },
      },
    });
  });

  test('a new one sends its code; a fault stands beside its field and the form stays', async () => {
    const errors = [
      { pointer: '/number', rule: 'queueing.taken', message: '本大厅已有 87 号窗口', messageEn: 'taken' },
    ];
    const { sent, html } = await post(
      '/hall/counters?counter=new',
      { ...typed, act: 'add', counterId: 's143' },
      { 'queueing.addCounter': new ProblemError(problem('invalid-input', 422, { errors })) },
    );
    expect(sent.find(({ name }) => name === 'queueing.addCounter')?.body).toMatchObject({
      counterId: 'S143',
      number: 87,
    });
    expect(html).toContain('id="number-fault"');
    expect(textOf(html)).toContain('增加这个窗口');
  });

  test('retiring sends the version that was seen', async () => {
    const { sent } = await post(
      '/hall/counters?counter=S087',
      { ...typed, act: 'retire' },
      { 'queueing.retireCounter': retired },
    );
    expect(sent.find(({ name }) => name === 'queueing.retireCounter')).toMatchObject({
      params: { counterId: 'S087' },
      body: { version: 2 },
    });
  });
});

describe('G-15: services and settings', () => {
  test('services with letter, counters and limits; the usual settings say that they are', async () => {
    const text = textOf((await renderPage('/hall/services', replies)).html);
    expect(text).toMatch(/C 企业变更登记 GS.bg 1 87 88 20 1 — 变更/);
    expect(text).toContain('现在是通用设置');
  });

  test('a changed service', async () => {
    const { sent } = await post(
      '/hall/services?service=GS.bg',
      {
        ...{
          act: 'change',
          serviceId: 'GS.bg',
          version: '1',
          name: '变更',
          nameEn: 'Changes',
          dayLimit: '80',
        },
        ...{
          itemCodes: 'gsj-001、GSJ-002',
          targetWaitMinutes: '',
          fewestCounters: '2',
          priorities: ['elder', 'military'],
        },
      },
      { 'queueing.changeService': service },
    );
    expect(sent.find(({ name }) => name === 'queueing.changeService')?.body).toEqual({
      ...{
        version: 1,
        name: '变更',
        nameEn: 'Changes',
        itemCodes: ['GSJ-001', 'GSJ-002'],
        targetWaitMinutes: null,
      },
      ...{ fewestCounters: 2, dayLimit: 80, priorities: ['elder', 'military'] },
    });
  });

  test('settings go out as numbers with the version that was seen', async () => {
    const typed = Object.fromEntries(
      Object.entries(USUAL_QUEUE_SETTINGS).map(([name, value]) => [name, String(value)]),
    );
    const { sent } = await post(
      '/hall/services',
      { ...typed, act: 'settings', version: '0', waitMinutes: '２５' },
      { 'queueing.changeSettings': { ...settings, version: 1 } },
    );
    expect(sent.find(({ name }) => name === 'queueing.changeSettings')?.body).toEqual({
      ...USUAL_QUEUE_SETTINGS,
      version: 0,
      waitMinutes: 25,
    });
  });
});

describe('G-15: clerks, skills, leave', () => {
  test('who can do what, and when they are away; an empty list says that nothing is bound', async () => {
    const text = textOf((await renderPage('/hall/staff', replies)).html);
    expect(text).toMatch(/王敏 企业变更登记 不限 年休假 2026-12-01–2026-12-03/);
    const nobody = { ...replies, 'queueing.listStaff': { ...staff, rows: [] } };
    expect(textOf((await renderPage('/hall/staff', nobody)).html)).toContain('还没有窗口人员账号');
  });

  test.each([
    [
      'queueing.changeSkill',
      { act: 'skill', accountId: ANN, version: '1', services: ['GS.bg', 'GS.gt'], counters: 's087，S088' },
      { body: { version: 1, services: ['GS.bg', 'GS.gt'], counters: ['S087', 'S088'] } },
    ],
    [
      'queueing.enterLeave',
      { act: 'leave', accountId: ANN, from: '2026-12-01', to: '2026-12-02', kind: 'sick' },
      { params: { accountId: ANN }, body: { from: '2026-12-01', to: '2026-12-02', kind: 'sick' } },
    ],
    ['queueing.withdrawLeave', { act: 'withdraw', leaveId: LEAVE }, { params: { leaveId: LEAVE }, body: {} }],
  ] as const)('%s', async (route, fields, expected) => {
    const { sent, html } = await post(`/hall/staff?clerk=${ANN}`, fields, { [route]: staff });
    expect(sent.find(({ name }) => name === route)).toMatchObject(expected);
    expect(textOf(html)).toContain('已保存');
  });
});

describe('in English', () => {
  test.each([
    ['/hall/counters', 'Add a counter'],
    ['/hall/counters?counter=S087', 'Retire the counter'],
    ['/hall/services', 'Told when a pause is longer than (minutes)'],
    ['/hall/services?service=new', 'A capital letter, then letters'],
    [`/hall/staff?clerk=${ANN}`, 'Enter the leave'],
  ])('%s', async (path, words) => {
    expect(textOf((await renderPage(path, replies, 'en')).html)).toContain(words);
  });
});
