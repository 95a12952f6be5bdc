import type { ReceiptDayRule } from '#clock/deemed-acceptance.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import type { Pause } from '#clock/pause.ts';
import type { WorkingCalendar } from '#clock/working-calendar.ts';
import { addDays, type DateOnly } from '#time/date-only.ts';
import { zoneOffset } from '#time/instant.ts';

/** When a day that is due is over (到期日终点): at closing time, or at 24:00. */
export type DayEnd = 'closing' | 'midnight';

/** Unit of days the law does not name (日数单位). */
export type DayUnit = 'workingDays' | 'calendarDays';

/**
 * Everything about counting that a centre sets for itself (计时规则). What the law fixes is no setting;
 * `counting-rules.ts` lists both. Hours are text, so that the whole can be written as JSON.
 */
export type ClockRules = {
  /** For acts at a counter or on paper. */
  readonly dayEnds: DayEnd;
  /** For acts that happen in a system only: pre-checks, publication online. */
  readonly electronicDayEnds: DayEnd;
  readonly receiptDay: ReceiptDayRule;
  /** After a correction the limit for the decision counts from the last missing paper, or from acceptance. */
  readonly correctedFrom: 'lastPaper' | 'acceptance';
  /** Whether the day a pause begins on still counts (`nextDay`) or belongs to the pause (`sameDay`). */
  readonly pausesFrom: 'nextDay' | 'sameDay';
  readonly officeHours: string;
  /** Hours of the halls that have their own, by code. */
  readonly hallHours: Readonly<Record<string, string>>;
  /** The five days to ask for a hearing. */
  readonly hearingRequestUnit: DayUnit;
  /** The seven days between the notice of a hearing and the hearing. */
  readonly hearingNoticeUnit: DayUnit;
  /** The thirty days before the end of a licence. */
  readonly renewalRequestUnit: DayUnit;
  readonly correctionLimit: Limit;
  /** The applicant is reminded when so much of it has passed; shorter, in the same unit. */
  readonly correctionReminder: Limit;
  readonly preReviewLimit: Limit;
  readonly disclosureLimit: Limit;
  /** Minutes east of UTC. */
  readonly zone: number;
};

/** What holds where nobody has set anything else (默认计时规则). */
export const DEFAULT_CLOCK_RULES: ClockRules = {
  dayEnds: 'closing',
  electronicDayEnds: 'midnight',
  receiptDay: 'actual',
  correctedFrom: 'lastPaper',
  pausesFrom: 'nextDay',
  officeHours: '09:00-12:00,13:00-17:00',
  hallHours: {},
  // In working days the five days are longer, the seven begin earlier: both are kinder to the applicant.
  hearingRequestUnit: 'workingDays',
  hearingNoticeUnit: 'workingDays',
  renewalRequestUnit: 'calendarDays',
  correctionLimit: { unit: 'workingDays', count: 15 },
  correctionReminder: { unit: 'workingDays', count: 10 },
  preReviewLimit: { unit: 'workingDays', count: 1 },
  disclosureLimit: { unit: 'workingDays', count: 7 },
  zone: 480,
};

/**
 * The clock of a centre, or of one of its halls, under these rules.
 *
 * @throws BadOfficeHoursError, BadInstantError when the rules were never checked
 */
export function clockUnder(rules: ClockRules, calendar: WorkingCalendar, hall?: string): OfficeClock {
  const own = hall !== undefined && Object.hasOwn(rules.hallHours, hall) ? rules.hallHours[hall] : undefined;
  return {
    calendar,
    officeHours: parseOfficeHours(own ?? rules.officeHours),
    zone: zoneOffset(rules.zone),
    dayEnds: rules.dayEnds,
    rules,
  };
}

/** The rules a clock goes by (所依计时规则). */
export const rulesOf = ({ rules = DEFAULT_CLOCK_RULES }: OfficeClock): ClockRules => rules;

/** A pause between two days as these rules count it. */
export const pauseUnder = (
  { pausesFrom }: ClockRules,
  { from, to, ...rest }: { readonly from: DateOnly; readonly to: DateOnly; readonly isOpen?: boolean },
): Pause => ({ from: pausesFrom === 'sameDay' ? addDays(from, -1) : from, to, ...rest });
