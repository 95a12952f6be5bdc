import { BadNoticeError } from '#clock/errors.ts';
import { addDays, type DateOnly, dateOnly, weekday, yearOf } from '#time/date-only.ts';

/**
 * One year's arrangement of days off and worked weekends (国务院办公厅节假日安排通知).
 *
 * Each notice is the whole arrangement of its year; a later one of the same year replaces it. It may name days of
 * the neighbouring year.
 */
export type HolidayNotice = {
  readonly year: number;
  /** null: the exact day is not known; it was before the first day the notice names. */
  readonly published: DateOnly | null;
  /** 文号, null when not checked. */
  readonly number: string | null;
  /** Address of the notice at gov.cn. */
  readonly page: string;
  readonly off: readonly DateOnly[];
  /** 调休上班: Saturdays and Sundays worked. */
  readonly work: readonly DateOnly[];
  /** Name of the holiday each day belongs to. */
  readonly names: Readonly<Record<string, string>>;
};

/** What is wrong with a notice (通知问题): where in the data, and what belongs there, in both languages. */
export type NoticeFault = { readonly path: string; readonly message: string; readonly messageZh: string };

/**
 * Notices from data of unknown origin (the file `data/holidays.json`, a table, an upload).
 *
 * @throws BadNoticeError naming every fault with its path: shape, impossible days, days both off and worked, worked
 *   days that are no weekend days, days outside the notice's year and the months beside it
 */
export function holidayNotices(data: unknown): readonly HolidayNotice[] {
  const faults: NoticeFault[] = [];
  if (!Array.isArray(data))
    faults.push({ path: 'notices', message: 'are a list', messageZh: '应为通知列表' });
  const notices = (Array.isArray(data) ? data : []).map((entry: unknown, index) =>
    readNotice(entry, (path, message, messageZh) => {
      faults.push({ path: `notices[${index}]${path === '' ? '' : `.${path}`}`, message, messageZh });
    }),
  );
  if (faults.length === 0) return notices;
  const words = faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new BadNoticeError(words, { faults });
}

/** The first day on which the arrangement was surely known: nobody can arrange a day that is already over. */
export function knownFrom(notice: HolidayNotice): DateOnly {
  if (notice.published !== null) return notice.published;
  const [firstNamed] = [...notice.off, ...notice.work, dateOnly(`${notice.year}-01-01`)].toSorted();
  return addDays(firstNamed ?? dateOnly(`${notice.year}-01-01`), -1);
}

/** Notices that were there by the end of a day, and those that came later (已公布与未公布的通知). */
export type NoticesByDay = {
  readonly published: readonly HolidayNotice[];
  readonly later: readonly HolidayNotice[];
};

/** Which notices a centre can know on a day: nobody goes by what is not published. One without a day was always there. */
export function noticesBy(notices: readonly HolidayNotice[], today: DateOnly): NoticesByDay {
  const isPublished = ({ published }: HolidayNotice) => published === null || published <= today;
  return {
    published: notices.filter(isPublished),
    later: notices.filter((notice) => !isPublished(notice)),
  };
}

type Report = (path: string, message: string, messageZh: string) => void;

function readNotice(entry: unknown, report: Report): HolidayNotice {
  const fields = record(entry);
  const year = typeof fields.year === 'number' && Number.isInteger(fields.year) ? fields.year : 0;
  if (year < 1950 || year > 2099)
    report(
      'year',
      `is a whole number from 1950 to 2099, not ${String(fields.year)}`,
      '年份应为 1950 至 2099 之间的整数',
    );
  const [off, work] = [days(fields, 'off', report), days(fields, 'work', report)];
  checkArrangement(year, off, work, report);
  return {
    year,
    published: fields.published === null ? null : day(fields.published, 'published', report),
    number: fields.number === null ? null : text(fields, 'number', report),
    page: address(fields, report),
    off: off.map(({ on }) => on),
    work: work.map(({ on }) => on),
    names: names(fields.names, report),
  };
}

/** A day with its place in the data. */
type PlacedDay = { readonly path: string; readonly on: DateOnly };

function checkArrangement(
  year: number,
  off: readonly PlacedDay[],
  work: readonly PlacedDay[],
  report: Report,
): void {
  const offDays = new Set(off.map(({ on }) => on));
  for (const { path, on } of work) {
    if (offDays.has(on)) report(path, `${on} is both off and worked`, `${on} 既放假又上班`);
    if (weekday(on) % 6 !== 0)
      report(
        path,
        `${on} is worked anyway: work names Saturdays and Sundays only`,
        `${on} 本来就上班：调休上班只列星期六、星期日`,
      );
  }
  for (const { path, on } of [...off, ...work]) {
    const isNear =
      yearOf(on) === year ||
      (yearOf(on) === year - 1 && on.slice(5) >= '12') ||
      on.startsWith(`${year + 1}-01`);
    if (!isNear)
      report(
        path,
        `${on} is not a day of ${year} or of the months beside it`,
        `${on} 不在 ${year} 年及其前后各一个月之内`,
      );
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function text(fields: Readonly<Record<string, unknown>>, name: string, report: Report): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  report(name, `is text, not ${JSON.stringify(value)}`, '应填写文字');
  return '';
}

/** The page is shown as a link: nothing but an address of the web may stand there. */
function address(fields: Readonly<Record<string, unknown>>, report: Report): string {
  const page = text(fields, 'page', report);
  if (page !== '' && !/^https?:\/\/\S+$/.test(page))
    report(
      'page',
      `is the address of the notice, not ${page}`,
      '应为通知的网址，以 http:// 或 https:// 开头',
    );
  return page;
}

/** The days of a list that are days; the others are reported. */
function days(fields: Readonly<Record<string, unknown>>, name: string, report: Report): readonly PlacedDay[] {
  const list = fields[name];
  if (!Array.isArray(list)) {
    report(name, 'is a list of days', '应为日期列表');
    return [];
  }
  return list.flatMap((value: unknown, index) => {
    const path = `${name}[${index}]`;
    const on = day(value, path, report);
    return on === null ? [] : { path, on };
  });
}

function day(value: unknown, path: string, report: Report): DateOnly | null {
  try {
    return dateOnly(String(value));
  } catch {
    report(path, `is ${String(value)}, which is not a day`, `“${String(value)}”不是日期，应如 2020-01-24`);
    return null;
  }
}

function names(value: unknown, report: Report): Readonly<Record<string, string>> {
  const entries = Object.entries(record(value)).map(([on, name]) => [on, String(name)] as const);
  if (entries.length === 0) report('names', 'gives the holiday of each day', '应写明每天所属的节日');
  return Object.fromEntries(entries);
}
