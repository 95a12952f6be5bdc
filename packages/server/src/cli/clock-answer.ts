import type { Due } from '@yichuang/domain/clock/due.ts';
import type { Derivation, DerivationStep, PausedReason } from '@yichuang/domain/clock/explain.ts';
import type { DayReason, NoticeReference } from '@yichuang/domain/clock/working-calendar.ts';
import { weekday } from '@yichuang/domain/time/date-only.ts';
import { localAt, localText } from '@yichuang/domain/time/instant.ts';

/** The day, or for a limit in hours or minutes the local time, that is still in time. */
export const dueText = ({ at, on, unit }: Due): string =>
  unit === 'workingHours' || unit === 'minutes' ? localText(localAt(at)) : on;

/** The stable answer of `--json`; the articles come only when asked for. */
export const dueJson = ({ due, steps, laws }: Derivation, withLaws: boolean) => ({
  due: dueText(due),
  provisional: due.provisional,
  steps,
  ...(withLaws ? { laws } : {}),
});

export const PROVISIONAL =
  'provisional: the count touches a year without a holiday notice in this calendar; there only weekends and fixed statutory holidays are off';

/** One line for each step, then the articles. */
export const derivationLines = ({ steps, laws }: Derivation): readonly string[] => [
  ...steps.map((step) => `${step.on} ${WEEKDAYS[weekday(step.on)]}  ${stepText(step)}`),
  `law: ${laws.map(({ law, article }) => `${law} art. ${article}`).join(', ')}`,
];

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

function stepText(step: DerivationStep): string {
  switch (step.kind) {
    case 'start':
      return 'not counted: the day of the event';
    case 'counted':
      return `day ${step.count}: ${reasonText(step.why)}`;
    case 'opened':
      return `${step.minutes} min: ${reasonText(step.why)}`;
    case 'skipped':
      return `skipped: ${reasonText(step.why)}`;
    case 'month':
      return `end of month ${step.count}`;
    case 'extendedByPauses':
      return `moved by ${step.days} paused days`;
    case 'moved':
      return `moved here, the last day was not worked: ${reasonText(step.why)}`;
  }
}

function reasonText(why: DayReason | PausedReason): string {
  switch (why.kind) {
    case 'workday':
      return 'working day';
    case 'weekend':
      return 'weekend';
    case 'holiday':
      return `${why.name} (${noticeText(why.notice)})`;
    case 'makeUpWorkday':
      return `make-up workday for ${why.name} (${noticeText(why.notice)})`;
    case 'fixedHoliday':
      return `${why.name} (fixed holiday, no notice yet)`;
    case 'closure':
      return `closed (${why.basis})`;
    case 'paused':
      return `pause ${why.from}..${why.to}`;
  }
}

const noticeText = ({ year, number, page }: NoticeReference): string =>
  `${number ?? `notice for ${year}`}, ${page}`;
