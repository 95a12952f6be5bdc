import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, caseView, commerce, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const row = {
  powerId: CASE_ID,
  department: commerce,
  act: 'decide',
  from: '2007-10-01',
  until: '2007-11-15',
  basis: '成高工商授〔2007〕5号',
  counterId: 'S001',
  items: ['GSJ-001', 'GSJ-004'],
  kinds: ['licence'],
  limits: '面积二百平方米以下',
  seal: { sealId: CASE_ID, name: '审批专用章（1）' },
  grantedAt: NOW,
  grantedBy: '陈主任',
  endedAt: null,
  endedBy: null,
  endReason: null,
  holder: { accountId: CASE_ID, displayName: '李文', loginName: 'li.wen', role: 'clerk', version: 4 },
  editable: true,
};
const seal = {
  sealId: CASE_ID,
  department: commerce,
  name: '审批专用章（1）',
  use: 'approval',
  number: '5101000001',
  form: 'physical',
  from: '2007-10-01',
  until: null,
  keeper: { accountId: CASE_ID, displayName: '李文' },
  revokedAt: null,
  revokedBy: null,
  revokeReason: null,
  version: 2,
  editable: true,
  handOvers: [
    { at: NOW, from: '王兰', to: '李文', reason: '休假', by: '陈主任' },
    { at: NOW, from: null, to: '王兰', reason: '登记启用', by: '陈主任' },
  ],
};
const list = (shown: object = {}) => ({ rows: [row], more: false, expiring: 0, manages: [], ...shown });
const replies = (
  role: 'reviewer' | 'administrator' | 'supervisor',
  shown: object = {},
  more: object = {},
) => ({
  'identity.whoAmI': me(role),
  'identity.listAuthority': list(shown),
  'organisation.listDepartments': { rows: [{ ...commerce, level: 'zone_bureau', items: 3 }] },
  'identity.listDelegates': { rows: [row.holder] },
  'identity.listSeals': { rows: [seal], manages: [commerce] },
  ...more,
});

describe('all delegations', () => {
  test('tell who may do what, limited how, with which seal, until when, on which paper', async () => {
    const { html } = await renderPage('/admin/authority', replies('reviewer'));
    const text = textOf(html);
    for (const word of [
      '李文',
      'li.wen',
      '决定',
      'GSJ-001、GSJ-004',
      '行政许可',
      '限 S001 窗口',
      '面积二百平方米以下',
    ])
      expect(text).toContain(word);
    for (const word of ['审批专用章（1）', '成高工商授〔2007〕5号', '11月15日']) expect(text).toContain(word);
  });

  test('stand in English too', async () => {
    const { html } = await renderPage('/admin/authority', replies('supervisor'), 'en');
    expect(textOf(html)).toMatch(/Delegations .*counter S001/);
  });

  test('an empty list says so', async () => {
    const { html } = await renderPage('/admin/authority', replies('reviewer', { rows: [] }));
    expect(html).toContain('没有这样的授权。');
  });

  test('those that end soon are one click away', async () => {
    const { html } = await renderPage('/admin/authority', replies('reviewer', { expiring: 3 }));
    expect(html).toMatch(/href="[^"]*state=expiring"[^>]*>3 项三十天内到期/);
  });

  test('the address is the filter; in force is what is asked first', async () => {
    const { sent } = await renderPage(
      '/admin/authority?person=李&item=gsj-001&counter=s001&state=over',
      replies('supervisor'),
    );
    expect(sent.find(({ name }) => name === 'identity.listAuthority')?.query).toEqual({
      person: '李',
      item: 'GSJ-001',
      counter: 'S001',
      state: 'over',
    });
    const first = await renderPage('/admin/authority', replies('supervisor'));
    expect(first.sent.find(({ name }) => name === 'identity.listAuthority')?.query).toEqual({
      state: 'inForce',
    });
  });

  test.each([
    ['a head may end it and enter another', { manages: [commerce] }, true],
    ['a reviewer may do neither', { rows: [{ ...row, editable: false }] }, false],
  ])('%s', async (_who, shown, may) => {
    const { html } = await renderPage('/admin/authority', replies('reviewer', shown));
    expect(html.includes('value="end"')).toBe(may);
    expect(html.includes('value="grant"')).toBe(may);
  });

  test('an ended one tells by whom, when and why', async () => {
    const ended = { ...row, endedAt: NOW, endedBy: '陈主任', endReason: '调离窗口', editable: false };
    const { html } = await renderPage('/admin/authority?state=over', replies('reviewer', { rows: [ended] }));
    expect(textOf(html)).toMatch(/已终止.*陈主任 调离窗口/);
  });
});

describe('entering and ending', () => {
  const url = 'http://hall.example/w/admin/authority';
  const filled = {
    act: 'grant',
    key: 'one-key-of-a-form',
    'power.holder': `${CASE_ID}/4`,
    'power.departmentCode': 'GSJ',
    'power.acts': ['decide'],
    'power.from': '20071030',
    'power.until': '2007年12月31日',
    'power.basis': '成高工商授〔2007〕6号',
  };

  test('what is left empty is no limit; codes are read however they are typed', async () => {
    const request = postForm(url, { ...filled, 'power.items': 'gsj-001、GSJ-004', 'power.counterId': '' });
    const { sent } = await renderPage(request, replies('reviewer'));
    expect(sent.find(({ name }) => name === 'identity.grantPower')).toMatchObject({
      key: 'one-key-of-a-form',
      params: { accountId: CASE_ID },
      body: {
        version: 4,
        power: {
          departmentCode: 'GSJ',
          acts: ['decide'],
          from: '2007-10-30',
          until: '2007-12-31',
          basis: '成高工商授〔2007〕6号',
          items: ['GSJ-001', 'GSJ-004'],
        },
      },
    });
  });

  test('a fault stands at its box', async () => {
    const errors = [
      {
        pointer: '/power/items',
        rule: 'identity.foreign-item',
        message: '只能授权本部门的事项',
        messageEn: 'x',
      },
    ];
    const refusal = new ProblemError(problem('invalid-input', 400, { errors }));
    const { html } = await renderPage(
      postForm(url, filled),
      replies('reviewer', { manages: [commerce] }, { 'identity.grantPower': refusal }),
    );
    expect(html).toMatch(/id="power-items-fault"[^>]*>.*只能授权本部门的事项/);
  });

  test('an end carries its reason and the version that was seen', async () => {
    const fields = {
      act: 'end',
      key: 'another-key',
      'power.holder': `${CASE_ID}/4`,
      powerId: CASE_ID,
      reason: '调离窗口',
    };
    const { sent } = await renderPage(postForm(url, fields), replies('reviewer'));
    expect(sent.find(({ name }) => name === 'identity.endPower')).toMatchObject({
      params: { accountId: CASE_ID, powerId: CASE_ID },
      body: { version: 4, reason: '调离窗口' },
    });
  });
});

describe('why may somebody do an act?', () => {
  const answer = {
    allowed: false,
    said: '授权“甲”已于2007-10-29到期。请找陈主任。',
    saidEn: 'The delegation “甲” ended on 2007-10-29.',
    looked: [{ basis: '甲', from: '2007-10-01', until: '2007-10-29', seal: null, verdict: 'expired' }],
  };

  test('is answered under the question, by the department of the item', async () => {
    const { html, sent } = await renderPage(
      '/admin/authority?whyPerson=li.wen&whyItem=gsj-004&whyAct=decide',
      replies('reviewer', {}, { 'identity.explainAuthority': answer }),
    );
    expect(sent.find(({ name }) => name === 'identity.explainAuthority')?.query).toEqual({
      person: 'li.wen',
      item: 'GSJ-004',
      act: 'decide',
      department: 'GSJ',
    });
    expect(textOf(html)).toMatch(/不能办.*已于2007-10-29到期.*已到期/);
  });

  test('a question that cannot be answered says why', async () => {
    const unknown = new ProblemError(problem('identity.no-such-colleague', 400));
    const { html } = await renderPage(
      '/admin/authority?whyPerson=nobody&whyItem=GSJ-004',
      replies('reviewer', {}, { 'identity.explainAuthority': unknown }),
    );
    expect(html).toContain('中文 identity.no-such-colleague');
  });
});

describe('the register of seals', () => {
  test('tells keeper, days and every hand-over', async () => {
    const text = textOf((await renderPage('/admin/seals', replies('reviewer'))).html);
    expect(text).toMatch(/审批专用章（1） .*5101000001.*保管人 李文.*王兰 → 李文 休假/);
  });

  test('is empty at first and says so', async () => {
    const empty = { 'identity.listSeals': { rows: [], manages: [] } };
    const { html } = await renderPage('/admin/seals', replies('reviewer', {}, empty));
    expect(html).toContain('还没有登记印章。');
    expect(html).not.toContain('value="register"');
  });

  test('a seal out of use offers nothing and says why', async () => {
    const out = { ...seal, revokedAt: NOW, revokedBy: '陈主任', revokeReason: '遗失', editable: false };
    const replied = { 'identity.listSeals': { rows: [out], manages: [commerce] } };
    const { html } = await renderPage('/admin/seals', replies('reviewer', {}, replied), 'en');
    expect(textOf(html)).toMatch(/out of use .*陈主任 遗失/);
    expect(html).not.toContain('value="handOver"');
  });

  test('a hand-over says to whom and why', async () => {
    const fields = {
      act: 'handOver',
      key: 'key-of-seal',
      sealId: CASE_ID,
      version: '2',
      to: 'wang.lan',
      reason: '返岗',
    };
    const url = 'http://hall.example/w/admin/seals';
    const { sent } = await renderPage(postForm(url, fields), replies('reviewer'));
    expect(sent.find(({ name }) => name === 'identity.handOverSeal')?.body).toEqual({
      version: 2,
      to: 'wang.lan',
      reason: '返岗',
    });
  });
});

describe('a decision of two persons', () => {
  const proposal = {
    outcome: 'granted',
    by: '李文',
    at: NOW,
    mine: false,
    why: null,
    whyEn: null,
    opinion: '同意',
    reason: null,
    legalBasis: null,
  };
  const page = (changes: object) => ({
    'identity.whoAmI': me('reviewer'),
    'cases.read': caseView({ proposal: { ...proposal, ...changes } as never, twoPersons: true }),
  });

  test('waits in sight of the second, who confirms it or gives it back', async () => {
    const { html } = await renderPage(`/cases/${CASE_ID}`, page({}));
    expect(textOf(html)).toContain('须由另一名获授权人员确认后才成立');
    expect(html).toContain('value="confirmDecision"');
    expect(html).toContain('value="giveBackDecision"');
  });

  test("of one's own is only taken back", async () => {
    const own = { mine: true, why: '您提出的决定须由另一人确认', whyEn: 'x' };
    const { html } = await renderPage(`/cases/${CASE_ID}`, page(own));
    expect(html).not.toContain('value="confirmDecision"');
    expect(textOf(html)).toMatch(/您提出的决定须由另一人确认.*撤回/);
  });

  test('of which one may not be the second says why, and offers nothing', async () => {
    const { html } = await renderPage(
      `/cases/${CASE_ID}`,
      page({ why: '授权“甲”已于2007-10-29到期。', whyEn: 'x' }),
    );
    expect(html).not.toContain('value="confirmDecision"');
    expect(html).not.toContain('value="giveBackDecision"');
  });

  test('is confirmed on the version that was seen', async () => {
    const request = postForm(`http://hall.example/w/cases/${CASE_ID}`, {
      act: 'confirmDecision',
      version: '3',
      key: 'key-to-confirm',
    });
    const { sent } = await renderPage(request, page({}));
    expect(sent.find(({ name }) => name === 'cases.confirmDecision')?.body).toEqual({ version: 3 });
  });
});
