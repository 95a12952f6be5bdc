import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycles } from '#processes/cycles.ts';
import { sampleSelection } from '#processes/sample-selection.fixture.ts';

const anySteps = fc
  .array(fc.nat(), { minLength: 1, maxLength: 41 })
  .map((codes) => sampleSelection(0, codes).steps);

const step = (id: string, prerequisites: readonly string[] = []) => ({ id, prerequisites });

test('two that share no step are both named', () => {
  const steps = [step('D', ['C']), step('C', ['D']), step('B', ['A', 'D']), step('A', ['B'])];
  expect(findCycles(steps)).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ]);
});

test('steps before and after a circle are not part of it', () => {
  const steps = [step('A'), step('B', ['A', 'C']), step('C', ['B']), step('D', ['C'])];
  expect(findCycles(steps)).toEqual([['B', 'C']]);
});

test('sound graphs have none', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      expect(findCycles(steps)).toEqual([]);
    }),
  );
});

test('in any graph each named circle is one, and without them none is left', () => {
  const anyGraph = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(anyGraph, (needs) => {
      const steps = needs.map((list, at) => step(`${at}`, [...new Set(list.map(String))]));
      const cycles = findCycles(steps);
      for (const cycle of cycles) {
        for (const [at, id] of cycle.entries()) {
          expect(steps.find((one) => one.id === id)?.prerequisites).toContain(cycle[(at + 1) % cycle.length]);
        }
      }
      const named = new Set(cycles.flat());
      expect(named.size).toBe(cycles.flat().length);
      expect(findCycles(steps.filter(({ id }) => !named.has(id)))).toEqual([]);
    }),
  );
});
