import type { CalendarView, NoticesChangeView } from '@yichuang/contract/clock.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { me } from '#fixtures.testing.ts';
import { postForm, problem, renderPage, textOf } from '#render-page.testing.tsx';

const EXTENSION = '国办发明电〔2020〕1号';
const before = {
  year: 2020,
  number: '国办发明电〔2019〕16号',
  page: 'https://www.gov.cn/2019',
  published: '2019-11-21',
  off: 8,
  work: 2,
  offLines: '元旦 2020-01-01\n春节 2020-01-24 至 2020-01-30',
  workLines: '春节 2020-01-19、2020-02-01',
};
const calendar: CalendarView = {
  version: 40,
  year: 2020,
  hall: null,
  provisional: false,
  workingDays: 250,
  days: [],
  notices: [before],
  overlays: [],
  halls: [],
};
const preview: NoticesChangeView = {
  days: [{ on: '2020-01-31', isWorked: false, why: { kind: 'weekend' } }],
  total: 1,
  moved: [
    {
      caseNumber: '510109200001200000017',
      side: 'promised',
      old: { on: '2020-02-01', at: '2020-02-01T09:30:00Z', unit: 'workingDays', provisional: false },
      new: { on: '2020-02-04', at: '2020-02-04T09:30:00Z', unit: 'workingDays', provisional: false },
      days: ['2020-01-31'],
    },
  ],
  notices: [{ year: 2020, number: EXTENSION, published: '2020-01-27' }],
  later: [{ year: 2021, number: '国办发明电〔2020〕27号', published: '2020-11-25' }],
};
const withCalendar = { 'identity.whoAmI': me('administrator'), 'clock.readCalendar': calendar };
const withPreview = { ...withCalendar, 'clock.previewNotices': preview };
const CALENDAR = 'http://hall.example/w/admin/calendar?year=2020';

const typed = {
  act: 'tryNotice',
  year: '2020',
  number: EXTENSION,
  published: '20200127',
  page: 'https://www.gov.cn/2020',
  off: '春节 2020-01-24 至 2020-02-02',
  work: '春节 2020-01-19',
};

/** A form with a file, as a browser sends it. */
function postFile(content: string | null): Request {
  const form = new FormData();
  form.set('act', 'tryFile');
  form.set('file', new File(content === null ? [] : [content], content === null ? '' : 'notices.json'));
  return new Request(CALENDAR, { method: 'POST', body: form });
}

describe('a notice of the State Council', () => {
  test('typing begins with the days of the notice in force, a holiday a line', async () => {
    const { html } = await renderPage('/admin/calendar?year=2020', withCalendar);
    expect(html).toMatch(/name="year"[^>]*value="2020"/);
    expect(html).toMatch(
      /<textarea[^>]*name="off"[^>]*>元旦 2020-01-01\n春节 2020-01-24 至 2020-01-30<\/textarea>/,
    );
    expect(html).toMatch(/<textarea[^>]*name="work"[^>]*>春节 2020-01-19、2020-02-01<\/textarea>/);
    expect(textOf(html)).toContain('公布日期在今天之后的不录入');
  });

  test('typed, it is tried: what is new, what is left out, old and new date of each case; nothing is entered', async () => {
    const { html, sent } = await renderPage(postForm(CALENDAR, typed), withPreview);
    expect(sent.find(({ name }) => name === 'clock.previewNotices')?.body).toEqual({
      given: {
        kind: 'typed',
        year: 2020,
        number: EXTENSION,
        published: '2020-01-27',
        page: typed.page,
        off: typed.off,
        work: typed.work,
      },
    });
    expect(sent.some(({ name }) => name === 'clock.enterNotices')).toBe(false);
    const text = textOf(html);
    expect(text).toMatch(/将录入的通知 国办发明电〔2020〕1号 公布于 2020年1月27日/);
    expect(text).toMatch(/未录入：公布日期在今天之后 国办发明电〔2020〕27号/);
    expect(text).toMatch(/承诺期限 2020年2月1日（星期六） 2020年2月4日（星期二）/);
    expect(html).toMatch(/name="act" value="enterNotices"/);
    expect(html).toMatch(/<details open="">/);
  });

  test('a file is tried as its text', async () => {
    const { sent } = await renderPage(postFile('{"notices":[]}'), withPreview);
    expect(sent.find(({ name }) => name === 'clock.previewNotices')?.body).toEqual({
      given: { kind: 'file', text: '{"notices":[]}' },
    });
  });

  test.each([
    ['no file was chosen', postFile(null), '请先选择通知文件'],
    ['a film was chosen', postFile('x'.repeat(800_001)), '文件过大'],
  ])('%s: said at once, nothing is sent', async (_what, request, words) => {
    const { html, sent } = await renderPage(request, withPreview);
    expect(html).toMatch(new RegExp(`id="file-fault"[^>]*>[^<]*${words}`));
    expect(sent.some(({ name }) => name === 'clock.previewNotices')).toBe(false);
  });

  test('confirmed, what was tried is entered with the version that was seen, and leads to its year', async () => {
    const given = { kind: 'file', text: '{"notices":[]}' };
    const confirmed = { act: 'enterNotices', version: '40', key: 'k', given: JSON.stringify(given) };
    const { sent, leadsTo } = await renderPage(postForm(CALENDAR, confirmed), {
      ...withCalendar,
      'clock.enterNotices': calendar,
    });
    expect(sent.find(({ name }) => name === 'clock.enterNotices')).toMatchObject({
      key: 'k',
      body: { version: 40, given },
    });
    expect(leadsTo).toContain('/admin/calendar?year=2020&done=entered');
    const { html } = await renderPage('/admin/calendar?year=2020&done=entered', withCalendar);
    expect(textOf(html)).toContain('放假通知已录入');
  });

  test('nothing new: there is nothing to confirm', async () => {
    const { html } = await renderPage(postFile('{}'), {
      ...withCalendar,
      'clock.previewNotices': { ...preview, notices: [], days: [], moved: [], total: 0 },
    });
    expect(textOf(html)).toContain('没有新的通知，日历不变');
    expect(html).not.toMatch(/value="enterNotices"/);
  });

  test.each([
    ['zh' as const, '第 1 行“春节”不是节日和日期'],
    ['en' as const, 'line 1 is no holiday'],
  ])('a fault stands at its box and above, and what was typed stays (%s)', async (language, words) => {
    const errors = [
      {
        pointer: '/off',
        rule: 'clock.bad-notice',
        message: '第 1 行“春节”不是节日和日期',
        messageEn: 'line 1 is no holiday',
      },
    ];
    const refused = {
      ...withCalendar,
      'clock.previewNotices': new ProblemError(problem('invalid-input', 400, { errors })),
    };
    const { html } = await renderPage(postForm(CALENDAR, { ...typed, off: '春节' }), refused, language);
    expect(html).toMatch(new RegExp(`id="off-fault"[^>]*>.*?${words}`, 's'));
    expect(html).toMatch(/<textarea[^>]*name="off"[^>]*>春节<\/textarea>/);
    expect(html).toMatch(/name="published"[^>]*value="20200127"/);
  });

  test('a fault of the wire stands at its box as well', async () => {
    const errors = [{ pointer: '/given/published', rule: 'x', message: '应为日期', messageEn: 'is a day' }];
    const { html } = await renderPage(postForm(CALENDAR, { ...typed, published: 'soon' }), {
      ...withCalendar,
      'clock.previewNotices': new ProblemError(problem('invalid-input', 400, { errors })),
    });
    expect(html).toMatch(/id="published-fault"[^>]*>.*?应为日期/s);
  });

  test('a collision names the notice a colleague entered', async () => {
    const fresh = {
      ...calendar,
      version: 41,
      notices: [before, { ...before, number: EXTENSION, published: '2020-01-27' }],
    };
    const confirmed = { act: 'enterNotices', version: '40', key: 'k', given: '{"kind":"file","text":"{}"}' };
    const { html } = await renderPage(postForm(CALENDAR, confirmed), {
      ...withCalendar,
      'clock.enterNotices': new ProblemError(problem('stale', 409, { fresh })),
    });
    expect(html).toMatch(/class="note note-stale".*?国办发明电〔2020〕1号/s);
  });
});
