import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FindableItem, rankItems } from '#catalogue/rank-items.ts';

const item = (
  code: string,
  known: readonly string[],
  pinyin: readonly string[],
  initials: readonly string[],
) => ({
  code,
  plain: `\n${known.join('\n')}\n\n`,
  pinyin: `\n${pinyin.join('\n')}\n\n`,
  initials: `\n${initials.join('\n')}\n\n`,
});

const ITEMS: readonly FindableItem[] = [
  item(
    'SSJ-004',
    ['食品卫生许可证核发', '卫生许可证'],
    ['sipinweisenxukezenhefa', 'weisenxukezen'],
    ['spwsxkzhf', 'wsxkz'],
  ),
  item(
    'GSJ-015',
    ['营业执照遗失补领', '营业执照补领'],
    ['yinyezizaoyisibulin', 'yinyezizaobulin'],
    ['yyzzysbl', 'yyzzbl'],
  ),
  item('GSJ-001', ['企业名称预先核准', '起名'], ['qiyeminceny', 'qimin'], ['qymcyxhz', 'qm']),
  item('SSJ-030', ['食品摊贩备案'], ['sipintanfanbeian'], ['sptfba']),
];

const codes = (typed: string, usual: readonly string[] = []) =>
  rankItems(ITEMS, typed, { usual: new Set(usual), most: 10 }).map(({ code }) => code);

describe('D-09 an item is found by', () => {
  test.each([
    ['its code', 'GSJ-015', 'GSJ-015'],
    ['its code in small letters', 'gsj-015', 'GSJ-015'],
    ['the beginning of its code', 'gsj-0', 'GSJ-015'],
    ['its name', '企业名称预先核准', 'GSJ-001'],
    ['a part of its name', '摊贩', 'SSJ-030'],
    ['a word people say', '起名', 'GSJ-001'],
    ['its initials', 'yyzzysbl', 'GSJ-015'],
    ['the beginning of its initials', 'yyzz', 'GSJ-015'],
    ['its pinyin', 'qiming', 'GSJ-001'],
    ['its pinyin with sounds people mix up', 'shipintanfan', 'SSJ-030'],
    ['initials with a letter left out', 'spxkz', 'SSJ-004'],
    ['initials with a wrong letter', 'wsxkc', 'SSJ-004'],
    ['full-width signs and blanks', 'ＧＳＪ－０１５ ', 'GSJ-015'],
  ])('%s', (_way, typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  test('nothing else: an empty box and words of nothing find nothing', () => {
    expect([codes(''), codes('  '), codes('婚姻'), codes('zzzz')]).toEqual([[], [], [], []]);
  });

  test('signs of a pattern are signs', () => {
    expect([codes('.*'), codes('(('), codes('[a')]).toEqual([[], [], []]);
  });
});

test('of items that fit as well, those the clerk takes go first; a better fit goes before both', () => {
  expect(codes('sp')).toEqual(['SSJ-004', 'SSJ-030']);
  expect(codes('sp', ['SSJ-030'])).toEqual(['SSJ-030', 'SSJ-004']);
  expect(codes('sptfba', ['SSJ-004'])[0]).toBe('SSJ-030');
});

test('whatever is typed: no more than asked, each item once, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (typed, most) => {
      const ask = () => rankItems(ITEMS, typed, { usual: new Set(), most });
      const found = ask();
      expect(found.length).toBeLessThanOrEqual(most);
      expect(new Set(found).size).toBe(found.length);
      expect(ask()).toEqual(found);
    }),
  );
});

test('five thousand items are ranked well within the time of a key', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => {
    const [first] = ITEMS.slice(at % ITEMS.length);
    return { ...(first as FindableItem), code: `X-${at}` };
  });
  const start = performance.now();
  for (const typed of ['s', 'sp', 'spws', 'shipinweisheng', '食品']) {
    rankItems(many, typed, { usual: new Set(), most: 12 });
  }
  // A hundredth of a second each on a quiet machine; the bar leaves room for a busy one.
  expect((performance.now() - start) / 5).toBeLessThan(100);
});
