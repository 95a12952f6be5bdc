import { ProblemError } from '@yichuang/contract/problem.ts';
import type { ConflictView, RotaView } from '@yichuang/contract/queueing-rota.ts';
import { describe, expect, test } from 'vitest';
import { centre, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

// Loaded here, so that the first test does not pay for it.
await import('./rota-page.tsx');

const ANN = '00000000-0000-7000-8000-0000000000a1';
const BAI = '00000000-0000-7000-8000-0000000000b1';
const hall = { code: 'HALL-S', name: '南区大厅', nameEn: 'South hall' };
const area = { code: 'C', name: '工商社保大厅', nameEn: 'Commerce' };
const counter: RotaView['counters'][number] = {
  ...{ counterId: 'S087', number: 87, area: 'C', name: '变更登记1号', nameEn: 'Changes 1' },
  ...{ closedOn: ['2026-12-01'], fit: [ANN] },
};
const conflict: ConflictView = {
  ...{ kind: 'onLeave', isBlocking: true, on: '2026-11-30', half: 'morning', counterId: 'S087' },
  ...{ number: 87, area: 'C', person: '王敏', service: null },
};
const thin: ConflictView = {
  ...{ kind: 'tooFew', isBlocking: false, on: '2026-11-30', half: 'morning', counterId: null },
  ...{ number: null, area: null, person: null },
  service: { code: 'GS.bg', name: '企业变更登记', nameEn: 'Changes' },
};
const rota = (changes: Partial<RotaView> = {}): RotaView => ({
  ...{ today: '2026-11-30', monday: '2026-11-30', hall, halls: [hall], area: 'C', areas: [area] },
  ...{ version: 3, publishedAt: null, isChanged: true },
  days: [
    { on: '2026-11-30', halves: ['morning', 'afternoon'] },
    { on: '2026-12-01', halves: ['morning', 'afternoon'] },
  ],
  counters: [counter],
  people: [
    { accountId: ANN, name: '王敏', awayOn: ['2026-11-30'] },
    { accountId: BAI, name: '李静', awayOn: [] },
  ],
  duties: [{ counterId: 'S087', on: '2026-11-30', half: 'morning', firstId: ANN, secondId: BAI }],
  patterns: [],
  conflicts: [conflict, thin],
  ...changes,
});
const standIns = { on: '2026-11-30', rows: [] };
const replies = {
  'identity.whoAmI': me('supervisor'),
  'organisation.readCentre': {
    ...centre,
    halls: [{ id: 'HALL-S', name: '南区大厅', nameEn: 'South hall', address: null, counters: 1 }],
  },
  'queueing.readRota': rota(),
  'queueing.listSubstitutions': standIns,
};
const ADDRESS = '/hall/rota?hall=HALL-S';
const post = (fields: Record<string, string | readonly string[]>, more = {}) =>
  renderPage(
    postForm(`http://hall.example/w${ADDRESS}`, {
      ...{ hall: 'HALL-S', monday: '2026-11-30', area: 'C', version: '3', key: 'k' },
      ...fields,
    }),
    { ...replies, ...more },
  );

describe('G-15: the page of the rota', () => {
  test('without a hall in the address the first one opens; a centre without halls says so', async () => {
    expect((await renderPage('/hall/rota', replies)).leadsTo).toBe('/w/hall/rota?hall=HALL-S');
    const { html } = await renderPage('/hall/rota', { ...replies, 'organisation.readCentre': centre });
    expect(textOf(html)).toContain('还没有登记办事大厅');
  });

  test('a grid of half days: one cell takes the cursor, a conflict stands in its cell, a closed day is told', async () => {
    const { html, sent } = await renderPage(ADDRESS, replies);
    expect(sent.find(({ name }) => name === 'queueing.readRota')?.params).toEqual({
      hall: 'HALL-S',
      monday: 'current',
    });
    expect(html).toContain('role="grid"');
    expect(html.match(/role="gridcell"/g)).toHaveLength(4);
    expect(html.match(/role="gridcell"[^>]*tabindex="0"/gi)).toHaveLength(1);
    const text = textOf(html);
    expect(text).toMatch(/11-30 周一 今天 12-01 周二 上午 下午 上午 下午/);
    expect(text).toMatch(/87 变更登记1号 王敏 李静 ! 请假 空 停用 停用/);
  });

  test('what hinders stands with day and person, what is only told as a number', async () => {
    const text = textOf((await renderPage(ADDRESS, replies)).html);
    expect(text).toMatch(/冲突 1 .*请假 87 号窗口 .*上午 · 王敏/);
    expect(text).toContain('提示：1 项业务有半天窗口太少，0 个班次没有 B 岗');
    const fine = { ...replies, 'queueing.readRota': rota({ conflicts: [] }) };
    expect(textOf((await renderPage(ADDRESS, fine)).html)).toContain('没有妨碍发布的冲突');
  });

  test.each([
    ['未发布', { publishedAt: null, isChanged: true }],
    ['已发布', { publishedAt: NOW, isChanged: false }],
    ['发布后有改动', { publishedAt: NOW, isChanged: true }],
  ])('%s', async (words, state) => {
    const { html } = await renderPage(ADDRESS, { ...replies, 'queueing.readRota': rota(state) });
    expect(textOf(html)).toContain(words);
  });

  test('a closed week says that there is nothing to plan', async () => {
    const { html } = await renderPage(ADDRESS, { ...replies, 'queueing.readRota': rota({ days: [] }) });
    expect(textOf(html)).toContain('这一周大厅不开放');
  });

  test('planning sends the half days, the people and the version that was seen', async () => {
    const { sent, html } = await post(
      {
        act: 'plan',
        counterId: 'S087',
        halves: ['2026-11-30/morning', '2026-11-30/afternoon'],
        firstId: BAI,
        secondId: '',
        turns: 'daily',
      },
      { 'queueing.planDuties': rota({ version: 4 }) },
    );
    expect(sent.find(({ name }) => name === 'queueing.planDuties')).toMatchObject({
      key: 'k',
      params: { hall: 'HALL-S', monday: '2026-11-30' },
      body: {
        ...{ version: 3, area: 'C', counterId: 'S087', firstId: BAI, secondId: null, turns: 'daily' },
        halves: [
          { on: '2026-11-30', half: 'morning' },
          { on: '2026-11-30', half: 'afternoon' },
        ],
      },
    });
    // The cell shows it; a note would take the cursor out of the grid.
    expect(html).not.toContain('note-done');
  });

  test('emptying a half day sends nobody', async () => {
    const { sent } = await post(
      { act: 'plan', empty: 'yes', counterId: 'S087', halves: '2026-11-30/morning', firstId: ANN },
      { 'queueing.planDuties': rota({ version: 4 }) },
    );
    expect(sent.find(({ name }) => name === 'queueing.planDuties')?.body).toMatchObject({
      firstId: null,
      secondId: null,
    });
  });

  test.each([
    ['patterns', 'queueing.fillRota', { from: 'patterns' }],
    ['lastWeek', 'queueing.fillRota', { from: 'lastWeek' }],
    ['publish', 'queueing.publishRota', {}],
  ])('%s', async (act, route, more) => {
    const { sent, html } = await post({ act }, { [route]: rota({ version: 4, publishedAt: NOW }) });
    expect(sent.find(({ name }) => name === route)?.body).toEqual({ version: 3, area: 'C', ...more });
    expect(html).toContain('note-done');
  });

  test('a refused publication is told, and the week stands', async () => {
    const refused = new ProblemError(problem('queueing.rota-conflicts', 409));
    const { html } = await post({ act: 'publish' }, { 'queueing.publishRota': refused });
    expect(textOf(html)).toContain('中文 queueing.rota-conflicts');
    expect(html).toContain('role="grid"');
  });

  test('after a collision the page shows how it is now', async () => {
    const stale = new ProblemError(problem('stale', 409, { fresh: rota({ version: 9, duties: [] }) }));
    const { html } = await post(
      { act: 'plan', counterId: 'S087', halves: '2026-11-30/morning', firstId: ANN },
      { 'queueing.planDuties': stale },
    );
    expect(textOf(html)).toMatch(/刚有同事更新了/);
    expect(textOf(html)).toMatch(/87 变更登记1号 空/);
  });

  test('who stood in today, and nobody', async () => {
    expect(textOf((await renderPage(ADDRESS, replies)).html)).toContain('今天还没有人顶岗');
    const row = {
      ...{
        substitutionId: ANN,
        counterId: 'S087',
        number: 87,
        half: 'morning',
        absent: '王敏',
        standIn: '李静',
      },
      ...{ reason: '临时外出', fromAt: NOW, untilAt: null },
    };
    const { html } = await renderPage(ADDRESS, {
      ...replies,
      'queueing.listSubstitutions': { ...standIns, rows: [row] },
    });
    expect(textOf(html)).toMatch(/87 王敏 李静 .* 还在顶岗 临时外出/);
  });

  test('in English', async () => {
    const text = textOf((await renderPage(ADDRESS, replies, 'en')).html);
    for (const word of ['Rota', 'Publish the rota', 'Copy the week before', 'on leave', 'Changes 1'])
      expect(text).toContain(word);
  });
});
