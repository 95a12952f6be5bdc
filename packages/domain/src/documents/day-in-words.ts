import { LetterFactError } from '#documents/errors.ts';
import { dateOnly, weekday } from '#time/date-only.ts';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/**
 * A day as documents write it: 2007年10月30日, Arabic digits, no leading zeros, no weekday.
 *
 * @param day YYYY-MM-DD, already in the centre's time zone
 * @throws LetterFactError for a day that is not in the calendar
 */
export function dayInWords(day: string): string {
  const { year, month, dayOfMonth } = read(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/**
 * The end of a limit: the day with its weekday, and the time where hours or minutes count:
 * 2007年11月6日（星期二） or 2007年11月6日（星期二）16:30.
 *
 * @param time HH:MM on the 24-hour clock of the centre, or null when the whole day counts
 * @throws LetterFactError for a day or a time that does not exist
 */
export function deadlineInWords(day: string, time: string | null): string {
  if (time !== null && !TIME.test(time)) throw new LetterFactError('a time is written HH:MM', { time });
  return `${dayInWords(day)}（星期${WEEKDAYS[read(day).weekday]}）${time ?? ''}`;
}

function read(day: string) {
  const [, year, month, dayOfMonth] = (DAY.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || dayOfMonth === undefined) {
    throw new LetterFactError('a day is written YYYY-MM-DD', { day });
  }
  if (!isDateOnly(day)) throw new LetterFactError('no such day in the calendar', { day });
  return { year, month, dayOfMonth, weekday: weekday(dateOnly(day)) };
}

const isDateOnly = (day: string): boolean => {
  try {
    return dateOnly(day) === day;
  } catch {
    return false;
  }
};
