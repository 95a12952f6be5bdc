import * as routes from '@yichuang/contract/case-acts.ts';
import type { OpinionRequestRow, OpinionRequestView } from '@yichuang/contract/opinions.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '#cases/course-acts.ts';
import { CASE_ID, caseView, commerce, due, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const planning = { code: 'GJJ', name: '规划建设局', nameEn: 'Planning' };
const fire = { code: 'XFD', name: '消防大队', nameEn: 'Fire Brigade' };

const row = (changes: Partial<OpinionRequestRow> = {}): OpinionRequestRow => ({
  requestId: CASE_ID,
  caseId: null,
  caseNumber: '510109200710301000017',
  itemName: '食品卫生许可证核发',
  itemNameEn: 'Food hygiene licence',
  applicantName: '王*',
  askedBy: commerce,
  department: planning,
  askedAt: '2007-10-29T01:30:00Z',
  due: due(2),
  standing: 'open',
  stance: null,
  answeredAt: null,
  ...changes,
});

const { form, answers, documents } = caseView();
const view = (changes: Partial<OpinionRequestView> = {}): OpinionRequestView => ({
  ...row(),
  questions: ['规划用途是否允许餐饮？'],
  silenceAgrees: false,
  conditions: '',
  basis: '',
  form,
  answers,
  documents,
  receivedOn: '2007-10-29',
  mayAnswer: true,
  version: 5,
  now: NOW,
  ...changes,
});

const listed = (rows: readonly OpinionRequestRow[]) => ({
  'identity.whoAmI': me('reviewer'),
  'cases.listOpinionRequests': { rows, total: rows.length, nextCursor: null, now: NOW },
});

describe('the list of requests', () => {
  test('tells time left, item, masked applicant, who asks, in the box of the address', async () => {
    const { html, sent } = await renderPage('/opinions', listed([row({ due: due(-1) })]));
    expect(textOf(html)).toMatch(/超1个工作日.*食品卫生许可证核发.*王\*.*工商局.*规划建设局/);
    expect(sent.find(({ name }) => name === 'cases.listOpinionRequests')?.query).toMatchObject({
      box: 'toAnswer',
    });
  });

  test.each([
    ['answered', { stance: 'disagrees', standing: 'answered' }, '不同意'],
    ['silent', { standing: 'silent' }, '逾期未答复'],
    ['ended', { standing: 'ended' }, '办件已结束'],
  ] as const)('a request that is over (%s) says how, without a clock', async (_standing, changes, words) => {
    const { html, sent } = await renderPage('/opinions?box=answered', listed([row(changes)]));
    expect(textOf(html)).toContain(words);
    expect(textOf(html)).not.toContain('剩2个工作日');
    expect(sent.find(({ name }) => name === 'cases.listOpinionRequests')?.query).toMatchObject({
      box: 'answered',
    });
  });

  test.each([
    ['/opinions', '没有等待答复的征求意见。'],
    ['/opinions?box=answered', '还没有结束的征求意见。'],
  ])('%s without rows says what that means', async (path, words) => {
    expect(textOf((await renderPage(path, listed([]))).html)).toContain(words);
  });

  test('that cannot be read says why and stays inside the frame', async () => {
    const failed = {
      ...listed([]),
      'cases.listOpinionRequests': new ProblemError(problem('unavailable', 503)),
    };
    const { html } = await renderPage('/opinions', failed);
    expect(textOf(html)).toContain('错误：中文 unavailable');
    expect(html).toContain('class="rail"');
  });

  test('is not a page for who has no part in it', async () => {
    const { html } = await renderPage('/opinions', { ...listed([]), 'identity.whoAmI': me('administrator') });
    expect(textOf(html)).not.toContain('没有等待答复');
  });

  test('is complete in English', async () => {
    const text = textOf((await renderPage('/opinions', listed([row({ applicantName: 'W*' })]), 'en')).html);
    expect(text).toMatch(/1 request .*Food hygiene licence.*Commerce.*Planning/);
  });
});

test('my day says how many requests wait, with the way to them', async () => {
  const page = { rows: [], total: 0, nextCursor: null, now: NOW };
  const { html } = await renderPage('/', {
    'channels.listUrged': { rows: [] },
    'channels.listOpenSessions': { rows: [], now: NOW },
    ...listed([row()]),
    'cases.list': page,
    'supervision.listCards': { ...page, counts: { warning: 0, yellow: 0, red: 0 } },
  });
  expect(textOf(html)).toContain('1 征求意见 其他部门征求，等待本部门答复');
});

const open = `/opinions/${CASE_ID}`;
const replies = { 'identity.whoAmI': me('reviewer'), 'cases.readOpinionRequest': view() };
const answerWith = (fields: Readonly<Record<string, string>>) =>
  postForm(`http://hall.example/w${open}`, { version: '5', key: 'k', ...fields });

describe('one request', () => {
  test('shows questions, documents and answers of the form, and no contact of the applicant', async () => {
    const text = textOf((await renderPage(open, replies)).html);
    for (const words of ['规划用途是否允许餐饮？', '材料M1', '川味小馆', '有条件同意', '不涉及', '提交答复'])
      expect(text).toContain(words);
    expect(text).not.toContain('138****5678');
  });

  test('an answer goes out as it was filled in, with the key of the form', async () => {
    const said = view({ standing: 'answered', stance: 'disagrees', basis: '住宅', mayAnswer: false });
    const fields = { stance: 'disagrees', conditions: '', basis: ' 住宅 ' };
    const { sent, html } = await renderPage(answerWith(fields), { ...replies, 'cases.answerOpinion': said });
    expect(sent.find(({ name }) => name === 'cases.answerOpinion')).toMatchObject({
      key: 'k',
      params: { requestId: CASE_ID },
      body: { version: 5, stance: 'disagrees', conditions: '', basis: '住宅' },
    });
    expect(textOf(html)).toContain('答复已登记');
    expect(html).not.toContain('name="stance"');
  });

  test('a no without basis is told at its box', async () => {
    const refused = problem('cases.basis-required', 400, { facts: { missing: ['basis'] } });
    const { html } = await renderPage(answerWith({ stance: 'disagrees' }), {
      ...replies,
      'cases.answerOpinion': new ProblemError(refused),
    });
    expect(html).toMatch(/id="basis-fault"/);
    expect(textOf(html)).toContain('不同意的，写明依据');
  });

  test('nothing chosen is told in words, not in codes', async () => {
    const errors = [
      { pointer: '/body/stance', rule: 'invalid_value', message: '只能是：agrees', messageEn: 'x' },
    ];
    const { html } = await renderPage(answerWith({}), {
      ...replies,
      'cases.answerOpinion': new ProblemError(problem('invalid-input', 400, { errors })),
    });
    expect(textOf(html)).toContain('请选择一种意见');
    expect(textOf(html)).not.toContain('agrees');
  });

  test('a case that was withdrawn meanwhile takes no answer, and the page says so', async () => {
    const fresh = view({ version: 6, standing: 'ended', mayAnswer: false });
    const { html } = await renderPage(answerWith({ stance: 'agrees' }), {
      ...replies,
      'cases.answerOpinion': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('待答复 → 办件已结束');
    expect(html).not.toContain('name="stance"');
  });

  test('whoever only looks on is told who answers', async () => {
    const looking = view({ mayAnswer: false, caseId: CASE_ID });
    const { html } = await renderPage(open, { ...replies, 'cases.readOpinionRequest': looking });
    expect(textOf(html)).toContain('由被征求意见的部门审批人员答复');
    expect(html).toContain(`href="/w/cases/${CASE_ID}"`);
  });
});

const opinion = {
  ...planning,
  departmentCode: 'GJJ',
  stance: null,
  bySilence: false,
  conditions: '',
  basis: '',
  answeredAt: null,
} as const;
const consultation = {
  departments: [planning, fire],
  due: due(-1),
  isOpen: true,
  questions: ['疏散通道是否足够？'],
  silenceAgrees: false,
};
const asking = (changes: Partial<ReturnType<typeof caseView>['course']>) => {
  const plain = caseView();
  return {
    'identity.whoAmI': me('clerk'),
    'cases.read': {
      ...plain,
      state: 'seekingOpinions',
      course: { ...plain.course, consultation, ...changes },
    },
  };
};

describe('the case that asks', () => {
  test('shows who answered what, who is late, and that silence says nothing', async () => {
    const opinions = [
      { ...opinion, stance: 'disagrees', basis: '用途为住宅', answeredAt: '2007-10-29T02:30:00Z' } as const,
      { ...opinion, ...fire, departmentCode: 'XFD' },
    ];
    const text = textOf((await renderPage(`/cases/${CASE_ID}`, asking({ opinions }))).html);
    expect(text).toMatch(/部门意见.*已答复 1 \/ 2.*超1个工作日.*逾期不答复不视为同意/);
    expect(text).toMatch(/规划建设局 不同意.*用途为住宅.*消防大队 尚未答复/);
  });

  test('an opinion by silence is marked as one', async () => {
    const opinions = [{ ...opinion, stance: 'agrees', bySilence: true } as const];
    const text = textOf((await renderPage(`/cases/${CASE_ID}`, asking({ opinions }))).html);
    expect(text).toContain('逾期未答复，按规则视为同意意见');
  });

  test('offers the other departments in the form', async () => {
    const view = caseView({
      acts: [{ act: 'seekOpinions', open: true, why: null, whyEn: null }],
      askable: [planning, fire],
    });
    const { html } = await renderPage(`/cases/${CASE_ID}`, {
      'identity.whoAmI': me('clerk'),
      'cases.read': view,
    });
    expect(html.match(/name="departments"/g)).toHaveLength(2);
  });

  test('each line of the box is a question', () => {
    const typed = { version: '3', departments: 'GJJ', questions: '一？\n\n 二？ ', workingDays: '2' };
    const body = bodyOf('seekOpinions', typed);
    expect(body).toEqual({ version: 3, departments: ['GJJ'], questions: ['一？', '二？'], workingDays: 2 });
    expect(routes.seekOpinions.body.safeParse(body).success).toBe(true);
  });
});
