import { describe, expect, test } from 'vitest';
import { BadNoticeError } from '#clock/errors.ts';
import { holidayNotices, type NoticeFault } from '#clock/holiday-notice.ts';
import { linesOfNotice, noticeFromLines, type TypedNotice } from '#clock/notice-lines.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const typed: TypedNotice = {
  year: 2020,
  published: '2020-01-27',
  number: '国办发明电〔2020〕1号',
  page: 'https://www.gov.cn/notice',
  off: '元旦 2020-01-01\n春节 2020-01-24 至 2020-02-02',
  work: '春节 2020-01-19',
};

const faultsOf = (changes: Partial<TypedNotice>): readonly NoticeFault[] => {
  try {
    noticeFromLines({ ...typed, ...changes });
  } catch (error) {
    if (error instanceof BadNoticeError) return error.facts.faults as readonly NoticeFault[];
    throw error;
  }
  return [];
};

test('a notice typed from the paper: each line a holiday, days and ranges after its name', () => {
  expect(noticeFromLines(typed)).toMatchObject({
    year: 2020,
    published: '2020-01-27',
    number: '国办发明电〔2020〕1号',
    off: [
      '2020-01-01',
      '2020-01-24',
      '2020-01-25',
      '2020-01-26',
      '2020-01-27',
      '2020-01-28',
      '2020-01-29',
      '2020-01-30',
      '2020-01-31',
      '2020-02-01',
      '2020-02-02',
    ],
    work: ['2020-01-19'],
    names: { '2020-01-01': '元旦', '2020-02-02': '春节', '2020-01-19': '春节' },
  });
});

test.each([
  ['至', '春节 2020-01-24 至 2020-01-25'],
  ['no space', '春节 2020-01-24至2020-01-25'],
  ['a wave', '春节 2020-01-24～2020-01-25'],
  ['points', '春节 2020-01-24..2020-01-25'],
  ['two days', '春节 2020-01-24、2020-01-25'],
  ['two lines, one empty, of Windows', '春节 2020-01-24\r\n\r\n春节 2020-01-25\r\n'],
])('a range by %s', (_what, off) => {
  expect(noticeFromLines({ ...typed, off }).off).toEqual(['2020-01-24', '2020-01-25']);
});

describe('what is wrong is told with its line, in both languages', () => {
  test.each([
    ['no name', '2020-01-24', 'off[0]', '不是节日和日期'],
    ['no day', '元旦 2020-01-01\n春节', 'off[1]', '第 2 行“春节”'],
    ['a day that is none', '春节 2020-02-30', 'off[0]', '应如：春节'],
    ['an end before its beginning', '春节 2020-01-25 至 2020-01-24', 'off[0]', '不是节日和日期'],
    ['a wrong year in a range', '春节 2020-01-24 至 2021-02-02', 'off[0]', '不是节日和日期'],
    ['a day named twice', '春节 2020-01-24\n除夕 2020-01-24', 'off[1]', '重复列出 2020-01-24'],
  ])('%s', (_what, off, path, words) => {
    const [fault, ...others] = faultsOf({ off });
    expect(others).toEqual([]);
    expect(fault?.path).toBe(path);
    expect(fault?.messageZh).toContain(words);
    expect(fault?.message).toMatch(/^line \d/);
  });

  test('days that the rules of a notice refuse', () => {
    expect(
      faultsOf({ work: '春节 2020-01-20', page: 'javascript:alert(1)' }).map(({ path }) => path),
    ).toEqual(['notices[0].work[0]', 'notices[0].page']);
    expect(faultsOf({ off: '', work: '' }).map(({ path }) => path)).toEqual(['notices[0].names']);
  });
});

test('every notice there ever was is the same after it was written as lines and read again', () => {
  for (const notice of holidayNotices(data.notices)) {
    const { year, number, page, published } = notice;
    const read = noticeFromLines({
      year,
      number,
      page,
      published: published ?? '2007-01-01',
      ...linesOfNotice(notice),
    });
    expect(read.off.toSorted()).toEqual(notice.off.toSorted());
    expect(read.work.toSorted()).toEqual(notice.work.toSorted());
    expect(Object.keys(read.names).toSorted()).toEqual([...notice.off, ...notice.work].toSorted());
  }
});
