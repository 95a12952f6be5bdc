import { type ActResult, record, requireLawful, SYSTEM } from '#cases/act.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { type CaseTiming, duesFrom, requireBoundSheet } from '#cases/dues-of-case.ts';
import { NotYetError } from '#cases/guard-errors.ts';
import { noticeDueOf, receiptCountsFrom } from '#cases/notice-due.ts';
import { CHINA_TIME, type Instant, localDay } from '#time/instant.ts';

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
  const from = receiptCountsFrom(before, clock);
  const noticeDue = noticeDueOf(before, clock);
  if (at <= noticeDue.at) throw new NotYetError('deemedAccepted', noticeDue.on);
  return record(before, [], {
    kind: 'deemedAccepted',
    at,
    by: SYSTEM,
    on: localDay(from, clock.zone ?? CHINA_TIME),
    countedFrom: from,
    dues: duesFrom(from, { sheet, clock }),
  });
}
