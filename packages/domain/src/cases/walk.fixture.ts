import fc from 'fast-check';
import type { ActResult } from '#cases/act.ts';
import { ATTEMPTS, type Attempt, CLERK, FIRST, PRESIDER, restart, SECOND } from '#cases/attempts.fixture.ts';
import { CASE_ACTS, type CaseAct } from '#cases/case-acts.ts';
import type { Handling } from '#cases/case-file.ts';
import { CLOCK } from '#cases/course.fixture.ts';
import { lawfulEvents } from '#cases/life-cycle.ts';
import { recomputeDues } from '#cases/recompute-dues.ts';
import { linJing } from '#cases/samples.fixture.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { DomainError } from '#errors.ts';
import { dateOnly } from '#time/date-only.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

// What somebody may try next on a case, at random: mostly something the table allows, by somebody it is for, so that
// walks get far. Nothing outside tests imports this file.

/** 2007 as if the notice for it had come late and given a week more off in November. */
const CHANGED = {
  ...CLOCK,
  calendar: workingCalendar(
    holidayNotices(data.notices).map((notice) =>
      notice.year === 2007
        ? { ...notice, off: [...notice.off, dateOnly('2007-11-08'), dateOnly('2007-11-09')] }
        : notice,
    ),
  ),
};

export type Try = {
  readonly act: CaseAct | 'restart' | 'recompute';
  /** Follow the table, so that walks get far; else try anything. */
  readonly choice: number | null;
  readonly by: Attempt['by'];
  readonly hours: number;
  readonly terms: 'none' | 'deferred' | 'undertaking';
};

const ACTS = [...(Object.keys(CASE_ACTS) as CaseAct[]), 'restart', 'recompute'] as const;
export const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    choice: fc.option(fc.nat(9_999), { freq: 8 }),
    by: fc.constantFrom(CLERK, FIRST, SECOND, PRESIDER),
    hours: fc.oneof({ weight: 5, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(24 * 15) }),
    terms: fc.constantFrom('none', 'none', 'deferred', 'undertaking'),
  }),
  { minLength: 20, maxLength: 60, size: 'max' },
);
export const rulesOfItem: fc.Arbitrary<ItemRules> = fc.record(
  {
    lapsesUncorrected: fc.boolean(),
    undertaking: fc.boolean(),
    substanceCheck: fc.boolean(),
    interestedParties: fc.constantFrom('none', 'told', 'heard'),
  },
  { requiredKeys: [] },
);
export const handlings = fc.constantFrom<Handling>('promised', 'immediate', 'joint', 'referred');

/** An act that the table allows now, for walks that want to get somewhere; the wish itself when there is none. */
export function aimed({ file }: Pick<Attempt, 'file'>, { act, choice }: Try): Try['act'] {
  if (choice === null) return act;
  if (choice % 17 === 0) return 'recompute';
  const lawful = lawfulEvents(file.state, undefined, file.handling);
  const isEnding = choice % 40 === 0;
  const open = (Object.keys(CASE_ACTS) as CaseAct[]).filter(
    (one) => lawful.includes(CASE_ACTS[one]) && ENDING.includes(one) === isEnding,
  );
  return open[choice % Math.max(1, open.length)] ?? act;
}

const ENDING: readonly CaseAct[] = [
  'withdraw',
  'tellNotRequired',
  'decline',
  'terminate',
  'correctOnSpot',
  'lapse',
  'deemAccepted',
];

/** The person the act is for, four times out of five. */
export const person = ({ act, by, choice }: Try & { act: Try['act'] }) => {
  if (choice === null || choice % 5 === 0) return by;
  if (act === 'closeHearing') return PRESIDER;
  if (act === 'archive') return linJing();
  if (DECIDERS_ACTS.includes(act)) return SECOND;
  if (CLERKS_ACTS.includes(act)) return CLERK;
  return choice % 2 === 0 ? FIRST : SECOND;
};
const DECIDERS_ACTS: readonly Try['act'][] = [
  'extend',
  'grant',
  'refuse',
  'recordSuperiorDecision',
  'terminate',
];
const CLERKS_ACTS: readonly Try['act'][] = [
  'preReview',
  'tellNotRequired',
  'decline',
  'requestCorrection',
  'accept',
  'seekOpinions',
  'gatherOpinions',
  'prepareResult',
  'deliver',
];

export function tried(act: Try['act'], attempt: Attempt): ActResult | null {
  try {
    if (act === 'restart') return restart(attempt);
    if (act === 'recompute') {
      const { file, at: now, sheet } = attempt;
      return recomputeDues(file, { at: now, calendar: 'changed', sheet, clock: CHANGED });
    }
    return ATTEMPTS[act](attempt);
  } catch (refusal) {
    if (refusal instanceof DomainError) return null;
    throw refusal;
  }
}
