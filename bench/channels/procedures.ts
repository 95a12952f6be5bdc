import type { Procedure, Step } from '@yichuang/domain/processes/procedure.ts';
import {
  currentProcedures,
  type PublishedProcedure,
  publishProcedure,
} from '@yichuang/server/modules/processes/index.ts';
import { momentOf } from '@yichuang/server/platform/context.ts';
import type { Server } from '@yichuang/server/platform/server.ts';

export const CENTRE_ID = 1;
export const CHANNEL = 'project-construction';
export const ROUTE = 'filing';

/** The channel as published: the measured ones have its steps, items, departments, form and documents. */
export async function projectConstruction(server: Server): Promise<PublishedProcedure> {
  const { today } = momentOf(server);
  const found = (await currentProcedures(server.database, CENTRE_ID, today)).find(
    ({ key }) => key === CHANNEL,
  );
  if (!found) throw new Error('the reference centre has no project construction');
  const { key: _, version: _version, ...published } = found;
  return published;
}

/** Every step applies to everybody, whatever the route. */
const forAll = ({ routes: _, appliesWhen: _condition, ...step }: Step): Step => ({
  ...step,
  optional: false,
});

/** All 41 powers in their four stages, with their prerequisites. What only the applicant can state the peers do not know. */
export const allPowers = (procedure: Procedure): Procedure => ({
  ...procedure,
  stages: procedure.stages.map(({ gate: _, ...stage }) => stage),
  steps: procedure.steps.map(forAll),
});

/** The first eight of them beside one another: no stage, no prerequisite. */
export const eightInParallel = (procedure: Procedure): Procedure => ({
  ...procedure,
  stages: [],
  steps: procedure.steps
    .slice(0, 8)
    .map(forAll)
    .map(({ stage: _, ...step }) => ({ ...step, prerequisites: [] })),
});

/** A new version of the channel; applications filed from now on follow it. */
export async function publish(server: Server, published: PublishedProcedure): Promise<void> {
  const { now } = momentOf(server);
  await server.database.transaction((tx) => publishProcedure({ tx, centreId: CENTRE_ID, now }, published));
}
