import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands, procedures, World, type WorldAct } from '#channels/application-world.fixture.ts';
import { foldApplication } from '#channels/fold.ts';
import { validateProcedure } from '#processes/validate-procedure.ts';

const walk = (check: (world: World, commands: readonly { act: WorldAct; at: number }[]) => void) =>
  fc.assert(
    fc.property(procedures, commands, (procedure, sequence) => {
      expect(validateProcedure(procedure)).toEqual([]);
      check(new World(procedure), sequence);
    }),
    { numRuns: 400 },
  );

describe('any procedure, any order of acts', () => {
  test('no step begins twice, too early or behind a closed gate, and nothing ever hangs', () => {
    walk((world, sequence) => {
      for (const { act, at } of sequence) {
        world.tryAct(act, `s${at}`);
        if (world.application.state !== 'accepted') continue;
        // Somebody has something to do as long as the whole is not at its end.
        expect(world.standings()).toContain('open');
      }
    });
  });

  test('one who answers everything that is asked gets to the end', () => {
    walk((world, sequence) => {
      for (const { act, at } of sequence) world.tryAct(act, `s${at}`);
      for (let left = world.procedure.steps.length; left > 0; left -= 1) {
        for (const [stepId, all] of world.cases) if (all.at(-1) === 'open') world.tryAct('grant', stepId);
      }
      const ended = world.standings();
      const { state } = world.application;
      expect(state).not.toBe('accepted');
      if (state === 'granted') expect(new Set(ended)).toEqual(new Set(['done']));
      else expect(ended.map((one) => (one === 'lost' ? 'refused' : one))).toContain(state);
    });
  });

  test('what was refused or taken away can be decided anew, and then the whole is granted', () => {
    walk((world, sequence) => {
      for (const { act, at } of sequence) world.tryAct(act, `s${at}`);
      fc.pre(world.application.state !== 'withdrawn');
      for (let round = 0; round < world.procedure.steps.length * 2; round += 1) {
        const ended = world.graph().steps.filter(({ id }) => world.hasEnded(id));
        for (const { id } of ended) world.tryAct('decideAnew', id);
        for (const { id } of world.graph().steps) world.tryAct('grant', id);
      }
      expect(world.application.state).toBe('granted');
    });
  });

  test('the application is the fold of its events, after every act', () => {
    walk((world, sequence) => {
      for (const { act, at } of sequence) {
        world.tryAct(act, `s${at}`);
        expect(foldApplication(world.events)).toEqual(world.application);
      }
    });
  });
});
