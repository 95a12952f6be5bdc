import { ProblemError } from '@yichuang/contract/problem.ts';
import { changeStep } from '@yichuang/domain/processes/procedure-edits.ts';
import { describe, expect, test } from 'vitest';
import { me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { definition, draftView } from './channel.fixture.ts';

const KEY = 'enterprise-establishment';
const open = `/admin/channels/${KEY}`;
const running = {
  rows: [
    { key: KEY, version: 3, applications: 4 },
    { key: KEY, version: 2, applications: 7 },
    { key: 'other', version: 1, applications: 99 },
  ],
};
const replies = {
  'identity.whoAmI': me('administrator'),
  'processes.readDraft': draftView(),
  'channels.countRunning': running,
};
const edited = changeStep(definition, 'A2', { duration: 2.5 });
const seen = { version: '0', baseVersion: '3', key: 'k-1' };
const post = (fields: Readonly<Record<string, string>>) =>
  postForm(`http://hall.example/w${open}`, { ...seen, ...fields });

describe('the list of channels', () => {
  const channel = {
    key: KEY,
    name: '企业设立',
    nameEn: 'Start an enterprise',
    steps: 25,
    isOpen: true,
    current: { version: 3, appliesFrom: '2007-10-30', publishedAt: NOW },
    next: { version: 4, appliesFrom: '2007-12-01', publishedAt: NOW },
    draftSavedAt: NOW,
  };

  test('tells versions, draft and running applications', async () => {
    const listed = { ...replies, 'processes.listProcedures': { rows: [channel] } };
    const text = textOf((await renderPage('/admin/channels', listed)).html);
    expect(text).toContain('第 3 版，2007年10月30日起 第 4 版，2007年12月1日起 10-30 10:30');
    expect(text).toContain('第 3 版 4 件、第 2 版 7 件');
    expect(text).not.toContain('99');
    expect(textOf((await renderPage('/admin/channels', listed, 'en')).html)).toContain(
      'version 3: 4, version 2: 7',
    );
  });

  test('says so when there is none', async () => {
    const none = { ...replies, 'processes.listProcedures': { rows: [] } };
    expect(textOf((await renderPage('/admin/channels', none)).html)).toContain('还没有通道');
  });

  test('is reached from the catalogue by those who may edit', async () => {
    const catalogue = { 'catalogue.listItems': { rows: [], total: 0, nextCursor: null } };
    const shown = async (role: 'administrator' | 'clerk') =>
      (await renderPage('/admin/catalogue', { ...catalogue, 'identity.whoAmI': me(role) })).html;
    expect(await shown('administrator')).toContain('href="/w/admin/channels"');
    expect(await shown('clerk')).not.toContain('/admin/channels');
  });
});

describe('the page of a channel', () => {
  test('draws the plan, lists the steps, and has nothing to save or publish yet', async () => {
    const { html } = await renderPage(open, replies);
    const text = textOf(html);
    expect(html).toMatch(/<svg class="plan-picture"/);
    expect(text).toContain('没有草稿，内容与最新版本相同。 没有错误。');
    expect(text).toMatch(/A3 环节A3 工商局 2个工作小时 A2 外商投资的 仅 有限公司/);
    expect(text).toContain('与第 3 版的差别');
    expect(text).toContain('没有差别。');
    expect(text).toContain('有 11 件在办的申请，仍按原版本办理。');
    expect(html).toMatch(/<button type="submit" class="button" disabled="">保存草稿/);
    expect(html).toMatch(/<button type="submit" class="button" disabled="">发布</);
    expect(text).toContain('还没有修改，没有可发布的内容。');
  });

  test('tells what a draft changes, and that its promise cannot be kept', async () => {
    const draft = draftView({ version: 5, savedAt: NOW, definition: edited, baseVersion: 2 });
    const { html } = await renderPage(open, { ...replies, 'processes.readDraft': draft });
    const text = textOf(html);
    expect(text).toContain('环节 A2 环节A2 · 时限：1.5个工作小时 → 2.5个工作小时');
    expect(text).toContain('3.75 → 4.75');
    expect(text).toContain('可兑现 → ⚠ 超过承诺');
    expect(text).toContain('最新版本是第 2 版，此后已发布第 3 版');
    expect(html).toMatch(/<button type="submit" class="button">发布</);
  });

  test('tells faults beside their step, and does not publish them', async () => {
    const wrong = changeStep(definition, 'A1', { duration: null, prerequisites: ['A2'] });
    const draft = draftView({ version: 5, savedAt: NOW, definition: wrong });
    const { html } = await renderPage(open, { ...replies, 'processes.readDraft': draft });
    const [, line = ''] = /<tr class="step-faulty">(.*?)<\/tr>/s.exec(html) ?? [];
    expect(textOf(line)).toContain('错误： 环节 A1 的时限应为 0 以上的数');
    expect(textOf(line)).toContain('这些环节互相等待：A1 → A2 → A1');
    expect(textOf(html)).toContain('有 2 处错误，改正后才能发布');
    expect(textOf(html)).toContain('暂时画不出计划图');
    expect(html).toMatch(/<button type="submit" class="button" disabled="">发布</);
  });

  test('says everything in English as well', async () => {
    const text = textOf((await renderPage(open, replies, 'en')).html);
    expect(text).toContain('There is no draft; this is the newest version. No faults.');
    expect(text).toContain('11 running applications keep their version.');
  });

  test('is for administrators', async () => {
    const forbidden = new ProblemError(problem('forbidden', 403));
    const { html } = await renderPage(open, { ...replies, 'processes.readDraft': forbidden });
    expect(html).not.toContain('plan-picture');
  });
});

describe('acts', () => {
  test('saving sends the draft under what was seen', async () => {
    const saved = draftView({ version: 1, savedAt: NOW, definition: edited });
    const { html, sent } = await renderPage(post({ act: 'save', definition: JSON.stringify(edited) }), {
      ...replies,
      'processes.saveDraft': saved,
    });
    expect(sent.find(({ name }) => name === 'processes.saveDraft')).toMatchObject({
      key: 'k-1',
      params: { key: KEY },
      body: { version: 0, baseVersion: 3, definition: edited },
    });
    expect(textOf(html)).toContain('草稿已保存；现行版本不受影响。');
    expect(html).toMatch(/name="version" value="1"/);
  });

  test('a collision tells what a colleague changed, and the next try goes by the fresh version', async () => {
    const fresh = draftView({ version: 6, savedAt: NOW, definition: edited });
    const stale = new ProblemError(problem('stale', 409, { fresh }));
    const { html } = await renderPage(post({ act: 'save', definition: JSON.stringify(definition) }), {
      ...replies,
      'processes.saveDraft': stale,
    });
    expect(textOf(html)).toContain('环节 A2 环节A2 · 时限：1.5个工作小时 → 2.5个工作小时');
    expect(html).toMatch(/name="version" value="6"/);
  });

  test('a version published meanwhile is the one to compare with', async () => {
    const newest = { version: 4, appliesFrom: '2007-10-30', publishedAt: NOW, definition: edited };
    const stale = new ProblemError(problem('stale', 409, { fresh: draftView({ newest }) }));
    const { html } = await renderPage(post({ act: 'save', definition: JSON.stringify(definition) }), {
      ...replies,
      'processes.saveDraft': stale,
    });
    expect(textOf(html)).toContain('与第 4 版的差别');
    expect(html).toMatch(/name="baseVersion" value="4"/);
  });

  test('publishing sends the day however it is typed, and the word', async () => {
    const newest = { version: 4, appliesFrom: '2007-12-01', publishedAt: NOW, definition: edited };
    const { html, sent } = await renderPage(
      post({ act: 'publish', appliesFrom: '20071201', confirmed: 'yes' }),
      { ...replies, 'processes.publishDraft': draftView({ version: 1, newest }) },
    );
    expect(sent.find(({ name }) => name === 'processes.publishDraft')).toMatchObject({
      body: { version: 0, baseVersion: 3, appliesFrom: '2007-12-01', confirmed: true },
    });
    expect(textOf(html)).toContain('第 4 版已发布，自 2007-12-01 起施行；在办的申请不受影响。');
  });

  test.each([
    ['/appliesFrom', '不能早于今天；可填 2007-10-30 或以后的日期', '不能早于今天；可填'],
    ['/confirmed', '只能是：true', '请先确认'],
  ])('a fault of %s stands at its box', async (pointer, message, words) => {
    const errors = [{ pointer, rule: 'x', message, messageEn: 'x' }];
    const refused = new ProblemError(problem('invalid-input', 400, { errors }));
    const { html } = await renderPage(post({ act: 'publish', appliesFrom: '2007-10-01' }), {
      ...replies,
      'processes.publishDraft': refused,
    });
    const [, atBox = ''] = new RegExp(`id="${pointer.slice(1)}-fault"[^>]*>(.*?)</p>`, 's').exec(html) ?? [];
    expect(textOf(atBox)).toContain(words);
  });

  test('discarding says which draft', async () => {
    const { sent, html } = await renderPage(post({ act: 'discard', version: '5' }), {
      ...replies,
      'processes.discardDraft': draftView({ version: 6 }),
    });
    expect(sent.find(({ name }) => name === 'processes.discardDraft')).toMatchObject({
      body: { version: 5 },
    });
    expect(textOf(html)).toContain('草稿已放弃。');
  });

  test('a file goes as its text; what was not kept is told', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...seen, act: 'load' })) body.set(name, value);
    body.set('file', new File(['<definitions/>'], 'a.bpmn'));
    const request = new Request(`http://hall.example/w${open}`, { method: 'POST', body });
    const lost = [{ elementId: 'T', name: '等消息', why: '消息事件没有保留', whyEn: 'x' }];
    const { html, sent } = await renderPage(request, {
      ...replies,
      'processes.loadBpmn': { ...draftView({ version: 1, savedAt: NOW }), lost },
    });
    expect(sent.find(({ name }) => name === 'processes.loadBpmn')).toMatchObject({
      body: { version: 0, baseVersion: 3, bpmn: '<definitions/>' },
    });
    expect(textOf(html)).toContain('下列内容没有保留： 等消息：消息事件没有保留');
  });

  test('a file that is refused says each reason', async () => {
    const errors = ['有脚本', '有循环'].map((message) => ({
      pointer: '/bpmn',
      rule: 'x',
      message,
      messageEn: 'x',
    }));
    const refused = new ProblemError(problem('invalid-input', 400, { errors }));
    const { html } = await renderPage(post({ act: 'load' }), { ...replies, 'processes.loadBpmn': refused });
    expect(textOf(html)).toContain('文件没有载入，因为： 有脚本 有循环');
  });

  test('the version offered now can be downloaded', async () => {
    expect((await renderPage(open, replies)).html).toContain(`href="/api/v1/channels/${KEY}/bpmn"`);
  });
});

describe('a new channel', () => {
  const loaded = {
    'identity.whoAmI': me('administrator'),
    'processes.listProcedures': {
      rows: [
        {
          key: KEY,
          name: '企业设立',
          nameEn: 'Start',
          steps: 25,
          isOpen: true,
          current: { version: 1, appliesFrom: '2007-10-30', publishedAt: NOW },
          next: null,
          draftSavedAt: null,
        },
        {
          key: 'only-a-draft',
          name: '草稿',
          nameEn: 'Draft',
          steps: 0,
          isOpen: false,
          current: null,
          next: null,
          draftSavedAt: NOW,
        },
      ],
    },
    'catalogue.listEvents': {
      rows: [{ slug: 'restaurant', name: '开饭店', nameEn: 'Open a restaurant', summary: '' }],
    },
  };
  const filled = {
    requestKey: 'k-9',
    key: 'hotel',
    name: '开旅馆',
    nameEn: 'Hotel',
    from: 'event',
    event: 'restaurant',
  };
  const postNew = (fields: Readonly<Record<string, string>>) =>
    postForm('http://hall.example/w/admin/channels/new', fields);

  test('begins from nothing, a published channel or an event', async () => {
    const { html } = await renderPage('/admin/channels/new', loaded);
    expect(html).toContain('<option value="restaurant">开饭店');
    expect(html).not.toContain('only-a-draft');
    expect(textOf((await renderPage('/admin/channels/new', loaded, 'en')).html)).toContain(
      'A copy of a life event',
    );
  });

  test.each([
    [filled, { kind: 'event', slug: 'restaurant' }],
    [
      { ...filled, from: 'channel', channel: KEY },
      { kind: 'channel', key: KEY },
    ],
    [
      { ...filled, from: 'hours' },
      { kind: 'nothing', unit: 'wh' },
    ],
    [
      { ...filled, from: 'days' },
      { kind: 'nothing', unit: 'wd' },
    ],
  ])('sends what it begins with', async (fields, from) => {
    const { sent } = await renderPage(postNew(fields), {
      ...loaded,
      ...replies,
      'processes.startChannel': draftView({ key: 'hotel' }),
    });
    expect(sent.find(({ name }) => name === 'processes.startChannel')).toMatchObject({
      key: 'k-9',
      body: { key: 'hotel', name: '开旅馆', nameEn: 'Hotel', from },
    });
  });

  test('a key that is taken is told', async () => {
    const taken = new ProblemError(problem('processes.channel-exists', 409));
    const { html } = await renderPage(postNew(filled), { ...loaded, 'processes.startChannel': taken });
    expect(html).toContain('role="alert"');
  });
});

test('a channel with questions shows their words to be changed, and says what decides its steps', async () => {
  const asked = {
    ...definition,
    questions: [{ id: 'gas', text: '接气吗？', textEn: 'Gas?' }],
    stages: [
      {
        id: 'S1',
        name: '验收',
        nameEn: '',
        gate: { id: 'G', name: '竣工', nameEn: '', document: '报告', documentEn: '' },
      },
    ],
  };
  const { html } = await renderPage(open, {
    ...replies,
    'processes.readDraft': draftView({ definition: asked }),
  });
  expect(html).toMatch(/name="questionEn\.gas"[^>]*value="Gas\?"/);
  expect(html).toMatch(/name="gate\.document\.S1"[^>]*value="报告"/);
  expect(textOf(html)).toContain('情形问题的文字已修改'.slice(0, 4));
});
