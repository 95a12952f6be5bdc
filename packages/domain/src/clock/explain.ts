import {
  type Derivation,
  type DerivationStep,
  type LawArticle,
  type PausedReason,
  sourcesOf,
} from '#clock/derivation.ts';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit, LimitUnit } from '#clock/limit.ts';
import { openedMs } from '#clock/office-hours.ts';
import { countedDay, EVERY_DAY, type Pause, pauseOn } from '#clock/pause.ts';
import { dayReason, isWorked } from '#clock/working-calendar.ts';
import {
  addDays,
  addMonths,
  type DateOnly,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
} from '#time/date-only.ts';
import { CHINA_TIME, type Instant, type LocalDateTime, localAt, MINUTE_MS } from '#time/instant.ts';

/**
 * The due date together with every day that was counted or left out, the reason for each, and the articles applied.
 *
 * @throws what `dueOf` throws
 *
 * Law: Administrative Licensing Law art. 45, 82; Civil Code art. 201–203.
 */
export function explainDue(
  start: Instant,
  limit: Limit,
  pauses: readonly Pause[],
  clock: OfficeClock,
): Derivation {
  const due = dueOf(start, limit, pauses, clock);
  const question = { from: localAt(start, clock.zone), due, pauses, clock };
  const steps = stepsOf(limit, question);
  return { due, steps, laws: lawsOf(limit, steps), ...sourcesOf(steps) };
}

type Question = {
  readonly from: LocalDateTime;
  readonly due: Due;
  readonly pauses: readonly Pause[];
  readonly clock: OfficeClock;
};

function stepsOf(limit: Limit, question: Question): readonly DerivationStep[] {
  switch (limit.unit) {
    case 'workingDays':
      return workingDaySteps(question);
    case 'calendarDays':
      return calendarDaySteps(limit.count, question);
    case 'months':
      return monthSteps(limit.count, question);
    case 'workingHours':
    case 'minutes':
      return openingTimeSteps(question);
  }
}

const workingDaySteps = ({ from, due, pauses, clock }: Question): readonly DerivationStep[] => [
  { kind: 'start', on: from.on },
  ...countedSteps(daysAfter(from.on, due.on), pauses, clock),
];

/** Days in the order in which they are counted, worked ones with their number. */
export function countedSteps(
  days: readonly DateOnly[],
  pauses: readonly Pause[],
  { calendar }: OfficeClock,
): readonly DerivationStep[] {
  let count = 0;
  return days.map((on) => {
    const why = pausedOn(on, pauses) ?? dayReason(on, calendar);
    if (why.kind === 'paused' || !isWorked(why)) return { kind: 'skipped', on, why };
    count += 1;
    return { kind: 'counted', on, count, why };
  });
}

function calendarDaySteps(limit: number, question: Question): readonly DerivationStep[] {
  const { from, pauses, clock } = question;
  const last = dateOfDayNumber(countedDay(dayNumber(from.on), limit, pauses, EVERY_DAY));
  const steps: DerivationStep[] = [{ kind: 'start', on: from.on }];
  let count = 0;
  for (const on of daysAfter(from.on, last)) {
    const paused = pausedOn(on, pauses);
    if (paused === undefined) count += 1;
    steps.push(
      paused === undefined
        ? { kind: 'counted', on, count, why: dayReason(on, clock.calendar) }
        : { kind: 'skipped', on, why: paused },
    );
  }
  return [...steps, ...movedSteps(last, question)];
}

function monthSteps(limit: number, question: Question): readonly DerivationStep[] {
  const { from, pauses } = question;
  const steps: DerivationStep[] = [{ kind: 'start', on: from.on }];
  for (let count = 1; count <= limit; count += 1) {
    steps.push({ kind: 'month', on: addMonths(from.on, count), count });
  }
  const monthEnd = addMonths(from.on, limit);
  const days = daysBetween(from.on, monthEnd);
  const last = dateOfDayNumber(countedDay(dayNumber(from.on), days, pauses, EVERY_DAY));
  if (last > monthEnd) steps.push({ kind: 'extendedByPauses', on: last, days: daysBetween(monthEnd, last) });
  return [...steps, ...movedSteps(last, question)];
}

/** From the last day of a limit that ended on a day not worked to the working day it moves to. */
function movedSteps(last: DateOnly, { due, clock }: Question): readonly DerivationStep[] {
  return daysAfter(last, due.on).map((on) => {
    const why = dayReason(on, clock.calendar);
    return on === due.on ? { kind: 'moved', on, why } : { kind: 'skipped', on, why };
  });
}

function openingTimeSteps({ from, due, pauses, clock }: Question): readonly DerivationStep[] {
  const { officeHours, calendar, zone = CHINA_TIME } = clock;
  const end = localAt(due.at, zone);
  return [from.on, ...daysAfter(from.on, due.on)].map((on) => {
    const why = pausedOn(on, pauses) ?? dayReason(on, calendar);
    if (why.kind === 'paused' || !isWorked(why)) return { kind: 'skipped', on, why };
    const until = on === end.on ? openedMs(end.ms, officeHours) : officeHours.minutes * MINUTE_MS;
    const since = on === from.on ? openedMs(from.ms, officeHours) : 0;
    return { kind: 'opened', on, minutes: (until - since) / MINUTE_MS, why };
  });
}

/** The days in (after, upTo]. */
export const daysAfter = (after: DateOnly, upTo: DateOnly): readonly DateOnly[] =>
  Array.from({ length: daysBetween(after, upTo) }, (_, i) => addDays(after, i + 1));

function pausedOn(on: DateOnly, pauses: readonly Pause[]): PausedReason | undefined {
  const pause = pauseOn(on, pauses);
  return pause === undefined ? undefined : { kind: 'paused', from: pause.from, to: pause.to };
}

function lawsOf(limit: Limit, steps: readonly DerivationStep[]): readonly LawArticle[] {
  const isPaused = ({ kind, ...step }: DerivationStep) =>
    kind === 'extendedByPauses' || ('why' in step && step.why.kind === 'paused');
  return [
    ...LAWS_OF_UNIT[limit.unit],
    ...(steps.some(isPaused) ? [{ law: '行政许可法', article: '45' } as const] : []),
    ...(steps.some(({ kind }) => kind === 'moved') ? [{ law: '民法典', article: '203' } as const] : []),
  ];
}

const FROM_NEXT_DAY = { law: '民法典', article: '201(1)' } as const;
const FROM_SAME_MOMENT = { law: '民法典', article: '201(2)' } as const;
const WORKING_DAYS = { law: '行政许可法', article: '82' } as const;

const LAWS_OF_UNIT = {
  workingDays: [WORKING_DAYS, FROM_NEXT_DAY],
  calendarDays: [FROM_NEXT_DAY],
  months: [FROM_NEXT_DAY, { law: '民法典', article: '202' }],
  workingHours: [FROM_SAME_MOMENT, WORKING_DAYS],
  minutes: [FROM_SAME_MOMENT, WORKING_DAYS],
} as const satisfies Record<LimitUnit, readonly LawArticle[]>;
