import type { LicenceCheck } from '@yichuang/contract/licences.ts';
import { brokenReferences } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';

const CODE = '7K3M9XQ24TRD8WZN';

const licence = (changes: Partial<LicenceCheck> = {}): LicenceCheck => ({
  number: '川食证字〔2007〕第0001号',
  state: 'effective',
  stateSince: '2007-10-30',
  isInForce: true,
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  department: { code: 'SSJ', name: '社会事业局', nameEn: 'Social Affairs' },
  holderName: '王*',
  validFrom: '2007-10-30',
  validUntil: '2010-10-29',
  now: '2007-11-06T02:00:00Z',
  ...changes,
});

const at = (reply: LicenceCheck, language: 'zh' | 'en' = 'zh') =>
  visitor(callWith({ 'licences.checkCode': () => reply, 'licences.check': () => reply }).call, language);

describe('a licence is checked', () => {
  test.each([
    ['effective', true, '有效'],
    ['changed', true, '有效 · 已变更'],
    ['renewed', true, '有效 · 已延续'],
    ['deemedRenewed', true, '有效 · 视为延续'],
    ['expired', false, '无效 · 过期'],
    ['revoked', false, '无效 · 已撤销'],
    ['recalled', false, '无效 · 已撤回'],
    ['forfeited', false, '无效 · 已吊销'],
    ['cancelled', false, '无效 · 已注销'],
    ['effective', false, '还没有生效'],
  ] as const)('10.3-9 %s, in force %s: the heading says %s', async (state, isInForce, words) => {
    const reply = licence({ state, isInForce, stateSince: '2007-11-05' });
    const { html, text, title } = await at(reply).get(`/licences/check/${CODE}`);
    expect(html).toMatch(new RegExp(`<h1[^>]*>.*${words}</h1>`));
    expect(title).toContain(words);
    expect(text).toContain('2007年11月5日');
    expect(brokenReferences(html)).toEqual([]);
  });

  test('by number and holder: the same answer, with the name hidden', async () => {
    const { status, text } = await at(licence()).post('/licences/check', {
      number: '川食证字(2007)第0001号',
      idTail: '002X',
    });
    expect(status).toBe(200);
    for (const words of ['川食证字〔2007〕第0001号', '王*', '社会事业局', '2010年10月29日'])
      expect(text).toContain(words);
  });

  test('no answer is kept: it may be revoked any minute', async () => {
    expect((await at(licence()).get(`/licences/check/${CODE}`)).isStored).toBe(false);
    const posted = await at(licence()).post('/licences/check', { number: 'x', idTail: '1' });
    expect(posted.isStored).toBe(false);
  });

  test('the whole page is within 20 kB, in either language', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { html } = await at(licence(), language).get(`/licences/check/${CODE}`);
      expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(20_000);
    }
  });
});

describe('the form', () => {
  test('a code leads to its answer', async () => {
    const seen = await at(licence()).get('/licences/check?code=7K3M 9XQ2');
    expect(seen.to).toBe('/licences/check/7K3M9XQ2');
  });

  test('an empty box is named, and what was typed in the other stays', async () => {
    const { status, text, html } = await at(licence()).post('/licences/check', {
      number: '川食',
      idTail: '',
    });
    expect(status).toBe(422);
    expect(text).toContain('请填写证件号码后四位');
    expect(html).toMatch(/name="number"[^>]*value="川食"/);
  });

  test.each([
    [404, 'licences.check-miss', '没有找到这本证照'],
    [429, 'too-many-tries', '一小时内试得太多了'],
    [503, 'unavailable', '暂时没有回应'],
  ])('%d: says so, and does not show the last four signs again', async (status, code, words) => {
    const { call } = callWith({
      'licences.check': () => {
        throw problem(status, code);
      },
    });
    const seen = await visitor(call).post('/licences/check', { number: '川食', idTail: '002X' });
    expect(seen.status).toBe(status);
    expect(seen.text).toContain(words);
    expect(seen.html).not.toContain('002X');
  });
});

describe('the code on a licence, scanned', () => {
  const paper = {
    verdict: 'valid',
    letter: {
      title: '证照或批文',
      titleEn: 'Licence or approval',
      number: '成高证〔2007〕00001号',
      caseNumber: '510109200710301000017',
      authority: '社会事业局',
      itemName: '食品卫生许可证核发',
      applicantName: '王*',
      issuedAt: '2007-10-30T02:00:00Z',
      digest: 'ab',
      withdrawn: null,
    },
  };
  const scanned = (reply: LicenceCheck) =>
    visitor(callWith({ 'documents.verify': () => paper, 'licences.checkCode': () => reply }).call).get(
      `/v/${CODE}`,
    );

  test('10.3-9 of a revoked one is not called valid, though the paper is ours', async () => {
    const { html, text } = await scanned(licence({ state: 'revoked', isInForce: false }));
    expect(html).toMatch(/<h1[^>]*>.*无效 · 已撤销<\/h1>/);
    expect(text).not.toContain('真实有效');
    expect(html).toContain(`href="/licences/check/${CODE}"`);
  });

  test('of one in force is', async () => {
    expect((await scanned(licence())).html).toMatch(/<h1[^>]*>.*真实有效<\/h1>/);
  });
});
