import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockRules } from '#clock/check-clock-rules.ts';
import { type ClockSpan, dueOfClock, type LocalClocks, limitUnder } from '#clock/clock-due.ts';
import { clockUnder, DEFAULT_CLOCK_RULES } from '#clock/clock-rules.ts';
import { CLOCK_NAMES, CLOCKS, type ClockName, clockRow } from '#clock/clocks.ts';
import { BadLimitError } from '#clock/errors.ts';
import { laterDue } from '#clock/extension.ts';
import { holidayNotices } from '#clock/holiday-notice.ts';
import { limitText } from '#clock/limit.ts';
import type { LocalOverlays } from '#clock/local-days.ts';
import { parsePause } from '#clock/pause.ts';
import { workingCalendar } from '#clock/working-calendar.ts';
import { addDays, dateOnly } from '#time/date-only.ts';
import { instantAt, localAt, localText, parseLocal } from '#time/instant.ts';
import data from '../../../../data/holidays.json' with { type: 'json' };

const notices = holidayNotices(data.notices);
const clocksWith = (overlays: LocalOverlays = {}): LocalClocks => ({
  local: clockUnder(DEFAULT_CLOCK_RULES, workingCalendar(notices, overlays)),
  nationwide: clockUnder(DEFAULT_CLOCK_RULES, calendar),
});
const calendar = workingCalendar(notices);
const plain: LocalClocks = {
  local: clockUnder(DEFAULT_CLOCK_RULES, calendar),
  nationwide: clockUnder(DEFAULT_CLOCK_RULES, calendar),
};

const spanFrom = (from: string, more: Partial<ClockSpan> = {}): ClockSpan => ({
  from: instantAt(from.includes('T') ? parseLocal(from) : { on: dateOnly(from), ms: 0 }),
  limit: null,
  pauses: [],
  ...more,
});
const spanTo = (day: string): ClockSpan => spanFrom('2026-01-05', { day: dateOnly(day) });

describe('the list', () => {
  test('twenty-two clocks, each in both languages with its basis and its beginning', () => {
    expect(CLOCK_NAMES).toHaveLength(22);
    for (const name of CLOCK_NAMES) {
      const { zh, en, basis, starts, counts, stops } = clockRow(name);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect([en, basis].join('')).not.toMatch(/\p{Script=Han}/u);
      expect(starts.length).toBeGreaterThan(0);
      expect(stops.filter((moment) => (starts as readonly string[]).includes(moment))).toEqual([]);
      expect(stops.length > 0).toBe(!['added', 'barred'].includes(counts) && name !== 'publicNotice');
    }
  });

  test.each([
    ['K1', 'defectNotice', '5wd'],
    ['K2', 'decision', '20wd'],
    ['K3', 'extension', '10wd'],
    ['K4', 'jointDecision', '45wd'],
    ['K5', 'jointExtension', '15wd'],
    ['K6', 'firstCheck', '20wd'],
    ['K7', 'delivery', '10wd'],
    ['K8', 'inspectorAssignment', '5wd'],
    ['K9', 'hearingRequest', '5wd'],
    ['K10', 'hearing', '20wd'],
    ['K11', 'hearingNotice', '7wd'],
    ['K12', 'renewalRequest', '30cd'],
    ['K13', 'renewalDecision', null],
    ['K14', 'falsePapersBan', '12mo'],
    ['K15', 'fraudBan', '36mo'],
    ['K16', 'reconsideration', '60cd'],
    ['K17', 'litigation', '6mo'],
    ['K18', 'publicNotice', '30cd'],
    ['K19', 'disclosure', '7wd'],
    ['K20', 'correction', '15wd'],
    ['K21', 'preReview', '1wd'],
    ['K22', 'deferredPapers', null],
  ] as const)('%s %s: %s', (_id, name, expected) => {
    const limit = limitUnder(name, DEFAULT_CLOCK_RULES);
    expect(limit && limitText(limit)).toBe(expected);
  });

  test('only the decision is paused, by whichever authority it is made', () => {
    const paused = Object.entries(CLOCKS).filter(([, { pauses }]) => pauses);
    expect(paused.map(([name]) => name)).toEqual(['decision', 'jointDecision', 'firstCheck']);
  });

  test('a setting of the centre replaces the default', () => {
    const rules = clockRules({
      hearingRequestUnit: 'calendarDays',
      correctionLimit: { unit: 'workingDays', count: 20 },
      preReviewLimit: { unit: 'workingHours', count: 4 },
    });
    const texts = (['hearingRequest', 'correction', 'preReview', 'disclosure'] as const).map((name) => {
      const limit = limitUnder(name, rules);
      return limit && limitText(limit);
    });
    expect(texts).toEqual(['5cd', '20wd', '4wh', '7wd']);
  });
});

describe('the due of every clock', () => {
  test.each<readonly [string, ClockName, ClockSpan, string]>([
    [
      'K1, E35: received on a Saturday night',
      'defectNotice',
      spanFrom('2026-03-07T22:10'),
      '2026-03-13T17:00',
    ],
    [
      'K2, E37: paused twice',
      'decision',
      spanFrom('2025-09-08', {
        pauses: ['2025-09-12..2025-09-19', '2025-09-24..2025-10-13'].map(parsePause),
      }),
      '2025-10-30T17:00',
    ],
    [
      'K2: the item has its own limit',
      'decision',
      spanFrom('2026-11-02', { limit: { unit: 'workingDays', count: 5 } }),
      '2026-11-09T17:00',
    ],
    ['K4 over 清明 and the May holiday', 'jointDecision', spanFrom('2026-03-02'), '2026-05-08T17:00'],
    ['K6', 'firstCheck', spanFrom('2026-04-29'), '2026-05-29T17:00'],
    ['K7, E43', 'delivery', spanFrom('2026-02-12'), '2026-03-04T17:00'],
    ['K8', 'inspectorAssignment', spanFrom('2026-11-02'), '2026-11-09T17:00'],
    ['K9, last day a make-up Saturday', 'hearingRequest', spanFrom('2026-04-29'), '2026-05-09T17:00'],
    ['K10', 'hearing', spanFrom('2026-11-02'), '2026-11-30T17:00'],
    ['K11, E45', 'hearingNotice', spanTo('2026-05-07'), '2026-04-23T17:00'],
    ['K12, a Saturday that stays', 'renewalRequest', spanTo('2026-12-28'), '2026-11-28T17:00'],
    ['K13, E49: up to the last midnight', 'renewalDecision', spanTo('2026-12-31'), '2027-01-01T00:00'],
    ['K14, a Sunday that stays', 'falsePapersBan', spanFrom('2026-02-28'), '2027-03-01T00:00'],
    ['K15, from a leap day', 'fraudBan', spanFrom('2024-02-29'), '2027-03-01T00:00'],
    ['K16, the sixtieth day is a holiday', 'reconsideration', spanFrom('2026-03-02'), '2026-05-06T17:00'],
    ['K17, from the 31st', 'litigation', spanFrom('2026-03-31'), '2026-09-30T17:00'],
    ['K18, the thirtieth day is a holiday', 'publicNotice', spanFrom('2026-09-05'), '2026-10-08T17:00'],
    ['K19, done in a system', 'disclosure', spanFrom('2026-11-02'), '2026-11-12T00:00'],
    ['K20', 'correction', spanFrom('2026-11-02'), '2026-11-23T17:00'],
    ['K21, done in a system', 'preReview', spanFrom('2026-11-02T10:00'), '2026-11-04T00:00'],
    [
      'K22: the promise of the item',
      'deferredPapers',
      spanFrom('2026-11-02', { limit: { unit: 'workingDays', count: 5 } }),
      '2026-11-09T17:00',
    ],
  ])('%s', (_what, name, span, expected) => {
    expect(localText(localAt(dueOfClock(name, span, DEFAULT_CLOCK_RULES, plain).at))).toBe(expected);
  });

  test('K3, K5: an extension lengthens the decision and has no due of its own', () => {
    const due = dueOfClock('decision', spanFrom('2024-01-15T10:00'), DEFAULT_CLOCK_RULES, plain);
    expect(due.on).toBe('2024-02-09');
    expect(laterDue(due, 10, [], plain.local).on).toBe('2024-02-29');
    expect(laterDue(due, 15, [], plain.local).on).toBe('2024-03-07');
    for (const name of ['extension', 'jointExtension'] as const)
      expect(() => dueOfClock(name, spanFrom('2024-01-15'), DEFAULT_CLOCK_RULES, plain)).toThrow(
        BadLimitError,
      );
  });

  test.each<readonly [string, ClockName, ClockSpan]>([
    ['deferred papers without the promise of the item', 'deferredPapers', spanFrom('2026-11-02')],
    ['the notice of a hearing without its day', 'hearingNotice', spanFrom('2026-11-02')],
    ['a renewal without the end of the licence', 'renewalDecision', spanFrom('2026-11-02')],
    [
      'a notice counted back in hours',
      'hearingNotice',
      { ...spanTo('2026-05-07'), limit: { unit: 'workingHours', count: 7 } },
    ],
  ])('%s is refused', (_what, name, span) => {
    expect(() => dueOfClock(name, span, DEFAULT_CLOCK_RULES, plain)).toThrow(BadLimitError);
  });
});

describe('what a centre sets for itself', () => {
  const dueUnder = (settings: object, name: ClockName, span: ClockSpan) => {
    const rules = clockRules(settings);
    const clock = clockUnder(rules, calendar);
    return localText(localAt(dueOfClock(name, span, rules, { local: clock, nationwide: clock }).at));
  };

  test.each<readonly [string, object, ClockName, ClockSpan, string]>([
    [
      'E35: sent on a Saturday counts from Monday',
      { receiptDay: 'nextWorkday' },
      'defectNotice',
      spanFrom('2026-03-07T22:10'),
      '2026-03-16T17:00',
    ],
    [
      'and so does the pre-check',
      { receiptDay: 'nextWorkday' },
      'preReview',
      spanFrom('2026-03-07T22:10'),
      '2026-03-11T00:00',
    ],
    [
      'what an officer does on a Saturday keeps its day',
      { receiptDay: 'nextWorkday' },
      'decision',
      spanFrom('2026-03-07T10:00', { limit: { unit: 'workingDays', count: 5 } }),
      '2026-03-13T17:00',
    ],
    ['days end at midnight', { dayEnds: 'midnight' }, 'delivery', spanFrom('2026-02-12'), '2026-03-05T00:00'],
    [
      'in a system at closing time',
      { electronicDayEnds: 'closing' },
      'disclosure',
      spanFrom('2026-11-02'),
      '2026-11-11T17:00',
    ],
    [
      'five calendar days to ask for a hearing, the last one a holiday',
      { hearingRequestUnit: 'calendarDays' },
      'hearingRequest',
      spanFrom('2026-04-29'),
      '2026-05-06T17:00',
    ],
    [
      'E45: seven calendar days before the hearing',
      { hearingNoticeUnit: 'calendarDays' },
      'hearingNotice',
      spanTo('2026-05-07'),
      '2026-04-30T17:00',
    ],
    [
      'thirty working days before the end',
      { renewalRequestUnit: 'workingDays' },
      'renewalRequest',
      spanTo('2026-12-28'),
      '2026-11-16T17:00',
    ],
  ])('%s', (_what, settings, name, span, expected) => {
    expect(dueUnder(settings, name, span)).toBe(expected);
  });
});

describe('a local day off or worked never shortens a right of the applicant', () => {
  const basis = '应急响应决定';
  const closed = (from: string, to: string) =>
    clocksWith({ closures: [{ from: dateOnly(from), to: dateOnly(to), basis }] });
  const worked = (day: string) =>
    clocksWith({ extraDays: [{ from: dateOnly(day), to: dateOnly(day), basis }] });
  const on = (name: ClockName, span: ClockSpan, clocks: LocalClocks, rules = DEFAULT_CLOCK_RULES) =>
    dueOfClock(name, span, rules, clocks).on;

  test('E13 a closure moves the decision of the authority', () => {
    const span = spanFrom('2008-05-12', { limit: { unit: 'workingDays', count: 3 } });
    expect(on('decision', span, closed('2008-05-13', '2008-05-16'))).toBe('2008-05-21');
  });

  test('an extra day makes the authority quicker', () => {
    const span = spanFrom('2026-11-05', { limit: { unit: 'workingDays', count: 2 } });
    expect(on('decision', span, plain)).toBe('2026-11-09');
    expect(on('decision', span, worked('2026-11-07'))).toBe('2026-11-07');
  });

  test.each<readonly [string, ClockName]>([
    ['a hearing', 'hearingRequest'],
    ['a correction', 'correction'],
  ])('an extra day takes nothing from the time to ask for %s, a closure adds to it', (_what, name) => {
    const span = spanFrom('2026-11-02', { limit: { unit: 'workingDays', count: 5 } });
    expect(on(name, span, plain)).toBe('2026-11-09');
    expect(on(name, span, worked('2026-11-07'))).toBe('2026-11-09');
    expect(on(name, span, closed('2026-11-05', '2026-11-05'))).toBe('2026-11-10');
  });

  test('a closure does not make the applicant ask earlier for a renewal', () => {
    const rules = clockRules({ renewalRequestUnit: 'workingDays' });
    expect(on('renewalRequest', spanTo('2026-12-28'), closed('2026-12-01', '2026-12-04'), rules)).toBe(
      '2026-11-16',
    );
    expect(on('renewalRequest', spanTo('2026-12-28'), worked('2026-12-05'), rules)).toBe('2026-11-17');
  });

  test('an extra day does not make the notice of a hearing shorter, a closure makes it longer', () => {
    expect(on('hearingNotice', spanTo('2026-11-20'), plain)).toBe('2026-11-11');
    expect(on('hearingNotice', spanTo('2026-11-20'), worked('2026-11-14'))).toBe('2026-11-11');
    expect(on('hearingNotice', spanTo('2026-11-20'), closed('2026-11-16', '2026-11-16'))).toBe('2026-11-10');
  });

  test('whatever a centre closes or opens, the applicant never has less time', () => {
    const theirs = CLOCK_NAMES.filter(
      (name) => clockRow(name).owedBy === 'applicant' && name !== 'deferredPapers',
    );
    const someDays = fc.array(fc.tuple(fc.nat(80), fc.nat(5)), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...theirs), someDays, someDays, (name, closures, extraDays) => {
        const days = (all: readonly (readonly [number, number])[]) =>
          all.map(([after, length]) => {
            const from = addDays(dateOnly('2026-03-02'), after);
            return { from, to: addDays(from, length), basis };
          });
        const clocks = clocksWith({ closures: days(closures), extraDays: days(extraDays) });
        const span = spanFrom('2026-03-02', { day: dateOnly('2026-05-07') });
        const bare = dueOfClock(name, span, DEFAULT_CLOCK_RULES, plain);
        expect(dueOfClock(name, span, DEFAULT_CLOCK_RULES, clocks).at).toBeGreaterThanOrEqual(bare.at);
      }),
      { numRuns: 60 },
    );
  });
});
