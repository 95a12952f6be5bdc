import type { Step } from '#processes/procedure.ts';
import type { Selection } from '#processes/select.ts';

/**
 * A sound graph made of numbers, for property tests: one step a number, its duration (0 to 6), stage, up to three
 * prerequisites and whether the clock counts it read from the digits. Neither the ids nor the order of the steps say
 * anything about the order of work.
 */
export function sampleSelection(stageCount: number, codes: readonly number[]): Selection {
  const inOrder = codes.toSorted((a, b) => stageOf(a, stageCount) - stageOf(b, stageCount));
  const steps = inOrder.map(
    (code, at): Step => ({
      id: nameOf(at),
      duration: code % 7,
      prerequisites: at === 0 ? [] : prerequisitesOf(code, at),
      ...(stageCount > 0 && { stage: `stage${stageOf(code, stageCount)}` }),
      countsTowardChannel: digit(code, 2) >= 3,
      optional: false,
    }),
  );
  return {
    stages: Array.from({ length: stageCount }, (_, at) => ({ id: `stage${at}`, name: `stage ${at}` })),
    steps: steps.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    overhead: codes.length % 4,
  };
}

const stageOf = (code: number, stageCount: number): number =>
  stageCount === 0 ? 0 : digit(code, 3) % stageCount;

function prerequisitesOf(code: number, at: number): readonly string[] {
  const count = digit(code, 4) % 4;
  const places = [digit(code, 5) + 10 * digit(code, 6), digit(code, 7) + 10 * digit(code, 8), digit(code, 9)];
  return [...new Set(places.slice(0, count).map((place) => nameOf(place % at)))];
}

const nameOf = (at: number): string => `N${(at * 37 + 11) % 101}`;

const digit = (code: number, place: number): number => Math.floor(code / 10 ** place) % 10;
