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

/**
 * Notices from data of unknown origin (the file `data/holidays.json`, a table, an upload).
 *
 * @throws BadNoticeError naming every fault: shape, impossible days, days both off and worked, worked days that are
 *   no weekend days, days outside the notice's year and the months beside it
 */
export function holidayNotices(data: unknown): readonly HolidayNotice[] {
  if (!Array.isArray(data))
    throw new BadNoticeError('notices are a list', { faults: ['notices are a list'] });
  const faults: string[] = [];
  const notices = data.map((entry: unknown, index) =>
    readNotice(entry, (fault) => {
      faults.push(`notices[${index}]: ${fault}`);
    }),
  );
  if (faults.length > 0) throw new BadNoticeError(faults.join('; '), { faults });
  return notices;
}

/** The first day on which the arrangement was surely known: nobody can arrange a day that is already over. */
export function knownFrom(notice: HolidayNotice): DateOnly {
  if (notice.published !== null) return notice.published;
  const [firstNamed] = [...notice.off, ...notice.work, dateOnly(`${notice.year}-01-01`)].toSorted();
  return addDays(firstNamed ?? dateOnly(`${notice.year}-01-01`), -1);
}

type Report = (fault: string) => void;

function readNotice(entry: unknown, report: Report): HolidayNotice {
  const fields = record(entry);
  const year = typeof fields.year === 'number' && Number.isInteger(fields.year) ? fields.year : 0;
  if (year < 1950 || year > 2099)
    report(`year is a whole number from 1950 to 2099, not ${String(fields.year)}`);
  const [off, work] = [days(fields, 'off', report), days(fields, 'work', report)];
  const notice = {
    year,
    published: fields.published === null ? null : day(fields.published, 'published', report),
    number: fields.number === null ? null : text(fields, 'number', report),
    page: text(fields, 'page', report),
    off,
    work,
    names: names(fields.names, report),
  };
  checkArrangement(notice, report);
  return notice;
}

function checkArrangement({ year, off, work }: HolidayNotice, report: Report): void {
  const offDays = new Set(off);
  for (const on of work) {
    if (offDays.has(on)) report(`${on} is both off and worked`);
    if (weekday(on) % 6 !== 0) report(`${on} is worked anyway: work names Saturdays and Sundays only`);
  }
  for (const on of [...off, ...work]) {
    const isNear =
      yearOf(on) === year ||
      (yearOf(on) === year - 1 && on.slice(5) >= '12') ||
      on.startsWith(`${year + 1}-01`);
    if (!isNear) report(`${on} is not a day of ${year} or of the months beside it`);
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function text(fields: Readonly<Record<string, unknown>>, name: string, report: Report): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  report(`${name} is text, not ${String(value)}`);
  return '';
}

function days(fields: Readonly<Record<string, unknown>>, name: string, report: Report): readonly DateOnly[] {
  const list = fields[name];
  if (Array.isArray(list)) return list.map((value: unknown) => day(value, name, report));
  report(`${name} is a list of days`);
  return [];
}

function day(value: unknown, name: string, report: Report): DateOnly {
  try {
    return dateOnly(String(value));
  } catch {
    report(`${name} holds ${String(value)}, which is not a day`);
    return dateOnly('2000-01-01');
  }
}

function names(value: unknown, report: Report): Readonly<Record<string, string>> {
  const entries = Object.entries(record(value)).map(([on, name]) => [on, String(name)] as const);
  if (entries.length === 0) report('names gives the holiday of each day');
  return Object.fromEntries(entries);
}
