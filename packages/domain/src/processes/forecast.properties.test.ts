import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pause } from '#clock/pause.ts';
import { at, centreClock } from '#processes/centre-clock.fixture.ts';
import { PARTS_PER_UNIT } from '#processes/duration.ts';
import { type Forecast, forecastOf, type StepCourse } from '#processes/forecast.ts';
import { compareOutlooks, type Outlook, type PromiseOutlook } from '#processes/outlook.ts';
import { inWorkingOrder, planOf } from '#processes/plan.ts';
import { sampleSelection } from '#processes/sample-selection.fixture.ts';
import type { Selection } from '#processes/select.ts';
import { axisOf } from '#processes/working-axis.ts';
import { dateOfDayNumber, dayNumber } from '#time/date-only.ts';
import { type Instant, instant, localDay } from '#time/instant.ts';

const START = at('2007-10-30T10:00');
const axis = axisOf('wd', centreClock, START);
const DAY = 86_400_000;

/** Any sound graph, its durations in whole days. */
const anySelection = fc
  .tuple(fc.nat({ max: 4 }), fc.array(fc.nat(), { minLength: 1, maxLength: 20 }))
  .map(([stageCount, codes]) => {
    const sample = sampleSelection(stageCount, codes);
    return {
      ...sample,
      steps: sample.steps.map((step) => ({ ...step, duration: step.duration * PARTS_PER_UNIT })),
      overhead: sample.overhead * PARTS_PER_UNIT,
    };
  });

const forecast = (selection: Selection, now: Instant, steps: ReadonlyMap<string, StepCourse> = new Map()) =>
  forecastOf(selection, { start: START, now, steps }, axis);

/** So many steps in an order of work are done or open, each begun so many days after the acceptance. */
function progressOf(selection: Selection, begun: readonly number[], pause: Pause | null, doneCount: number) {
  const steps = inWorkingOrder(selection).slice(0, begun.length);
  return new Map(
    steps.map(({ id }, at): [string, StepCourse] => {
      const start = instant(START + (begun[at] ?? 0) * DAY);
      return at < doneCount
        ? [id, { kind: 'done', start, end: start }]
        : [id, { kind: 'open', start, pauses: pause ? [pause] : [] }];
    }),
  );
}
const finishOf = ({ finish }: Forecast) => finish?.at ?? 0;

test('before anything has happened the forecast is the plan', () => {
  fc.assert(
    fc.property(anySelection, (selection) => {
      const plan = planOf(selection);
      const found = forecast(selection, START);
      expect(found.expected).toBe(plan.parallel);
      const end = new Map(found.steps.map((step) => [step.id, step.end?.at]));
      for (const { id, earliestEnd } of plan.steps)
        expect(end.get(id)).toBe(axis.momentAt(axis.placeOf(START) + earliestEnd).at);
    }),
  );
});

test('before anything has happened the slack is that of the plan, where every stage has steps', () => {
  fc.assert(
    fc.property(anySelection, (selection) => {
      const plan = planOf(selection);
      fc.pre(selection.stages.every(({ id }) => selection.steps.some(({ stage }) => stage === id)));
      const slack = new Map(forecast(selection, START).steps.map((step) => [step.id, step.slack]));
      for (const step of plan.steps) expect([step.id, slack.get(step.id)]).toEqual([step.id, step.slack]);
    }),
  );
});

const anyBegun = fc.array(fc.nat(20), { maxLength: 12 });

test('a later start never makes an earlier finish', () => {
  fc.assert(
    fc.property(
      anySelection,
      anyBegun,
      fc.nat(11),
      fc.nat(15),
      fc.nat(60),
      (selection, begun, pick, later, now) => {
        const moved = begun.map((day, at) => (at === pick ? day + later : day));
        const doneCount = Math.floor(begun.length / 2);
        const of = (days: readonly number[]) =>
          finishOf(
            forecast(selection, instant(START + now * DAY), progressOf(selection, days, null, doneCount)),
          );
        expect(of(moved)).toBeGreaterThanOrEqual(of(begun));
      },
    ),
  );
});

test('time passing never makes an earlier finish', () => {
  fc.assert(
    fc.property(anySelection, anyBegun, fc.nat(60), fc.nat(30), (selection, begun, now, later) => {
      const progress = progressOf(selection, begun, null, 1);
      const of = (day: number) => finishOf(forecast(selection, instant(START + day * DAY), progress));
      expect(of(now + later)).toBeGreaterThanOrEqual(of(now));
    }),
  );
});

test('a pause delays the whole by no more than its own working days, and never hastens it', () => {
  fc.assert(
    fc.property(anySelection, fc.nat(15), fc.nat(40), (selection, from, length) => {
      const first = dayNumber(localDay(START)) + from;
      const pause = { from: dateOfDayNumber(first), to: dateOfDayNumber(first + length), isOpen: true };
      const of = (some: Pause | null) =>
        forecast(selection, START, progressOf(selection, [0], some, 0)).expected ?? 0;
      const delay = of(pause) - of(null);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(axis.dayOver(pause.to) - axis.placeOf(START));
    }),
  );
});

test('a step that may end later by its slack does so without moving the finish, and by more moves it', () => {
  fc.assert(
    fc.property(anySelection, fc.nat(), (selection, pick) => {
      const before = forecast(selection, START);
      const chosen = before.steps[pick % before.steps.length];
      if (chosen === undefined) throw new Error('a graph has steps');
      const longer = (by: number): Selection => ({
        ...selection,
        steps: selection.steps.map((step) =>
          step.id === chosen.id ? { ...step, duration: step.duration + by } : step,
        ),
      });
      const slack = chosen.slack ?? 0;
      expect(forecast(longer(slack), START).expected).toBe(before.expected);
      expect(forecast(longer(slack + PARTS_PER_UNIT), START).expected).toBe(
        (before.expected ?? 0) + PARTS_PER_UNIT,
      );
    }),
  );
});

test('the order of outlooks is one: worst first, nothing promised last', () => {
  const anyOutlook = fc.option(
    fc.record({
      outlook: fc.constantFrom<Outlook>('onCourse', 'atRisk', 'willMiss', 'blocked'),
      slack: fc.integer({ min: -9, max: 9 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyOutlook, { maxLength: 9 }), (outlooks: readonly (PromiseOutlook | null)[]) => {
      const sorted = outlooks.toSorted(compareOutlooks);
      for (const [at, one] of sorted.entries())
        expect(compareOutlooks(one, sorted[at + 1] ?? null)).toBeLessThanOrEqual(0);
      expect(sorted.indexOf(null)).toBe(
        outlooks.includes(null) ? outlooks.filter((one) => one !== null).length : -1,
      );
    }),
  );
});
