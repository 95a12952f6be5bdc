import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseRow, caseView, document, due, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { keepTyped } from '#wire/kept-forms.ts';

const page = (rows: readonly ReturnType<typeof caseRow>[], total = rows.length) => ({
  rows,
  total,
  nextCursor: null,
  now: NOW,
});

describe('the work list of a reviewer', () => {
  const rows = [
    caseRow({ applicantName: 'later', due: due(9) }),
    caseRow({ caseId: CASE_ID.replace('1', '2'), applicantName: 'late', due: due(-1) }),
    caseRow({ caseId: CASE_ID.replace('1', '3'), applicantName: 'tonight', due: due(0) }),
  ].map((row, index) => ({ ...row, caseId: `${CASE_ID.slice(0, -1)}${index}` }));
  const replies = {
    'identity.whoAmI': me('reviewer'),
    'cases.list': page(rows),
    'channels.listUrged': { rows: [] },
  };

  test('groups by urgency: overdue, today, others', async () => {
    const text = textOf((await renderPage('/tasks', replies)).html);
    const order = ['已超期', 'late', '今天到期', 'tonight', '其他', 'later'].map((word) =>
      text.indexOf(word),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('asks for the box of decisions with the search of the address', async () => {
    const { sent } = await renderPage('/tasks?q=0017', replies);
    expect(sent.find(({ name }) => name === 'cases.list')?.query).toMatchObject({
      box: 'toDecide',
      q: '0017',
    });
  });

  test('each clock has a word and a number beside its colour', async () => {
    const text = textOf((await renderPage('/tasks', replies)).html);
    expect(text).toContain('超1个工作日');
    expect(text).toContain('今天 17:30 到期');
  });

  test('an empty list says what that means', async () => {
    const { html } = await renderPage('/tasks', { ...replies, 'cases.list': page([]) });
    expect(textOf(html)).toContain('没有等待决定的办件。');
    expect(html).not.toContain('<table');
  });

  test('says how old the data is', async () => {
    expect(textOf((await renderPage('/tasks', replies)).html)).toContain('数据刚刚读取');
  });

  test('a case that was urged says how often', async () => {
    const urged = {
      caseId: rows[0]?.caseId,
      urgings: 2,
      rung: 'departmentHead',
      act: 'urging',
      urgedAt: NOW,
    };
    const told = { ...replies, 'channels.listUrged': { rows: [urged] } };
    expect(textOf((await renderPage('/tasks', told)).html)).toContain('催办 2 次');
    expect(textOf((await renderPage('/tasks', replies)).html)).not.toContain('催办');
  });

  test('a list that cannot be read says why and stays inside the frame', async () => {
    const failed = { ...replies, 'cases.list': new ProblemError(problem('unavailable', 503)) };
    const { html } = await renderPage('/tasks', failed);
    expect(textOf(html)).toContain('错误：中文 unavailable');
    expect(html).toContain('class="rail"');
  });

  test('without a session it leads to the sign-in page', async () => {
    const gone = new ProblemError(problem('sign-in-required', 401));
    const { leadsTo } = await renderPage('/tasks', {
      'identity.whoAmI': gone,
      'cases.list': gone,
      'channels.listUrged': gone,
    });
    expect(leadsTo).toBe('/w/sign-in?to=%2Ftasks');
  });
});

describe('my day', () => {
  test('a clerk sees the totals of both boxes and no box of decisions', async () => {
    const { html, sent } = await renderPage('/', {
      'identity.whoAmI': me('clerk'),
      'cases.list': page([caseRow()], 37),
      'channels.listProjects': page([]),
      'channels.listOpenSessions': { rows: [], now: NOW },
    });
    const text = textOf(html);
    expect(text).toMatch(/37 待受理/);
    expect(text).toMatch(/37 待送达/);
    expect(text).not.toContain('等我决定');
    expect(sent.flatMap(({ query }) => query?.box ?? []).sort()).toEqual([
      'toAccept',
      'toDecide',
      'toDeliver',
    ]);
  });

  test('a reviewer sees how many were urged, and which of the next due; nothing of it where none was', async () => {
    const row = caseRow();
    const replies = {
      'identity.whoAmI': me('reviewer'),
      'cases.list': page([row], 3),
      'cases.listOpinionRequests': page([]),
      'channels.listOpenSessions': { rows: [], now: NOW },
      'supervision.listCards': { ...page([]), counts: { warning: 0, yellow: 0, red: 0 } },
      'channels.listUrged': { rows: [] },
    };
    expect(textOf((await renderPage('/', replies)).html)).not.toContain('催办');
    const urged = { caseId: row.caseId, urgings: 2, rung: 'departmentHead', act: 'escalation', urgedAt: NOW };
    const text = textOf(
      (await renderPage('/', { ...replies, 'channels.listUrged': { rows: [urged] } })).html,
    );
    expect(text).toMatch(/1 催办 被催办，还没有决定/);
    expect(text).toContain('督办 2 次');
  });

  test('an administrator reads no cases and is shown where the work is', async () => {
    const { html, sent } = await renderPage('/', { 'identity.whoAmI': me('administrator') });
    expect(sent.some(({ name }) => name === 'cases.list')).toBe(false);
    expect(html).toContain('href="/w/admin/accounts"');
    expect(textOf(html)).toContain('开账号、停用账号、登记部门授权');
    expect(html).not.toMatch(/<span class="hint"><\/span>/);
  });
});

describe('one case', () => {
  const replies = { 'identity.whoAmI': me('reviewer'), 'cases.read': caseView() };
  const open = `/cases/${CASE_ID}`;

  test('shows the applicant masked, the answers in the words of the form, both dates', async () => {
    const text = textOf((await renderPage(open, replies)).html);
    expect(text).toContain('510104********002X');
    expect(text).toMatch(/店名 川味小馆/);
    expect(text).toMatch(/面积 46 平方米/);
    expect(text).toContain('2007年11月2日（星期五）');
    expect(text).toContain('2007年11月19日（星期一）');
  });

  test('offers the legal basis of the item for a refusal', async () => {
    const { html } = await renderPage(open, replies);
    expect(html).toMatch(/type="radio"[^>]*name="legalBasis"[^>]*value="食品卫生法 第二十七条"/);
  });

  test('a closed act says why, tied to its button', async () => {
    const acts = [{ act: 'deliver', open: false, why: '还没有决定', whyEn: 'Not decided yet' }] as const;
    const { html } = await renderPage(open, { ...replies, 'cases.read': caseView({ acts: [...acts] }) });
    const [, id] = /aria-disabled="true" aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toContain(`id="${id}">还没有决定`);
  });

  test('ticks of the materials belong to the form of acceptance, wherever it stands', async () => {
    const acts = [{ act: 'accept', open: true, why: null, whyEn: null }] as const;
    const { html } = await renderPage(open, { ...replies, 'cases.read': caseView({ acts: [...acts] }) });
    expect(html).toMatch(/name="documents"[^>]*form="accept-form"|form="accept-form"[^>]*name="documents"/);
    expect(html).toContain('id="accept-form"');
  });

  describe('the materials of an online filing', () => {
    const acts = [{ act: 'accept', open: true, why: null, whyEn: null }] as const;
    const filed = caseView({
      acts: [...acts],
      state: 'submitted',
      timeline: [{ seq: 1, kind: 'submitted', at: NOW, by: '申请人', note: null }],
      documents: [
        { ...document('M1', true), presented: true },
        { ...document('M2', true), presented: false },
      ],
    });
    const shown = (view: ReturnType<typeof caseView>) => renderPage(open, { ...replies, 'cases.read': view });

    test('are ticked by the clerk: what the applicant said is a hint and no tick', async () => {
      const { html } = await shown(filed);
      expect(html).not.toMatch(/name="documents"[^>]*checked/);
      expect(textOf(html)).toMatch(/申请材料 申请人称已备好 1 \/ 2/);
      expect(textOf(html)).toMatch(/材料M1 原件 × 1 · 申请人称已备好 材料M2 原件 × 1 /);
    });

    test('a correction that was taken in is on record', async () => {
      const line = { seq: 2, kind: 'corrected', at: NOW, by: '政务服务中心窗口', note: null };
      const { html } = await shown({ ...filed, timeline: [...filed.timeline, line] });
      expect(textOf(html)).toMatch(/材料M1 原件 × 1 · 记录中已有/);
    });

    test('once accepted are shown as they were presented', async () => {
      const { html } = await shown({ ...filed, acts: [], state: 'accepted' });
      expect(html.match(/name="documents"[^>]*checked/g)).toHaveLength(1);
      expect(textOf(html)).not.toContain('申请人称');
    });

    test('keep their ticks when the session ends', async () => {
      keepTyped(open, { act: 'accept', documents: ['M2'] });
      const { html } = await shown(filed);
      expect(
        html.match(/value="(\w+)" [^>]*checked/)?.[1] ?? html.match(/checked[^>]*value="(\w+)"/)?.[1],
      ).toBe('M2');
    });
  });

  test('a collision says who acted and when', async () => {
    const line = { seq: 3, kind: 'granted', at: NOW, by: '工商局', note: null };
    const fresh = caseView({ version: 8, state: 'granted', timeline: [...caseView().timeline, line] });
    const request = postForm(`http://hall.example/w${open}`, {
      act: 'refuse',
      version: '3',
      legalBasis: '第二十七条',
    });
    const { html } = await renderPage(request, {
      ...replies,
      'cases.refuse': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('工商局于2007年10月30日 10:30更新过。');
    expect(textOf(html)).toContain('10-30 10:30 工商局：准予');
  });

  test('after a collision the fresh case is shown, with what changed and the new version to send', async () => {
    const fresh = caseView({ version: 8, state: 'awaitingDecision' });
    const request = postForm(`http://hall.example/w${open}`, { act: 'grant', version: '3', key: 'k' });
    const { html } = await renderPage(request, {
      ...replies,
      'cases.grant': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('状态：办理中 → 审批中');
    expect(html).toMatch(/name="version" value="8"/);
  });

  test('a paper leads to its address', async () => {
    const letter = {
      letterId: CASE_ID,
      title: '受理通知书',
      titleEn: 'Notice of acceptance',
      number: '成高许受〔2007〕12号',
      withdrawn: null,
      path: '/api/v1/documents/1',
    };
    const { html } = await renderPage(
      open,
      { ...replies, 'cases.read': caseView({ letters: [letter] }) },
      'en',
    );
    expect(html).toMatch(/href="\/api\/v1\/documents\/1"[^>]*>Notice of acceptance/);
  });
});
