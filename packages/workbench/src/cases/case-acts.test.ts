import { afterEach, describe, expect, test } from 'vitest';
import { CASE_ID, caseView } from '#fixtures.testing.ts';
import { asked, fixtureCall, postForm } from '#render-page.testing.tsx';
import { forgetTyped } from '#wire/kept-forms.ts';
import { byReason } from './act-choice.tsx';
import { actOnCase } from './case-acts.ts';

const replies = Object.fromEntries(
  ['accept', 'decline', 'grant', 'refuse', 'deliver'].map((act) => [
    `cases.${act}`,
    caseView({ version: 4 }),
  ]),
);

async function act(fields: Readonly<Record<string, string | readonly string[]>>) {
  const { call, sent } = fixtureCall(replies);
  const request = postForm(`http://hall.example/w/cases/${CASE_ID}`, { version: '3', key: 'k-1', ...fields });
  return { answer: await actOnCase(asked(call, request), CASE_ID), sent };
}

afterEach(forgetTyped);

/** Complete papers and nothing else. */
const NO_TERMS = { deferred: [], commitmentSigned: false, undertaking: null };

describe('an act on a case', () => {
  test.each([
    [{ act: 'accept', documents: ['M1', 'M2'] }, 'cases.accept', { documents: ['M1', 'M2'], ...NO_TERMS }],
    [{ act: 'accept' }, 'cases.accept', { documents: [], ...NO_TERMS }],
    [{ act: 'grant', opinion: '同意' }, 'cases.grant', { opinion: '同意' }],
    [{ act: 'deliver', mode: 'post' }, 'cases.deliver', { mode: 'post', evidence: '', receivedBy: '' }],
    [
      { act: 'refuse', reason: ' 面积不符 ', legalBasis: '食品卫生法 第二十七条' },
      'cases.refuse',
      { reason: '面积不符', legalBasis: '食品卫生法 第二十七条' },
    ],
    [
      {
        act: 'decline',
        reason: '不属本局职权',
        otherBasis: '行政许可法 第三十二条',
        competentAuthority: '卫生局',
      },
      'cases.decline',
      { reason: '不属本局职权', legalBasis: '行政许可法 第三十二条', competentAuthority: '卫生局' },
    ],
    [
      { act: 'decline', reason: '健康证系伪造', otherBasis: '第七十八条', ground: 'falsePapersSafety' },
      'cases.decline',
      {
        reason: '健康证系伪造',
        legalBasis: '第七十八条',
        ground: 'falsePapers',
        concernsSafety: true,
        competentAuthority: '',
      },
    ],
    [
      { act: 'refuse', reason: '健康证系伪造', otherBasis: '第七十八条', falsePapers: 'falsePapers' },
      'cases.refuse',
      { reason: '健康证系伪造', legalBasis: '第七十八条', falsePapers: { concernsSafety: false } },
    ],
  ])('%o goes out as %s', async (fields, name, body) => {
    const { answer, sent } = await act(fields);
    expect(answer.ok).toBe(true);
    expect(sent).toEqual([{ name, key: 'k-1', params: { caseId: CASE_ID }, body: { version: 3, ...body } }]);
  });

  test('a basis written by hand wins over the chosen one', async () => {
    const { sent } = await act({ act: 'refuse', reason: 'x', legalBasis: '甲法', otherBasis: '乙法' });
    expect(sent[0]?.body).toMatchObject({ legalBasis: '乙法' });
  });

  test('a refusal without a basis never leaves the screen, and the fault stands at the basis', async () => {
    const { answer, sent } = await act({ act: 'refuse', reason: '面积不符', otherBasis: '   ' });
    expect(sent).toEqual([]);
    expect(answer).toMatchObject({ ok: false, problem: { errors: [{ pointer: '/legalBasis' }] } });
  });
});

describe('acts as they are offered', () => {
  const closed = (act: 'accept' | 'decline' | 'deliver', why: string | null) =>
    ({ act, open: false, why, whyEn: why && `EN ${why}` }) as const;
  const open = { act: 'grant', open: true, why: null, whyEn: null } as const;

  test('open ones come first, closed ones stand together when the reason is the same', () => {
    const acts = [closed('accept', '已受理'), closed('deliver', '未决定'), open, closed('decline', '已受理')];
    expect(byReason(acts, 'zh')).toEqual([
      { why: '', acts: ['grant'] },
      { why: '已受理', acts: ['accept', 'decline'] },
      { why: '未决定', acts: ['deliver'] },
    ]);
  });

  test('a closed act never looks open, even without a reason', () => {
    expect(byReason([closed('accept', null)], 'zh')).toEqual([{ why: '现在不能办理', acts: ['accept'] }]);
  });

  test('the reason is told in the language of the screen', () => {
    expect(byReason([closed('accept', '已受理')], 'en')[0]?.why).toBe('EN 已受理');
  });
});
