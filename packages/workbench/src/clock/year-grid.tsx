import type { CalendarView } from '@yichuang/contract/clock.ts';
import { addDays, dateOnly, daysBetween, weekday } from '@yichuang/domain/time/date-only.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { whyWords } from './day-why.tsx';

type Day = CalendarView['days'][number];

/** 全年日历: each day worked or not; days that are not what their weekday says carry a sign and their reason. */
export function YearGrid({ calendar }: { calendar: CalendarView }) {
  const days = new Map(calendar.days.map((day) => [day.on, day]));
  return (
    <div className="year-grid">
      {MONTHS_OF_YEAR.map((month) => (
        <Month key={month} year={calendar.year} month={month} days={days} />
      ))}
    </div>
  );
}

const MONTHS_OF_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

type MonthProps = { readonly year: number; readonly month: number; readonly days: ReadonlyMap<string, Day> };

function Month({ year, month, days }: MonthProps) {
  const words = useWords(WORDS);
  return (
    <table className="month">
      <caption>{words.month(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((on) => on !== '') ?? ''}>
            {week.map((on, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week has seven places
              <DayCell key={index} on={on} day={days.get(on)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ on, day }: { on: string; day: Day | undefined }) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (on === '') return <td />;
  const isWeekend = weekday(dateOnly(on)) % 6 === 0;
  if (day === undefined) return <td className={isWeekend ? 'day-off' : 'day-worked'}>{dayNumber(on)}</td>;
  const kind = day.why.kind as keyof typeof words.signs;
  return (
    <td className={day.isWorked ? 'day-made-up' : `day-off day-${kind}`} title={whyWords(day.why, language)}>
      {dayNumber(on)}
      <small>{words.signs[kind]}</small>
    </td>
  );
}

const dayNumber = (on: string): number => Number(on.slice(8));

/** Weeks from Monday; places outside of the month are empty. */
function weeksOf(year: number, month: number): readonly (readonly string[])[] {
  const first = firstOf(year, month);
  const next = month === 12 ? dateOnly(`${year + 1}-01-01`) : firstOf(year, month + 1);
  const lead = (weekday(first) + 6) % 7;
  const places = Array.from({ length: lead + daysBetween(first, next) }, (_, index) =>
    index < lead ? '' : addDays(first, index - lead),
  );
  const weeks = Math.ceil(places.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => places[week * 7 + place] ?? ''),
  );
}

const firstOf = (year: number, month: number) => dateOnly(`${year}-${String(month).padStart(2, '0')}-01`);

const WORDS = bilingual({
  zh: {
    month: (month: number) => `${month}月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    signs: { holiday: '休', fixedHoliday: '休', makeUpWorkday: '班', closure: '停', extraDay: '加' },
  },
  en: {
    month: (month: number) => MONTHS[month - 1] ?? '',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    signs: { holiday: 'off', fixedHoliday: 'off', makeUpWorkday: 'on', closure: 'shut', extraDay: 'extra' },
  },
});

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
