import type { CalendarChangeView, CalendarView, ClockRulesView } from '@yichuang/contract/clock.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { DEFAULT_CLOCK_RULES } from '@yichuang/domain/clock/clock-rules.ts';
import { COUNTING_RULES } from '@yichuang/domain/clock/counting-rules.ts';
import { describe, expect, test } from 'vitest';
import { me, NOW } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const OVERLAY_ID = '00000000-0000-7000-8000-0000000000c1';
const hall = { id: 'HALL-S', name: '南大厅', nameEn: 'South hall' };

const rules: ClockRulesView = {
  version: 3,
  rules: { ...DEFAULT_CLOCK_RULES, receiptDay: 'nextWorkday', hallHours: { 'HALL-S': '08:00-12:00' } },
  halls: [hall],
  history: [{ version: 3, knownAt: NOW, basis: '办公会第3号' }],
};

const notice = { year: 2008, number: '国办发明电〔2007〕3号', page: 'https://www.gov.cn/notice' };
const calendar: CalendarView = {
  version: 40,
  year: 2008,
  hall: null,
  provisional: false,
  workingDays: 251,
  days: [
    { on: '2008-05-01', isWorked: false, why: { kind: 'holiday', name: '劳动节', notice } },
    { on: '2008-05-04', isWorked: true, why: { kind: 'makeUpWorkday', name: '劳动节', notice } },
    { on: '2008-05-13', isWorked: false, why: { kind: 'closure', basis: '暂停办公的公告' } },
  ],
  notices: [
    {
      ...notice,
      published: '2007-12-16',
      off: 29,
      work: 6,
      offLines: '劳动节 2008-05-01 至 2008-05-03',
      workLines: '劳动节 2008-05-04',
    },
  ],
  overlays: [
    {
      overlayId: OVERLAY_ID,
      kind: 'closure',
      from: '2008-05-13',
      to: '2008-05-16',
      hall: null,
      basis: '暂停办公的公告',
      documentNumber: '成高管公告〔2008〕3号',
      publishedOn: '2008-05-12',
      knownAt: NOW,
      withdrawnAt: null,
      withdrawalBasis: null,
    },
  ],
  halls: [hall],
};

const change: CalendarChangeView = {
  days: [{ on: '2008-05-13', isWorked: false, why: { kind: 'closure', basis: '—' } }],
  total: 240,
  moved: [
    {
      caseNumber: '510109200805121000017',
      side: 'promised',
      old: { on: '2008-05-15', at: '2008-05-15T09:30:00Z', unit: 'workingDays', provisional: false },
      new: { on: '2008-05-21', at: '2008-05-21T09:30:00Z', unit: 'workingDays', provisional: false },
      days: ['2008-05-13'],
    },
  ],
};

const admin = { 'identity.whoAmI': me('administrator') };
const withRules = { ...admin, 'clock.readClockRules': rules };
const withCalendar = { ...admin, 'clock.readCalendar': calendar };
const CLOCK = 'http://hall.example/w/admin/clock';
const CALENDAR = 'http://hall.example/w/admin/calendar';

describe('rules of counting', () => {
  test.each([
    ['zh', 'zh' as const, '只约束之后受理的办件'],
    ['en', 'en' as const, 'binds cases accepted from then on'],
  ])(
    'each rule stands there with its basis, and what a change binds is said (%s)',
    async (_l, language, binds) => {
      const { html } = await renderPage('/admin/clock', withRules, language);
      const text = textOf(html);
      expect(text).toContain(binds);
      for (const rule of Object.values(COUNTING_RULES)) {
        expect(text).toContain(rule[language]);
        expect(text).toContain(language === 'zh' ? rule.basisZh : rule.basis);
      }
      expect(text).toContain('办公会第3号');
    },
  );

  test('each setting has its value, its default and an example', async () => {
    const { html } = await renderPage('/admin/clock', withRules);
    expect(html).toMatch(
      /name="rules.receiptDay"[^>]*checked=""[^>]*value="nextWorkday"|value="nextWorkday"[^>]*checked=""/,
    );
    expect(textOf(html)).toContain('默认：实际日期。周六网上提交');
    expect(html).toMatch(/name="rules.hallHours.HALL-S"[^>]*value="08:00-12:00"/);
    expect(html).toMatch(/name="rules.correctionLimit.count"[^>]*value="15"/);
    expect(textOf(html)).toContain('在中心设置中修改');
  });

  const filled = {
    version: '3',
    key: 'k',
    basis: '办公会第4号',
    'rules.dayEnds': 'midnight',
    'rules.receiptDay': 'actual',
    'rules.correctionLimit.count': '10',
    'rules.correctionLimit.unit': 'workingDays',
    'rules.hallHours.HALL-S': '08：00-12：00，14:00-18:00',
    'rules.hallHours.HALL-N': '',
  };

  test('what is filled in goes out as settings; a hall without hours is left out', async () => {
    const { sent } = await renderPage(postForm(CLOCK, filled), {
      ...withRules,
      'clock.changeClockRules': rules,
    });
    expect(sent.find(({ name }) => name === 'clock.changeClockRules')).toMatchObject({
      key: 'k',
      body: {
        version: 3,
        basis: '办公会第4号',
        rules: {
          dayEnds: 'midnight',
          receiptDay: 'actual',
          correctionLimit: { count: 10, unit: 'workingDays' },
          hallHours: { 'HALL-S': '08:00-12:00,14:00-18:00' },
        },
      },
    });
  });

  test('a fault stands at its box and above', async () => {
    const errors = [
      {
        pointer: '/rules/correctionReminder/count',
        rule: 'clock.bad-rules',
        message: '须小于补正期限 10，否则提醒时已到期',
        messageEn: 'is less than 10',
      },
    ];
    const { html } = await renderPage(postForm(CLOCK, filled), {
      ...withRules,
      'clock.changeClockRules': new ProblemError(problem('invalid-input', 400, { errors })),
    });
    expect(html).toMatch(/id="rules-correctionReminder-count-fault"[^>]*>.*?须小于补正期限 10/s);
    expect(html).toMatch(/class="note note-problem".*?须小于补正期限 10/s);
  });

  test('a collision says which rule a colleague changed', async () => {
    const fresh = { ...rules, version: 4, rules: { ...rules.rules, pausesFrom: 'sameDay' } };
    const { html } = await renderPage(postForm(CLOCK, filled), {
      ...withRules,
      'clock.changeClockRules': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(textOf(html)).toContain('特别程序起始日：仍计入 → 不计入');
    expect(html).toMatch(/name="version" value="4"/);
  });

  test('without a change there is no history', async () => {
    const none = { ...rules, version: 0, history: [] };
    const { html } = await renderPage('/admin/clock', { ...admin, 'clock.readClockRules': none });
    expect(textOf(html)).toContain('从未变更');
  });
});

describe('the working calendar', () => {
  test('shows each special day in its month with a sign, and the notice that says so', async () => {
    const { html, sent } = await renderPage('/admin/calendar?year=2008', withCalendar);
    expect(sent.find(({ name }) => name === 'clock.readCalendar')?.query).toEqual({ year: 2008 });
    expect(html.match(/class="month"/g)).toHaveLength(12);
    expect(html).toMatch(/class="day-off day-holiday" title="劳动节 放假 国办发明电〔2007〕3号">1<small>休/);
    expect(html).toMatch(/class="day-made-up"[^>]*>4<small>班/);
    expect(html).toMatch(/class="day-off day-closure" title="停止办公 暂停办公的公告">13<small>停/);
    expect(html).toMatch(/<a href="https:\/\/www.gov.cn\/notice" lang="zh-CN">国办发明电〔2007〕3号/);
    expect(textOf(html)).toContain('251 个工作日');
  });

  test('a month has all its days, from Monday on', async () => {
    const { html } = await renderPage('/admin/calendar?year=2008', withCalendar);
    const [, may = ''] = /<caption>5月<\/caption>.*?<tbody>(.*?)<\/tbody>/s.exec(html) ?? [];
    const numbers = [...may.matchAll(/<td[^>]*>(\d+)/g)].map(([, day]) => Number(day));
    expect(numbers).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    // 1 May 2008 was a Thursday.
    expect(/<tr>(.*?)<\/tr>/s.exec(may)?.[1]?.match(/<td><\/td>/g)).toHaveLength(3);
  });

  test('a year without a notice says so, and a list without rows what that means', async () => {
    const bare = { ...calendar, year: 2031, provisional: true, days: [], notices: [], overlays: [] };
    const { html } = await renderPage('/admin/calendar?year=2031', { ...admin, 'clock.readCalendar': bare });
    expect(textOf(html)).toContain('暂定：年度放假安排尚未公布');
    expect(textOf(html)).toContain('本年的放假通知尚未录入');
    expect(textOf(html)).toContain('本年没有本地安排');
  });

  const filled = {
    act: 'try',
    kind: 'closure',
    from: '20080513',
    to: '',
    hall: '',
    basis: '暂停办公的公告',
    documentNumber: '',
    publishedOn: '2008-05-12',
  };

  test('a local decision is tried first: dates that move, old and new, and what is filled in stays', async () => {
    const { html, sent } = await renderPage(postForm(CALENDAR, filled), {
      ...withCalendar,
      'clock.previewOverlay': change,
    });
    expect(sent.find(({ name }) => name === 'clock.previewOverlay')?.query).toEqual({
      kind: 'closure',
      from: '2008-05-13',
      to: '2008-05-13',
    });
    expect(sent.some(({ name }) => name === 'clock.addOverlay')).toBe(false);
    const text = textOf(html);
    expect(text).toContain('在办件有 240 个期限将变动。');
    expect(text).toContain('下面列出前 1 个');
    expect(text).toMatch(/承诺期限 2008年5月15日（星期四） 2008年5月21日（星期三）/);
    expect(html).toMatch(/name="act" value="add"/);
    expect(html).toMatch(/type="hidden" name="basis" value="暂停办公的公告"/);
  });

  test('confirmed, it is entered with the version that was seen, and leads to its year', async () => {
    const confirmed = { ...filled, act: 'add', version: '40', key: 'k2' };
    const { leadsTo, sent } = await renderPage(postForm(CALENDAR, confirmed), {
      ...withCalendar,
      'clock.addOverlay': calendar,
    });
    expect(sent.find(({ name }) => name === 'clock.addOverlay')).toMatchObject({
      key: 'k2',
      body: { version: 40, hall: null, documentNumber: null, publishedOn: '2008-05-12' },
    });
    expect(leadsTo).toContain('/admin/calendar?year=2008&done=added');
    const { html } = await renderPage('/admin/calendar?year=2008&done=added', withCalendar);
    expect(textOf(html)).toContain('本地安排已登记');
  });

  test('a fault of the trial stands at its box', async () => {
    const errors = [
      {
        pointer: '/query/to',
        rule: 'x',
        message: '截止日不能早于起始日',
        messageEn: 'Not before the first day',
      },
    ];
    const { html } = await renderPage(
      postForm(CALENDAR, filled),
      {
        ...withCalendar,
        'clock.previewOverlay': new ProblemError(problem('invalid-input', 400, { errors })),
      },
      'en',
    );
    expect(html).toMatch(/id="to-fault"[^>]*>.*?Not before the first day/s);
  });

  test('a collision names the decision a colleague entered', async () => {
    const before = { ...calendar, version: 39, overlays: [] };
    const { html } = await renderPage(
      postForm(CALENDAR, { ...filled, act: 'add', version: '39', key: 'k' }),
      {
        ...admin,
        'clock.readCalendar': before,
        'clock.addOverlay': new ProblemError(problem('stale', 409, { fresh: calendar })),
      },
    );
    expect(textOf(html)).toContain('2008-05-13 – 2008-05-16 暂停办公的公告');
  });

  test('a withdrawal shows what moves before its button does it', async () => {
    const { html } = await renderPage(`/admin/calendar?year=2008&withdraw=${OVERLAY_ID}`, {
      ...withCalendar,
      'clock.previewWithdrawal': change,
    });
    expect(textOf(html)).toContain('撤销并变更期限');
    expect(textOf(html)).toContain('在办件有 240 个期限将变动。');
    const confirmed = { act: 'withdraw', overlayId: OVERLAY_ID, version: '40', key: 'k3', basis: '恢复办公' };
    const { sent, leadsTo } = await renderPage(postForm(CALENDAR, confirmed), {
      ...withCalendar,
      'clock.withdrawOverlay': calendar,
    });
    expect(sent.find(({ name }) => name === 'clock.withdrawOverlay')).toMatchObject({
      params: { overlayId: OVERLAY_ID },
      body: { version: 40, basis: '恢复办公' },
    });
    expect(leadsTo).toContain('done=withdrawn');
  });
});

test.each(['/admin/clock', '/admin/calendar'])('%s is the administrator’s', async (path) => {
  const { html } = await renderPage(path, { 'identity.whoAmI': me('clerk') });
  expect(textOf(html)).toContain('没有权限');
  expect(html).not.toMatch(/name="version"/);
});
