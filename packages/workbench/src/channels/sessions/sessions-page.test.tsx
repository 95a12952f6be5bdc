import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, due, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { minuted, SESSION_ID, session, sessionsView } from './session.testing.ts';

const list = `/projects/${CASE_ID}/sessions`;
const one = `${list}/${SESSION_ID}`;
const replies = (view = sessionsView()) => ({
  'identity.whoAmI': me('clerk'),
  'channels.readSessions': view,
});
const post = (path: string, fields: Record<string, string | readonly string[]>) =>
  postForm(`http://hall.example/w${path}`, { version: '4', key: 'k-1', ...fields });

const CALL = {
  act: 'call',
  kind: 'visit',
  neededOn: '2007-10-30',
  ...{ on: '2007-11-01', from: '09:30', to: '11:00', place: '示例路1号' },
  agendaCount: '2',
  'agenda.0.kind': 'condition',
  'agenda.0.topic': '退距',
  'agenda.0.steps': ['S1', 'S2'],
  'agenda.1.kind': 'sharedDefect',
  'agenda.1.topic': '图纸',
  'agenda.1.steps': 'S2',
  departments: 'GJJ',
  preparation: '打开现场',
};

describe('meetings and visits of an application', () => {
  test('are listed with day, place, departments and state, and say that no limit stops', async () => {
    const text = textOf((await renderPage(list, replies())).html);
    for (const words of [
      '联合会审',
      '2007年11月1日（星期四） 09:30–11:00',
      '三楼会审室',
      '规划建设局、工商局',
      '已召集',
      '不中止、不延长任何法定办理期限',
      '召集并通知各部门',
    ])
      expect(text).toContain(words);
  });

  test('a department calls nothing, and an empty list says so', async () => {
    const { html } = await renderPage(list, replies(sessionsView([], { mayCall: false })));
    expect(html).not.toContain('data-act-form="call"');
    expect(textOf(html)).toContain('还没有召集过会审或者踏勘');
  });

  test('the call goes out whole, item by item', async () => {
    const { sent, html } = await renderPage(post(list, CALL), {
      ...replies(sessionsView([])),
      'channels.callSession': sessionsView([session()], { version: 5 }),
    });
    expect(sent.find(({ name }) => name === 'channels.callSession')).toMatchObject({
      key: 'k-1',
      params: { applicationId: CASE_ID },
      body: {
        version: 4,
        kind: 'visit',
        ...{ on: '2007-11-01', from: '09:30', to: '11:00', place: '示例路1号' },
        agenda: [
          { kind: 'condition', topic: '退距', steps: ['S1', 'S2'] },
          { kind: 'sharedDefect', topic: '图纸', steps: ['S2'] },
        ],
        departments: ['GJJ'],
        isApplicantInvited: false,
        preparation: '打开现场',
      },
    });
    expect(textOf(html)).toContain('已召集；参加部门的');
  });

  test('a refused call says at the field what is wrong', async () => {
    const refused = new ProblemError({
      ...problem('channels.session-slot', 422),
      facts: { fault: 'dayOff', day: '2007-11-03' },
    });
    const { html } = await renderPage(post(list, CALL), { ...replies(), 'channels.callSession': refused });
    expect(textOf(html)).toContain('这一天不上班，请改到工作日');
    expect(html).toMatch(/<input[^>]*id="on"[^>]*aria-invalid="true"/);
  });
});

describe('one meeting or visit', () => {
  test('before it: time, place, agenda, dates of the house, moving and cancelling, the calendar file', async () => {
    const { html } = await renderPage(one, replies());
    const text = textOf(html);
    for (const words of ['消防车道宽度', '分歧', '召开 最迟', '改期并通知各部门', '取消这次会审或者踏勘'])
      expect(text).toContain(words);
    expect(html).toContain('href="/api/v1/channels/applications/a/sessions/s/invitation"');
    expect(text).not.toContain('形成纪要并送各部门签署');
  });

  test('after it: outcome, what it means for each step, who signed, what is overdue, and one’s own line', async () => {
    const text = textOf((await renderPage(one, replies(sessionsView([minuted()])))).html);
    for (const words of [
      '附条件达成一致',
      '净宽不小于四米',
      '行政许可，由本部门依法决定',
      '结论约束本部门意见',
      '演示·刘洋',
      '保留意见： 退距另核',
      '已催 1 次',
      '已超时限',
      '签署本部门一栏',
      '不是作出许可决定',
    ])
      expect(text).toContain(words);
  });

  test('minutes go out with who was there and each outcome', async () => {
    const held = sessionsView([session({ state: 'held', acts: ['minutes'] })]);
    const fields = {
      act: 'minutes',
      version: '1',
      present: ['GJJ', 'GSJ'],
      isApplicantPresent: 'yes',
      resultsCount: '1',
      'results.0.outcome': 'notAgreed',
      'results.0.conclusion': '报管委会协调',
    };
    const { sent } = await renderPage(post(one, fields), {
      ...replies(held),
      'channels.recordMinutes': sessionsView([minuted()], { version: 5 }),
    });
    expect(sent.find(({ name }) => name === 'channels.recordMinutes')?.body).toEqual({
      version: 1,
      present: ['GJJ', 'GSJ'],
      isApplicantPresent: true,
      results: [{ outcome: 'notAgreed', conclusion: '报管委会协调' }],
    });
  });

  test.each([
    [
      'move',
      'channels.moveSession',
      { reason: '另有会议', on: '2007-11-02', from: '14:00', to: '15:00', place: '二楼' },
    ],
    ['cancel', 'channels.cancelSession', { cancelReason: '已一致' }],
    ['sign', 'channels.signLine', { reservation: '' }],
    ['urge', 'channels.urgeLines', {}],
  ])('%s goes out to its own route', async (act, route, fields) => {
    const { sent, html } = await renderPage(post(one, { act, version: '1', ...fields }), {
      ...replies(),
      [route]: sessionsView([minuted()], { version: 5 }),
    });
    const { params, body } = sent.find(({ name }) => name === route) ?? {};
    expect(params).toEqual({ applicationId: CASE_ID, sessionId: SESSION_ID });
    expect(body).toMatchObject({ version: 1 });
    expect(html).toContain('note-done');
  });

  test('English is complete', async () => {
    const html = (await renderPage(one, replies(sessionsView([minuted({ acts: ['sign', 'urge'] })])), 'en'))
      .html;
    const text = textOf(html);
    for (const words of [
      'Sign the line of my department',
      'agreed on conditions',
      'Dates of the house',
      'urged once',
    ])
      expect(text).toContain(words);
  });
});

test('my day shows what a department has to attend or to sign, with day and place', async () => {
  const row = {
    sessionId: SESSION_ID,
    applicationId: CASE_ID,
    applicationNumber: '510109200710301000017-00',
    applicantName: 'Jinjiang Software',
    kind: 'visit' as const,
    state: 'minuted' as const,
    startsAt: '2007-11-01T01:30:00Z',
    place: '示例路1号',
    unsigned: [{ code: 'GSJ', name: '工商局', nameEn: 'Commerce' }],
    due: { task: 'sign' as const, due: due(-1), isLate: true },
    acts: ['sign' as const],
    ...{ changeReason: null, urgings: 2 },
  };
  const cancelled = {
    ...row,
    ...{
      state: 'cancelled' as const,
      due: null,
      acts: [],
      urgings: 0,
      changeReason: '申请已经撤回，不再召开。',
    },
  };
  const { html } = await renderPage('/', {
    'identity.whoAmI': me('reviewer'),
    'cases.list': { rows: [], total: 0, nextCursor: null, now: NOW },
    'channels.listUrged': { rows: [] },
    'cases.listOpinionRequests': { rows: [], total: 0, nextCursor: null, now: NOW },
    'supervision.listCards': {
      ...{ rows: [], total: 0, nextCursor: null, now: NOW },
      counts: { warning: 0, yellow: 0, red: 0 },
    },
    'channels.listOpenSessions': { rows: [row, cancelled], now: NOW },
  });
  const text = textOf(html);
  for (const words of [
    '近期会审和踏勘',
    '11-01 09:30',
    '示例路1号',
    '等本部门签署',
    '晚于时限',
    '已取消',
    '申请已经撤回',
  ])
    expect(text).toContain(words);
  expect(html).toContain(`href="/w${one}"`);
});
