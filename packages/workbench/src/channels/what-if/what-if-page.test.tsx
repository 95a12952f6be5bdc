import type { WhatIfResult } from '@yichuang/contract/channel-what-if.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { application, moment } from '../project.testing.ts';

const result = (changes: Partial<WhatIfResult> = {}): WhatIfResult => ({
  parallel: 3.5,
  serial: 40,
  stages: [],
  critical: [{ code: 'name', name: '步骤name', nameEn: 'Step name' }],
  finish: moment('06:30'),
  outlook: 'onCourse',
  slack: 0.5,
  ...changes,
});
const longer = result({ parallel: 4.5, finish: moment('07:30'), outlook: 'willMiss', slack: -0.5 });
const kept = {
  whatIfId: CASE_ID,
  name: '名称慢一小时',
  changes: [{ kind: 'duration', stepId: 'name', units: 2.5 }],
  madeBy: '李雯',
  madeAt: NOW,
} as const;

const at = `/projects/${CASE_ID}/what-if`;
const replies = {
  'identity.whoAmI': me('clerk'),
  'channels.readApplication': application(),
  'channels.listWhatIfs': { rows: [kept] },
  'channels.whatIf': { unit: 'wh', base: result(), alternatives: [longer], now: NOW },
};

describe('what if', () => {
  test('B-04: a change stands beside the plan as it is, with the difference and the new finish', async () => {
    const { html, sent } = await renderPage(`${at}?set=name:2.5`, replies);
    expect(sent.find(({ name }) => name === 'channels.whatIf')?.body).toEqual({
      alternatives: [{ changes: [{ kind: 'duration', stepId: 'name', units: 2.5 }] }],
    });
    const text = textOf(html);
    expect(text).toContain('“步骤name”改为2.5个工作小时');
    expect(text).toContain('4.5个工作小时 (+1)');
    expect(text).toContain('将误期 误0.5个工作小时');
    expect(text).toContain('2007年10月30日（星期二）15:30');
  });

  test('without a change there is the plan alone', async () => {
    const alone = {
      ...replies,
      'channels.whatIf': { unit: 'wh', base: result(), alternatives: [], now: NOW },
    };
    const { html, sent } = await renderPage(at, alone);
    expect(sent.find(({ name }) => name === 'channels.whatIf')?.body).toEqual({ alternatives: [] });
    expect(textOf(html)).not.toContain('本次推演');
  });

  test('a form that adds a change leads to an address that can be sent to a colleague', async () => {
    const { leadsTo } = await renderPage(`${at}?without=stamp&kind=set&step=name&value=2`, replies);
    expect(leadsTo).toBe(`/w${at}?without=stamp&set=name%3A2`);
  });

  test('each change can be taken out, the others stay', async () => {
    const { html } = await renderPage(`${at}?set=name:2&without=stamp`, replies);
    expect(html).toContain(`href="/w${at}?without=stamp"`);
    expect(html).toContain(`href="/w${at}?set=name%3A2"`);
  });

  test('what is kept can stand beside', async () => {
    const { html, sent } = await renderPage(`${at}?compare=${CASE_ID}`, replies);
    expect(sent.find(({ name }) => name === 'channels.whatIf')?.body).toEqual({
      alternatives: [{ changes: kept.changes }],
    });
    expect(html).toMatch(/<th scope="col">名称慢一小时<\/th>/);
  });

  test('what cannot be read is said, with what is allowed', async () => {
    const text = textOf((await renderPage(`${at}?set=name:much`, replies)).html);
    expect(text).toContain('看不懂：set=name:much。应为“步骤:数字”');
  });

  test('what the plan contradicts is said, and the plan is shown alone', async () => {
    const refused = {
      ...replies,
      'channels.readApplication': application(),
      'channels.whatIf': new ProblemError(problem('unavailable', 503)),
    };
    const { html } = await renderPage(`${at}?add=name:stamp`, refused);
    expect(textOf(html)).toContain('错误：中文 unavailable');
  });

  test('keeping it sends name and changes, and says that it is kept', async () => {
    const request = postForm(`http://hall.example/w${at}?set=name:2.5`, {
      act: 'save',
      key: 'k-9',
      name: '慢',
      changes: '?set=name:2.5',
    });
    const { html, sent } = await renderPage(request, { ...replies, 'channels.saveWhatIf': { rows: [kept] } });
    expect(sent.find(({ name }) => name === 'channels.saveWhatIf')).toMatchObject({
      key: 'k-9',
      body: { name: '慢', changes: [{ kind: 'duration', stepId: 'name', units: 2.5 }] },
    });
    expect(textOf(html)).toContain('推演已保存。');
  });

  test('a name that is taken is told, nothing is lost', async () => {
    const request = postForm(`http://hall.example/w${at}?set=name:2.5`, {
      act: 'save',
      key: 'k-9',
      name: '慢',
      changes: '?set=name:2.5',
    });
    const taken = new ProblemError(problem('channels.what-if-name', 409));
    const { html } = await renderPage(request, { ...replies, 'channels.saveWhatIf': taken });
    expect(textOf(html)).toContain('中文 channels.what-if-name');
    expect(textOf(html)).toContain('“步骤name”改为2.5个工作小时');
  });

  test('throwing one away sends its id', async () => {
    const request = postForm(`http://hall.example/w${at}`, { act: 'delete', key: 'k-9', whatIfId: CASE_ID });
    const { sent } = await renderPage(request, { ...replies, 'channels.deleteWhatIf': { rows: [] } });
    expect(sent.find(({ name }) => name === 'channels.deleteWhatIf')?.params).toEqual({
      applicationId: CASE_ID,
      whatIfId: CASE_ID,
    });
  });
});
