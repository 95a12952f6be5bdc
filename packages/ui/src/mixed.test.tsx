import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { unmarkedChinese } from '#form/html.fixture.ts';
import { languageOfWords, Mixed } from '#mixed.tsx';

const html = (words: string, language: 'zh' | 'en') =>
  renderToStaticMarkup(<Mixed language={language}>{words}</Mixed>);

test.each([
  ['words without Chinese', 'Still open', 'Still open'],
  ['a name in a sentence', 'Search for “开饭店”', 'Search for “<span lang="zh-CN">开饭店</span>”'],
  [
    'two names',
    'Still open: 场所, 人员. Then submit.',
    'Still open: <span lang="zh-CN">场所</span>, <span lang="zh-CN">人员</span>. Then submit.',
  ],
  ['a number of a paper', '成高许受〔2026〕00017号', '<span lang="zh-CN">成高许受〔2026〕00017号</span>'],
  ['a masked name', '王*芳', '<span lang="zh-CN">王*芳</span>'],
  ['Chinese alone', '单位全称：必填', '<span lang="zh-CN">单位全称：必填</span>'],
])('on an English page %s', (_what, words, expected) => {
  expect(html(words, 'en')).toBe(expected);
  expect(unmarkedChinese(`<p lang="en">${html(words, 'en')}</p>`)).toEqual([]);
});

test('on a Chinese page nothing is marked', () => {
  expect(html('搜索“开饭店”', 'zh')).toBe('搜索“开饭店”');
});

test.each([
  ['开饭店', 'en', 'zh-CN'],
  ['Search for 开饭店', 'en', 'zh-CN'],
  ['Search', 'en', undefined],
  ['开饭店', 'zh', undefined],
] as const)('%s on a page in %s is told as %s', (words, language, told) => {
  expect(languageOfWords(words, language)).toBe(told);
});
