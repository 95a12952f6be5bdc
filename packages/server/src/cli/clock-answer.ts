import type { Derivation, DerivationStep, PausedReason } from '@yichuang/domain/clock/derivation.ts';
import type { DayReason, NoticeReference } from '@yichuang/domain/clock/working-calendar.ts';
import { weekday } from '@yichuang/domain/time/date-only.ts';
import { dueText, viewDerivation } from '../modules/clock/index.ts';

/** The stable answer of `--json`; with `--explain` the whole derivation, the same object the API gives. */
export const dueJson = (derivation: Derivation, isExplained: boolean) =>
  isExplained
    ? viewDerivation(derivation)
    : {
        due: dueText(derivation.due),
        provisional: derivation.due.provisional,
        steps: derivation.steps,
      };

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
    case 'extended':
      return `was due here, ${step.workingDays} working days more`;
    case 'fixed':
      return 'fixed beforehand';
  }
}

/** Why a day is worked or not, in words. */
export function reasonText(why: DayReason | PausedReason): string {
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
    case 'extraDay':
      return `worked here (${why.basis})`;
    case 'paused':
      return `pause ${why.from}..${why.to}`;
  }
}

const noticeText = ({ year, number, page }: NoticeReference): string =>
  `${number ?? `notice for ${year}`}, ${page}`;
