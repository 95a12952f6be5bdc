import { ProblemError } from '@yichuang/contract/problem.ts';
import type { HallAlertView, HallWatchView, OpeningsView } from '@yichuang/contract/queueing-hall.ts';
import { describe, expect, test } from 'vitest';
import { centre, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const SESSION = '00000000-0000-7000-8000-0000000000c1';
const COLLEAGUE = '00000000-0000-7000-8000-0000000000d1';
const hall = { code: 'HALL-S', name: '南区大厅', nameEn: 'South hall' };
const service = {
  serviceId: 'GS.gt',
  name: '个体登记',
  nameEn: 'Sole traders',
  institutionId: 'HALL-S',
  area: 'C',
};
const counter: HallWatchView['counters'][number] = {
  ...{ counterId: 'S095', number: 95, area: 'C', name: '个体登记1号', nameEn: 'Sole traders 1' },
  ...{ x: 0, y: 0, ticket: null, services: ['GS.gt'] },
  side: 'north',
  standing: 'paused',
};
const line: HallAlertView = {
  kind: 'noCounter',
  serviceId: 'GS.gt',
  counterId: null,
  waiting: 3,
  minutes: 8,
};
const pause: HallAlertView = {
  kind: 'pausedTooLong',
  serviceId: null,
  counterId: 'S095',
  waiting: 3,
  minutes: 21,
};

const watch = (changes: Partial<HallWatchView> = {}): HallWatchView => ({
  now: NOW,
  seq: 7,
  hall,
  halls: [hall, { code: 'HALL-W', name: '西区大厅', nameEn: 'West hall' }],
  areas: [
    {
      ...{ institutionId: 'HALL-S', area: 'C', letter: 'C', name: '工商社保大厅', nameEn: 'Commerce' },
      ...{ waiting: 3, longestMinutes: 8, open: 0, paused: 1, wait: null },
    },
  ],
  services: [{ ...service, waiting: 3 }],
  counters: [counter, { ...counter, counterId: 'S096', number: 96, x: 1, standing: 'closed' }],
  alerts: [line, pause],
  staffed: [
    {
      ...{ counterId: 'S095', sessionId: SESSION, clerk: '王敏', state: 'paused', pauseReason: 'away' },
      ...{ stateSince: NOW, version: 4 },
    },
  ],
  expected: [],
  totals: { waiting: 3, longestMinutes: 8, served: 41 },
  rules: { waiting: 15, waitMinutes: 30, pauseMinutes: 15 },
  ...changes,
});
const openings = (people: OpeningsView['rows'][number]['people']): OpeningsView => ({
  service,
  rows: [{ counterId: 'S096', number: 96, name: '个体登记2号', nameEn: 'Sole traders 2', people }],
});
const person = {
  accountId: COLLEAGUE,
  name: '李静',
  departmentCode: 'GSJ',
  isHere: true,
  served: 12,
  rota: null,
};
const replies = {
  'identity.whoAmI': me('supervisor'),
  'organisation.readCentre': {
    ...centre,
    halls: [{ id: 'HALL-S', name: '南区大厅', nameEn: 'South hall', address: null, counters: 2 }],
  },
  'queueing.readHallWatch': watch(),
  'queueing.suggestOpenings': openings([person]),
  'queueing.assignCounter': watch({ seq: 9 }),
  'queueing.releaseCounter': watch({ seq: 9 }),
};

describe('the hall as its manager sees it', () => {
  test('without a hall in the address the first one opens', async () => {
    expect((await renderPage('/hall', replies)).leadsTo).toBe('/w/hall/HALL-S');
  });

  test('a centre without halls says what is missing', async () => {
    const { html } = await renderPage('/hall', { ...replies, 'organisation.readCentre': centre });
    expect(textOf(html)).toContain('还没有登记办事大厅');
  });

  test('W-02: three numbers, every counter in plan and table, the other hall one link away', async () => {
    const { html } = await renderPage('/hall/HALL-S', replies);
    expect(textOf(html)).toMatch(/等候人数 3 最长等候（分钟） 8 今日已办 41/);
    expect(html).toContain('aria-label="95 号窗口 个体登记1号：暂停"');
    expect(textOf(html)).toMatch(/95 个体登记1号 工商社保大厅 北侧 暂停 — 王敏 —/);
    expect(html).toContain('href="/w/hall/HALL-W"');
  });

  test('each alert says what is wrong, and what can be done about it', async () => {
    const { html } = await renderPage('/hall/HALL-S', replies);
    const text = textOf(html);
    expect(text).toMatch(/无窗口办理 个体登记 等候 3 人，最长 8 分钟 加开窗口/);
    expect(text).toMatch(/暂停过久 95 号窗口 已暂停 21 分钟，等候 3 人 · 王敏 收回窗口/);
    expect(html).toContain('href="/w/hall/HALL-S?open=GS.gt"');
  });

  test('nothing to act on: the limits are told', async () => {
    const { html } = await renderPage('/hall/HALL-S', {
      ...replies,
      'queueing.readHallWatch': watch({ alerts: [] }),
    });
    expect(textOf(html)).toContain('等候超过 15 人或 30 分钟');
  });

  test('a counter that was pressed tells who works there and how many wait', async () => {
    const { html } = await renderPage('/hall/HALL-S?counter=S095', replies);
    expect(textOf(html)).toMatch(/95 号窗口 个体登记1号：暂停 王敏 .* 起 .*个体登记 等候 3 人 收回窗口/);
    expect(html.match(/spot-chosen/g)).toHaveLength(1);
  });
});

describe('Q-12: somebody the rota expects', () => {
  const absent: HallAlertView = {
    kind: 'absent',
    serviceId: null,
    counterId: 'S096',
    waiting: 0,
    minutes: 12,
  };
  const expected: HallWatchView['expected'][number] = {
    ...{ counterId: 'S096', since: NOW, standsInFor: null, substitutionId: null },
    person: { accountId: SESSION, name: '赵强' },
    partner: { accountId: COLLEAGUE, name: '李静' },
  };
  const seen = (more: Partial<HallWatchView['expected'][number]> = {}) => ({
    ...replies,
    'queueing.readHallWatch': watch({ alerts: [absent], expected: [{ ...expected, ...more }] }),
  });

  test('is told with whom to call, and with the record one press away', async () => {
    const text = textOf((await renderPage('/hall/HALL-S', seen())).html);
    expect(text).toMatch(
      /空岗：应到未到 96 号窗口 已过 12 分钟，等候 0 人 排班 A 岗： 赵强 ，可叫 B 岗 李静 登记 李静 顶岗/,
    );
  });

  test('who stands in is told, with the end one press away', async () => {
    const standing = {
      person: expected.partner ?? expected.person,
      partner: null,
      standsInFor: '赵强',
      substitutionId: SESSION,
    };
    const text = textOf((await renderPage('/hall/HALL-S?counter=S096', seen(standing))).html);
    expect(text).toMatch(/顶岗： 李静 ，代 赵强 顶岗结束/);
  });

  test.each([
    [
      'queueing.recordSubstitution',
      { act: 'standIn', counterId: 'S096', standInId: COLLEAGUE, reason: '外出' },
      { params: { counterId: 'S096' }, body: { standInId: COLLEAGUE, reason: '外出' } },
    ],
    [
      'queueing.endSubstitution',
      { act: 'endStandIn', substitutionId: SESSION },
      { params: { substitutionId: SESSION }, body: {} },
    ],
  ])('%s', async (route, fields, expectedInput) => {
    const { sent } = await renderPage(
      postForm('http://hall.example/w/hall/HALL-S', { key: 'k', ...fields }),
      {
        ...seen(),
        [route]: { on: '2026-11-30', rows: [] },
      },
    );
    expect(sent.find(({ name }) => name === route)).toMatchObject(expectedInput);
  });
});

describe('opening another counter', () => {
  test('P7: the best person stands first, and one press sends them', async () => {
    const { html, sent } = await renderPage('/hall/HALL-S?open=GS.gt', replies);
    expect(sent.find(({ name }) => name === 'queueing.suggestOpenings')?.params).toEqual({
      serviceId: 'GS.gt',
    });
    expect(textOf(html)).toMatch(
      /96 号窗口 个体登记2号 .*李静 · 今天已登录 · 近30天办过 12 个号 .*调派到 96 号/,
    );
  });

  test('empty counters, but nobody who could go: said in words', async () => {
    const { html } = await renderPage('/hall/HALL-S?open=GS.gt', {
      ...replies,
      'queueing.suggestOpenings': openings([]),
    });
    expect(textOf(html)).toContain('有 1 个空窗口，但现在没有空闲、在岗、有受理授权和技能的人员');
  });

  const form = { act: 'assign', key: 'k', counterId: 'S096', serviceId: 'GS.gt', accountId: COLLEAGUE };
  const post = (fields: Record<string, string>, more = {}) =>
    renderPage(postForm('http://hall.example/w/hall/HALL-S', fields), { ...replies, ...more });

  test('what is sent', async () => {
    const { sent, html } = await post(form);
    expect(sent.find(({ name }) => name === 'queueing.assignCounter')).toMatchObject({
      key: 'k',
      params: { counterId: 'S096' },
      body: { accountId: COLLEAGUE, serviceId: 'GS.gt' },
    });
    expect(textOf(html)).toContain('已安排');
  });

  test('a refusal is told in its words, and the hall stands', async () => {
    const refused = new ProblemError(problem('queueing.clerk-not-free', 409));
    const { html } = await post(form, { 'queueing.assignCounter': refused });
    expect(textOf(html)).toContain('中文 queueing.clerk-not-free');
    expect(html).toContain('95 号窗口');
  });

  test('taking a counter back sends the session that was seen', async () => {
    const { sent } = await post({
      act: 'release',
      key: 'k',
      counterId: 'S095',
      sessionId: SESSION,
      version: '4',
    });
    expect(sent.find(({ name }) => name === 'queueing.releaseCounter')).toMatchObject({
      params: { counterId: 'S095' },
      body: { sessionId: SESSION, version: 4 },
    });
  });
});
