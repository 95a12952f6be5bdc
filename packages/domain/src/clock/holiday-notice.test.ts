import { describe, expect, test } from 'vitest';
import { BadNoticeError } from '#clock/errors.ts';
import { holidayNotices, knownFrom, noticesBy } from '#clock/holiday-notice.ts';
import { dateOnly } from '#time/date-only.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const sound = {
  year: 2026,
  published: '2025-11-04',
  number: null,
  page: 'https://www.gov.cn/',
  off: ['2026-01-01', '2026-01-02'],
  work: ['2026-01-04'],
  names: { '2026-01-01': '元旦' },
};

describe('notices from data', () => {
  test('the notices of 2007 to 2026 are read, two a year in 2015, 2019 and 2020', () => {
    const notices = holidayNotices(data.notices);
    expect(notices).toHaveLength(23);
    const years = notices.map(({ year }) => year);
    expect(years.filter((year, index) => years.indexOf(year) !== index)).toEqual([2015, 2019, 2020]);
  });

  test.each([
    ['no list', { year: 2026 }, 'notices: are a list'],
    ['no record', ['2026'], 'notices[0].year: is a whole number'],
    [
      'a year as text',
      [{ ...sound, year: '2026' }],
      'notices[0].year: is a whole number from 1950 to 2099, not 2026',
    ],
    [
      'a day that does not exist',
      [{ ...sound, off: ['2026-02-30'] }],
      'notices[0].off[0]: is 2026-02-30, which is not a day',
    ],
    ['no list of days', [{ ...sound, work: '2026-01-04' }], 'notices[0].work: is a list of days'],
    [
      'a worked Monday',
      [{ ...sound, work: ['2026-01-05'] }],
      'notices[0].work[0]: 2026-01-05 is worked anyway',
    ],
    [
      'a day both off and worked',
      [{ ...sound, off: ['2026-01-04'] }],
      'notices[0].work[0]: 2026-01-04 is both off and worked',
    ],
    [
      'a day of another year',
      [{ ...sound, off: ['2024-10-01'] }],
      'notices[0].off[0]: 2024-10-01 is not a day of 2026',
    ],
    [
      'a summer day of the year before',
      [{ ...sound, off: ['2025-07-01'] }],
      '2025-07-01 is not a day of 2026',
    ],
    ['no address', [{ ...sound, page: undefined }], 'notices[0].page: is text'],
    [
      'an address that is a script',
      [{ ...sound, page: 'javascript:alert(1)' }],
      'notices[0].page: is the address of the notice',
    ],
    ['an impossible publication', [{ ...sound, published: 'soon' }], 'notices[0].published: is soon'],
    ['no names', [{ ...sound, names: {} }], 'notices[0].names: gives the holiday'],
  ])('%s: refused', (_what, notices, fault) => {
    expect(() => holidayNotices(notices)).toThrow(BadNoticeError);
    expect(() => holidayNotices(notices)).toThrow(fault);
  });

  test('every fault is named with the place of its notice', () => {
    const broken = [sound, { ...sound, page: '', work: ['2026-01-05'] }];
    expect(() => holidayNotices(broken)).toThrow(
      /notices\[1\]\.work\[0\]: 2026-01-05 is worked.*; notices\[1\]\.page: is text, not ""/,
    );
  });
});

test('a program reads the faults one by one', () => {
  expect(() => holidayNotices([{ ...sound, off: ['2026-02-30'], page: null }])).toThrow(
    expect.objectContaining({
      facts: {
        faults: [
          {
            path: 'notices[0].off[0]',
            message: 'is 2026-02-30, which is not a day',
            messageZh: '“2026-02-30”不是日期，应如 2020-01-24',
          },
          { path: 'notices[0].page', message: 'is text, not null', messageZh: '应填写文字' },
        ],
      },
    }),
  );
});

describe('what a centre can know on a day', () => {
  const notices = holidayNotices(data.notices);
  const newest = (today: string) => {
    const { published, later } = noticesBy(notices, dateOnly(today));
    expect(published.length + later.length).toBe(notices.length);
    return [published.at(-1)?.number ?? published.at(-1)?.year, later.length];
  };

  test.each([
    ['2007-10-30', 2008, 21],
    ['2020-01-26', '国办发明电〔2019〕16号', 7],
    ['2020-01-27', '国办发明电〔2020〕1号', 6],
    ['2026-11-27', 2026, 0],
  ])('%s: published up to that day, its own included', (today, last, later) => {
    expect(newest(today)).toEqual([last, later]);
  });

  test('a notice without a day of publication was always there', () => {
    expect(noticesBy(notices, dateOnly('1999-01-01')).published.map(({ year }) => year)).toEqual([
      2007, 2008,
    ]);
  });
});

describe('the day from which a notice is known', () => {
  test('its publication', () => {
    expect(holidayNotices([sound]).map(knownFrom)).toEqual(['2025-11-04']);
  });

  test('not published on a known day: before the first day it names', () => {
    const notice = { ...sound, published: null, off: ['2025-12-30'], work: ['2025-12-27'] };
    expect(holidayNotices([notice]).map(knownFrom)).toEqual(['2025-12-26']);
  });

  test('not published on a known day: at the latest before the year begins', () => {
    const notice = { ...sound, published: null, off: ['2026-02-17'], work: [] };
    expect(holidayNotices([notice]).map(knownFrom)).toEqual(['2025-12-31']);
  });
});
