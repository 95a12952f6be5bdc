import { recordsOf, type StepCase, type StepRecords } from '@yichuang/domain/channels/standing.ts';
import { applyingSteps } from '@yichuang/domain/channels/step-acts.ts';
import { progressOf, type StepProgress } from '@yichuang/domain/channels/step-progress.ts';
import type { Facts } from '@yichuang/domain/processes/facts.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import type { Selection } from '@yichuang/domain/processes/select.ts';
import {
  type SituationDocuments,
  situationDocuments,
} from '@yichuang/domain/processes/situation-documents.ts';
import { ask } from '#platform/db/compose.ts';
import { type CaseRow, casesOfApplications } from '../cases/index.ts';
import type { Reading } from '../context.ts';
import { askFacts, factsByApplication, keptProcedure, type ProcedureVersion } from '../processes/index.ts';
import { toldOfApplications } from './handling-store.ts';
import { type ApplicationRow, applicationOf } from './rows.ts';
import { reportsFrom, type Statements, statementsFrom } from './statements.ts';

export type Running = {
  readonly published: ProcedureVersion;
  /** The steps of this application, in the order of the procedure. */
  readonly graph: Selection;
  readonly records: StepRecords;
  /** Which documents the answers of the applicant make necessary, and which they spare. */
  readonly situation: SituationDocuments;
  /** The latest case of each step. */
  readonly cases: ReadonlyMap<string, CaseRow>;
  /** What was said of each step of an intermediary that began. */
  readonly reports: ReadonlyMap<string, StepProgress>;
  /** What the applicant stated, and what became of it. */
  readonly statements: Statements;
  /** How many cases each step has had, this one included. */
  readonly attempts: ReadonlyMap<string, number>;
};

type Place = Pick<Reading, 'db' | 'server' | 'centreId'>;

/** Where an application stands: its frozen procedure, its facts, its cases. Nothing of this is stored twice. */
export async function loadRunning(row: ApplicationRow, place: Place): Promise<Running> {
  const [running] = await loadAllRunning([row], place);
  if (!running) throw new TypeError('one row gives one application');
  return running;
}

/** The same for several, in their order, in as many trips as for one. */
export async function loadAllRunning(
  rows: readonly ApplicationRow[],
  place: Place,
): Promise<readonly Running[]> {
  const { db, centreId } = place;
  const applicationIds = rows.map(({ applicationId }) => applicationId);
  const procedures = await proceduresOf(rows, place);
  const [factRows, cases, told] = await db.together(
    askFacts(centreId, applicationIds),
    ask(casesOfApplications, { centreId, applicationIds }),
    ask(toldOfApplications, { centreId, applicationIds }),
  );
  const facts = factsByApplication(factRows);
  return rows.map((row) => {
    const published = procedures.get(keyOf(row)) as ProcedureVersion;
    const isOwn = ({ applicationId }: { readonly applicationId: string | null }) =>
      applicationId === row.applicationId;
    return runningOf(row, published, {
      facts: facts.get(row.applicationId) ?? new Set(),
      cases: cases.filter(isOwn),
      reports: progressOf(reportsFrom(told.filter(isOwn))),
      statements: statementsFrom(told.filter(isOwn)),
    });
  });
}

const keyOf = ({ procedureKey, procedureVersion }: ApplicationRow) => `${procedureKey}/${procedureVersion}`;

async function proceduresOf(rows: readonly ApplicationRow[], { db, server, centreId }: Place) {
  const distinct = new Map(rows.map((row) => [keyOf(row), row]));
  const procedures = new Map<string, ProcedureVersion>();
  for (const [name, { procedureKey: key, procedureVersion: version }] of distinct) {
    procedures.set(name, await keptProcedure(db, server, centreId, { key, version }));
  }
  return procedures;
}

type Loaded = {
  readonly facts: Facts;
  readonly cases: readonly CaseRow[];
  readonly reports: Running['reports'];
  readonly statements: Statements;
};

function runningOf(row: ApplicationRow, published: ProcedureVersion, loaded: Loaded): Running {
  const { facts, reports, statements } = loaded;
  const application = applicationOf(row);
  const graph = stepsFor(published.procedure, application);
  const cases = new Map<string, CaseRow>();
  const attempts = new Map<string, number>();
  // By number, so that a later case of a step stands in for an earlier one.
  for (const one of loaded.cases) {
    if (one.stepId === null) continue;
    if (!statements.endedCases.has(one.caseId)) cases.set(one.stepId, one);
    attempts.set(one.stepId, (attempts.get(one.stepId) ?? 0) + 1);
  }
  const latest = new Map([...cases].map(([stepId, file]) => [stepId, stepCaseOf(file)] as const));
  for (const [stepId, { endedAt }] of reports) latest.set(stepId, endedAt === null ? 'open' : 'granted');
  return {
    ...{ published, graph, cases, reports, statements, attempts },
    records: recordsOf(graph, facts, latest),
    situation: situationDocuments(published.procedure, application),
  };
}

/** Whatever ended a case, for its step it was granted, taken back by the applicant, or decided against it. */
function stepCaseOf({ outcome }: CaseRow): StepCase {
  if (outcome === null) return 'open';
  return outcome === 'granted' || outcome === 'withdrawn' ? outcome : 'refused';
}

/** The choice of an application among the steps on a condition; none yet for a plan that is only looked at. */
type StepChoice = {
  readonly route: string;
  readonly joined?: readonly string[];
  readonly left?: readonly string[];
};

/** Steps that apply, those of intermediaries among them. */
export const stepsFor = (procedure: Procedure, { route, joined = [], left = [] }: StepChoice): Selection =>
  applyingSteps({ route, joined, left }, procedure);
