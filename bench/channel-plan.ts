import { fileURLToPath } from 'node:url';
import { readySteps } from '@yichuang/domain/processes/facts.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import { selectSteps } from '@yichuang/domain/processes/select.ts';
import { readProcedures } from '../packages/server/src/cli/channel-procedures.ts';

/**
 * Microseconds for one plan, and for one question which steps are ready, over all 41 powers of project construction:
 * every step of the channel whatever its route, half of the facts established.
 */
export function channelPlanFigures(): { name: string; figures: Record<string, number> } {
  const selection = allPowers();
  const facts = new Set(selection.steps.slice(0, Math.floor(selection.steps.length / 2)).map(({ id }) => id));
  return {
    name: 'channel plan, microseconds',
    figures: {
      powers: selection.steps.length,
      'one plan': microseconds(() => planOf(selection).parallel),
      'which steps are ready': microseconds(() => readySteps(selection, facts, facts).length),
    },
  };
}

function allPowers() {
  const folder = fileURLToPath(new URL('../data/chengdu-hightech-2007', import.meta.url));
  const found = readProcedures(folder).find(({ key }) => key === 'project-construction');
  if (found === undefined) throw new Error('the reference data have no project construction');
  const steps = found.steps.map(({ routes: _, ...step }) => step);
  return selectSteps({ ...found, steps });
}

const ROUNDS = 5;
const TIMES = 5_000;

function microseconds(answer: () => number): number {
  let sum = 0;
  // The best of several rounds: whatever else the machine does can only make a round slower.
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    for (let i = 0; i < TIMES; i += 1) sum += answer();
    best = Math.min(best, ((performance.now() - begun) / TIMES) * 1_000);
  }
  if (!Number.isFinite(sum)) throw new Error('an answer was not a number');
  return Math.round(best * 10) / 10;
}
