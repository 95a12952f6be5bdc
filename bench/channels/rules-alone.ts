import { readFileSync } from 'node:fs';
import { commands, procedures, World } from '@yichuang/domain/channels/application-world.fixture.ts';
import { holidayNotices } from '@yichuang/domain/clock/holiday-notice.ts';
import { parseOfficeHours } from '@yichuang/domain/clock/office-hours.ts';
import { workingCalendar } from '@yichuang/domain/clock/working-calendar.ts';
import { readySteps } from '@yichuang/domain/processes/facts.ts';
import { forecastOf, type StepCourse } from '@yichuang/domain/processes/forecast.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { selectSteps } from '@yichuang/domain/processes/select.ts';
import { axisOf } from '@yichuang/domain/processes/working-axis.ts';
import { instant, parseInstant } from '@yichuang/domain/time/instant.ts';
import fc from 'fast-check';
import { rounded } from './measured.ts';

const ROUNDS = 5;
const TIMES = 2_000;
const WALKS = 1_000;
const SEED = 20071030;
const ACCEPTED = parseInstant('2007-10-30T09:00:00+08:00');
const DAY_MS = 86_400_000;

/**
 * The rules without a database, on one core: which of the 41 powers are ready and the plan of them all, together, half
 * of the facts established; the forecast of the same application in dates of the real calendar; and acts a second of
 * the model of the channel, tried in any order on any procedure, lawful or not, with its own checks after each.
 */
export function rulesAlone(allPowers: Procedure) {
  const selection = selectSteps(allPowers);
  const half = selection.steps.slice(0, Math.floor(selection.steps.length / 2)).map(({ id }) => id);
  const facts = new Set(half);
  const axis = axisOf(allPowers.unit, officeClock(), ACCEPTED);
  const done: StepCourse = { kind: 'done', start: ACCEPTED, end: instant(ACCEPTED + DAY_MS) };
  const now = instant(ACCEPTED + 2 * DAY_MS);
  const progress = { start: ACCEPTED, now, steps: new Map(half.map((id) => [id, done] as const)) };
  return {
    powers: selection.steps.length,
    readyAndPlanMicroseconds: microseconds(
      () => readySteps(selection, facts, facts).length + planOf(selection).parallel,
    ),
    forecastMicroseconds: microseconds(() => forecastOf(selection, progress, axis).used),
    modelActsPerSecond: modelActsPerSecond(),
  };
}

function officeClock() {
  const file = new URL('../../data/holidays.json', import.meta.url);
  const calendar = workingCalendar(holidayNotices(JSON.parse(readFileSync(file, 'utf8')).notices));
  return { calendar, officeHours: parseOfficeHours('08:30-12:00,13:00-17:30') };
}

function microseconds(answer: () => number): number {
  let sum = 0;
  // The best of several rounds: whatever else the machine does can only make a round slower.
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    for (let at = 0; at < TIMES; at += 1) sum += answer();
    best = Math.min(best, ((performance.now() - begun) / TIMES) * 1_000);
  }
  if (!Number.isFinite(sum)) throw new Error('an answer was not a number');
  return rounded(best, 1);
}

/** The walks are drawn before the clock starts. */
function modelActsPerSecond(): number {
  const drawn = fc.sample(fc.tuple(procedures, commands), { numRuns: WALKS, seed: SEED });
  let acts = 0;
  const begun = performance.now();
  for (const [procedure, sequence] of drawn) {
    const world = new World(procedure);
    for (const { act, at } of sequence) world.tryAct(act, `s${at}`);
    acts += sequence.length;
  }
  return Math.round((acts / (performance.now() - begun)) * 1_000);
}
