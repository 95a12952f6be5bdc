import {
  type ClockSpan,
  clockFor,
  countedFrom,
  dayAhead,
  dueOfClock,
  type LocalClocks,
  limitOfSpan,
} from '#clock/clock-due.ts';
import type { ClockRules } from '#clock/clock-rules.ts';
import { type ClockName, clockRow } from '#clock/clocks.ts';
import { type Derivation, type DerivationStep, type LawArticle, sourcesOf } from '#clock/derivation.ts';
import type { OfficeClock } from '#clock/due.ts';
import { countedSteps, daysAfter, explainDue } from '#clock/explain.ts';
import { laterDue } from '#clock/extension.ts';
import type { Pause } from '#clock/pause.ts';
import { dayReason } from '#clock/working-calendar.ts';
import { addDays, addMonths, type DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, localDay } from '#time/instant.ts';

/**
 * Why a clock of this name ends when it does (期限推算过程), whichever way it is counted.
 *
 * @throws what `dueOfClock` throws
 *
 * Law: Administrative Licensing Law art. 82; Civil Code art. 201–203.
 */
export function explainClock(
  name: ClockName,
  span: ClockSpan,
  rules: ClockRules,
  clocks: LocalClocks,
): Derivation {
  const clock = clockFor(name, span, rules, clocks);
  if (clockRow(name).counts === 'after') {
    const limit = limitOfSpan(name, span, rules);
    return explainDue(countedFrom(name, span.from, rules, clock), limit, span.pauses, clock);
  }
  const due = dueOfClock(name, span, rules, clocks);
  const steps = stepsOf(name, span, rules, { on: due.on, clock });
  return { due, steps, laws: [FROM_NEXT_DAY], ...sourcesOf(steps) };
}

/**
 * The derivation of a due that was extended: the days up to the old due day, then those of the extension.
 *
 * Law: Administrative Licensing Law art. 42.
 */
export function explainExtended(
  before: Derivation,
  workingDays: number,
  pauses: readonly Pause[],
  clock: OfficeClock,
): Derivation {
  const due = laterDue(before.due, workingDays, pauses, clock);
  const steps: readonly DerivationStep[] = [
    ...before.steps,
    { kind: 'extended', on: before.due.on, workingDays },
    ...countedSteps(daysAfter(before.due.on, due.on), pauses, clock),
  ];
  return { due, steps, laws: [...before.laws, EXTENDED], ...sourcesOf(steps) };
}

type Ending = { readonly on: DateOnly; readonly clock: OfficeClock };

function stepsOf(
  name: ClockName,
  span: ClockSpan,
  rules: ClockRules,
  { on, clock }: Ending,
): readonly DerivationStep[] {
  const { counts } = clockRow(name);
  if (counts === 'until') return [{ kind: 'fixed', on }];
  if (counts === 'before')
    return stepsBack(dayAhead(name, span), on, limitOfSpan(name, span, rules).unit, clock);
  const { count } = limitOfSpan(name, span, rules);
  const from = localDay(span.from, clock.zone ?? CHINA_TIME);
  return [{ kind: 'start', on: from }, ...Array.from({ length: count }, (_, i) => monthEnd(from, i + 1))];
}

/** From the day ahead backwards, so that the first counted day is the one before it. */
function stepsBack(
  event: DateOnly,
  last: DateOnly,
  unit: string,
  clock: OfficeClock,
): readonly DerivationStep[] {
  const days = daysAfter(addDays(last, -1), addDays(event, -1)).toReversed();
  const counted: readonly DerivationStep[] =
    unit === 'workingDays'
      ? countedSteps(days, [], clock)
      : days.map((on, index) => ({
          kind: 'counted',
          on,
          count: index + 1,
          why: dayReason(on, clock.calendar),
        }));
  return [{ kind: 'start', on: event }, ...counted];
}

const monthEnd = (from: DateOnly, count: number): DerivationStep => ({
  kind: 'month',
  on: addMonths(from, count),
  count,
});

const FROM_NEXT_DAY: LawArticle = { law: '民法典', article: '201(1)' };
const EXTENDED: LawArticle = { law: '行政许可法', article: '42' };
