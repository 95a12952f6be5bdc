import type { ActResult } from '@yichuang/domain/cases/act.ts';
import type { CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import type { CaseFile } from '@yichuang/domain/cases/case-file.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { dueFromColumns } from '../clock/index.ts';
import type { Head, JournalRow } from './journal.ts';
import type { caseById } from './store.ts';

export type CaseRow = Values<(typeof caseById)['row']>;

/** The case as the rules know it, from its row; absent and null are the same there. */
export function caseFileOf(row: CaseRow): CaseFile {
  const file: Record<string, unknown> = {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    itemCode: row.itemCode,
    itemVersion: row.itemVersion,
    departmentCode: row.departmentCode,
    handling: row.handling,
    receivedVia: row.receivedVia,
    state: row.state,
    version: row.version,
    receivedAt: row.receivedAt,
  };
  const optional = {
    applicationId: row.applicationId,
    stepId: row.stepId,
    submittedAt: row.submittedAt,
    acceptedAt: row.acceptedAt,
    acceptedOn: row.acceptedOn,
    acceptedBy: row.acceptedBy,
    decidedAt: row.decidedAt,
    decidedBy: row.decidedBy,
    onTime: row.isOnTime,
  };
  if (row.stepId !== null) file.requiredFacts = row.requiredFacts;
  for (const [name, value] of Object.entries(optional)) if (value !== null) file[name] = value;
  if (row.acceptedAt !== null)
    Object.assign(file, { promisedDue: promisedDue(row), statutoryDue: statutoryDue(row) });
  // Names and values were written by `stateColumns` below, and checks of the table close them.
  return file as unknown as CaseFile;
}

export const promisedDue = (row: CaseRow): Due | null =>
  dueFromColumns({
    at: row.promisedDueAt,
    on: row.promisedDueOn,
    unit: row.promisedDueUnit,
    provisional: row.promisedDueProvisional,
  });

export const statutoryDue = (row: CaseRow): Due | null =>
  dueFromColumns({
    at: row.statutoryDueAt,
    on: row.statutoryDueOn,
    unit: row.statutoryDueUnit,
    provisional: row.statutoryDueProvisional,
  });

export const headOf = (row: CaseRow): Head => ({ seq: row.version, hash: row.headHash });

/** Columns of the row after an act. */
export function stateColumns({ caseFile, events }: ActResult, head: Buffer, before?: CaseRow) {
  const delivered = events.find(({ kind }) => kind === 'delivered');
  return {
    caseId: caseFile.caseId,
    state: caseFile.state,
    version: caseFile.version,
    headHash: head,
    acceptedAt: caseFile.acceptedAt ?? null,
    acceptedOn: caseFile.acceptedOn ?? null,
    acceptedBy: caseFile.acceptedBy ?? null,
    decidedAt: caseFile.decidedAt ?? null,
    decidedBy: caseFile.decidedBy ?? null,
    outcome: outcomeOf(caseFile, events) ?? before?.outcome ?? null,
    promisedDueAt: caseFile.promisedDue?.at ?? null,
    promisedDueOn: caseFile.promisedDue?.on ?? null,
    promisedDueUnit: caseFile.promisedDue?.unit ?? null,
    promisedDueProvisional: caseFile.promisedDue?.provisional ?? null,
    statutoryDueAt: caseFile.statutoryDue?.at ?? null,
    statutoryDueOn: caseFile.statutoryDue?.on ?? null,
    statutoryDueUnit: caseFile.statutoryDue?.unit ?? null,
    statutoryDueProvisional: caseFile.statutoryDue?.provisional ?? null,
    isOnTime: caseFile.onTime ?? null,
    deliveredAt: isVoid(caseFile) ? null : (delivered?.at ?? before?.deliveredAt ?? null),
  };
}

export const openingColumns = ({ caseFile }: ActResult) => ({
  caseNumber: caseFile.caseNumber,
  itemCode: caseFile.itemCode,
  itemVersion: caseFile.itemVersion,
  departmentCode: caseFile.departmentCode,
  handling: caseFile.handling,
  receivedVia: caseFile.receivedVia,
  applicationId: caseFile.applicationId ?? null,
  stepId: caseFile.stepId ?? null,
  requiredFacts: [...(caseFile.requiredFacts ?? [])],
  submittedAt: caseFile.submittedAt ?? null,
  receivedAt: caseFile.receivedAt,
});

/** Events that end a case, one way or another. */
const OUTCOMES: readonly CaseEventKind[] = [
  'granted',
  'refused',
  'declined',
  'notRequired',
  'withdrawn',
  'lapsed',
  'terminated',
];

const isVoid = ({ state }: Pick<CaseFile, 'state'>): boolean => state === 'voided';

const outcomeOf = (file: CaseFile, events: ActResult['events']): string | undefined =>
  isVoid(file) ? 'voided' : events.find(({ kind }) => OUTCOMES.includes(kind))?.kind;

/** Events as one JSON parameter: a statement inserts them all. */
export const eventsParameter = (rows: readonly JournalRow[]) =>
  rows.map(({ seq, prevHash, hash, kind, at, part, actorId, body, format }) => ({
    seq,
    prev_hash: prevHash?.toString('hex') ?? null,
    hash: hash.toString('hex'),
    kind,
    at: instantText(at),
    part,
    actor_id: actorId,
    body,
    format,
  }));
