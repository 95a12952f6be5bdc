import { BadNoticeError } from '#clock/errors.ts';
import { type HolidayNotice, holidayNotices, type NoticeFault } from '#clock/holiday-notice.ts';
import { addDays, type DateOnly, dateOnly, daysBetween, nextDay } from '#time/date-only.ts';

/** A notice as somebody types it from the paper (手工录入的通知): one holiday a line, its days or ranges after its name. */
export type TypedNotice = {
  readonly year: number;
  readonly published: string;
  readonly number: string | null;
  readonly page: string;
  /** 放假: `春节 2020-01-24 至 2020-02-02`, several with 、 between. */
  readonly off: string;
  /** 调休上班: `春节 2020-01-19`. */
  readonly work: string;
};

/** The two lists of a notice as lines (通知各行), as they are typed and shown. */
export type NoticeLines = Pick<TypedNotice, 'off' | 'work'>;

/**
 * The notice that was typed.
 *
 * @throws BadNoticeError with `off` or `work` and the number of the line, or as `holidayNotices`
 */
export function noticeFromLines(typed: TypedNotice): HolidayNotice {
  const faults: NoticeFault[] = [];
  const off = namedDays('off', typed.off, faults);
  const work = namedDays('work', typed.work, faults);
  if (faults.length > 0) {
    throw new BadNoticeError(faults.map(({ path, message }) => `${path}: ${message}`).join('; '), { faults });
  }
  const names = Object.fromEntries([...off, ...work].map(({ on, name }) => [on, name]));
  const notice = { ...typed, off: off.map(({ on }) => on), work: work.map(({ on }) => on), names };
  const [read] = holidayNotices([notice]);
  return read as HolidayNotice;
}

/** A notice as lines; `noticeFromLines` reads them back. */
export const linesOfNotice = ({ off, work, names }: HolidayNotice): NoticeLines => ({
  off: linesOf(off, names),
  work: linesOf(work, names),
});

type NamedDay = { readonly on: DateOnly; readonly name: string };

function namedDays(list: 'off' | 'work', text: string, faults: NoticeFault[]): readonly NamedDay[] {
  const seen = new Set<DateOnly>();
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const report = (message: string, messageZh: string) => {
      faults.push({
        path: `${list}[${index}]`,
        message: `line ${index + 1} ${message}`,
        messageZh: `第 ${index + 1} 行${messageZh}`,
      });
    };
    const [, name = '', rest = ''] = /^\s*([^\d\s]\S*)\s+(\S.*?)\s*$/.exec(line) ?? [];
    const days = rest.split(/[、，,;；]\s*/).flatMap((part) => rangeOf(part));
    if (name === '' || days.length === 0 || days.some((on) => on === null)) {
      report(
        `"${line.trim()}" is no holiday with its days, ${EXAMPLE}`,
        `“${line.trim()}”不是节日和日期，${EXAMPLE_ZH}`,
      );
      return [];
    }
    return days.flatMap((on) => {
      if (on === null) return [];
      if (seen.has(on)) report(`names ${on} again`, `重复列出 ${on}`);
      seen.add(on);
      return { on, name };
    });
  });
}

const EXAMPLE = 'such as 春节 2020-01-24 至 2020-01-30';
const EXAMPLE_ZH = '应如：春节 2020-01-24 至 2020-01-30';

/** No holiday is longer; a wrong year in a range would name thousands of days. */
const MOST_DAYS = 31;

/** The days of `2020-01-24 至 2020-01-30`, or the one day; null for what is neither. */
function rangeOf(text: string): readonly (DateOnly | null)[] {
  const [, from = '', to = from] =
    /^(\d{4}-\d\d-\d\d)(?:\s*(?:至|到|—|–|~|～|\.\.)\s*(\d{4}-\d\d-\d\d))?$/.exec(text.trim()) ?? [];
  try {
    const [first, last] = [dateOnly(from), dateOnly(to)];
    const length = daysBetween(first, last) + 1;
    if (length < 1 || length > MOST_DAYS) return [null];
    return Array.from({ length }, (_, index) => addDays(first, index));
  } catch {
    return [null];
  }
}

function linesOf(days: readonly DateOnly[], names: HolidayNotice['names']): string {
  const lines = new Map<string, { from: DateOnly; to: DateOnly }[]>();
  for (const on of days.toSorted()) {
    const name = (names[on] ?? '').replaceAll(/\s/g, '') || UNNAMED;
    const ranges = lines.get(name) ?? [];
    const last = ranges.at(-1);
    if (last && nextDay(last.to) === on && daysBetween(last.from, on) < MOST_DAYS) last.to = on;
    else ranges.push({ from: on, to: on });
    lines.set(name, ranges);
  }
  return [...lines]
    .map(
      ([name, ranges]) =>
        `${name} ${ranges.map(({ from, to }) => (from === to ? from : `${from} 至 ${to}`)).join('、')}`,
    )
    .join('\n');
}

const UNNAMED = '放假';
