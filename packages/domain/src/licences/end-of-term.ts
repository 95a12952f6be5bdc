import { SYSTEM } from '#cases/act.ts';
import { deemedRenewedFrom } from '#clock/deemed-acceptance.ts';
import { isRunningState, type LicenceResult, recordLicence } from '#licences/act.ts';
import { RenewalError, TermError } from '#licences/errors.ts';
import type { Licence, Term } from '#licences/licence.ts';
import type { LicenceEvent } from '#licences/licence-event.ts';
import { licenceTransitionOf } from '#licences/licence-life.ts';
import { addDays, addMonths, type DateOnly, daysBetween, nextDay, yearOf } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 期满: the moment it was noticed, and its local day. */
export type EndOfTermCommand = { readonly at: Instant; readonly on: DateOnly };

/**
 * Records that the law has renewed a licence whose holder asked in time and got no answer (视为准予延续).
 *
 * The new term begins the day after the old one, whenever this is noticed, and is as long.
 *
 * @throws RenewalError without a timely request; TermError while the term runs or when it has no end
 * @throws LicenceNotLawfulError unless the licence is in force
 *
 * Law: Administrative Licensing Law art. 50(2).
 */
export function deemRenewed(before: Licence, { at, on }: EndOfTermCommand): LicenceResult {
  licenceTransitionOf(before.state, 'deemedRenewed');
  const last = requireOver(before, on);
  if (before.renewal === null) throw new RenewalError('notRequested');
  if (!before.renewal.isTimely) throw new RenewalError('notTimely');
  const validFrom = deemedRenewedFrom(last);
  const validUntil = sameTermAgain(before.termFrom, last);
  return recordLicence(before, { kind: 'deemedRenewed', at, by: SYSTEM, validFrom, validUntil });
}

/**
 * Records that a licence has run out (过期). It was of no use since its last day; this only notes it.
 *
 * @throws TermError while the term runs or when it has no end; RenewalError when silence renewed it
 * @throws LicenceNotLawfulError unless the licence is in force
 *
 * Law: Administrative Licensing Law art. 70.
 */
export function expireLicence(before: Licence, { at, on }: EndOfTermCommand): LicenceResult {
  licenceTransitionOf(before.state, 'expired');
  requireOver(before, on);
  if (before.renewal?.isTimely === true) throw new RenewalError('undecided');
  return recordLicence(before, { kind: 'expired', at, by: SYSTEM });
}

/** 时间之果: the licence as the law has it on a day, and what is not on record of it yet. */
export type TimePassed = { readonly licence: Licence; readonly events: readonly LicenceEvent[] };

/**
 * What time alone has done to a licence by a day: terms that silence renewed, and the end of the last one.
 *
 * Asked again it tells nothing new, and whenever it is asked it tells the same days.
 *
 * Law: Administrative Licensing Law art. 50(2), 70.
 */
export function passTime(before: Licence, command: EndOfTermCommand): TimePassed {
  const events: LicenceEvent[] = [];
  let licence = before;
  while (isRunningState(licence.state) && licence.validUntil !== null && command.on > licence.validUntil) {
    const next =
      licence.renewal?.isTimely === true ? deemRenewed(licence, command) : expireLicence(licence, command);
    licence = next.licence;
    events.push(...next.events);
  }
  return { licence, events };
}

function requireOver({ validUntil }: Licence, on: DateOnly): DateOnly {
  if (validUntil === null) throw new TermError('endless', null);
  if (on <= validUntil) throw new TermError('running', validUntil);
  return validUntil;
}

/** Whole months stay whole months, so that a term of three years ends on the same day of the year again. */
function sameTermAgain(first: DateOnly, last: DateOnly): Term['validUntil'] {
  const from = nextDay(last);
  const months = (yearOf(from) - yearOf(first)) * 12 + monthOf(from) - monthOf(first);
  if (months > 0 && addMonths(first, months) === from) return addDays(addMonths(from, months), -1);
  return addDays(from, daysBetween(first, last));
}

const monthOf = (day: DateOnly): number => Number(day.slice(5, 7));
