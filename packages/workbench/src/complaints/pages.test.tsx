import type { RatedServiceView } from '@yichuang/contract/complaints.ts';
import type { RatingRow, RemedyDueView, RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { commerce, due, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { filterOf, ratingsPath } from './ratings-path.ts';

const REMEDY_ID = '00000000-0000-7000-8000-0000000000d1';
const PATH = `/remedies/${REMEDY_ID}`;
const WORDS = '等了一小时';

const service: RatedServiceView = {
  kind: 'visit',
  ...{ number: 'C001', serviceName: '个体登记', serviceNameEn: 'Sole traders' },
  on: '2007-10-22',
};

const rectify: RemedyDueView = {
  ...{ step: 'rectify', limit: { unit: 'workingDays', count: 15 }, due: due(1) },
  ...{ doneAt: null, state: 'warning' },
};

const row = (changes: Partial<RatingRow> = {}): RatingRow => ({
  ratingId: REMEDY_ID.replace('d1', 'c1'),
  level: 1,
  isDefault: false,
  via: 'pad',
  aspects: ['attitude'],
  words: WORDS,
  ...{ ratedAt: '2007-10-22T02:00:00Z', service, department: commerce, counterId: 'S095', rated: '王芳' },
  remedy: { remedyId: REMEDY_ID, state: 'judged', verdict: 'founded', appeal: null, pressing: rectify },
  ...changes,
});

const share = (part: number, whole: number) => ({ part, whole, rate: whole === 0 ? null : part / whole });

const list = (rows: readonly RatingRow[]) => ({
  ...{ rows, total: rows.length, nextCursor: null, now: NOW, since: '2007-09-30' },
  figures: {
    ...{ good: share(5, 6), activeGood: share(3, 4), unrated: share(2, 6), revisited: share(0, 0) },
    ...{ corrected: share(1, 2), score: 54.5, byDefault: 2, waiting: 7, discounted: 1, setAside: 1 },
    active: [5, 4, 3, 2, 1].map((level) => ({ level, count: level })),
  },
});

const view = (changes: Partial<RemedyView> = {}): RemedyView => ({
  remedyId: REMEDY_ID,
  level: 1,
  state: 'judged',
  verdict: 'founded',
  appeal: null,
  service,
  ...{ department: commerce, openedAt: '2007-10-22T02:00:00Z', pressing: rectify, version: 3 },
  rating: {
    via: 'pad',
    aspects: ['attitude'],
    words: WORDS,
    phone: '138****5678',
    ...{ ratedAt: '2007-10-22T02:00:00Z', rated: '王芳', counterId: 'S095' },
  },
  secondLevel: null,
  appealBy: '2007-10-30',
  dues: [
    {
      ...rectify,
      derivation: {
        ...{ due: '2007-10-31', at: '2007-10-31T09:30:00Z', on: '2007-10-31' },
        unit: 'workingDays',
        ...{ provisional: false, expected: false, laws: [{ law: '行政许可法', article: '82' }] },
        ...{ notices: [], pauses: [], overlays: [] },
        steps: [{ kind: 'counted', on: '2007-10-31', count: 15, why: { kind: 'workday' } }],
      },
    },
  ],
  timeline: [
    {
      kind: 'opened',
      ...{ seq: 1, at: '2007-10-22T02:00:00Z', by: null, note: null },
      ...{ evidence: null, verdict: null, outcome: null, secondLevel: null },
    },
  ],
  acts: [],
  now: NOW,
  ...changes,
});

const replies = {
  'identity.whoAmI': me('supervisor'),
  'organisation.listDepartments': { rows: [{ ...commerce, level: 'zoneBureau', items: 3 }] },
  'complaints.listRatings': list([row()]),
  'complaints.listRemedies': { rows: [], total: 0, nextCursor: null, now: NOW },
  'complaints.readRemedy': view(),
};

describe('the ratings of the centre', () => {
  const path = '/supervise/ratings';

  test('each rate stands with both its numbers and its formula; defaults apart', async () => {
    const text = textOf((await renderPage(path, replies)).html);
    for (const words of ['75.0%', '3 ÷ 4', '÷ 主动评价', '83.3%', '5 ÷ 6', '54.5', '默认评价（另计） 2'])
      expect(text).toContain(words);
    expect(text).toMatch(/按期回访率 — 0 ÷ 0/);
  });

  test('a bad one leads to what comes of it, with the clock that presses', async () => {
    const { html } = await renderPage(path, replies);
    expect(html).toContain(`href="/w${PATH}"`);
    expect(textOf(html)).toMatch(/整改 .*10月31日.* 预警/);
  });

  test('what the address asks for is asked, and what it does not know is left out', async () => {
    const { sent } = await renderPage(`${path}?show=default&days=90&department=GSJ`, replies);
    expect(sent.find(({ name }) => name === 'complaints.listRatings')?.query).toMatchObject({
      ...{ show: 'default', days: 90, department: 'GSJ' },
    });
    expect(filterOf(new URLSearchParams('show=all&days=7'))).toEqual({ show: 'active', days: 30 });
    expect(filterOf(new URL(ratingsPath({ show: 'bad', days: 90 }), 'https://x').searchParams)).toEqual({
      ...{ show: 'bad', days: 90 },
    });
  });

  test.each([
    ['active', '还没有人评价'],
    ['bad', '没有差评'],
    ['default', '没有逾期未评'],
  ])('without rows: %s', async (show, words) => {
    const empty = { ...replies, 'complaints.listRatings': list([]) };
    const { html } = await renderPage(`${path}?show=${show}`, empty);
    expect(textOf(html)).toContain(words);
  });

  test('that cannot be read says why and stays inside the frame', async () => {
    const failed = { ...replies, 'complaints.listRatings': new ProblemError(problem('unavailable', 503)) };
    const { html } = await renderPage(path, failed);
    expect(textOf(html)).toContain('错误：中文 unavailable');
    expect(html).toContain('class="rail"');
  });

  test.each([path, '/remedies', PATH])('D-21: %s is not for a clerk', async (address) => {
    const { html } = await renderPage(address, { ...replies, 'identity.whoAmI': me('clerk') });
    expect(textOf(html)).toContain('没有权限');
    expect(textOf(html)).not.toContain(WORDS);
  });
});

describe('one bad rating', () => {
  const shown = (changes: Partial<RemedyView>, language: 'zh' | 'en' = 'zh') =>
    renderPage(PATH, { ...replies, 'complaints.readRemedy': view(changes) }, language);

  test('its words as they were given, its clock and why that day', async () => {
    const text = textOf((await shown({ secondLevel: 4 })).html);
    for (const words of [WORDS, '服务态度', '138****5678', '显示 5 秒', '第 15 天', '非常不满意', '二次评价'])
      expect(text).toContain(words);
  });

  test('in English', async () => {
    const text = textOf((await shown({}, 'en')).html);
    for (const words of ['Very dissatisfied', 'Put right', 'soon over', 'It holds', 'Why this day'])
      expect(text).toContain(words);
  });

  test.each([
    ['judged', [], '等部门整改'],
    ['rectified', [], '等中心处理'],
    ['closed', [], '这一件已经办结'],
    ['opened', ['被评价的人员不能处理本件'], '请交给同事'],
  ] as const)('%s with nothing to do says whose turn it is', async (state, whys, words) => {
    const acts = whys.map((why) => ({ act: 'assign' as const, open: false, why, whyEn: why }));
    expect(textOf((await shown({ state, acts })).html)).toContain(words);
  });

  test.each([
    ['assign', {}, {}],
    ['judge', { verdict: 'policy' }, { verdict: 'policy' }],
    ['rectify', {}, {}],
    ['appeal', { reason: '说明', evidence: '叫号记录' }, { evidence: '叫号记录' }],
    ['decideAppeal', { reason: '说明', outcome: 'ratingSetAside' }, { outcome: 'ratingSetAside' }],
    ['revisit', { secondLevel: '4' }, { secondLevel: 4 }],
    ['revisit', { secondLevel: '' }, { secondLevel: null }],
    ['close', {}, {}],
  ] as const)('%s is sent with version, key and note: %j', async (act, fields, body) => {
    const filled = { act, version: '3', key: 'k-12345678', note: '说明', ...fields };
    const reply = { [`complaints.${act}`]: view({ version: 4, state: 'rectified' }) };
    const { sent, html } = await renderPage(postForm(`http://hall.example/w${PATH}`, filled), {
      ...replies,
      ...reply,
    });
    expect(sent.find(({ name }) => name === `complaints.${act}`)).toMatchObject({
      ...{ key: 'k-12345678', params: { remedyId: REMEDY_ID }, body: { version: 3, note: '说明', ...body } },
    });
    expect(textOf(html)).toContain('现在的状态是“已整改，待回访”');
  });

  test('the appeal is folded beside the correction, with its last day', async () => {
    const open = { open: true, why: null, whyEn: null };
    const acts = [
      { act: 'rectify' as const, ...open },
      { act: 'appeal' as const, ...open },
    ];
    const { html } = await shown({ acts });
    expect(html).toMatch(/<details class="appeal-beside"><summary>对差评有异议/);
    expect(textOf(html)).toContain('10月30日');
    expect(textOf((await shown({ appeal: 'ratingSetAside' })).html)).toContain('申诉成立，差评不计');
  });

  test('overtaken by a colleague: the new state', async () => {
    const fresh = view({ version: 4, state: 'rectified' });
    const stale = new ProblemError(problem('stale', 409, { fresh }));
    const post = postForm(`http://hall.example/w${PATH}`, {
      ...{ act: 'close', version: '3', key: 'k', note: 'x' },
    });
    const { html } = await renderPage(post, { ...replies, 'complaints.close': stale });
    expect(textOf(html)).toContain('状态：已核实 → 已整改，待回访');
  });
});

describe('the remedies of a department', () => {
  test('nothing to put right', async () => {
    const { html } = await renderPage('/remedies', { ...replies, 'identity.whoAmI': me('reviewer') });
    expect(textOf(html)).toContain('没有需要整改的差评');
  });

  test('the way there: from the cards for a reviewer, from the ratings for the supervisor', async () => {
    const cards = {
      rows: [],
      total: 0,
      nextCursor: null,
      now: NOW,
      counts: { warning: 0, yellow: 0, red: 0 },
    };
    const known = { ...replies, 'supervision.listCards': cards, 'identity.whoAmI': me('reviewer') };
    expect((await renderPage('/supervision', known)).html).toContain('href="/w/remedies"');
    expect((await renderPage('/supervise/ratings', replies)).html).toContain('href="/w/remedies"');
  });
});
