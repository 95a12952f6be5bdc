import type { Correction } from '@yichuang/domain/cases/case-course.ts';
import type { ApplicationResult } from '@yichuang/domain/channels/acts.ts';
import type { Application, ApplicationOpening } from '@yichuang/domain/channels/application.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { localDay } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { chain, eventsParameter, type Head } from '../cases/index.ts';
import { dueFromColumns } from '../clock/index.ts';
import { insertStatement } from './handling-store.ts';
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
  const correction = correctionOf(row);
  return {
    ...opening,
    // Codes of questions and answers, as the filing was checked.
    answers: row.answers as Application['answers'],
    joined: row.joined,
    left: row.dropped,
    state: row.state as Application['state'],
    version: row.version,
    submittedAt: row.submittedAt,
    ...(correction !== null && { correction }),
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

/** The one notice of an application; everything it asked for comes at once. */
function correctionOf(row: ApplicationRow): Correction | null {
  const { correctionAsked: asked, correctionAskedAt: askedAt, correctedAt: suppliedAt } = row;
  const due = dueFromColumns({
    at: row.correctionDueAt,
    on: row.correctionDueOn,
    unit: row.correctionDueUnit,
    provisional: row.correctionDueProvisional,
  });
  if (asked === null || askedAt === null || due === null) return null;
  const supplied = suppliedAt === null ? [] : asked;
  const when = suppliedAt === null ? {} : { suppliedAt, suppliedOn: localDay(suppliedAt) };
  return { notices: 1, asked, due, askedAt, supplied, ...when };
}

const correctionColumns = ({ correction }: Application) => ({
  correctionAsked: correction ? [...correction.asked] : null,
  correctionAskedAt: correction?.askedAt ?? null,
  correctionDueAt: correction?.due.at ?? null,
  correctionDueOn: correction?.due.on ?? null,
  correctionDueUnit: correction?.due.unit ?? null,
  correctionDueProvisional: correction?.due.provisional ?? null,
  correctedAt: correction?.suppliedAt ?? null,
});

type Place = { readonly tx: Tx; readonly centreId: number };
type Stored = {
  readonly head: Head;
  readonly result: ApplicationResult;
  readonly acceptedBy?: string;
  /** What the last event says in words; it holds the digest of them. */
  readonly statement?: Readonly<Record<string, unknown>>;
};

/** Stores what an act changed, and returns the new head of the journal. */
export function saveApplication(
  { tx, centreId }: Place,
  { head, result, acceptedBy, statement }: Stored,
): Head {
  const { application, events } = result;
  const { applicationId, promisedDue: due } = application;
  const rows = chain(centreId, applicationId, head, events);
  const last = rows.at(-1);
  if (!last) return head;
  tx.later(updateApplication, {
    centreId,
    applicationId,
    joined: [...application.joined],
    dropped: [...application.left],
    state: application.state,
    version: application.version,
    headHash: last.hash,
    ...correctionColumns(application),
    acceptedAt: application.acceptedAt ?? null,
    acceptedBy: acceptedBy ?? null,
    promisedDueAt: due?.at ?? null,
    promisedDueOn: due?.on ?? null,
    promisedDueUnit: due?.unit ?? null,
    promisedDueProvisional: due?.provisional ?? null,
    concludedAt: application.concludedAt ?? null,
    isOnTime: application.onTime ?? null,
  });
  tx.later(insertEvents, { centreId, applicationId, events: eventsParameter(rows) });
  if (statement) tx.later(insertStatement, { centreId, applicationId, seq: last.seq, content: statement });
  return { seq: last.seq, hash: last.hash };
}
