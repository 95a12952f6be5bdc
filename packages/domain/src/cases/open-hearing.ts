import { type ActResult, inPart, record, requireLawful, requireTexts, type StaffAct } from '#cases/act.ts';
import type { CasePause } from '#cases/case-course.ts';
import type { CaseFile } from '#cases/case-file.ts';
import type { Digest } from '#cases/digest.ts';
import { type CaseTiming, duesOfCase } from '#cases/dues-of-case.ts';
import { HearingDatesError, PresiderReviewsError } from '#cases/guard-errors.ts';
import { requireNotPresider } from '#cases/guards.ts';
import { requirePart } from '#cases/part-in-case.ts';
import { clockDueOf } from '#clock/clock-due.ts';
import type { OfficeClock } from '#clock/due.ts';
import type { Actor } from '#identity/policy.ts';
import type { DateOnly } from '#time/date-only.ts';
import { instantAt } from '#time/instant.ts';

/**
 * 听证缘由: the law or the public interest asks for it, or the applicant or an interested party did after being told
 * of the right.
 */
export type HearingGround =
  | { readonly kind: 'exOfficio' }
  | { readonly kind: 'requested'; readonly toldOn: DateOnly; readonly requestedOn: DateOnly };

/** 举行听证: why, when, where and before whom. */
export type OpenHearingCommand = StaffAct &
  CaseTiming & {
    readonly ground: HearingGround;
    readonly heldOn: DateOnly;
    readonly presider: Actor;
    readonly statement: { readonly matter: string; readonly place: string };
    readonly statementDigest: Digest;
  };

/**
 * Calls a hearing and tells everybody of it today (听证开始); its time is not counted.
 *
 * The pause lasts to the day of the hearing; a record that is signed later does not make it longer. Whether its "five
 * days" and "seven days" are working days the law does not say: the rules of the centre do.
 *
 * @throws NotPermittedError, OutOfReachError, also for the presider; PresiderReviewsError when the presider had a
 *         part in the review
 * @throws BasisRequiredError, HearingDatesError, WrongSheetError
 * @throws NotLawfulError unless the case is in review
 *
 * Law: Administrative Licensing Law art. 45, 46, 47, 48(1)1, 48(1)3.
 */
export function openHearing(before: CaseFile, command: OpenHearingCommand): ActResult {
  const { by, on, presider, heldOn, statement, statementDigest } = command;
  requirePart(before, command, 'secondReviewer');
  requirePart(before, { ...command, by: presider }, 'hearingPresider');
  requireLawful(before, 'hearingOpened');
  requireNotPresider(before, by.accountId);
  if ([by.accountId, ...(before.reviewers ?? [])].includes(presider.accountId)) {
    throw new PresiderReviewsError(presider.accountId);
  }
  requireTexts(statement);
  requireDates(command, command.clock);

  const pause: CasePause = { kind: 'hearing', from: on, to: heldOn, isOpen: true };
  return record(before, [], {
    kind: 'hearingOpened',
    ...inPart('secondReviewer', command),
    statementDigest,
    pause,
    hearing: { presider: presider.accountId, heldOn },
    dues: duesOfCase({ ...before, pauses: [...(before.pauses ?? []), pause] }, command),
  });
}

function requireDates({ ground, heldOn, on }: OpenHearingCommand, clock: OfficeClock): void {
  const after = (name: 'hearingRequest' | 'hearing', day: DateOnly) =>
    clockDueOf(name, { from: instantAt({ on: day, ms: 0 }, clock.zone) }, clock).on;
  if (ground.kind === 'requested') {
    const lastToAsk = after('hearingRequest', ground.toldOn);
    if (ground.requestedOn > lastToAsk) throw new HearingDatesError('askedTooLate', lastToAsk);
    const lastToHold = after('hearing', ground.requestedOn);
    if (heldOn > lastToHold) throw new HearingDatesError('heldTooLate', lastToHold);
  }
  const announced = { from: instantAt({ on, ms: 0 }, clock.zone), day: heldOn };
  const lastToTell = clockDueOf('hearingNotice', announced, clock).on;
  if (on > lastToTell) throw new HearingDatesError('noticeTooShort', lastToTell);
}
