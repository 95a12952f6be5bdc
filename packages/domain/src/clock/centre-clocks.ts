import { calendarVersions, type KnownNotice } from '#clock/calendar-versions.ts';
import { type ClockRules, clockUnder, DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import type { OfficeClock } from '#clock/due.ts';
import { holdsIn, type KnownLocalDays } from '#clock/local-days.ts';
import type { WorkingCalendar } from '#clock/working-calendar.ts';
import { type Instant, instant } from '#time/instant.ts';

/** What a centre sets in its rules of counting; its opening hours stand with its name and address. */
export type RuleSettings = Omit<ClockRules, 'officeHours'>;

/** Something a centre goes by, and since when (知悉时间). */
type Known<What> = What & { readonly knownAt: Instant };

/** What the clocks of a centre are made of (计时依据), each part with the moment since when the centre goes by it. */
export type ClockSources = {
  readonly rules: readonly Known<{ readonly rules: RuleSettings }>[];
  readonly officeHours: readonly Known<{ readonly officeHours: string }>[];
  readonly notices: readonly KnownNotice[];
  readonly overlays: readonly KnownLocalDays[];
};

/** A number that grows with every notice, local decision and withdrawal (日历版本号). */
export const calendarVersionOf = ({ notices, overlays }: ClockSources): number =>
  notices.length + overlays.length + overlays.filter(({ withdrawnAt }) => withdrawnAt !== null).length;

/** What binds a case to its rules (适用规则): when it was accepted, in which hall, and whether an officer took it in. */
export type Bound = {
  readonly at: Instant;
  readonly hall?: string | undefined;
  readonly takenIn?: boolean;
};

/** Every clock of a centre (中心时钟): of any moment, of any hall. */
export type CentreClocks = {
  readonly rulesAt: (moment: Instant) => ClockRules;
  /** The calendar known at a moment, counted by the rules that bind. */
  readonly clockAt: (asOf: Instant, bound: Bound) => OfficeClock;
};

/** Later than everything that is known. */
export const LATEST: Instant = instant(8_640_000_000_000_000);

/**
 * The clocks that such rules, hours, notices and local decisions make.
 *
 * Rules and hours bind what is accepted while they hold; notices and local decisions hold for whatever still runs. A
 * day of receipt that is moved by the rules is that of something sent in: what an officer takes in keeps its day.
 *
 * @throws BadLocalDaysError
 */
export function centreClocks({ rules, officeHours, notices, overlays }: ClockSources): CentreClocks {
  const rulesAt = (moment: Instant): ClockRules => ({
    ...DEFAULT_CLOCK_RULES,
    ...latest(rules, moment)?.rules,
    officeHours: latest(officeHours, moment)?.officeHours ?? DEFAULT_CLOCK_RULES.officeHours,
  });
  const nationwide = calendarVersions(notices);
  const here = new Map<string | undefined, (moment: Instant) => WorkingCalendar>();
  const calendarsOf = (hall: string | undefined) => {
    const held = overlays.filter(({ days }) => holdsIn(hall, days));
    const versions = here.get(hall) ?? (held.length === 0 ? nationwide : calendarVersions(notices, held));
    here.set(hall, versions);
    return versions;
  };
  return {
    rulesAt,
    clockAt(asOf, { at, hall, takenIn }) {
      const bound = rulesAt(at);
      const local = calendarsOf(hall);
      return {
        ...clockUnder(takenIn === true ? { ...bound, receiptDay: 'actual' } : bound, local(asOf), hall),
        ...(local === nationwide ? {} : { nationwide: nationwide(asOf) }),
      };
    },
  };
}

const latest = <What>(known: readonly Known<What>[], moment: Instant): Known<What> | undefined =>
  known.findLast(({ knownAt }) => knownAt <= moment);
