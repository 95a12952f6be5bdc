import { aDigest, LI_MIN, zhouQiang } from '#cases/samples.fixture.ts';
import type { OfficeClock } from '#clock/due.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { parseOfficeHours } from '#clock/office-hours.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { appealRemedy, decideAppeal } from '#complaints/appeal.ts';
import type { AppealOutcome, Remedy, RemedyOpening, RemedyResult, Verdict } from '#complaints/remedy.ts';
import {
  assignRemedy,
  closeRemedy,
  judgeRemedy,
  openRemedy,
  rectifyRemedy,
  revisitRemedy,
} from '#complaints/remedy-acts.ts';
import type { AccountId, Actor } from '#identity/policy.ts';
import { type Instant, instantAt, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

export const CLOCK_2026: OfficeClock = {
  calendar: workingCalendar(holidayNotices(data.notices)),
  officeHours: parseOfficeHours('09:00-12:00,13:00-17:00'),
};

export const at = (text: string): Instant => instantAt(parseLocal(text));
export const RATED_AT = at('2026-11-02T10:00');

export const OPENING: RemedyOpening = {
  ...{ ratingId: '00000000-0000-7000-8000-0000000000d1', level: 1, departmentCode: 'SSJ' },
  ratedAccountId: LI_MIN,
};

export const supervisor = (): Actor => ({
  ...zhouQiang(),
  role: 'supervisor',
  accountId: '00000000-0000-7000-8000-0000000000ee' as AccountId,
});
export const reviewer = (): Actor => ({ ...zhouQiang(), role: 'reviewer' });

export const saidBy = (by: Actor, on: string) => ({ by, at: at(on), statementDigest: aDigest });

export const opened = (): RemedyResult => openRemedy(OPENING, RATED_AT);

/** Acts of a remedy, one after another, each on its day of November 2026. */
export const STEPS = {
  assigned: (before: Remedy, on = '2026-11-03T09:30') => assignRemedy(before, saidBy(supervisor(), on)),
  judged: (before: Remedy, verdict: Verdict, on = '2026-11-06T09:30') =>
    judgeRemedy(before, { ...saidBy(supervisor(), on), verdict }),
  rectified: (before: Remedy, on = '2026-11-18T09:30') => rectifyRemedy(before, saidBy(reviewer(), on)),
  appealed: (before: Remedy, on = '2026-11-09T09:30') =>
    appealRemedy(before, saidBy(reviewer(), on), CLOCK_2026),
  appealDecided: (before: Remedy, outcome: AppealOutcome, on = '2026-11-12T09:30') =>
    decideAppeal(before, { ...saidBy(supervisor(), on), outcome }),
  revisited: (before: Remedy, on = '2026-11-20T09:30') =>
    revisitRemedy(before, { ...saidBy(supervisor(), on), secondLevel: 4 }),
  closed: (before: Remedy, on = '2026-11-20T10:00') => closeRemedy(before, saidBy(supervisor(), on)),
};

/** A remedy that has been through these acts, with its events. */
export function remedyAfter(...acts: readonly ((before: Remedy) => RemedyResult)[]): {
  readonly remedy: Remedy;
  readonly events: readonly RemedyResult['event'][];
} {
  const first = opened();
  let { remedy } = first;
  const events = [first.event];
  for (const act of acts) {
    const result = act(remedy);
    remedy = result.remedy;
    events.push(result.event);
  }
  return { remedy, events };
}

export const toFound = [STEPS.assigned, (before: Remedy) => STEPS.judged(before, 'founded')] as const;
