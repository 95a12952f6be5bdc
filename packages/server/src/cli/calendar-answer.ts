import type { ChangedDay } from '@yichuang/domain/clock/calendar-change.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { isWorked } from '@yichuang/domain/clock/working-calendar.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { CalendarImport } from '../modules/cases/index.ts';
import { dueText } from '../modules/clock/index.ts';

/** What a person reads: the notices, how many days, each date that moves and why, and what to do next. */
export function importLines({ applied, notices, later, days, moved }: CalendarImport): readonly string[] {
  const added = notices.map(
    ({ noticeId, number, published }) =>
      `${noticeId}  ${number ?? 'number not known'}, published ${published ?? 'before its year'}`,
  );
  return [
    ...(added.length === 0 ? ['no new notice'] : added),
    ...later.map(
      ({ year, number, published }) =>
        `left out: ${number ?? `notice for ${year}`}, published ${published}, not known today`,
    ),
    ...(days.length === 0 ? [] : [`days that change: ${days.length}, ${days[0]?.on} to ${days.at(-1)?.on}`]),
    ...moved.map(
      (one) => `${one.caseNumber}  ${one.side} ${dueWords(one.old)} -> ${dueWords(one.new)}  ${why(one)}`,
    ),
    summary(applied, notices.length, moved),
  ];
}

/** The stable answer of `--json`. */
export const importJson = ({ applied, notices, later, days, moved }: CalendarImport) => ({
  applied,
  notices,
  later,
  days,
  moved: moved.map((one) => ({
    caseNumber: one.caseNumber,
    side: one.side,
    old: dueJson(one.old),
    new: dueJson(one.new),
    days: one.days,
  })),
});

const dueJson = (due: Due) => ({
  at: instantText(due.at),
  on: due.on,
  unit: due.unit,
  provisional: due.provisional,
});

const dueWords = (due: Due): string => `${dueText(due)}${due.provisional ? ' (provisional)' : ''}`;

/** Days and the notices that name them: 2020-01-31 off, 2020-02-01 off (国办发明电〔2020〕1号). */
function why({ old, new: moved, days }: CalendarImport['moved'][number]): string {
  if (days.length === 0) return old.on === moved.on ? 'certain now' : 'went by a calendar before';
  const named = days.map(({ on, is }) => `${on} ${isWorked(is) ? 'worked' : 'off'}`).join(', ');
  const sources = [...new Set(days.map(sourceOf))].join(', ');
  return `${named} (${sources})`;
}

function sourceOf({ is, notice }: ChangedDay): string {
  if ('basis' in is) return is.basis;
  return notice === null ? 'no notice' : (notice.number ?? `notice for ${notice.year}`);
}

function summary(applied: boolean, notices: number, moved: CalendarImport['moved']): string {
  const cases = new Set(moved.map(({ caseNumber }) => caseNumber)).size;
  const dates = `${moved.length} in ${cases} open cases`;
  return applied
    ? `notices added: ${notices}; dates moved: ${dates}`
    : `new notices: ${notices}; dates that would move: ${dates}; nothing was changed, --apply does it`;
}
