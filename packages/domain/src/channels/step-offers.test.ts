import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands, procedures, World } from '#channels/application-world.fixture.ts';
import { offeredStepActs } from '#channels/step-offers.ts';
import { DomainError } from '#errors.ts';

const ACTS = { join: 'join', leave: 'leave', reopen: 'decideAnew' } as const;

/** Whether the act itself lets it happen; the world is left as it was. */
function isAllowed(world: World, act: (typeof ACTS)[keyof typeof ACTS], stepId: string): boolean {
  const before = {
    application: world.application,
    events: world.events.length,
    cases: world.cases.get(stepId),
  };
  try {
    world.act(act, stepId);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  } finally {
    world.application = before.application;
    world.events.length = before.events;
    if (before.cases) world.cases.set(stepId, before.cases);
  }
}

test('whatever has happened: what is offered as open is what the acts allow, and nothing else', () => {
  fc.assert(
    fc.property(procedures, commands, (procedure, some) => {
      const world = new World(procedure);
      const stepAt = (at: number) => procedure.steps[at % procedure.steps.length]?.id ?? '';
      for (const { act, at } of some) world.tryAct(act, stepAt(at));
      const offers = offeredStepActs(world.application, procedure, world.records());
      for (const [kind, act] of Object.entries(ACTS)) {
        const open = offers[kind as keyof typeof ACTS]
          .filter(({ isOpen }) => isOpen)
          .map(({ stepId }) => stepId);
        const allowed = procedure.steps.map(({ id }) => id).filter((id) => isAllowed(world, act, id));
        expect([kind, [...open].sort()]).toEqual([kind, allowed.sort()]);
      }
    }),
    { numRuns: 300 },
  );
});
