import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnknownStepError } from '#processes/errors.ts';
import { awaitedFacts, isComplete, isGateOpen, readySteps } from '#processes/facts.ts';
import { powersSelection } from '#processes/forty-one-powers.fixture.ts';
import type { Step, StepGraph } from '#processes/procedure.ts';
import { sampleSelection } from '#processes/sample-selection.fixture.ts';
import { countedSteps } from '#processes/select.ts';

const anySelection = (maxSteps: number) =>
  fc
    .tuple(fc.nat({ max: 4 }), fc.array(fc.nat(), { minLength: 1, maxLength: maxSteps }))
    .map(([stageCount, codes]) => sampleSelection(stageCount, codes));

const step = (id: string, prerequisites: readonly string[] = [], stage?: string): Step => ({
  id,
  duration: 1,
  prerequisites,
  ...(stage !== undefined && { stage }),
  countsTowardChannel: true,
  optional: false,
});

/** 宏达公司 builds a plant: filing before siting and survey, all of it before design. */
const plant: StepGraph = {
  stages: [
    { id: 'siting', name: '立项选址' },
    { id: 'design', name: '设计审查' },
  ],
  steps: [
    step('filing', [], 'siting'),
    step('site', ['filing'], 'siting'),
    step('survey', ['filing'], 'siting'),
    step('design', ['site'], 'design'),
    step('fire', ['design'], 'design'),
  ],
};

const set = (text: string) => new Set(text.split(' ').filter(Boolean));

describe('which steps are ready', () => {
  test.each([
    ['at first those that wait for nothing', '', '', 'filing'],
    ['one that is opened is not opened again', '', 'filing', ''],
    ['a fact sets all free that waited for it alone', 'filing', 'filing', 'site survey'],
    ['one of two being under way does not hold the other', 'filing', 'filing site', 'survey'],
    ['the gate stays shut while anything before it is missing', 'filing site', 'filing site survey', ''],
    ['the gate opens with the last fact of the stage', 'filing site survey', 'filing site survey', 'design'],
    ['a fact known beforehand needs no case', 'filing', '', 'site survey'],
    ['a step whose fact was established elsewhere is not opened', 'filing site', 'filing', 'survey'],
    ['facts of steps that do not apply count for nothing', 'capital', '', 'filing'],
    ['when all is established nothing is left', 'filing site survey design fire', '', ''],
  ])('%s', (_situation, facts, opened, ready) => {
    expect(readySteps(plant, set(facts), set(opened))).toEqual([...set(ready)]);
  });

  test('a withdrawn fact holds back what is not opened yet, and only that', () => {
    const opened = set('filing site survey design');
    expect(readySteps(plant, set('filing site survey design'), opened)).toEqual(['fire']);
    expect(readySteps(plant, set('filing site survey'), opened)).toEqual([]);
    expect(readySteps(plant, set('filing survey design'), opened)).toEqual([]);
    expect(readySteps(plant, set('filing site survey design'), opened)).toEqual(['fire']);
  });

  test('a step whose case was closed without its fact can be opened again', () => {
    expect(readySteps(plant, set('filing survey'), set('filing survey'))).toEqual(['site']);
  });

  test('a step that joins an earlier stage late is ready at once and shuts the gate for the rest', () => {
    const [facts, opened] = [set('filing site survey'), set('filing site survey')];
    const joined = { ...plant, steps: [...plant.steps, step('energy', ['filing'], 'siting')] };
    expect(readySteps(plant, facts, opened)).toEqual(['design']);
    expect(readySteps(joined, facts, opened)).toEqual(['energy']);
    expect(readySteps(joined, set('filing site survey energy'), opened)).toEqual(['design']);
  });

  test('without stages there are no gates', () => {
    const free = { stages: [], steps: [step('A'), step('B', ['A']), step('C')] };
    expect(readySteps(free, set('A'), set('A'))).toEqual(['B', 'C']);
  });

  test('all 41 powers follow one another to the end', () => {
    const facts = new Set<string>();
    const rounds: (readonly string[])[] = [];
    for (let round = 0; round < 41 && !isComplete(powersSelection, facts); round += 1) {
      const ready = readySteps(powersSelection, facts, facts);
      rounds.push(ready);
      for (const id of ready) facts.add(id);
    }
    expect(rounds.flat()).toHaveLength(41);
    expect(rounds.slice(0, 2)).toEqual([['L01'], ['L02', 'L03', 'L04', 'L05', 'L07', 'L09', 'L11']]);
    expect(rounds.at(-1)).toEqual(['J08']);
  });
});

describe('gates', () => {
  test.each([
    ['siting', '', true],
    ['design', '', false],
    ['design', 'filing site', false],
    ['design', 'filing site survey', true],
    ['no such stage', 'filing site survey design fire', false],
  ])('%s with "%s" established: %s', (stage, facts, expected) => {
    expect(isGateOpen(stage, plant, set(facts))).toBe(expected);
  });
});

describe('what a step waits for', () => {
  test.each([
    ['filing', '', ''],
    ['site', '', 'filing'],
    ['design', 'filing', 'site survey'],
    ['design', 'filing site survey', ''],
    ['fire', 'filing survey', 'site design'],
  ])('%s with "%s" established waits for "%s"', (id, facts, awaited) => {
    expect(awaitedFacts(id, plant, set(facts))).toEqual([...set(awaited)]);
  });

  test('a step that does not apply is refused', () => {
    expect(() => awaitedFacts('capital', plant, set(''))).toThrow(UnknownStepError);
  });
});

describe('complete', () => {
  test.each([
    ['filing site survey design fire', true],
    ['filing site survey design', false],
    ['filing site survey design fire capital', true],
    ['', false],
  ])('"%s" established: %s', (facts, expected) => {
    expect(isComplete(plant, set(facts))).toBe(expected);
  });
});

/** True when somebody can do something that leads on: open a ready case, or decide an opened one nothing holds back. */
const canGoOn = (graph: StepGraph, facts: ReadonlySet<string>, opened: ReadonlySet<string>) =>
  readySteps(graph, facts, opened).length > 0 ||
  graph.steps.some(
    ({ id }) => opened.has(id) && !facts.has(id) && awaitedFacts(id, graph, facts).length === 0,
  );

function checkState(graph: StepGraph, facts: ReadonlySet<string>, opened: ReadonlySet<string>): void {
  expect(isComplete(graph, facts)).toBe(graph.steps.every(({ id }) => facts.has(id)));
  expect(isComplete(graph, facts) || canGoOn(graph, facts, opened)).toBe(true);
  const ready = readySteps(graph, facts, opened);
  if (isComplete(graph, facts)) expect(ready).toEqual([]);
  for (const id of ready) {
    expect(opened.has(id) || facts.has(id)).toBe(false);
    expect(awaitedFacts(id, graph, facts)).toEqual([]);
    const { prerequisites, stage } = graph.steps.find((one) => one.id === id) ?? step('');
    expect(prerequisites.every((one) => facts.has(one))).toBe(true);
    if (stage !== undefined) expect(isGateOpen(stage, graph, facts)).toBe(true);
  }
}

test('no state of any graph of four steps in up to two stages is a dead end', () => {
  const ids = ['A', 'B', 'C', 'D'] as const;
  const subsets = Array.from({ length: 16 }, (_, bits) => new Set(ids.filter((_id, at) => bits & (1 << at))));
  const pairs = ids.flatMap((later, at) => ids.slice(0, at).map((earlier) => [earlier, later] as const));
  let states = 0;
  for (let edges = 0; edges < 1 << pairs.length; edges += 1) {
    for (let inFirst = 0; inFirst <= ids.length; inFirst += 1) {
      const steps = ids.map((id, at) => {
        const needs = pairs.filter(([, later], nth) => later === id && edges & (1 << nth));
        return step(
          id,
          needs.map(([earlier]) => earlier),
          at < inFirst ? 'first' : 'second',
        );
      });
      const graph = { stages: ['first', 'second'].map((id) => ({ id, name: id })), steps };
      for (const facts of subsets) {
        for (const opened of subsets) {
          states += 1;
          if (!isComplete(graph, facts) && !canGoOn(graph, facts, opened))
            expect({ graph, facts, opened }).toBe(0);
        }
      }
    }
  }
  expect(states).toBe(64 * 5 * 256);
});

type Command = { readonly act: 'open' | 'establish' | 'withdraw' | 'close' | 'join'; readonly pick: number };

const anyCommand: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom('open', 'open', 'establish', 'establish', 'withdraw', 'close', 'join'),
  pick: fc.nat(),
});

/**
 * Carries out commands on an application of which some steps join only later. `withdraw` sends a decided step back to
 * its department, `close` ends its case without a result, `join` brings in everything that was left out at first.
 */
function run(whole: Parameters<typeof countedSteps>[0], commands: readonly Command[]) {
  let graph: StepGraph = countedSteps(whole);
  const facts = new Set<string>();
  const opened = new Set<string>();
  const choose = (from: Iterable<string>, pick: number) => {
    const list = [...from];
    return list.length === 0 ? undefined : list[pick % list.length];
  };
  for (const { act, pick } of commands) {
    const open = [...opened].filter((id) => !facts.has(id) && awaitedFacts(id, graph, facts).length === 0);
    if (act === 'join') graph = whole;
    else if (act === 'open') {
      const id = choose(readySteps(graph, facts, opened), pick);
      if (id !== undefined) opened.add(id);
    } else {
      const id = choose(act === 'establish' ? open : facts, pick);
      if (id === undefined) continue;
      if (act === 'establish') facts.add(id);
      else facts.delete(id);
      if (act === 'close') opened.delete(id);
    }
    checkState(graph, facts, opened);
  }
  return { graph, facts, opened };
}

describe('after any sequence of opening, establishing, withdrawing, closing and late joining', () => {
  test('no step is ready too early and something can always go on', () => {
    fc.assert(
      fc.property(anySelection(12), fc.array(anyCommand, { maxLength: 60 }), (selection, commands) => {
        const { graph, facts, opened } = run(selection, commands);
        checkState(graph, facts, opened);
      }),
      { numRuns: 300 },
    );
  });

  test('it still comes to its end when nothing more is withdrawn', () => {
    fc.assert(
      fc.property(anySelection(41), fc.array(anyCommand, { maxLength: 120 }), (selection, commands) => {
        const { graph, facts, opened } = run(selection, commands);
        const limit = 2 * graph.steps.length;
        for (let turn = 0; turn <= limit && !isComplete(graph, facts); turn += 1) {
          for (const id of readySteps(graph, facts, opened)) opened.add(id);
          for (const id of [...opened]) if (awaitedFacts(id, graph, facts).length === 0) facts.add(id);
        }
        expect(isComplete(graph, facts)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
