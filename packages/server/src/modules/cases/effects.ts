import type { CaseEvent } from '@yichuang/domain/cases/case-event.ts';
import { type Effect, writeEffect } from '#platform/jobs/outbox.ts';
import type { Acting } from '../context.ts';
import { EVENT_LETTERS } from './event-letters.ts';
import type { CaseRow } from './rows.ts';

/** Things that happen to cases and that others listen to. */
export const CASE_ACCEPTED = 'cases.accepted';
export const CASE_DECIDED = 'cases.decided';
/** An event that brings forth a paper. */
export const LETTER_DUE = 'cases.letter-due';

type Place = Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>;

export const announce = ({ tx, centreId, now, server }: Place, task: Effect['task'], caseId: string) =>
  writeEffect(
    { tx, centreId, now, effectId: server.random.newId() },
    { task, key: caseId, payload: { centreId, caseId } },
  );

export const announceAccepted = (place: Place, caseId: string) => announce(place, CASE_ACCEPTED, caseId);

/** One effect for each new event with a paper of its own: the paper is set and signed after the act. */
export async function announceLetters(
  { tx, centreId, now, server }: Place,
  { caseId, version }: Pick<CaseRow, 'caseId' | 'version'>,
  events: readonly Pick<CaseEvent, 'kind'>[],
): Promise<void> {
  for (const [index, { kind }] of events.entries()) {
    if (!(kind in EVENT_LETTERS)) continue;
    const seq = version + index + 1;
    await writeEffect(
      { tx, centreId, now, effectId: server.random.newId() },
      { task: LETTER_DUE, key: `${caseId}/${seq}`, payload: { centreId, caseId, seq } },
    );
  }
}
