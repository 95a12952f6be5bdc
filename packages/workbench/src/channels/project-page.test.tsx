import type { StepOffers } from '@yichuang/contract/channel-forecast.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { CASE_ID, me } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';
import { ahead, forecast, moment, application as view } from './project.testing.ts';

const replies = { 'identity.whoAmI': me('clerk'), 'channels.readApplication': view() };
const open = `/projects/${CASE_ID}`;

describe('a joint application', () => {
  test('says in words what the picture shows: critical, slack, standing', async () => {
    const { html } = await renderPage(open, replies);
    const [, picture = ''] = /<svg class="lanes"(.*?)<\/svg><\/section>/s.exec(html) ?? [];
    for (const word of ['关键', '余 2小时', '办理中', '等前置', '今天', '承诺', '通常 0.4小时（n=50）'])
      expect(textOf(picture)).toContain(word);
    expect(picture).toMatch(/aria-label="共2个步骤/);
  });

  test('the table has each step once, and leads to its case', async () => {
    const { html } = await renderPage(open, replies);
    expect(html.match(/<th scope="row">/g)).toHaveLength(2);
    expect(html).toContain(`href="/w/cases/${CASE_ID}"`);
  });

  test('B-03: names who holds it now, for how long, and what is usual', async () => {
    const text = textOf((await renderPage(open, replies)).html);
    expect(text).toContain('今天卡在： 工商局（0.5小时、通常 0.4小时（n=50））');
  });

  test('before, promised and expected stand side by side, each with its day', async () => {
    const text = textOf((await renderPage(open, replies)).html);
    expect(text).toContain('过去逐个办理 5个工作日 到2007年11月6日（星期二）09:00');
    expect(text).toContain('承诺 4个工作小时 到2007年10月30日（星期二）17:30');
    expect(text).toContain('预计 3.5个工作小时 到2007年10月30日（星期二）14:30');
    expect(text).toContain('正常 余0.5个工作小时');
  });

  test('B-02: the critical bars have the heavier outline, and no others', async () => {
    const { html } = await renderPage(open, replies);
    expect(html.match(/lane-bar-critical/g)).toHaveLength(1);
    expect(html).toMatch(/<title>步骤name<\/title>(?:(?!<title>).)*lane-bar-critical/s);
  });

  test('B-06: a pause is hatched and said, a step outside the clock stands apart', async () => {
    const paused = forecast({
      outlook: 'atRisk',
      steps: [
        ahead('name', {
          holds: true,
          paused: true,
          pauses: [{ from: 0.5, until: 1, lastDay: '2007-11-12', open: true }],
        }),
        ahead('account', { slack: 3 }),
      ],
      outside: [
        {
          stepId: 'account',
          name: '验资',
          nameEn: 'Capital account',
          department: { code: '', name: '中介服务机构', nameEn: 'Intermediary' },
          byThirdParty: true,
          start: moment('02:00'),
          end: moment('03:00'),
          from: 1,
          until: 2,
        },
      ],
    });
    const { html } = await renderPage(open, {
      ...replies,
      'channels.readApplication': view({ forecast: paused }),
    });
    expect(html.match(/class="lane-pause"/g)).toHaveLength(1);
    const text = textOf(html);
    for (const words of ['关键 · 中止计时', '不计入承诺时限（中介等）', '不计时', '验资', '有风险'])
      expect(text).toContain(words);
  });

  test('a refused step: no date is promised, and the page says why', async () => {
    const stopped = forecast({
      outlook: 'blocked',
      finish: null,
      expected: null,
      slack: null,
      stopped: ['name'],
    });
    const { html } = await renderPage(open, {
      ...replies,
      'channels.readApplication': view({ forecast: stopped }),
    });
    expect(textOf(html)).toContain('有步骤未准予，日期未定');
    expect(textOf(html)).toContain('受阻');
  });

  test('only who may accept is offered it', async () => {
    const closed = { ...replies, 'channels.readApplication': view({ mayAccept: false }) };
    expect(textOf((await renderPage(open, replies)).html)).toContain('受理并分送各部门');
    expect(textOf((await renderPage(open, closed)).html)).not.toContain('受理并分送各部门');
  });

  test('accepting sends the version and the key, and shows what came back', async () => {
    const accepted = view({ version: 2, state: 'accepted', mayAccept: false });
    const request = postForm(`http://hall.example/w${open}`, { version: '1', key: 'k-9' });
    const { html, sent } = await renderPage(request, { ...replies, 'channels.acceptApplication': accepted });
    expect(sent.find(({ name }) => name === 'channels.acceptApplication')).toMatchObject({
      key: 'k-9',
      body: { version: 1 },
    });
    expect(textOf(html)).toContain('已受理');
  });

  test('a colleague was faster: the fresh view is shown', async () => {
    const fresh = view({ version: 5, stepsDone: 1, mayAccept: false, state: 'accepted' });
    const request = postForm(`http://hall.example/w${open}`, { version: '1', key: 'k-9' });
    const { html } = await renderPage(request, {
      ...replies,
      'channels.acceptApplication': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('已完成步骤 0 → 1');
  });
});

describe('single steps', () => {
  const step = (stepId: string, rest: object) => ({
    stepId,
    name: `步骤${stepId}`,
    nameEn: `Step ${stepId}`,
    appliesWhen: null,
    standing: 'waiting' as const,
    open: true,
    ...rest,
  });
  const stepOffers: StepOffers = {
    join: [step('bank', { standing: 'absent', appliesWhen: '须验资' })],
    leave: [step('seal', { standing: 'open', open: false })],
    reopen: [step('name', { standing: 'refused' })],
  };
  const offered = {
    ...replies,
    'channels.readApplication': view({ mayAccept: false, state: 'accepted', stepOffers }),
  };

  test('what is open is offered, what is closed says why', async () => {
    const text = textOf((await renderPage(open, offered)).html);
    expect(text).toContain('步骤bank（须验资）');
    expect(text).toContain('步骤seal：办理中，不能减少。');
    expect(text).toContain('没有可以减少的环节。');
  });

  test('a department is offered none, and no what-if', async () => {
    const { html } = await renderPage(open, replies);
    expect(textOf(html)).not.toContain('环节增减与重办');
    expect(html).not.toContain('/what-if');
  });

  test.each([
    ['join', 'channels.joinStep', {}],
    ['leave', 'channels.leaveStep', {}],
    ['reopen', 'channels.reopenStep', { because: 'decisionSetAside' }],
  ])('%s goes out with step, version and key', async (act, route, more) => {
    const form = { act, version: '4', key: 'k-9', stepId: 'bank', because: 'decisionSetAside' };
    const request = postForm(`http://hall.example/w${open}`, form);
    const { html, sent } = await renderPage(request, { ...offered, [route]: view({ version: 5 }) });
    expect(sent.find(({ name }) => name === route)).toMatchObject({
      key: 'k-9',
      params: { applicationId: CASE_ID, stepId: 'bank' },
      body: { version: 4, ...more },
    });
    expect(html).toContain('role="status"');
  });
});
