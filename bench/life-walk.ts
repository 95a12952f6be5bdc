import { CLERK } from '@yichuang/domain/cases/attempts.fixture.ts';
import { sheetWith } from '@yichuang/domain/cases/course.fixture.ts';
import { foldCase } from '@yichuang/domain/cases/fold.ts';
import { receiveCase } from '@yichuang/domain/cases/receive.ts';
import { aDigest, anOpening, at } from '@yichuang/domain/cases/samples.fixture.ts';
import { aimed, handlings, person, rulesOfItem, tried, tries } from '@yichuang/domain/cases/walk.fixture.ts';
import { instant, localDay } from '@yichuang/domain/time/instant.ts';
import fc from 'fast-check';

const WALKS = 2_000;
const SEED = 20071030;
const START = at('2007-10-30T09:00');

/**
 * Random walks through the life of a case: what people try, lawful or not, each act with its guards and its dates, and
 * after each lawful one the whole journal folded again. The walks are drawn before the clock starts.
 */
export async function lifeWalk() {
  const drawn = fc.sample(fc.tuple(tries, rulesOfItem, handlings), { numRuns: WALKS, seed: SEED });
  let attempts = 0;
  let steps = 0;
  const begin = performance.now();
  for (const [walk, rules, handling] of drawn) {
    const sheet = { ...sheetWith(rules), handling };
    const opened = receiveCase(anOpening({ handling }), {
      by: CLERK,
      at: START,
      on: localDay(START),
      dossierDigest: aDigest,
      presentedBy: 'applicant',
    });
    let file = opened.caseFile;
    let now = START;
    const journal = [...opened.events];
    for (const step of walk) {
      attempts += 1;
      now = instant(now + step.hours * 3_600_000);
      const act = aimed({ file }, step);
      const by = person({ ...step, act });
      const result = tried(act, { file, journal, by, at: now, sheet, terms: step.terms });
      if (result === null) continue;
      journal.push(...result.events);
      foldCase(journal);
      file = result.caseFile;
      steps += 1;
    }
  }
  const seconds = (performance.now() - begin) / 1000;
  return {
    name: 'life of a case',
    figures: {
      'attempts a second': Math.round(attempts / seconds),
      'lawful steps a second, journal folded after each': Math.round(steps / seconds),
      'of all attempts lawful': Math.round((steps / attempts) * 100) / 100,
    },
  };
}
