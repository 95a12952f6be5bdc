import { describe, expect, test } from 'vitest';
import { CASE_ID, caseView, me } from '#fixtures.testing.ts';
import { postForm, renderPage, textOf } from '#render-page.testing.tsx';

const BAR = {
  ground: 'falsePapers',
  caseId: CASE_ID,
  caseNumber: '510109200710301000017',
  decidedOn: '2007-10-30',
  until: '2008-10-30',
  reason: '从业人员健康证明系伪造',
  legalBasis: '行政许可法第七十八条',
  remedies: '可以申请行政复议',
} as const;

const open = `/cases/${CASE_ID}`;
const decline = { act: 'decline', open: true, why: null, whyEn: null } as const;
const filed = caseView({ acts: [decline], state: 'received' });
const replies = { 'identity.whoAmI': me('clerk') };
const pageOf = async (view: typeof filed) =>
  (await renderPage(open, { ...replies, 'cases.read': view })).html;
const post = (fields: Readonly<Record<string, string>>) =>
  renderPage(
    postForm(`http://hall.example/w${open}`, { act: 'decline', version: '3', key: 'k', ...fields }),
    {
      ...replies,
      'cases.read': filed,
      'cases.decline': filed,
    },
  );

describe('78 an application that comes while its applicant is barred', () => {
  test('the page says why and until when, offers the ground, and begins the decision with it', async () => {
    const html = await pageOf(caseView({ acts: [decline], state: 'received', bars: [BAR] }));
    const text = textOf(html);
    for (const part of ['至2008年10月30日', '不得再次申请本事项', BAR.reason, BAR.remedies])
      expect(text).toContain(part);
    expect(html).toMatch(/<option value="barred" selected/);
    expect(text).toContain(
      '申请人因隐瞒情况或者提供虚假材料（办件510109200710301000017，2007年10月30日决定）',
    );
    expect(html).toMatch(/name="otherBasis"[^>]*value="《中华人民共和国行政许可法》第七十八条"/);
  });

  test('without a bar there is nothing to see of one, and no such ground', async () => {
    const html = await pageOf(filed);
    expect(textOf(html)).not.toContain('不得再次申请本事项');
    expect(html).not.toContain('value="barred"');
    expect(html).toMatch(/<option value="otherAuthority" selected/);
  });

  test.each([
    ['falsePapers', { ground: 'falsePapers' }],
    ['falsePapersSafety', { ground: 'falsePapers', concernsSafety: true }],
    ['barred', { ground: 'barred' }],
    ['otherAuthority', {}],
    ['', {}],
  ])('the choice “%s” goes out as its ground', async (ground, expected) => {
    const { sent } = await post({ ground, reason: '理由', otherBasis: '依据' });
    expect(sent.find(({ name }) => name === 'cases.decline')?.body).toEqual({
      version: 3,
      reason: '理由',
      legalBasis: '依据',
      competentAuthority: '',
      ...expected,
    });
  });
});
