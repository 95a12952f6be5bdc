import { HandInError, TermError } from '#licences/errors.ts';
import { applyLicenceEvent } from '#licences/fold.ts';
import type { Licence } from '#licences/licence.ts';
import type { LicenceEvent, LicenceEventKind } from '#licences/licence-event.ts';
import { licenceTransitionOf } from '#licences/licence-life.ts';
import type { DateOnly } from '#time/date-only.ts';

/** 许可办理结果: the licence after an act, and the event to store with it. */
export type LicenceResult = { readonly licence: Licence; readonly events: readonly [LicenceEvent] };

/** @throws LicenceNotLawfulError, LicenceActorError */
export const recordLicence = (before: Licence | null, event: LicenceEvent): LicenceResult => ({
  licence: applyLicenceEvent(before, event),
  events: [event],
});

/** Whether the licence may be used on that day; a term that is over ends it even before anybody has noticed. */
export const isInForce = ({ state, validFrom, validUntil }: Licence, on: DateOnly): boolean =>
  isRunningState(state) && validFrom <= on && (validUntil === null || on <= validUntil);

/** States of a licence that nobody has taken away and that has not run out. */
export const isRunningState = (state: Licence['state']): boolean => RUNNING.includes(state);

const RUNNING: readonly Licence['state'][] = ['effective', 'changed', 'renewed', 'deemedRenewed'];

/**
 * The state allows the event, and the term is not over.
 *
 * @throws LicenceNotLawfulError, TermError
 */
export function requireRunning({ state, validUntil }: Licence, event: LicenceEventKind, on: DateOnly): void {
  licenceTransitionOf(state, event);
  if (validUntil !== null && on > validUntil) throw new TermError('over', validUntil);
}

/** @throws HandInError when the paper would have to be handed in before the decision */
export function requireHandIn({
  on,
  handInBy,
}: {
  readonly on: DateOnly;
  readonly handInBy: DateOnly;
}): void {
  if (handInBy < on) throw new HandInError(handInBy, on);
}
