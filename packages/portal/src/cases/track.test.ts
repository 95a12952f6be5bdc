import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { RatingPageView } from '@yichuang/contract/complaints.ts';
import { CASE_STATES } from '@yichuang/domain/cases/life-cycle.ts';
import { STATE_WORDS } from '@yichuang/domain/cases/state-words.ts';
import { brokenReferences, postedFrom } from '@yichuang/ui/form/html.fixture.ts';
import { describe, expect, test } from 'vitest';
import { callWith, problem, visitor } from '#apply/visitor.fixture.ts';
import { channelTrack, noodleTrack } from './track.fixture.ts';

const shown = (view: TrackView, language: 'zh' | 'en' = 'zh') =>
  visitor(callWith({ 'cases.track': () => view }).call, language).get('/t/AbCdEf');

describe('the rating of the case', () => {
  const decided: TrackView = {
    ...noodleTrack,
    state: 'granted',
    timeline: [
      ...noodleTrack.timeline,
      { seq: 3, kind: 'granted', at: '2026-11-27T02:00:00.000Z', by: '成都高新区社会事业局', note: null },
    ],
  };
  const asks = (state: RatingPageView['state']) => () => ({
    ...{ state, service: null, answerBy: '2026-12-04', key: 'k' },
  });
  const seen = (view: TrackView, state: RatingPageView['state']) =>
    visitor(callWith({ 'cases.track': () => view, 'complaints.readRatingPage': asks(state) }).call).get(
      '/t/AbCdEf',
    );

  test('once it was decided the page leads to it, and says until when', async () => {
    const { main, text } = await seen(decided, 'open');
    expect(main).toContain('href="/rate/AbCdEf"');
    expect(text).toContain('12月4日');
  });

  test.each([
    ['rated already', decided, 'answered'],
    ['too late', decided, 'lapsed'],
    ['still going on', noodleTrack, 'open'],
  ] as const)('%s: nothing is asked', async (_when, view, state) => {
    expect((await seen(view, state)).main).not.toContain('/rate/');
  });
});

describe('finding a case by number and code', () => {
  const find = (reply: () => unknown, form: Record<string, string>) => {
    const { call, asked } = callWith({ 'cases.findTrack': reply });
    return visitor(call)
      .post('/track', form)
      .then((seen) => ({ seen, asked }));
  };
  const pair = { caseNumber: ' 510109 20261123 2000024 ', queryCode: '402 915' };

  test('the right pair leads to the signed link; gaps do not matter', async () => {
    const { seen, asked } = await find(() => ({ trackPath: '/t/AbCdEf' }), pair);
    expect(seen.to).toBe('/t/AbCdEf');
    expect(asked.at(-1)?.input).toEqual({
      body: { caseNumber: '510109202611232000024', queryCode: '402915' },
    });
  });

  test('every miss gets the same page: no such number, wrong code, nonsense', async () => {
    const misses = [
      problem(404, 'cases.track-miss'),
      problem(404, 'not-found'),
      problem(400, 'invalid-input'),
    ];
    const pages = [];
    for (const miss of misses) {
      const { seen } = await find(() => {
        throw miss;
      }, pair);
      pages.push(seen.main);
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('办件编号和查询码对不上');
  });

  test('after a miss the number stays in its box and the code does not', async () => {
    const { seen } = await find(() => {
      throw problem(404, 'cases.track-miss');
    }, pair);
    expect(postedFrom(seen.main)).toEqual({ caseNumber: '510109202611232000024', queryCode: '' });
    expect(seen.title).toMatch(/^错误：/);
    expect(brokenReferences(seen.html)).toEqual([]);
  });

  test('too many tries are told with a way out', async () => {
    const { seen } = await find(() => {
      throw problem(429, 'too-many-tries');
    }, pair);
    expect(seen.status).toBe(429);
    expect(seen.text).toContain('一小时后再试，或带证件到窗口查询');
  });

  test('empty boxes are told one by one and nothing is asked', async () => {
    const { seen, asked } = await find(() => ({ trackPath: '/t/x' }), { caseNumber: '', queryCode: ' ' });
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('请填写办件编号');
    expect(seen.text).toContain('请填写查询码');
    expect(asked.map(({ name }) => name)).not.toContain('cases.findTrack');
  });

  test('the page is public and in the site map', async () => {
    const { call } = callWith({});
    expect((await visitor(call).get('/track')).isStored).toBe(true);
  });
});

describe('one case', () => {
  test('tells state, both due days with the weekday, and what to do', async () => {
    const { text, html } = await shown(noodleTrack);
    expect(text).toContain('已受理');
    expect(text).toContain('最迟 2026年12月7日（星期一）');
    expect(text).toContain('最迟 2027年1月4日（星期一）');
    expect(text).toContain('按行政许可的一般期限');
    expect(text).toContain('现在不用做什么');
    expect(html.split('<h1')).toHaveLength(2);
    expect(brokenReferences(html)).toEqual([]);
  });

  test('a day in a year without a holiday notice is marked as provisional, the other one is not', async () => {
    const { text } = await shown(noodleTrack);
    expect(text.match(/暂定/g)).toHaveLength(1);
    expect(text).toContain('2027年的放假安排还没有公布');
  });

  test('before acceptance no day is promised', async () => {
    const clocks = { ...noodleTrack.clocks, promisedDue: null, statutoryDue: null };
    const { text } = await shown({
      ...noodleTrack,
      state: 'submitted',
      clocks,
      timeline: noodleTrack.timeline.slice(0, 1),
    });
    expect(text).toContain('受理以后开始计时');
    expect(text).not.toContain('最迟');
  });

  test('where the law sets no limit the page says so', async () => {
    const { text } = await shown({ ...noodleTrack, clocks: { ...noodleTrack.clocks, statutoryLimit: null } });
    expect(text).toContain('法律没有规定时限');
  });

  test('papers can be fetched', async () => {
    const { html, text } = await shown(noodleTrack);
    expect(html).toContain('href="/api/v1/cases/t/AbCdEf/letters/1"');
    expect(text).toContain('成高许受〔2026〕00017号');
  });

  test('is stored by nobody and found by no search engine', async () => {
    const seen = await shown(noodleTrack);
    expect(seen.isStored).toBe(false);
    expect(seen.html).toContain('<meta name="robots" content="noindex"/>');
  });

  test.each(CASE_STATES.map((state) => [state]))(
    'the state %s has its word and says what to do',
    async (state) => {
      const { text, html } = await shown({ ...noodleTrack, state });
      expect(text).toContain(STATE_WORDS[state].zh);
      expect(html).toMatch(/id="duty"[^>]*>[^<]+<\/h2><p>[^<]{4,}<\/p>/);
    },
  );

  test('a state this page does not know is shown as it came', async () => {
    expect((await shown({ ...noodleTrack, state: 'frozen' })).text).toContain('frozen');
  });

  test('a token that is not ours is not found', async () => {
    const seen = await visitor(callWith({}).call).get('/t/forged');
    expect(seen.status).toBe(404);
  });

  test('in English', async () => {
    const { text } = await shown({ ...noodleTrack, applicantName: 'W*', timeline: [], letters: [] }, 'en');
    expect(text).toContain('by Monday, 7 December 2026');
    expect(text).toContain('10 working days from acceptance');
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('a channel', () => {
  test('shows every department’s step with its standing in one timeline', async () => {
    const { text } = await shown(channelTrack);
    expect(text).toMatch(/企业名称预先核准.*工商局.*办完 11-23 09:42/);
    expect(text).toMatch(/内资有限责任公司设立登记 进行中/);
    expect(text).toMatch(/组织机构代码登记 未开始/);
  });

  test('one plan in plain words: done, who has it now, what comes next, when it should be finished', async () => {
    const { text } = await shown(channelTrack);
    expect(text).toContain('已经办完 1 步，一共 3 步。');
    expect(text).toContain('现在正在办：工商局“内资有限责任公司设立登记”。');
    expect(text).toContain('接下来：质量技术监督局“组织机构代码登记”。');
    expect(text).toContain(
      '预计2026年11月23日（星期一）14:05办完；我们承诺最迟2026年11月23日（星期一）14:20。',
    );
  });

  test('a plan that will not keep the promise says so', async () => {
    const late = { at: '2026-11-23T07:00:00.000Z', on: '2026-11-23', provisional: false };
    const { text } = await shown({ ...channelTrack, expected: late });
    expect(text).toContain(
      '预计2026年11月23日（星期一）15:00办完，会晚于我们承诺的2026年11月23日（星期一）14:20。',
    );
  });

  test('behind a refused step no day is told', async () => {
    const steps = channelTrack.steps.map((step, nth) => (nth === 1 ? { ...step, state: 'refused' } : step));
    const { text } = await shown({ ...channelTrack, steps, expected: null });
    expect(text).toContain('有一步没有准予');
  });

  test('behind a step whose licence was taken away no day is told, and the step says so', async () => {
    const steps = channelTrack.steps.map((step, nth) => (nth === 0 ? { ...step, state: 'lost' } : step));
    const { text } = await shown({ ...channelTrack, steps, expected: null });
    expect(text).toContain('有一步没有准予或许可已失效');
    expect(text).toMatch(/企业名称预先核准.*许可已失效/);
  });

  test('10.3-3: a step whose clock stands still says so, the others do not', async () => {
    const steps = channelTrack.steps.map((step, nth) => (nth === 1 ? { ...step, isPaused: true } : step));
    const { text } = await shown({ ...channelTrack, steps });
    expect(text).toMatch(/内资有限责任公司设立登记 暂停计时.*依法暂停计时/);
    expect(text.match(/暂停/g)).toHaveLength(2);
  });

  test('the law counts for each step apart; it is not said that there is no limit', async () => {
    const { text } = await shown(channelTrack);
    expect(text).toContain('每个环节各按法律规定计算');
    expect(text).not.toContain('法律没有规定时限');
  });

  test('until everything is handed out there is something to collect, after that nothing', async () => {
    const entry = { at: channelTrack.now, by: '政务服务中心', note: null };
    const told = (...kinds: readonly (readonly [string, string | null])[]) => {
      const later = kinds.map(([kind, note], nth) => ({ ...entry, kind, note, seq: 4 + nth }));
      return shown({ ...channelTrack, state: 'granted', timeline: [...channelTrack.timeline, ...later] });
    };
    const some = '还有 2 个环节未出件';
    for (const kinds of [
      [['concluded', null]],
      [
        ['handedOut', some],
        ['concluded', null],
      ],
      [
        ['concluded', null],
        ['handedOut', some],
      ],
    ] as const)
      expect((await told(...kinds)).text).toContain('到窗口领取结果');
    const { text } = await told(['concluded', null], ['handedOut', null]);
    expect(text).toContain('已经办完，不用再做什么');
    expect(text).not.toContain('到窗口领取结果');
  });

  test('before the acceptance, after the end and for a single case there is no such plan', async () => {
    for (const view of [
      { ...channelTrack, state: 'submitted' },
      { ...channelTrack, state: 'granted' },
      noodleTrack,
    ])
      expect((await shown(view)).text).not.toContain('您的办理计划');
  });

  test('the hour of the promise is told', async () => {
    expect((await shown(channelTrack)).text).toContain('最迟 2026年11月23日（星期一）14:20');
  });
});

describe('withdrawing', () => {
  const desk = (view: TrackView, withdraw: () => unknown = () => view) =>
    callWith({ 'cases.track': () => view, 'cases.withdrawByLink': withdraw });

  test('is asked once more on a page of its own', async () => {
    const { text, main } = await visitor(desk(noodleTrack).call).get('/t/AbCdEf/withdraw');
    expect(text).toContain('要撤回这份申请吗？');
    expect(postedFrom(main)).toEqual({ version: '3' });
  });

  test('is done with the version that was seen', async () => {
    const { call, asked } = desk(noodleTrack);
    const seen = await visitor(call).post('/t/AbCdEf/withdraw', { version: '3' });
    expect(seen.to).toBe('/t/AbCdEf');
    expect(asked.at(-1)?.input).toEqual({ params: { token: 'AbCdEf' }, body: { version: 3 } });
  });

  test('the case moved on meanwhile but may still be withdrawn: asked again', async () => {
    const stale = () => {
      throw problem(409, 'stale');
    };
    const seen = await visitor(desk(noodleTrack, stale).call).post('/t/AbCdEf/withdraw', { version: '2' });
    expect(seen.status).toBe(409);
    expect(seen.text).toContain('办理有了新的进展');
  });

  test('decided or withdrawn meanwhile: back to the track', async () => {
    const stale = () => {
      throw problem(409, 'stale');
    };
    const call = desk({ ...noodleTrack, mayWithdraw: false }, stale).call;
    expect((await visitor(call).post('/t/AbCdEf/withdraw', { version: '2' })).to).toBe('/t/AbCdEf');
    expect((await visitor(call).get('/t/AbCdEf/withdraw')).to).toBe('/t/AbCdEf');
  });

  test('is offered only while it is lawful', async () => {
    expect((await shown(noodleTrack)).html).toContain('href="/t/AbCdEf/withdraw"');
    expect((await shown({ ...noodleTrack, mayWithdraw: false })).html).not.toContain('/withdraw');
  });
});
