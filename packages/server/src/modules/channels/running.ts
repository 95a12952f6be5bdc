import type { StepRecords } from '@yichuang/domain/channels/acts.ts';
import { readySteps } from '@yichuang/domain/processes/facts.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { type Selection, selectSteps } from '@yichuang/domain/processes/select.ts';
import type { Db } from '#platform/db/database.ts';
import { type CaseRow, casesOfApplication } from '../cases/index.ts';
import { factsOf, getProcedure, type ProcedureVersion } from '../processes/index.ts';
import type { ApplicationRow } from './rows.ts';

export type Running = {
  readonly published: ProcedureVersion;
  /** The steps of this application, in the order of the procedure. */
  readonly graph: Selection;
  readonly records: StepRecords;
  /** Cases by step. */
  readonly cases: ReadonlyMap<string, CaseRow>;
};

/** Where an application stands: its frozen procedure, its facts, its cases. Nothing of this is stored twice. */
export async function loadRunning(row: ApplicationRow, db: Db, centreId: number): Promise<Running> {
  const { applicationId, procedureKey: key, procedureVersion: version } = row;
  const published = await getProcedure(db, centreId, { key, version });
  const graph = stepsOfRoute(published.procedure, row.route);
  const facts = await factsOf(db, centreId, applicationId);
  const rows = await db.many(casesOfApplication, { centreId, applicationId });
  const cases = new Map(rows.flatMap((one) => (one.stepId === null ? [] : [[one.stepId, one] as const])));
  const opened = new Set(cases.keys());
  const refused = new Set(
    [...cases].filter(([, { outcome }]) => outcome !== null && outcome !== 'granted').map(([step]) => step),
  );
  const isRunning = row.state === 'accepted';
  const ready = new Set(isRunning ? readySteps(graph, facts, opened) : []);
  return { published, graph, records: { facts, opened, refused, ready }, cases };
}

/** Steps of a route that departments decide; what an intermediary does has its own clock and no case here. */
export function stepsOfRoute(procedure: Procedure, route: string): Selection {
  const all = selectSteps(procedure, { route });
  const outside = all.steps.filter(({ department }) => department === undefined).map(({ id }) => id);
  return selectSteps(procedure, { route, without: outside });
}
