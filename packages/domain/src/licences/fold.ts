import { LicenceActorError, LicenceNotLawfulError } from '#licences/errors.ts';
import type { Licence } from '#licences/licence.ts';
import type { LicenceEvent } from '#licences/licence-event.ts';
import { lawfulForLicence, licenceTransitionOf } from '#licences/licence-life.ts';
import { type DateOnly, nextDay } from '#time/date-only.ts';
import { localDay } from '#time/instant.ts';

/**
 * The licence that its events tell, from the first to the last.
 *
 * @throws LicenceNotLawfulError, LicenceActorError
 */
export const foldLicence = (events: readonly LicenceEvent[]): Licence | null =>
  events.reduce<Licence | null>(applyLicenceEvent, null);

/**
 * The licence after one more event.
 *
 * @param before null when the event issues the licence
 * @throws LicenceNotLawfulError when the state does not allow the event
 * @throws LicenceActorError when its author has a part that may not bring it about
 */
export function applyLicenceEvent(before: Licence | null, event: LicenceEvent): Licence {
  const { to, by } = licenceTransitionOf(before?.state ?? null, event.kind);
  if (!by.includes(event.by.actor)) throw new LicenceActorError(event.kind, event.by.actor, by);
  const issued = before ?? issuedBy(event);
  return {
    ...issued,
    ...setBy(event),
    state: to,
    stateSince: sinceOf(event, issued),
    version: issued.version + 1,
  };
}

function issuedBy(event: LicenceEvent): Licence {
  if (event.kind !== 'issued') throw new LicenceNotLawfulError(null, event.kind, lawfulForLicence(null));
  const { opening, at } = event;
  const termFrom = opening.validFrom;
  return {
    ...opening,
    termFrom,
    issuedAt: at,
    stateSince: termFrom,
    renewal: null,
    state: 'effective',
    version: 0,
  };
}

/** A request and its refusal leave the state as it was; what time did began on its own day, whenever it is noticed. */
function sinceOf(event: LicenceEvent, { stateSince, validUntil }: Licence): DateOnly {
  switch (event.kind) {
    case 'issued':
    case 'renewalRequested':
    case 'renewalRefused':
      return stateSince;
    case 'deemedRenewed':
      return event.validFrom;
    case 'expired':
      return validUntil === null ? localDay(event.at) : nextDay(validUntil);
    default:
      return localDay(event.at);
  }
}

function setBy(event: LicenceEvent): Partial<Licence> {
  switch (event.kind) {
    case 'renewalRequested':
      return { renewal: { requestedOn: event.requestedOn, isTimely: event.isTimely } };
    case 'renewed':
    case 'deemedRenewed':
      return { termFrom: event.validFrom, validUntil: event.validUntil, renewal: null };
    case 'renewalRefused':
    case 'expired':
    case 'revoked':
    case 'recalled':
    case 'forfeited':
    case 'cancelled':
      return { renewal: null };
    case 'issued':
    case 'changed':
      return {};
  }
}
