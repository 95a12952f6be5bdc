import { type CentreFigures, Figure } from '@yichuang/contract/statistics.ts';
import { describe, expect, test } from 'vitest';
import { caseRow, me, NOW } from '#fixtures.testing.ts';
import { renderPage, textOf } from '#render-page.testing.tsx';
import { FIGURE_WORDS, OPEN_FIGURES, rowsPath } from './figure-words.ts';
import { barParts } from './open-bar.tsx';

const figures: CentreFigures = {
  asOf: NOW,
  counts: Figure.options.map((figure, index) => ({ figure, count: 1000 + index })),
  immediateShare: { today: 98.1, year: 97 },
  onTimeShare: { today: null, year: 100 },
  departments: [
    { code: 'GSJ', name: '工商局', nameEn: 'Commerce', received: 51, decided: 52, open: 53, overdue: 54 },
  ],
};

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
    expect(html).toContain(`href="/w${rowsPath(figure)}"`);
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
    ['51', 'received.year'],
    ['52', 'decided.year'],
    ['53', 'open.all'],
    ['54', 'open.overdue'],
  ] as const)('the number %s of a department leads to its own rows of %s', async (count, figure) => {
    const { html } = await renderPage('/supervise', replies);
    const address = rowsPath(figure, 'GSJ').replace('&', '&amp;');
    expect(html).toMatch(new RegExp(`href="/w${address.replace('?', '\\?')}"[^>]*>${count}<`));
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
