import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Derivation, type DerivationProps } from '#derivation.tsx';

const NOTICE = { year: 2007, number: '国办发明电〔2006〕49号', page: 'https://www.gov.cn/notice' };

/** Three working days over the May holiday of 2007. */
const MAY: DerivationProps['derivation'] = {
  on: '2007-05-08',
  provisional: false,
  expected: false,
  laws: [
    { law: '行政许可法', article: '82' },
    { law: '民法典', article: '201(1)' },
  ],
  steps: [
    { kind: 'start', on: '2007-04-27' },
    {
      kind: 'counted',
      on: '2007-04-28',
      count: 1,
      why: { kind: 'makeUpWorkday', name: '劳动节', notice: NOTICE },
    },
    { kind: 'skipped', on: '2007-05-01', why: { kind: 'holiday', name: '劳动节', notice: NOTICE } },
    { kind: 'counted', on: '2007-05-08', count: 3, why: { kind: 'workday' } },
  ],
};

const html = (changes: Partial<DerivationProps['derivation']> = {}, language: 'zh' | 'en' = 'zh') =>
  renderToStaticMarkup(
    <Derivation title="承诺办结" derivation={{ ...MAY, ...changes }} language={language} />,
  );

test('each day says whether it counts, and names the notice that made it a holiday', () => {
  expect(html()).toMatch(/2007年4月27日.*起算日，不计入/s);
  expect(html()).toMatch(/2007年4月28日.*第 1 天.*劳动节.*调休上班.*国办发明电〔2006〕49号/s);
  expect(html()).toMatch(/2007年5月1日.*不计入.*放假/s);
  expect(html()).toContain('《行政许可法》第82条、《民法典》第201条第1款');
});

test('a day that may still move says why', () => {
  expect(html({ provisional: true })).toContain('暂定');
  expect(html({ expected: true })).toContain('特别程序仍在进行');
});

test('on the English page names of holidays, notices and laws are marked as Chinese', () => {
  expect(html({}, 'en')).toContain('<span lang="zh-CN">劳动节</span> holiday');
});
