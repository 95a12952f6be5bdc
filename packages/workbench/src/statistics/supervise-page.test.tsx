import { type CentreFigures, Figure } from '@yichuang/contract/statistics.ts';
import { describe, expect, test } from 'vitest';
import { caseRow, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';
import { FIGURE_WORDS, OPEN_FIGURES, rowsPath } from './figure-words.ts';
import { barParts } from './open-bar.tsx';

const figures: CentreFigures = {
  asOf: NOW,
  tier: 'centre',
  counts: Figure.options.map((figure, index) => ({ figure, count: 1000 + index })),
  immediateShare: { today: 98.1, year: 97 },
  onTimeShare: { today: null, year: 100 },
  departments: [
    { code: 'GSJ', name: '工商局', nameEn: 'Commerce', received: 51, decided: 52, open: 53, overdue: 54 },
  ],
  places: [
    {
      code: 'HALL-W',
      name: '西区大厅',
      nameEn: 'West hall',
      received: 61,
      decided: 62,
      open: 63,
      overdue: 64,
    },
  ],
};
const ALONE = { tier: 'centre' } as const;

const replies = {
  'identity.whoAmI': me('supervisor'),
  'statistics.readFigures': figures,
  'supervision.listCards': {
    ...{ rows: [], total: 0, nextCursor: null, now: NOW },
    counts: { red: 0, yellow: 21, warning: 22 },
  },
  'statistics.listFigureRows': { rows: [caseRow()], total: 1, nextCursor: null, now: NOW },
};

describe('the page of the supervisor', () => {
  test.each(Figure.options)('the number of %s leads to its rows', async (figure) => {
    const { html } = await renderPage('/supervise', replies);
    expect(html).toContain(`href="/w${rowsPath(figure, ALONE)}"`);
  });

  test('a share is shown with one decimal, and not at all where nothing was decided', async () => {
    const text = textOf((await renderPage('/supervise', replies)).html);
    expect(text).toContain('98.1%');
    expect(text).toContain('97.0%');
    expect(text).toContain('尚无办结');
    expect(text).not.toContain('NaN');
  });

  test('W-05: no red card stands beside the rate on time, and the number leads to the cards', async () => {
    const { html } = await renderPage('/supervise', replies);
    expect(textOf(html)).toMatch(/红牌 0 黄牌 21 预警 22/);
    expect(html).toContain('href="/w/supervision?colour=red"');
  });

  test('the share of instant cases is called by what it counts, with a sentence that says so', async () => {
    const text = textOf((await renderPage('/supervise', replies)).html);
    expect(text).toContain('即办件占比 98.1%');
    expect(text).not.toContain('当场办结率 ');
    expect(text).toContain('并联申请的每个环节各算一件');
  });

  test.each([
    ['51', 'received.year', { department: 'GSJ' }],
    ['52', 'decided.year', { department: 'GSJ' }],
    ['53', 'open.all', { department: 'GSJ' }],
    ['54', 'open.overdue', { department: 'GSJ' }],
    ['61', 'received.year', { place: 'HALL-W' }],
    ['64', 'open.overdue', { place: 'HALL-W' }],
  ] as const)('the number %s of a line leads to its own rows of %s', async (count, figure, among) => {
    const { html } = await renderPage('/supervise', replies);
    const address = rowsPath(figure, { ...ALONE, ...among }).replace('&', '&amp;');
    expect(html).toMatch(new RegExp(`href="/w${address.replace('?', '\\?')}"[^>]*>${count}<`));
  });
});

describe('T1–T6: the centre alone, or with the streets', () => {
  test('the centre alone is asked for first, and a link leads to all', async () => {
    const { sent, html } = await renderPage('/supervise', replies);
    expect(sent.find(({ name }) => name === 'statistics.readFigures')?.query).toEqual({ tier: 'centre' });
    expect(html).toMatch(/<a[^>]*aria-current="page"[^>]*>只看中心/);
    expect(html).toContain('href="/w/supervise?tier=all"');
  });

  test('with the streets every number leads to rows that count them as well', async () => {
    const { sent, html } = await renderPage('/supervise?tier=all', {
      ...replies,
      'statistics.readFigures': { ...figures, tier: 'all' },
    });
    expect(sent.find(({ name }) => name === 'statistics.readFigures')?.query).toEqual({ tier: 'all' });
    expect(html).not.toMatch(/supervise\/rows\?(?![^"]*tier=all)/);
    const rows = await renderPage('/supervise/rows?figure=open.all&place=HALL-W&tier=all', replies);
    expect(rows.sent.at(-1)?.query).toMatchObject({ place: 'HALL-W', tier: 'all' });
    expect(rows.html).toContain('href="/w/supervise?tier=all"');
  });
});

describe('the rows behind a number', () => {
  test('are asked for with the same figure and department', async () => {
    const { sent, html } = await renderPage('/supervise/rows?figure=open.overdue&department=GSJ', replies);
    expect(sent.at(-1)?.query).toMatchObject({ figure: 'open.overdue', department: 'GSJ' });
    expect(textOf(html)).toMatch(/已超期 共 1 件/);
  });

  test.each([
    ['GSJ', '工商局'],
    ['XYZ', '部门 XYZ'],
  ])('of the department %s are headed by %s', async (code, words) => {
    const { html } = await renderPage(`/supervise/rows?figure=open.all&department=${code}`, replies);
    expect(html).toContain(`<p class="hint">${words}</p>`);
  });

  test('a figure that does not exist leads back', async () => {
    expect((await renderPage('/supervise/rows?figure=toString', replies)).leadsTo).toBe('/w/supervise');
  });
});

test('every figure has its words', () => {
  expect(Object.keys(FIGURE_WORDS.zh).sort()).toEqual([...Figure.options].sort());
});

describe('the bar of open cases', () => {
  const counts = (...all: readonly number[]) =>
    OPEN_FIGURES.map((figure, index) => ({ figure, count: all[index] ?? 0 }));

  test('fills its width without gaps or overlaps', () => {
    const parts = barParts(counts(6, 41, 380, 2103, 81));
    for (const [index, part] of parts.entries()) {
      expect(part.x).toBeCloseTo(parts.slice(0, index).reduce((sum, { width }) => sum + width, 0));
    }
    expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(600);
  });

  test('one overdue case among thousands can still be seen', () => {
    expect(barParts(counts(1, 0, 0, 9_999))[0]?.width).toBeGreaterThanOrEqual(4);
  });

  test('what does not exist is not drawn', () => {
    expect(barParts(counts(0, 0, 0, 5)).map(({ figure }) => figure)).toEqual(['open.later']);
    expect(barParts(counts())).toEqual([]);
  });
});
