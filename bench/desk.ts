import { startBenchServer } from './bench-server.ts';
import { atMost, median } from './desk/against.ts';
import { among5000 } from './desk/among-5000.ts';
import { callToScreen } from './desk/call-to-screen.ts';
import { type CasesDone, clerksDay, type Day } from './desk/clerks-day.ts';
import { instantCase, promisedCase, THOUGHT } from './desk/desk-cases.ts';
import { deskLoad } from './desk/desk-load.ts';
import { figuresOrWhy } from './desk/figures-or-why.ts';
import { hallOf142 } from './desk/hall-of-142.ts';
import { RHYTHM } from './desk/hand.ts';
import { seatedCounter } from './desk/seated.ts';
import { frontEnds } from './front-ends.ts';

const CASES = 20;
/** 叫号、选事项、看材料、看回执. */
const THOUGHTS = 4;

/**
 * The day of a clerk, measured by a hand that has no mouse: the built front ends in Chromium before the reference
 * centre. Goals and conditions are those of the design: the processor four times slower, 10 Mbit/s and 20 ms. Figures
 * are goals beside what was seen; none of them stops anything, and what fails says why in the place of its figure.
 */
export async function desk() {
  const bench = await startBenchServer(await frontEnds());
  const counter = await seatedCounter(bench);
  try {
    const load = await figuresOrWhy(() => deskLoad(counter));
    const day = await clerksDay(counter);
    const cases = await day.cases(CASES, (hand) => instantCase(counter, hand));
    const promised = await day.cases(1, (hand) => promisedCase(counter, hand, 3));
    const keys = await perKey(day);
    const calls = await figuresOrWhy(() => callToScreen(counter, day.hand()));
    await day.hand().page.context().close();
    const hall = await figuresOrWhy(() => hallOf142(bench, counter));
    const found = await figuresOrWhy(() => among5000(counter, bench.databaseUrl));
    return {
      name: `desk: a hand of ${RHYTHM} ms a key, no mouse; processor 4 times slower, 10 Mbit/s, 20 ms`,
      figures: {
        'first load': load,
        'instant case': inFigures(cases, { keys: 12, seconds: 20 }),
        'promised case, 5 papers of which 3 scanned': {
          ...inFigures(promised, { keys: 40 + 3, seconds: 90 }),
          'goal of keys': '40 and 3 captures',
        },
        [`${CASES} cases in a row`]: {
          seconds: Math.round(cases.done.reduce((all, { seconds }) => all + seconds, 0)),
          done: cases.done.length,
          pointers: keys.pointers,
        },
        'each key': keys.figures,
        'call to the hall screen': calls,
        'item by initials': found,
        '142 counters, a case every 10 s': hall,
      },
    };
  } finally {
    await counter.browser.close();
    await bench.close();
  }
}

/** The first case knows nothing of the clerk's habits, so it takes the most keys. */
function inFigures({ done, failed }: CasesDone, goal: { readonly keys: number; readonly seconds: number }) {
  const reasons = failed.length > 0 ? { failed: `${failed.length}: ${[...new Set(failed)].join('; ')}` } : {};
  if (done.length === 0) return reasons;
  const seconds = median(done.map((one) => one.seconds));
  return {
    keys: atMost(goal.keys, 'keys', Math.max(...done.map((one) => one.keys))),
    letters: [...new Set(done.map((one) => one.letters))].join(' then '),
    seconds: atMost(goal.seconds, 's', seconds),
    [`with ${THOUGHTS} pauses for thought of ${THOUGHT} s`]:
      Math.round((seconds + THOUGHTS * THOUGHT) * 10) / 10,
    'receipt after the act, ms': Math.round(median(done.map((one) => one.receiptMs))),
    'preview after printing': atMost(1_500, 'ms', median(done.map((one) => one.previewMs))),
    ...reasons,
  };
}

/** Milliseconds from a key to its picture. */
const KEY_GOAL = 50;

async function perKey(day: Day) {
  const { keys, slow, pointers } = await day.watched();
  const late = slow.filter(({ ms }) => ms > KEY_GOAL);
  const codes = [...new Set(late.map(({ code }) => code))];
  const which = codes.map((code) => {
    const of = late.filter((one) => one.code === code).map(({ ms }) => ms);
    return [code, `${of.length}, slowest ${Math.max(...of)} ms`] as const;
  });
  return {
    pointers,
    figures: {
      keys,
      'ms, slowest': atMost(KEY_GOAL, 'ms', Math.max(0, ...slow.map(({ ms }) => ms))),
      [`over ${KEY_GOAL} ms`]: late.length,
      [`over ${KEY_GOAL} ms, which`]: late.length === 0 ? 'none' : Object.fromEntries(which),
    },
  };
}
