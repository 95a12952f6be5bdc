import type { Licence } from '@yichuang/domain/licences/licence.ts';
import type { LicenceEvent } from '@yichuang/domain/licences/licence-event.ts';
import type { Values } from '#platform/db/statement.ts';
import { chain, eventsParameter, NO_EVENTS } from '../cases/index.ts';
import type { Acting } from '../context.ts';
import { announceLetters } from './effects.ts';
import { headOf, type LicenceRow, openingColumns, stateColumns } from './rows.ts';
import {
  type dossierOf,
  insertDossier,
  insertEvents,
  insertLicence,
  insertStatement,
  updateLicence,
} from './store.ts';

/** Words by name: facts, legalBasis, compensation, … */
export type Statement = Readonly<Record<string, unknown>>;

export type Dossier = Values<(typeof dossierOf)['row']>;

type Place = Pick<Acting, 'tx' | 'centreId' | 'now' | 'server'>;
type Changed = { readonly licence: Licence; readonly events: readonly LicenceEvent[] };

/** Stores a new licence; does nothing when the case has its licence already. */
export async function saveNewLicence(
  place: Place,
  { licence, events }: Changed,
  dossier: Dossier & { readonly idTail: string },
): Promise<void> {
  const { tx, centreId } = place;
  const { licenceId } = licence;
  const rows = chain(centreId, licenceId, NO_EVENTS, events);
  const head = rows.at(-1)?.hash;
  if (!head) throw new TypeError('a licence opens with an event');
  const columns = { ...openingColumns(licence), ...stateColumns(licence, head) };
  const inserted = await tx.run(insertLicence, { centreId, ...columns });
  if (inserted.length === 0) return;
  await tx.run(insertEvents, { centreId, licenceId, events: eventsParameter(rows) });
  await tx.run(insertDossier, { centreId, licenceId, ...dossier });
  announceLetters(place, { licenceId, version: 0 }, events);
}

/**
 * Stores what an act or time has changed: the row and the events that explain it.
 *
 * @param statement what the last event says in words; it holds the digest of them
 */
export async function saveLicence(
  place: Place,
  before: LicenceRow,
  { licence, events }: Changed,
  statement: Statement | null = null,
): Promise<void> {
  const { tx, centreId } = place;
  const { licenceId } = before;
  const rows = chain(centreId, licenceId, headOf(before), events);
  const head = rows.at(-1)?.hash ?? before.headHash;
  await tx.run(updateLicence, { centreId, ...stateColumns(licence, head) });
  await tx.run(insertEvents, { centreId, licenceId, events: eventsParameter(rows) });
  if (statement !== null)
    await tx.run(insertStatement, { centreId, licenceId, seq: licence.version, content: statement });
  announceLetters(place, before, events);
}
