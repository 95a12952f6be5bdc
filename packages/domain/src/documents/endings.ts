import { letterOf } from '#documents/letter.ts';
import { day, deadline, moment, text } from '#documents/letter-field.ts';
import { orNull } from '#documents/letter-parts.ts';
import { remedies } from '#documents/remedies.ts';

/** 撤回确认书: the applicant gave up before the decision, and may apply again. */
export const withdrawalConfirmation = letterOf(
  'withdrawalConfirmation',
  { requestedAt: moment, papersReturned: text, feeEffect: text },
  {
    seal: 'acceptance',
  },
);

/** 终止办理决定书: the case ends without a decision on the matter. */
export const terminationDecision = letterOf(
  'terminationDecision',
  { ground: text, basis: text, feeEffect: text, paperEffect: text, signedBy: text, remedies },
  {
    seal: 'approval',
  },
);

/**
 * 视为受理记录: nothing was said within the days, so the law counts the application as accepted from its receipt.
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export const deemedAcceptanceRecord = letterOf(
  'deemedAcceptanceRecord',
  {
    receivedOn: day,
    noticeDue: deadline,
    acceptedFrom: day,
    promisedDue: deadline,
    /** Null where no law sets a limit. */
    statutoryDue: orNull(deadline),
  },
  {
    seal: 'acceptance',
  },
);
