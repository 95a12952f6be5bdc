import type { CaseEvent, CaseEventKind } from '@yichuang/domain/cases/case-event.ts';
import { type Effect, writeEffect } from '#platform/jobs/outbox.ts';
import type { Acting } from '../context.ts';
import { lettersOn } from './event-letters.ts';
import type { CaseRow } from './rows.ts';

/** Things that happen to cases and that others listen to. */
export const CASE_ACCEPTED = 'cases.accepted';
export const CASE_DECIDED = 'cases.decided';
/** The licence or approval of a granted case was made: number, seal, term. */
export const RESULT_PREPARED = 'cases.result-prepared';
/** An event that oversight looks at, whoever brought it about. */
export const CASE_WATCHED = 'cases.watched';
/** An event that brings forth a paper. */
export const LETTER_DUE = 'cases.letter-due';

type Place = Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>;

export const announce = ({ tx, centreId, now, server }: Place, task: Effect['task'], caseId: string) =>
  writeEffect(
    { tx, centreId, now, effectId: server.random.newId() },
    { task, key: caseId, payload: { centreId, caseId } },
  );

export const announceAccepted = (place: Place, caseId: string) => announce(place, CASE_ACCEPTED, caseId);

/** One effect for each new event with papers of its own: they are set and signed after the act. */
export function announceLetters(
  { tx, centreId, now, server }: Place,
  { caseId, version }: Pick<CaseRow, 'caseId' | 'version'>,
  events: readonly CaseEvent[],
): void {
  for (const [index, event] of events.entries()) {
    if (lettersOn(event, events[index + 1]).length === 0) continue;
    const seq = version + index + 1;
    writeEffect(
      { tx, centreId, now, effectId: server.random.newId() },
      { task: LETTER_DUE, key: `${caseId}/${seq}`, payload: { centreId, caseId, seq } },
    );
  }
}

/** Silence, a notice, a clock that goes on, and whatever ends the time for the decision. */
const WATCHED: readonly CaseEventKind[] = [
  'deemedAccepted',
  'correctionRequested',
  'specialProcedureEnded',
  'granted',
  'refused',
  'withdrawn',
  'terminated',
  'referred',
];

/** One effect for an act that oversight looks at. */
export function announceWatched(
  { tx, centreId, now, server }: Place,
  { caseId, version }: Pick<CaseRow, 'caseId' | 'version'>,
  events: readonly Pick<CaseEvent, 'kind'>[],
): void {
  if (!events.some(({ kind }) => WATCHED.includes(kind))) return;
  writeEffect(
    { tx, centreId, now, effectId: server.random.newId() },
    { task: CASE_WATCHED, key: `${caseId}/${version + events.length}`, payload: { centreId, caseId } },
  );
}
