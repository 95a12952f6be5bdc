import { dayInWords, deadlineInWords } from '@yichuang/domain/documents/day-in-words.ts';
import { dateOnly, weekday } from '@yichuang/domain/time/date-only.ts';
import { localAt, localText, parseInstant } from '@yichuang/domain/time/instant.ts';
import type { Language } from '#language.ts';

// A date or a limit reads the same here as on a letter (`domain/documents`). All moments are shown in Beijing time;
// no text depends on the zone of the machine.

export type LimitUnit = 'workingDays' | 'workingHours' | 'minutes' | 'calendarDays' | 'months';
/** 时限: `count` is whole except for hours. */
export type Limit = { readonly unit: LimitUnit; readonly count: number };
/** 到期: the moment, its local day, and the unit that was counted. */
export type Due = { readonly at: string; readonly on: string; readonly unit: LimitUnit };

/** 2026-11-23 → 2026年11月23日（星期一）, Monday, 23 November 2026. */
export const dayWords = (on: string, language: Language): string =>
  language === 'zh' ? deadlineInWords(on, null) : `${WEEKDAYS[weekday(dateOnly(on))]}, ${englishDay(on)}`;

/** Without the weekday, for days that are no deadline: 2026年11月23日, 23 November 2026. */
export const plainDayWords = (on: string, language: Language): string =>
  language === 'zh' ? dayInWords(on) : englishDay(on);

/** For tables: 11-23 09:20, 23 Nov 09:20. With the year when it is not the year of `now`. */
export function momentWords(at: string, language: Language, now = at): string {
  const { on, time } = local(at);
  const sameYear = on.slice(0, 4) === local(now).on.slice(0, 4);
  if (language === 'zh') return `${sameYear ? on.slice(5) : on} ${time}`;
  return `${englishDay(on, 3).slice(0, sameYear ? -5 : undefined)} ${time}`;
}

/** In full: 2026年11月23日 09:20, 23 November 2026 09:20. */
export function momentInFull(at: string, language: Language): string {
  const { on, time } = local(at);
  return `${plainDayWords(on, language)} ${time}`;
}

/** A limit in words: 5个工作日, 4个工作小时; 5 working days, 4 working hours. */
export const limitWords = (limit: Limit, language: Language): string =>
  language === 'zh' ? `${limit.count}${CHINESE_UNITS[limit.unit]}` : `${limit.count} ${englishUnit(limit)}`;

/** A due date with its weekday, and the time where hours or minutes count. */
export function dueWords(due: Due, language: Language): string {
  if (due.unit !== 'workingHours' && due.unit !== 'minutes') return dayWords(due.on, language);
  const { on, time } = local(due.at);
  return language === 'zh' ? deadlineInWords(on, time) : `${dayWords(on, language)} ${time}`;
}

/** 剩2个工作日; below zero 超2个工作日; at zero 今天到期 for days and 已到时限 for hours and minutes. */
export function timeLeftWords({ unit, count }: Limit, language: Language): string {
  const words = LEFT[language];
  const amount = Math.round(Math.abs(count) * 10) / 10;
  if (amount === 0) return unit === 'workingHours' || unit === 'minutes' ? words.now : words.today;
  const limit = limitWords({ unit, count: amount }, language);
  return count < 0 ? words.over(limit) : words.left(limit);
}

/** What is left of a running limit, in working time: 剩2个工作日, 剩3.5个工作小时, 剩25分钟; past it 超1个工作日. */
export function leftWords({ unit, left }: Running, language: Language): string {
  const sign = left.isOverdue ? -1 : 1;
  if (unit === 'workingHours' || unit === 'minutes') {
    const minutes = left.workingMinutes;
    return minutes < 60
      ? timeLeftWords({ unit: 'minutes', count: sign * minutes }, language)
      : timeLeftWords({ unit: 'workingHours', count: (sign * minutes) / 60 }, language);
  }
  if (left.isOverdue && left.workingDays === 0) return LEFT[language].now;
  return timeLeftWords({ unit: 'workingDays', count: sign * left.workingDays }, language);
}

type Running = {
  readonly unit: Limit['unit'];
  readonly left: {
    readonly isOverdue: boolean;
    readonly workingDays: number;
    readonly workingMinutes: number;
  };
};

const LEFT = {
  zh: {
    today: '今天到期',
    now: '已到时限',
    left: (limit: string) => `剩${limit}`,
    over: (limit: string) => `超${limit}`,
  },
  en: {
    today: 'due today',
    now: 'due now',
    left: (limit: string) => `${limit} left`,
    over: (limit: string) => `${limit} over`,
  },
} as const;

/** Parts in which a case number is read aloud: region 6, day 8, and the rest with a suffix if any. */
export const caseNumberParts = (caseNumber: string) => ({
  region: caseNumber.slice(0, 6),
  day: caseNumber.slice(6, 14),
  rest: caseNumber.slice(14),
});

/** 1,328,355: the same in both languages. */
export const numberWords = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};

/** 08:30-12:00,13:00-17:30 → 8:30–12:00、13:00–17:30. */
export const officeHoursWords = (hours: string, language: Language): string =>
  hours
    .split(',')
    .map((stretch) =>
      stretch
        .split('-')
        .map((time) => time.replace(/^0/, ''))
        .join('–'),
    )
    .join(language === 'zh' ? '、' : ', ');

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function englishDay(on: string, letters?: number): string {
  const [year, month, day] = dateOnly(on).split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]?.slice(0, letters)} ${year}`;
}

const CHINESE_UNITS = {
  workingDays: '个工作日',
  workingHours: '个工作小时',
  minutes: '分钟',
  calendarDays: '日',
  months: '个月',
} as const satisfies Record<LimitUnit, string>;

const UNITS = {
  workingDays: 'working day',
  workingHours: 'working hour',
  minutes: 'minute',
  calendarDays: 'calendar day',
  months: 'month',
} as const satisfies Record<LimitUnit, string>;

const englishUnit = ({ unit, count }: Limit): string => UNITS[unit] + (count === 1 ? '' : 's');

function local(at: string): { readonly on: string; readonly time: string } {
  const [on = '', time = ''] = localText(localAt(parseInstant(at))).split('T');
  return { on, time: time.slice(0, 5) };
}
