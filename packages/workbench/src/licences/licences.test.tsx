import {
  cancelLicence,
  changeLicence,
  forfeitLicence,
  type LicenceRow,
  type LicenceView,
  recallLicence,
  refuseRenewal,
  renewLicence,
  requestRenewal,
  revokeLicence,
} from '@yichuang/contract/licences.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseView, commerce, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { bodyOf, LICENCE_FORMS } from './licence-acts.ts';

const LICENCE_ID = '00000000-0000-7000-8000-0000000000b1';
const ADDRESS = `/licences/${LICENCE_ID}`;

const row = (changes: Partial<LicenceRow> = {}): LicenceRow => ({
  licenceId: LICENCE_ID,
  number: '川食证字〔2007〕第0001号',
  state: 'effective',
  stateSince: '2007-10-30',
  isInForce: true,
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  department: commerce,
  holderName: '王*',
  validFrom: '2007-10-30',
  validUntil: '2010-10-29',
  caseNumber: '510109200710301000017',
  issuedAt: NOW,
  version: 1,
  ...changes,
});

const view = (changes: Partial<LicenceView> = {}): LicenceView => ({
  ...row({ holderName: '王芳' }),
  caseId: CASE_ID,
  itemCode: 'SSJ-004',
  holderKind: 'person',
  termFrom: '2007-10-30',
  renewal: null,
  renewalDueOn: '2010-09-29',
  timeline: [{ seq: 1, kind: 'issued', at: NOW, by: '政务服务中心窗口', note: null }],
  acts: [
    { act: 'change', open: true, why: null, whyEn: null },
    { act: 'renew', open: false, why: '没有等待答复的延续申请', whyEn: 'No request is waiting' },
    { act: 'revoke', open: true, why: null, whyEn: null },
  ],
  letters: [],
  now: NOW,
  ...changes,
});

const list = (rows: readonly LicenceRow[]) => ({ rows, total: rows.length, nextCursor: null, now: NOW });
const replies = {
  'identity.whoAmI': me('reviewer'),
  'licences.list': list([row()]),
  'licences.read': view(),
};

describe('the register of licences', () => {
  test('tells number, holder, item, state and term of each', async () => {
    const { html } = await renderPage('/licences', replies);
    const text = textOf(html);
    for (const words of [
      '川食证字〔2007〕第0001号',
      '王*',
      '食品卫生许可证核发',
      '有效',
      '2010年10月29日',
      '共 1 本',
    ])
      expect(text).toContain(words);
    expect(html).toContain(`href="/w${ADDRESS}"`);
  });

  test('asks for what stands in the address, and for no state that there is not', async () => {
    const asked = async (search: string) =>
      (await renderPage(`/licences?${search}`, replies)).sent.find(({ name }) => name === 'licences.list')
        ?.query;
    expect(await asked('q=川食&state=revoked')).toMatchObject({ q: '川食', state: 'revoked' });
    expect(await asked('state=lost')).toMatchObject({ q: undefined, state: undefined });
  });

  test.each([
    ['/licences', '还没有证照'],
    ['/licences?q=无', '没有这样的证照'],
  ])('%s without rows says what that means', async (address, words) => {
    const { html } = await renderPage(address, { ...replies, 'licences.list': list([]) });
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain('<table');
  });

  test('the next page keeps the search', async () => {
    const more = { ...list([row()]), nextCursor: 'abc' };
    const { html } = await renderPage('/licences?q=川', { ...replies, 'licences.list': more });
    expect(html).toMatch(/href="[^"]*q=%E5%B7%9D&amp;cursor=abc"/);
  });

  test('a list that cannot be read says why and stays inside the frame', async () => {
    const failed = { ...replies, 'licences.list': new ProblemError(problem('unavailable', 503)) };
    const { html } = await renderPage('/licences', failed);
    expect(textOf(html)).toContain('错误：中文 unavailable');
    expect(html).toContain('class="rail"');
  });
});

describe('the page of a licence', () => {
  test('tells whose it is, its term, by when to ask for the next, and where it came from', async () => {
    const { html } = await renderPage(ADDRESS, replies);
    const text = textOf(html);
    for (const words of ['王芳', '2007年10月30日', '2010年9月29日', '颁发证照', '今天是否有效 有效'])
      expect(text).toContain(words);
    expect(html).toContain(`href="/w/cases/${CASE_ID}"`);
  });

  test('English: every word there is', async () => {
    const text = textOf((await renderPage(ADDRESS, replies, 'en')).html);
    for (const words of ['Food hygiene licence', 'Valid', 'Licence issued', 'No request is waiting'])
      expect(text).toContain(words);
  });

  test('a closed act says why, tied to its button', async () => {
    const { html } = await renderPage(ADDRESS, replies);
    const [, id] = /aria-disabled="true" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${id}">没有等待答复的延续申请`);
  });

  test('a paper leads to its address', async () => {
    const letter = {
      letterId: CASE_ID,
      title: '撤销决定书',
      titleEn: 'Decision to revoke a licence',
      number: '成高撤证〔2007〕00001号',
      path: '/api/v1/licences/1/letters/1',
    };
    const read = view({ letters: [letter] });
    const { html } = await renderPage(ADDRESS, { ...replies, 'licences.read': read }, 'en');
    expect(html).toMatch(/href="\/api\/v1\/licences\/1\/letters\/1"[^>]*>Decision to revoke/);
  });

  test('a collision shows the fresh licence and what happened to it', async () => {
    const line = { seq: 2, kind: 'revoked', at: NOW, by: '工商局', note: null };
    const fresh = view({ version: 2, state: 'revoked', timeline: [...view().timeline, line], acts: [] });
    const request = postForm(`http://hall.example/w${ADDRESS}`, { act: 'change', version: '1', key: 'k' });
    const { html } = await renderPage(request, {
      ...replies,
      'licences.change': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toMatch(/工商局于2007年10月30日 10:30更新过。.*10-30 10:30 撤销许可/);
    expect(textOf(html)).toContain('已撤销');
  });

  test('an act goes out once, with the version that was seen', async () => {
    const request = postForm(`http://hall.example/w${ADDRESS}`, {
      act: 'change',
      version: '1',
      key: 'key-of-this-fill',
      matter: '经营场所',
      before: '一楼',
      after: '二楼',
      legalBasis: '第四十九条',
      holderName: '',
    });
    const done = view({ version: 2, state: 'changed' });
    const { sent, html } = await renderPage(request, { ...replies, 'licences.change': done });
    expect(sent.filter(({ name }) => name === 'licences.change')).toMatchObject([
      {
        key: 'key-of-this-fill',
        params: { licenceId: LICENCE_ID },
        body: { version: 1, matter: '经营场所', after: '二楼' },
      },
    ]);
    expect(textOf(html)).toContain('证照现在的状态是“已变更”');
  });
});

describe('the form of an act becomes the body its route asks for', () => {
  const ENDING = { facts: '材料系伪造', legalBasis: '第六十九条', handInBy: '20071130' };
  test.each([
    ['change', changeLicence, { matter: '场所', before: '一楼', after: '二楼', legalBasis: '第四十九条' }],
    ['requestRenewal', requestRenewal, { request: '申请延续三年' }],
    ['renew', renewLicence, { validUntil: '20131029', legalBasis: '第五十条' }],
    ['refuseRenewal', refuseRenewal, { reason: '场所不符', legalBasis: '第五十条' }],
    ['revoke', revokeLicence, { ...ENDING, ground: 'fraud', as: 'approver', harmsPublic: 'no' }],
    ['recall', recallLicence, { ...ENDING, ground: 'lawChanged', publicInterest: '水源保护' }],
    ['forfeit', forfeitLicence, { ...ENDING, penaltyNumber: '罚〔2007〕1号' }],
    ['cancel', cancelLicence, { ...ENDING, ground: 'expired' }],
  ] as const)('%s', (act, route, typed) => {
    const body = bodyOf(LICENCE_FORMS[act].fields, { version: '3', ...typed });
    expect(route.body.safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body.version).toBe(3);
  });

  test('a question about the public interest that nobody answered is not a no', () => {
    const body = bodyOf(LICENCE_FORMS.revoke.fields, {
      version: '3',
      ...ENDING,
      ground: 'fraud',
      as: 'approver',
    });
    expect(revokeLicence.body.safeParse(body).success).toBe(false);
  });
});

describe('from a case to its licence', () => {
  const made = { seq: 9, kind: 'resultPrepared', at: NOW, by: null, note: null };
  const granted = caseView({ state: 'readyToCollect', timeline: [made] });

  test('the page of the case leads there once its result was made', async () => {
    const shown = async (reply: ReturnType<typeof caseView>) =>
      (await renderPage(`/cases/${CASE_ID}`, { ...replies, 'cases.read': reply })).html;
    expect(await shown(granted)).toContain(`href="/w/cases/${CASE_ID}/licence"`);
    expect(await shown(caseView())).not.toContain('/licence"');
  });

  test.each([
    ['the licence', [row({ caseNumber: granted.caseNumber })], `/w${ADDRESS}`],
    ['the register, when the item gives none', [], `/w/licences?q=${granted.caseNumber}`],
  ])('%s', async (_where, rows, to) => {
    const { leadsTo } = await renderPage(`/cases/${CASE_ID}/licence`, {
      ...replies,
      'cases.read': granted,
      'licences.list': list(rows),
    });
    expect(leadsTo).toBe(to);
  });
});
