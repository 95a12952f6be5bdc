import type { LicenceEvent } from '@yichuang/domain/licences/licence-event.ts';
import { writeEffect } from '#platform/jobs/outbox.ts';
import type { Acting } from '../context.ts';
import { LICENCE_LETTERS } from './licence-letters.ts';

/** An event of a licence that brings forth a paper. */
export const LICENCE_LETTER_DUE = 'licences.letter-due';

type Place = Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>;
type Since = { readonly licenceId: string; readonly version: number };

/** One effect for each new event with a paper: it is set and signed after the act. */
export function announceLetters(
  { tx, centreId, now, server }: Place,
  { licenceId, version }: Since,
  events: readonly LicenceEvent[],
): void {
  for (const [index, { kind }] of events.entries()) {
    if (!(kind in LICENCE_LETTERS)) continue;
    const seq = version + index + 1;
    writeEffect(
      { tx, centreId, now, effectId: server.random.newId() },
      { task: LICENCE_LETTER_DUE, key: `${licenceId}/${seq}`, payload: { centreId, licenceId, seq } },
    );
  }
}
