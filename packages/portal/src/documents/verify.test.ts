import type { VerifyView } from '@yichuang/contract/documents.ts';
import { brokenReferences } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, visitor } from '#apply/visitor.fixture.ts';

const LETTER: NonNullable<VerifyView['letter']> = {
  title: '受理通知书',
  titleEn: 'Notice of acceptance',
  number: '成高许受〔2026〕00017号',
  caseNumber: '510109202611202000024',
  authority: '成都高新区社会事业局',
  itemName: '食品卫生许可证核发',
  applicantName: '王*芳',
  issuedAt: '2026-11-23T01:20:00.000Z',
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  withdrawn: null,
};

const WITHDRAWN = { at: '2026-11-24T02:00:00.000Z', ground: 'wrongFacts' } as const;

const verdicts = {
  valid: { verdict: 'valid', letter: LETTER },
  withdrawn: { verdict: 'withdrawn', letter: { ...LETTER, withdrawn: WITHDRAWN } },
  unknown: { verdict: 'unknown', letter: null },
} as const satisfies Record<VerifyView['verdict'], VerifyView>;

const shown = (verdict: VerifyView['verdict'], language: 'zh' | 'en' = 'zh') =>
  visitor(callWith({ 'documents.verify': () => verdicts[verdict] }).call, language).get(
    '/v/7K3M-9XQ2-4TRD-8WZN',
  );

describe('the service a paper came of', () => {
  test('can be rated by its code while it is asked about, and not by one that is not ours', async () => {
    const replies = {
      'complaints.readRatingPage': () => ({
        ...{ state: 'open', service: null, answerBy: '2026-12-04', key: 'k' },
      }),
    };
    const page = (verdict: VerifyView['verdict']) =>
      visitor(callWith({ ...replies, 'documents.verify': () => verdicts[verdict] }).call).get(
        '/v/7K3M-9XQ2-4TRD-8WZN',
      );
    expect((await page('valid')).main).toContain('href="/rate/7K3M-9XQ2-4TRD-8WZN"');
    expect((await page('unknown')).main).not.toContain('/rate/');
  });
});

describe('a paper is verified', () => {
  test.each([
    ['valid', '真实有效'],
    ['withdrawn', '是我们发的，已经作废'],
    ['unknown', '不是我们发的'],
  ] as const)('%s: said in the heading and in the title', async (verdict, words) => {
    const { html, title, status } = await shown(verdict);
    expect(status).toBe(200);
    expect(title).toContain(words);
    expect(html).toMatch(new RegExp(`<h1[^>]*>.*${words}</h1>`));
    expect(html.split('<h1')).toHaveLength(2);
    expect(brokenReferences(html)).toEqual([]);
  });

  test.each(['valid', 'withdrawn', 'unknown'] as const)(
    '%s: the whole page is within 20 kB',
    async (verdict) => {
      for (const language of ['zh', 'en'] as const) {
        expect(new TextEncoder().encode((await shown(verdict, language)).html).length).toBeLessThanOrEqual(
          20_000,
        );
      }
    },
  );

  test.each(['valid', 'withdrawn'] as const)('%s: what to compare is there', async (verdict) => {
    const { text } = await shown(verdict);
    for (const fact of [
      LETTER.number,
      '510109 20261120 2000024',
      LETTER.authority,
      LETTER.applicantName,
      LETTER.digest,
    ]) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('怎样核对');
  });

  test.each(['7K3M9XQ24TRD8WZN', '7k3m-9xq2-4trd-8wzn', '7K3M 9XQ2 4TRD 8WZN'])(
    '%s stands in the groups of the paper, and a copy has no gaps',
    async (code) => {
      const { call } = callWith({ 'documents.verify': () => verdicts.valid });
      const { main } = await visitor(call).get(`/v/${encodeURIComponent(code)}`);
      expect(main).toContain('<span>7K3M</span><span>9XQ2</span><span>4TRD</span><span>8WZN</span>');
    },
  );

  test('withdrawn: when, and for what class of reason', async () => {
    expect((await shown('withdrawn')).text).toMatch(/作废时间.*2026.*作废事由.*所载内容与事实不符/);
    expect((await shown('withdrawn', 'en')).text).toContain('What it states is not so');
    expect((await shown('valid')).text).not.toContain('作废');
  });

  test('not ours: the code stays in the box for another try', async () => {
    const { html, text } = await shown('unknown');
    expect(html).toMatch(/name="code"[^>]*value="7K3M-9XQ2-4TRD-8WZN"/);
    expect(text).not.toContain('怎样核对');
  });

  test('the answer is not kept: a paper may be withdrawn any minute', async () => {
    expect((await shown('valid')).isStored).toBe(false);
  });
});

describe('the form for the code', () => {
  test.each([
    ['a code', '7K3M-9XQ2', '/v/7K3M-9XQ2'],
    ['gaps', ' 7K3M 9XQ2 ', '/v/7K3M9XQ2'],
    ['signs that mean something in an address', '../w?x#y', '/v/..%2Fw%3Fx%23y'],
  ])('%s leads to its answer', async (_what, code, to) => {
    const seen = await visitor(callWith({}).call).get(`/verify?code=${encodeURIComponent(code)}`);
    expect(seen.to).toBe(to);
  });

  test('nothing typed: the form again', async () => {
    const seen = await visitor(callWith({}).call).get('/verify?code=');
    expect(seen.status).toBe(200);
    expect(seen.main).toContain('name="code"');
  });
});
