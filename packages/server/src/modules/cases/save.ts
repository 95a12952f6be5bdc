import type { ActResult } from '@yichuang/domain/cases/act.ts';
import type { Dossier } from './dossier.ts';
import { announceLetters, announceWatched } from './effects.ts';
import { chain, NO_EVENTS } from './journal.ts';
import { type CaseRow, eventsParameter, headOf, openingColumns, stateColumns } from './rows.ts';
import { insertCase, insertDossier, insertEvents, insertStatement, updateCase } from './store.ts';

/** Words by name: reason, legalBasis, opinion, … */
export type Statement = Readonly<Record<string, unknown>>;

type ActingPlace = Parameters<typeof announceLetters>[0];

/** The draft a case was filed from, which case of its step it is, and what its last event says in words. */
type CaseOrigin = {
  readonly draftId?: string | null;
  readonly stepAttempt?: number;
  readonly statement?: Statement | null;
  readonly takenAt?: TakenAt;
};

/** The counter that took the papers, and the number (号票) the person was called by. */
export type TakenAt = { readonly counterId: string | null; readonly ticketId: string | null };

const NOWHERE: TakenAt = { counterId: null, ticketId: null };

/** Stores a new case with its events and its dossier. A step of an application has one case of each attempt, or breaks. */
export function saveNewCase(
  place: ActingPlace,
  result: ActResult,
  dossier: Dossier,
  { draftId = null, stepAttempt = 1, statement = null, takenAt = NOWHERE }: CaseOrigin = {},
): void {
  const { tx, centreId } = place;
  const { caseId } = result.caseFile;
  const rows = chain(centreId, caseId, NO_EVENTS, result.events);
  const head = rows.at(-1)?.hash;
  if (!head) throw new TypeError('a case opens with an event');
  const columns = {
    ...openingColumns(result),
    ...stateColumns(result, head),
    draftId,
    stepAttempt,
    ...takenAt,
  };
  tx.later(insertCase, { centreId, ...columns });
  tx.later(insertEvents, { centreId, caseId, events: eventsParameter(rows) });
  tx.later(insertDossier, { centreId, caseId, ...dossier });
  if (statement !== null)
    tx.later(insertStatement, { centreId, caseId, seq: result.caseFile.version, content: statement });
  announceLetters(place, { caseId, version: 0 }, result.events);
}

/**
 * Stores what an act changed: the row and the events that explain it.
 *
 * @param statement what the last event says in words; it holds the digest of them
 */
export function saveCase(
  place: ActingPlace,
  before: CaseRow,
  result: ActResult,
  statement: Statement | null = null,
): void {
  const { tx, centreId } = place;
  const { caseId } = before;
  const rows = chain(centreId, caseId, headOf(before), result.events);
  const head = rows.at(-1)?.hash ?? before.headHash;
  tx.later(updateCase, { centreId, ...stateColumns(result, head, before) });
  tx.later(insertEvents, { centreId, caseId, events: eventsParameter(rows) });
  if (statement !== null)
    tx.later(insertStatement, { centreId, caseId, seq: result.caseFile.version, content: statement });
  announceLetters(place, before, result.events);
  announceWatched(place, before, result.events);
}
