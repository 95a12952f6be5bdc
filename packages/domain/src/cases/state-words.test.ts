import { describe, expect, test } from 'vitest';
import { EVENT_WORDS } from '#cases/event-words.ts';
import { LETTER_TITLES } from '#cases/letter-kind.ts';
import { CASE_STATES } from '#cases/life-cycle.ts';
import { STATE_WORDS } from '#cases/state-words.ts';

test.each([
  ['draft', '草稿', 'grey', 'ring'],
  ['submitted', '已提交，待核对', 'blue', 'dot'],
  ['awaitingCorrection', '待补正', 'amber', 'triangle'],
  ['accepted', '已受理', 'blue', 'dot'],
  ['declined', '不予受理', 'seal', 'square'],
  ['inReview', '办理中', 'blue', 'dot'],
  ['inSpecialProcedure', '暂停计时·特别程序', 'violet', 'bars'],
  ['inHearing', '暂停计时·听证', 'violet', 'bars'],
  ['extended', '已延期', 'amber', 'triangle'],
  ['granted', '准予', 'green', 'tick'],
  ['refused', '不予许可', 'seal', 'square'],
  ['readyToCollect', '可领取', 'green', 'tick'],
  ['delivered', '已送达', 'green', 'tick'],
  ['withdrawn', '已撤回', 'grey', 'square'],
  ['terminated', '已终止', 'grey', 'square'],
] as const)('%s reads %s in %s', (state, zh, tone, shape) => {
  expect(STATE_WORDS[state]).toMatchObject({ zh, tone, shape });
});

describe('all words', () => {
  const tables = { STATE_WORDS, EVENT_WORDS, LETTER_TITLES };

  test.each(Object.entries(tables))('%s: no two mean the same word, in either language', (_name, table) => {
    const words: readonly { zh: string; en: string }[] = Object.values(table);
    expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
    expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
  });

  test.each(Object.entries(tables))('%s: Chinese is Chinese, English is English', (_name, table) => {
    for (const { zh, en } of Object.values(table)) {
      expect(zh).toMatch(/^[\p{Script=Han}，、（）·]+$/u);
      expect(en).toMatch(/^[A-Z][A-Za-z ,:-]+$/);
    }
  });
});

test('seal red is kept for decisions against the applicant', () => {
  expect(CASE_STATES.filter((state) => STATE_WORDS[state].tone === 'seal')).toEqual(['declined', 'refused']);
});

test('violet means the clock stands still', () => {
  expect(CASE_STATES.filter((state) => STATE_WORDS[state].tone === 'violet')).toEqual([
    'inSpecialProcedure',
    'inHearing',
  ]);
});
