import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { type CaseTiming, requireBoundSheet } from '#cases/dues-of-case.ts';
import { NotYetError } from '#cases/guard-errors.ts';
import { countsFrom, NOTICE_LIMIT } from '#cases/notice-due.ts';
import { effectiveStatutoryLimit } from '#catalogue/statutory-limit.ts';
import { deemedAcceptance } from '#clock/deemed-acceptance.ts';
import type { Limit } from '#clock/limit.ts';
import type { Instant } from '#time/instant.ts';

/** 视为受理: the moment the silence was noticed. */
export type DeemAcceptedCommand = CaseTiming & { readonly at: Instant };

/**
 * Records that the law has accepted an application on which nothing was said in time (视为受理).
 *
 * The acceptance works back to the day of receipt, or to the day the correction arrived, so the days since then
 * are already used. Noticing it late gives nobody more time.
 *
 * @throws NotLawfulError when it was accepted, sent back for correction or ended before
 * @throws WrongSheetError
 * @throws NotYetError up to the last moment for a notice
 *
 * Law: Administrative Licensing Law art. 32(1)4.
 */
export function deemAccepted(before: CaseFile, { at, sheet, clock }: DeemAcceptedCommand): ActResult {
  requireLawful(before, 'deemedAccepted');
  requireBoundSheet(before, sheet);
  const from = countsFrom(before);
  const within = (decision: Limit) => deemedAcceptance(from, { notice: NOTICE_LIMIT, decision }, clock);
  const statutory = effectiveStatutoryLimit(sheet);
  const { noticeDue, acceptedOn, decisionDue } = within(sheet.promisedLimit);
  if (at <= noticeDue.at) throw new NotYetError('deemedAccepted', noticeDue.on);
  return record(before, [], {
    kind: 'deemedAccepted',
    at,
    by: SYSTEM,
    on: acceptedOn,
    countedFrom: from,
    dues: { promised: decisionDue, statutory: statutory && within(statutory.limit).decisionDue },
  });
}
