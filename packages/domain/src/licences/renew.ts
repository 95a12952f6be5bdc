import { APPLICANT, inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { latestDayBefore } from '#clock/latest-day-before.ts';
import type { WorkingCalendar } from '#clock/working-calendar.ts';
import { type LicenceResult, recordLicence, requireRunning } from '#licences/act.ts';
import { RenewalError, TermError } from '#licences/errors.ts';
import type { Licence } from '#licences/licence.ts';
import { type DateOnly, nextDay } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 申请延续: when, and the digest of the request; `leadDays` where another law sets other than thirty. */
export type RequestRenewalCommand = {
  readonly at: Instant;
  readonly on: DateOnly;
  readonly requestDigest: Digest;
  readonly leadDays?: number;
  readonly calendar: WorkingCalendar;
};

/** 准予延续: the last day of the further term. */
export type RenewCommand = StaffAct & {
  readonly validUntil: DateOnly | null;
  readonly statementDigest: Digest;
};

/** 不予延续: why, by which rule, and where to complain or sue. */
export type RefuseRenewalCommand = StaffAct & {
  readonly statement: { readonly reason: string; readonly legalBasis: string; readonly remedies: string };
  readonly statementDigest: Digest;
};

/** How long before the end of the term a renewal is asked for, unless another law says otherwise (art. 50(1)). */
export const RENEWAL_LEAD = { unit: 'calendarDays', count: 30 } as const;

/**
 * The holder asks for a further term (申请延续).
 *
 * A request that comes later than thirty days before the end is taken as well, but then silence renews nothing.
 *
 * @throws TermError when the term is over or has no end; RenewalError when a request waits already
 * @throws LicenceNotLawfulError unless the licence is in force
 *
 * Law: Administrative Licensing Law art. 50(1).
 */
export function requestRenewal(before: Licence, command: RequestRenewalCommand): LicenceResult {
  const { at, on, requestDigest, leadDays = RENEWAL_LEAD.count, calendar } = command;
  requireRunning(before, 'renewalRequested', on);
  if (before.validUntil === null) throw new TermError('endless', null);
  if (before.renewal !== null) throw new RenewalError('requestedBefore');
  const last = latestDayBefore(before.validUntil, { ...RENEWAL_LEAD, count: leadDays }, calendar);
  return recordLicence(before, {
    kind: 'renewalRequested',
    at,
    by: APPLICANT,
    requestedOn: on,
    isTimely: on <= last,
    requestDigest,
  });
}

/**
 * Gives a licence a further term (准予延续), which follows the old one without a gap.
 *
 * @throws NotPermittedError, NoPowerError
 * @throws RenewalError without a request; TermError when the term is over or the new one ends no later
 * @throws LicenceNotLawfulError unless the licence is in force
 *
 * Law: Administrative Licensing Law art. 50(2).
 */
export function renewLicence(before: Licence, command: RenewCommand): LicenceResult {
  const { validUntil, statementDigest } = command;
  const oldEnd = requireDecidable(before, command, 'renewed');
  if (validUntil !== null && validUntil <= oldEnd) throw new TermError('notLonger', oldEnd);
  return recordLicence(before, {
    kind: 'renewed',
    ...inPart('approver', command),
    validFrom: nextDay(oldEnd),
    validUntil,
    statementDigest,
  });
}

/**
 * Refuses a further term (不予延续) before the old one ends; the licence runs out on its day.
 *
 * @throws as `renewLicence`, and BasisRequiredError naming the empty texts
 *
 * Law: Administrative Licensing Law art. 38(2), 50(2).
 */
export function refuseRenewal(before: Licence, command: RefuseRenewalCommand): LicenceResult {
  requireDecidable(before, command, 'renewalRefused');
  requireTexts(command.statement);
  const { statementDigest } = command;
  return recordLicence(before, { kind: 'renewalRefused', ...inPart('approver', command), statementDigest });
}

/** A decision after the last day comes too late: silence has renewed the licence, or it has run out. */
function requireDecidable(before: Licence, command: StaffAct, event: 'renewed' | 'renewalRefused'): DateOnly {
  requirePart(before, command, 'approver');
  const { renewal, validUntil } = before;
  if (renewal?.isTimely === true && validUntil !== null && command.on > validUntil) {
    throw new RenewalError('silenceRenewed');
  }
  requireRunning(before, event, command.on);
  if (renewal === null) throw new RenewalError('notRequested');
  if (validUntil === null) throw new TermError('endless', null);
  return validUntil;
}
