import { startBenchServer } from './bench-server.ts';
import { atMost, median } from './desk/against.ts';
import { among5000 } from './desk/among-5000.ts';
import { callToScreen } from './desk/call-to-screen.ts';
import { type CaseDone, instantCase, promisedCase, sitDown, THOUGHT } from './desk/desk-cases.ts';
import { deskLoad } from './desk/desk-load.ts';
import { hallOf142 } from './desk/hall-of-142.ts';
import { type Hand, RHYTHM } from './desk/hand.ts';
import { type Counter, seatedCounter } from './desk/seated.ts';
import { watchedOn } from './desk/watched.ts';
import { frontEnds } from './front-ends.ts';

const CASES = 20;
/** 叫号、选事项、看材料、看回执. */
const THOUGHTS = 4;

/**
 * The day of a clerk, measured by a hand that has no mouse: the built front ends in Chromium before the reference
 * centre. Goals and conditions are those of the design: the processor four times slower, 10 Mbit/s and 20 ms. Figures
 * are goals beside what was seen; none of them stops anything.
 */
export async function desk() {
  const bench = await startBenchServer(await frontEnds());
  const counter = await seatedCounter(bench);
  try {
    const load = await deskLoad(counter);
    const hand = await sitDown(counter, true);
    const cases = await twentyCases(counter, hand);
    const promised = await promisedCase(counter, hand, 3);
    const keys = await perKey(hand);
    const calls = await callToScreen(counter, hand);
    await hand.page.context().close();
    const hall = await hallOf142(bench, counter);
    const found = await among5000(counter, bench.databaseUrl);
    return {
      name: `desk: a hand of ${RHYTHM} ms a key, no mouse; processor 4 times slower, 10 Mbit/s, 20 ms`,
      figures: {
        'first load': load,
        'instant case': inFigures(cases, { keys: 12, seconds: 20 }),
        'promised case, 5 papers of which 3 scanned': {
          ...inFigures([promised], { keys: 40 + 3, seconds: 90 }),
          'goal of keys': '40 and 3 captures',
        },
        [`${CASES} cases in a row`]: {
          seconds: Math.round(cases.reduce((all, { seconds }) => all + seconds, 0)),
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

async function twentyCases(counter: Counter, hand: Hand): Promise<readonly CaseDone[]> {
  const done: CaseDone[] = [];
  for (let person = 0; person < CASES; person += 1) done.push(await instantCase(counter, hand));
  return done;
}

/** The first case knows nothing of the clerk's habits, so it takes the most keys. */
function inFigures(cases: readonly CaseDone[], goal: { readonly keys: number; readonly seconds: number }) {
  const seconds = median(cases.map((one) => one.seconds));
  return {
    keys: atMost(goal.keys, 'keys', Math.max(...cases.map((one) => one.keys))),
    letters: [...new Set(cases.map((one) => one.letters))].join(' then '),
    seconds: atMost(goal.seconds, 's', seconds),
    [`with ${THOUGHTS} pauses for thought of ${THOUGHT} s`]:
      Math.round((seconds + THOUGHTS * THOUGHT) * 10) / 10,
    'receipt after the act, ms': Math.round(median(cases.map((one) => one.receiptMs))),
    'preview after printing': atMost(1_500, 'ms', median(cases.map((one) => one.previewMs))),
  };
}

async function perKey({ page }: Hand) {
  const { keys, slow, pointers } = await watchedOn(page);
  const late = slow.filter(({ ms }) => ms > 50);
  const slowest = slow.reduce((worst, one) => (one.ms > worst.ms ? one : worst), { code: '', ms: 0 });
  return {
    pointers,
    figures: {
      keys,
      'ms, slowest': atMost(50, 'ms', slowest.ms),
      'slowest key': slowest.code,
      'over 50 ms': late.length,
      'over 50 ms, which': [...new Set(late.map(({ code }) => code))].join(' '),
    },
  };
}
