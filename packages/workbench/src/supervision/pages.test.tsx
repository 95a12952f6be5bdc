import { ProblemError } from '@yichuang/contract/problem.ts';
import type { CardRow, CardView } from '@yichuang/contract/supervision.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseRow, commerce, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { cardsPath, filterOf } from './cards-path.ts';

const CARD_ID = '00000000-0000-7000-8000-0000000000c1';

const cardRow = (changes: Partial<CardRow> = {}): CardRow => ({
  cardId: CARD_ID,
  rule: { code: 'silentAcceptance', name: '逾期未告知，视为受理', nameEn: 'Nothing was said in time' },
  colour: 'red',
  state: 'raised',
  case: caseRow({ state: 'deemedAccepted' }),
  rating: null,
  raisedAt: '2007-10-29T19:17:00Z',
  answerBy: '2007-11-01',
  isAnswerLate: false,
  version: 1,
  ...changes,
});

const cardView = (changes: Partial<CardView> = {}): CardView => ({
  ...cardRow(),
  basis: { zh: '《行政许可法》第三十二条第一款第四项', en: 'Administrative Licensing Law art. 32(1)4' },
  responsible: null,
  evidence: {
    facts: [
      { name: '收件', nameEn: 'Received', on: '2007-10-22', at: '2007-10-22T01:00:00Z' },
      { name: '依法视为受理', nameEn: 'Accepted by law', on: '2007-10-22', at: null },
    ],
    event: { seq: 2, kind: 'deemedAccepted' },
    calendar: '国办发明电〔2006〕51号',
    caseVersion: 2,
    caseHead: 'a'.repeat(64),
    digest: 'b'.repeat(64),
  },
  timeline: [
    {
      ...{ seq: 1, kind: 'raised', at: '2007-10-29T19:17:00Z', by: null, reason: null, remedy: null },
      ...{ demand: null, paper: null, answerBy: null },
    },
  ],
  acts: [],
  letters: [],
  now: NOW,
  ...changes,
});

const page = (rows: readonly CardRow[]) => ({
  ...{ rows, total: rows.length, nextCursor: null, now: NOW },
  counts: { red: 1, yellow: 12, warning: 3 },
});

const replies = {
  'identity.whoAmI': me('supervisor'),
  'organisation.listDepartments': { rows: [{ ...commerce, level: 'zoneBureau', items: 3 }] },
  'supervision.listCards': page([
    cardRow(),
    cardRow({ cardId: CARD_ID.replace('c1', 'c2'), colour: 'yellow', isAnswerLate: true }),
    cardRow({ cardId: CARD_ID.replace('c1', 'c3'), colour: 'warning', answerBy: null }),
  ]),
  'supervision.readCard': cardView(),
};

const ratedCard = {
  case: null,
  rule: {
    code: 'ratingNotRectified',
    name: '差评逾期未整改',
    nameEn: 'A bad rating was not put right in time',
  },
  rating: {
    remedyId: '00000000-0000-7000-8000-0000000000d2',
    level: 1 as const,
    state: 'judged' as const,
    service: {
      ...{ kind: 'visit' as const, number: 'C012', on: '2007-11-06' },
      ...{ serviceName: '个体登记', serviceNameEn: 'Traders' },
    },
    department: commerce,
  },
};

describe('the list of cards', () => {
  test('each colour has its word and its own shape', async () => {
    const { html } = await renderPage('/supervision', replies);
    const chips = [...html.matchAll(/<span class="chip ([^"]*)">(.*?)<\/span>/g)];
    const ofColours = chips.filter(([, , inner]) => /红牌|黄牌|预警/.test(inner ?? ''));
    const shapes = ofColours.map(([, , inner]) => / d="([^"]*)"/.exec(inner ?? '')?.[1]);
    expect(ofColours).toHaveLength(3);
    expect(new Set(shapes).size).toBe(3);
  });

  test('counts of all colours stand above it, each opens its own', async () => {
    const { html } = await renderPage('/supervision?state=raised', replies);
    expect(textOf(html)).toMatch(/红牌 1 黄牌 12 预警 3/);
    expect(html).toContain('href="/w/supervision?colour=red&amp;state=raised"');
  });

  test('is asked for as the address says, and what the address does not know is left out', async () => {
    const { sent } = await renderPage(
      '/supervision?colour=yellow&state=explained&department=GSJ&x=1',
      replies,
    );
    expect(sent.find(({ name }) => name === 'supervision.listCards')?.query).toMatchObject({
      ...{ colour: 'yellow', state: 'explained', department: 'GSJ' },
    });
    expect(filterOf(new URLSearchParams('colour=pink&state=toString'))).toEqual({});
    expect(cardsPath({})).toBe('/supervision');
  });

  test('the monitor chooses a department; a department sees its own and has nothing to choose', async () => {
    expect((await renderPage('/supervision', replies)).html).toContain('name="department"');
    const own = await renderPage('/supervision', { ...replies, 'identity.whoAmI': me('reviewer') });
    expect(own.html).not.toContain('name="department"');
  });

  test('an explanation that did not come is told in words', async () => {
    expect(textOf((await renderPage('/supervision', replies)).html)).toContain('逾期未申辩');
  });

  test.each([
    ['/supervision', '没有预警，也没有黄牌、红牌。'],
    ['/supervision?colour=red', '没有这样的牌。'],
  ])('without rows %s says %s', async (path, words) => {
    const { html } = await renderPage(path, { ...replies, 'supervision.listCards': page([]) });
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain('<table');
  });

  test('that cannot be read says why and stays inside the frame', async () => {
    const failed = new ProblemError(problem('unavailable', 503));
    const { html } = await renderPage('/supervision', { ...replies, 'supervision.listCards': failed });
    expect(textOf(html)).toContain('错误：中文 unavailable');
    expect(html).toContain('class="rail"');
  });

  test('is not for a clerk', async () => {
    const { html } = await renderPage('/supervision', { ...replies, 'identity.whoAmI': me('clerk') });
    expect(textOf(html)).toContain('没有权限');
  });
});

describe('one card', () => {
  const path = `/supervision/${CARD_ID}`;
  const open = (act: CardView['acts'][number]['act']) => ({ act, open: true, why: null, whyEn: null });
  const shown = (changes: Partial<CardView>, language: 'zh' | 'en' = 'zh') =>
    renderPage(path, { ...replies, 'supervision.readCard': cardView(changes) }, language);

  test('shows rule, law, dates and digest, and leads to the case and its dates', async () => {
    const { html } = await shown({});
    const text = textOf(html);
    for (const words of [
      '逾期未告知，视为受理',
      '第三十二条',
      '2007年10月22日 09:00',
      '国办发明电〔2006〕51号',
    ])
      expect(text).toContain(words);
    expect(html).toContain(`href="/w/cases/${CASE_ID}"`);
    expect(html).toContain(`href="/w/cases/${CASE_ID}/dues"`);
  });

  test('about a bad rating leads to its remedy, in the list and on its page; there is no case', async () => {
    const { html } = await shown(ratedCard);
    for (const words of ['差评逾期未整改', '个体登记', 'C012', '非常不满意', '整改日志'])
      expect(textOf(html)).toContain(words);
    expect(html).toContain('href="/w/remedies/00000000-0000-7000-8000-0000000000d2"');
    expect(html).not.toContain('href="/w/cases/');
    const list = { ...replies, 'supervision.listCards': page([cardRow(ratedCard)]) };
    expect(textOf((await renderPage('/supervision', list, 'en')).html)).toContain('Traders');
  });

  test('in English too', async () => {
    const text = textOf((await shown({}, 'en')).html);
    for (const words of ['Red card', 'Nothing was said in time', 'Raised by the system'])
      expect(text).toContain(words);
  });

  test('what is closed says why, what is open has its form', async () => {
    const why = '部门申辩期限未到，尚不能确认';
    const closed = { act: 'confirm', open: false, why, whyEn: 'may still explain itself' } as const;
    const { html } = await shown({ acts: [closed, open('lift'), open('issuePaper')] });
    expect(textOf(html)).toContain(why);
    expect(html).toContain('data-act-form="lift"');
    expect(html).toContain('data-act-form="issuePaper"');
    expect(html).not.toContain('data-act-form="confirm"');
  });

  test('a warning that ended by itself is not called lifted by somebody', async () => {
    const [raised] = cardView().timeline;
    const over = { ...raised, seq: 2, kind: 'lifted', by: null } as CardView['timeline'][number];
    expect(textOf((await shown({ timeline: [over] })).html)).toContain('预警解除');
  });

  test.each([
    [{ act: 'explain', reason: '休假', remedy: '交接' }, 'explain', { reason: '休假', remedy: '交接' }],
    [{ act: 'confirm', reason: '属实' }, 'confirm', { reason: '属实' }],
    [{ act: 'lift', reason: '误报' }, 'lift', { reason: '误报' }],
    [
      { act: 'issuePaper', paper: 'errorNotice', demand: '改正', answerWithin: '5' },
      'issuePaper',
      { paper: 'errorNotice', demand: '改正', answerWithin: 5 },
    ],
  ])('%j is sent with version and key', async (fields, name, body) => {
    const post = postForm(`http://hall.example/w${path}`, { version: '1', key: 'k-12345678', ...fields });
    const reply = { [`supervision.${name}`]: cardView({ version: 2, state: 'explained' }) };
    const { sent, html } = await renderPage(post, { ...replies, ...reply });
    expect(sent.find((one) => one.name === `supervision.${name}`)).toMatchObject({
      ...{ key: 'k-12345678', params: { cardId: CARD_ID }, body: { version: 1, ...body } },
    });
    expect(textOf(html)).toContain('现在的状态是“已申辩”');
  });

  test('overtaken by a colleague: the new state, and who did it', async () => {
    const [raised] = cardView().timeline;
    const explained = { ...raised, seq: 2, kind: 'explained', by: '周强', reason: '休假', remedy: '交接' };
    const fresh = cardView({
      ...{ version: 2, state: 'explained' },
      timeline: [...cardView().timeline, explained as CardView['timeline'][number]],
    });
    const stale = new ProblemError(problem('stale', 409, { fresh }));
    const post = postForm(`http://hall.example/w${path}`, {
      act: 'lift',
      version: '1',
      key: 'k',
      reason: 'x',
    });
    const { html } = await renderPage(post, { ...replies, 'supervision.lift': stale });
    expect(textOf(html)).toContain('周强于');
    expect(textOf(html)).toContain('状态：已发出 → 已申辩');
  });
});

describe('my day', () => {
  test.each([
    ['reviewer', 'raised', '已发出，等待说明'],
    ['supervisor', 'explained', '部门已申辩，等待处理'],
  ] as const)('of a %s counts the cards that are %s', async (role, state, words) => {
    const { html, sent } = await renderPage('/', {
      ...replies,
      ...{ 'identity.whoAmI': me(role), 'cases.list': { ...page([]), rows: [] } },
      'cases.listOpinionRequests': { rows: [], total: 0, nextCursor: null, now: NOW },
      'channels.listUrged': { rows: [] },
      'channels.listOpenSessions': { rows: [], now: NOW },
    });
    expect(sent.find(({ name }) => name === 'supervision.listCards')?.query).toMatchObject({ state });
    expect(textOf(html)).toMatch(new RegExp(`3 监察牌 ${words}`));
  });
});
