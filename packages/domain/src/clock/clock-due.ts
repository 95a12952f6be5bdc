import { type ClockRules, rulesOf } from '#clock/clock-rules.ts';
import { type ClockName, clockRow } from '#clock/clocks.ts';
import { receiptDay } from '#clock/deemed-acceptance.ts';
import { type Due, dueOf, dueOnDay, type OfficeClock } from '#clock/due.ts';
import { BadLimitError } from '#clock/errors.ts';
import { type DayLimit, latestDayBefore } from '#clock/latest-day-before.ts';
import type { Limit, LimitUnit } from '#clock/limit.ts';
import type { Pause } from '#clock/pause.ts';
import { isProvisionalBetween, isWorkingDay } from '#clock/working-calendar.ts';
import { addMonths, type DateOnly, dayNumber } from '#time/date-only.ts';
import { CHINA_TIME, DAY_MS, type Instant, instantAt, localDay } from '#time/instant.ts';

/** What one run of a clock is counted from (计时要素). */
export type ClockSpan = {
  /** Moment of the event that starts it. */
  readonly from: Instant;
  /** For clocks that look at a day ahead: the hearing, the last valid day of a licence. */
  readonly day?: DateOnly;
  readonly limit: Limit | null;
  readonly pauses: readonly Pause[];
};

/** The same clock twice (计时双口径): with what the centre itself closes and opens, and by the notices alone. */
export type LocalClocks = { readonly local: OfficeClock; readonly nationwide: OfficeClock };

/** The limit of a clock under the rules of a centre; null where the item or a day sets it. */
export function limitUnder(name: ClockName, rules: ClockRules): Limit | null {
  const { limit } = clockRow(name);
  switch (name) {
    case 'hearingRequest':
      return limit && { unit: rules.hearingRequestUnit, count: limit.count };
    case 'hearingNotice':
      return limit && { unit: rules.hearingNoticeUnit, count: limit.count };
    case 'renewalRequest':
      return limit && { unit: rules.renewalRequestUnit, count: limit.count };
    case 'correction':
      return rules.correctionLimit;
    case 'preReview':
      return rules.preReviewLimit;
    case 'disclosure':
      return rules.disclosureLimit;
    default:
      return limit;
  }
}

/**
 * By when a clock of this name must be answered.
 *
 * A closure or an extra day of the centre moves the authority's own dates. It never makes the time of the applicant
 * shorter, nor a notice to them later: there the kinder of both calendars is taken.
 *
 * @throws BadLimitError when nothing says how long or until when it runs, or it only lengthens another clock
 * @throws what `dueOf` throws
 *
 * Law: Administrative Licensing Law art. 42, 43, 44, 47(1), 48(1)1, 50(1), 50(2), 55(2), 78, 79.
 */
export const dueOfClock = (name: ClockName, span: ClockSpan, rules: ClockRules, clocks: LocalClocks): Due =>
  dueBy(name, span, rules, clockFor(name, span, rules, clocks));

/** The same by a clock that knows its rules and what was closed here; no pause stops these clocks. */
export const clockDueOf = (
  name: ClockName,
  span: Pick<ClockSpan, 'from' | 'day'> & { readonly limit?: Limit | null },
  clock: OfficeClock,
): Due => dueOfClock(name, { limit: null, pauses: [], ...span }, rulesOf(clock), bothClocks(clock));

/** A clock, and the same without what the centre closed and opened itself. */
export const bothClocks = (clock: OfficeClock): LocalClocks => ({
  local: clock,
  nationwide: clock.nationwide === undefined ? clock : { ...clock, calendar: clock.nationwide },
});

/** Which of both clocks counts: the local one, unless that would take something from the applicant. */
export function clockFor(
  name: ClockName,
  span: ClockSpan,
  rules: ClockRules,
  { local, nationwide }: LocalClocks,
): OfficeClock {
  const { owedBy, counts, electronic } = clockRow(name);
  const dayEnds = electronic ? rules.electronicDayEnds : rules.dayEnds;
  const here = { ...local, dayEnds };
  const isApplicants = owedBy === 'applicant';
  if (local.calendar === nationwide.calendar || !(isApplicants || counts === 'before')) return here;
  const everywhere = { ...nationwide, dayEnds };
  const [hereAt, everywhereAt] = [dueBy(name, span, rules, here).at, dueBy(name, span, rules, everywhere).at];
  return (isApplicants ? hereAt >= everywhereAt : hereAt <= everywhereAt) ? here : everywhere;
}

function dueBy(name: ClockName, span: ClockSpan, rules: ClockRules, clock: OfficeClock): Due {
  const { counts } = clockRow(name);
  switch (counts) {
    case 'after':
      return dueOf(
        countedFrom(name, span.from, rules, clock),
        limitOfSpan(name, span, rules),
        span.pauses,
        clock,
      );
    case 'before':
      return dueBefore(dayAhead(name, span), dayLimitOf(name, limitOfSpan(name, span, rules)), clock);
    case 'until':
      return endOfDay(dayAhead(name, span), 'calendarDays', clock);
    case 'barred': {
      const { count } = limitOfSpan(name, span, rules);
      return endOfDay(addMonths(localDay(span.from, clock.zone ?? CHINA_TIME), count), 'months', clock);
    }
    case 'added':
      throw new BadLimitError(`${name} lengthens another clock and has no due of its own`, { clock: name });
  }
}

/** @throws BadLimitError when neither the case nor the rules say how long */
export function limitOfSpan(name: ClockName, { limit }: ClockSpan, rules: ClockRules): Limit {
  const found = limit ?? limitUnder(name, rules);
  if (found === null) throw new BadLimitError(`nothing says how long ${name} is`, { clock: name });
  return found;
}

/** @throws BadLimitError when the day it looks ahead to is not known */
export function dayAhead(name: ClockName, { day }: ClockSpan): DateOnly {
  if (day === undefined) throw new BadLimitError(`${name} ends by a day, which is missing`, { clock: name });
  return day;
}

/** @throws BadLimitError for hours and minutes, which cannot be counted back from a day */
export function dayLimitOf(name: ClockName, limit: Limit): DayLimit {
  if (limit.unit === 'workingHours' || limit.unit === 'minutes')
    throw new BadLimitError(`${name} is counted back in days, not in ${limit.unit}`, { clock: name });
  return limit as DayLimit;
}

/**
 * The moment from which it counts: that of the event. What a person sends in on a day off may count as received on
 * the next working day, if the centre has it so; an act of an officer keeps its day.
 */
export function countedFrom(
  name: ClockName,
  at: Instant,
  { receiptDay: rule }: ClockRules,
  clock: OfficeClock,
): Instant {
  const { calendar, zone = CHINA_TIME } = clock;
  const on = localDay(at, zone);
  if (rule === 'actual' || !(name === 'defectNotice' || name === 'preReview') || isWorkingDay(on, calendar))
    return at;
  return instantAt({ on: receiptDay(at, rule, calendar, zone), ms: 0 }, zone);
}

/** The last moment of a day counted back to; it stays where it is when it is not worked. */
function dueBefore(event: DateOnly, limit: DayLimit, clock: OfficeClock): Due {
  const last = dayNumber(latestDayBefore(event, limit, clock.calendar));
  const due = dueOnDay({ first: last, last, unit: limit.unit }, clock);
  return { ...due, provisional: isProvisionalBetween(last, dayNumber(event), clock.calendar) };
}

/**
 * A licence holds, and a ban lasts, up to 24:00 of its last day, whether that is worked or not: no holiday lengthens
 * either.
 */
const endOfDay = (on: DateOnly, unit: LimitUnit, { zone = CHINA_TIME }: OfficeClock): Due => ({
  at: instantAt({ on, ms: DAY_MS }, zone),
  on,
  unit,
  provisional: false,
});
