import { type Limit, limitOf } from '@yichuang/domain/clock/limit.ts';
import { type Parts, unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import { procedureDifferences, type VersionDifference } from '@yichuang/domain/processes/procedure-diff.ts';
import type { Db } from '#platform/db/database.ts';
import type { Server } from '#platform/server.ts';
import { listDepartmentNames } from '../../organisation/index.ts';
import type { PublishedProcedure } from '../procedures.ts';
import { stepItems } from '../step-items.ts';
import { newestProcedure } from '../store.ts';
import type { BpmnFinding } from './finding.ts';
import { obstaclesOf, referencePlan, type Surroundings } from './obstacles.ts';
import { type BpmnReading, readBpmn } from './read-bpmn.ts';

/** What a file would become in a centre. */
export type BpmnProposal = {
  /** With the codes of departments in place of their names. */
  readonly reading: BpmnReading;
  /** Version published last under the same key; null for a new channel. */
  readonly newestVersion: number | null;
  /** What it says otherwise than that version. */
  readonly differences: readonly VersionDifference[];
  /** Why it cannot be published here although it could be read. */
  readonly obstacles: readonly BpmnFinding[];
  /** Ready for `publishProcedure`; null while anything was refused, faulty or in the way. */
  readonly publishable: PublishedProcedure | null;
};

type Place = { readonly db: Db; readonly server: Server; readonly centreId: number };

/**
 * Reads a file and says what it would become; writes nothing. A channel that is offered keeps its promise and whether it
 * can be applied for; a new one promises what its steps take and cannot be applied for yet.
 */
export async function proposeBpmn(
  bytes: Uint8Array,
  key: string | undefined,
  { db, server, centreId }: Place,
): Promise<BpmnProposal> {
  const read = await readBpmn(bytes, { key });
  if (read.procedure === null) {
    return { reading: read, newestVersion: null, differences: [], obstacles: [], publishable: null };
  }
  const departments = await listDepartmentNames(db, centreId);
  const items = await stepItems({ db, server, centreId });
  const procedure = withCodes(read.procedure, departments, items);
  const row = await db.maybe(newestProcedure, { centreId, procedureKey: procedure.key });
  // Validated when it was published.
  const newest = row === null ? null : (row.definition as PublishedProcedure);
  const isSound = read.faults.length === 0;
  const obstacles = isSound ? obstaclesOf(procedure, { departments, items, newest }) : [];
  const isPublishable = isSound && read.refused.length === 0 && obstacles.length === 0;
  return {
    reading: { ...read, procedure },
    newestVersion: row?.version ?? null,
    differences: newest === null ? [] : procedureDifferences(newest.procedure, procedure),
    obstacles,
    publishable: isPublishable ? publishedAs(procedure, newest) : null,
  };
}

/** A lane bears the name of a department, a procedure its code; an item tells its department as well. */
function withCodes(
  procedure: Procedure,
  departments: Surroundings['departments'],
  items: Surroundings['items'],
): Procedure {
  const codes = new Map([...departments.values()].map(({ code, name }) => [name, code]));
  const steps = procedure.steps.map((step) => {
    const named = step.department ?? items.get(step.item ?? '')?.department;
    const department = codes.get(named ?? '') ?? named;
    return department === undefined ? step : { ...step, department };
  });
  return { ...procedure, steps };
}

function publishedAs(procedure: Procedure, newest: PublishedProcedure | null): PublishedProcedure {
  if (newest !== null) return { ...newest, procedure };
  const { serial, parallel } = referencePlan(procedure);
  const limit = (parts: Parts) => promiseOf(parts, procedure);
  return { procedure, before: limit(Math.max(serial, parallel)), after: limit(parallel), isOpen: false };
}

/** Rounded up: whole days, whole minutes of hours. */
const promiseOf = (parts: Parts, { unit }: Procedure): Limit =>
  unit === 'wd'
    ? limitOf(Math.ceil(unitsOf(parts)), 'workingDays')
    : limitOf(Math.ceil(unitsOf(parts) * 60) / 60, 'workingHours');
