import type { ApplicationResult } from '@yichuang/domain/channels/acts.ts';
import type { Application, ApplicationOpening } from '@yichuang/domain/channels/application.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { chain, eventsParameter, type Head } from '../cases/index.ts';
import { dueFromColumns } from '../clock/index.ts';
import { type applicationById, insertEvents, updateApplication } from './store.ts';

export type ApplicationRow = Values<(typeof applicationById)['row']>;

/** The application as the rules know it, from its row; absent and null are the same there. */
export function applicationOf(row: ApplicationRow): Application {
  const opening = {
    applicationId: row.applicationId,
    applicationNumber: row.applicationNumber,
    procedureKey: row.procedureKey,
    procedureVersion: row.procedureVersion,
    route: row.route,
  } as ApplicationOpening;
  const due = promisedDue(row);
  return {
    ...opening,
    state: row.state as Application['state'],
    version: row.version,
    submittedAt: row.submittedAt,
    ...(row.acceptedAt !== null && { acceptedAt: row.acceptedAt }),
    ...(due !== null && { promisedDue: due }),
    ...(row.concludedAt !== null && { concludedAt: row.concludedAt }),
    ...(row.isOnTime !== null && { onTime: row.isOnTime }),
  };
}

export const promisedDue = (row: ApplicationRow): Due | null =>
  dueFromColumns({
    at: row.promisedDueAt,
    on: row.promisedDueOn,
    unit: row.promisedDueUnit,
    provisional: row.promisedDueProvisional,
  });

type Place = { readonly tx: Tx; readonly centreId: number };
type Stored = { readonly head: Head; readonly result: ApplicationResult; readonly acceptedBy?: string };

/** Stores what an act changed, and returns the new head of the journal. */
export async function saveApplication(
  { tx, centreId }: Place,
  { head, result, acceptedBy }: Stored,
): Promise<Head> {
  const { application, events } = result;
  const { applicationId, promisedDue: due } = application;
  const rows = chain(centreId, applicationId, head, events);
  const last = rows.at(-1);
  if (!last) return head;
  await tx.run(updateApplication, {
    centreId,
    applicationId,
    state: application.state,
    version: application.version,
    headHash: last.hash,
    acceptedAt: application.acceptedAt ?? null,
    acceptedBy: acceptedBy ?? null,
    promisedDueAt: due?.at ?? null,
    promisedDueOn: due?.on ?? null,
    promisedDueUnit: due?.unit ?? null,
    promisedDueProvisional: due?.provisional ?? null,
    concludedAt: application.concludedAt ?? null,
    isOnTime: application.onTime ?? null,
  });
  await tx.run(insertEvents, { centreId, applicationId, events: eventsParameter(rows) });
  return { seq: last.seq, hash: last.hash };
}
