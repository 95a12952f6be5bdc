import type { CaseDues, CaseFile } from '#cases/case-file.ts';
import { WrongSheetError } from '#cases/guard-errors.ts';
import { decisionCountsFrom } from '#cases/notice-due.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '#catalogue/statutory-limit.ts';
import { pauseUnder, rulesOf } from '#clock/clock-rules.ts';
import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import { extendDue } from '#clock/extension.ts';
import type { Pause } from '#clock/pause.ts';
import type { Instant } from '#time/instant.ts';

/** 计时依据: the sheet version that binds the case, and what the centre's clocks go by. */
export type CaseTiming = {
  readonly sheet: Pick<ItemSheet, 'code' | 'version' | 'kind' | 'statutoryLimit' | 'promisedLimit'>;
  readonly clock: OfficeClock;
};

/** The limits of a sheet, and the clock (时限及计时口径). */
type DecisionTiming = {
  readonly sheet: Pick<ItemSheet, 'kind' | 'statutoryLimit' | 'promisedLimit'>;
  readonly clock: OfficeClock;
};

type Timed = Pick<CaseFile, 'itemCode' | 'itemVersion' | 'receivedAt' | 'acceptedAt' | 'countedFrom'> &
  Pick<CaseFile, 'pauses' | 'extension' | 'promisedDue'>;

/**
 * By when an accepted case must be decided: from the moment its limit counts, without the days of its pauses, with
 * the days of its extension.
 *
 * No date is carried over from before; the same events and the same calendar give the same dates. Where acceptance
 * promised nothing, nothing is promised later.
 *
 * @throws WrongSheetError when the sheet is not the one the case was opened with
 *
 * Law: Administrative Licensing Law art. 42, 45, 82.
 */
export function duesOfCase(file: Timed, { sheet, clock }: CaseTiming): CaseDues {
  requireBoundSheet(file, sheet);
  const start = file.countedFrom ?? file.acceptedAt ?? file.receivedAt;
  const pauses = (file.pauses ?? []).map((pause) => pauseUnder(rulesOf(clock), pause));
  const { promised: due, statutory } = duesFrom(start, { sheet, clock }, pauses);
  const promised = file.promisedDue === null ? null : due;
  const paused = { ...file, pauses };
  return {
    promised: file.extension?.movesPromise ? lengthened(promised, paused, clock) : promised,
    statutory: lengthened(statutory, paused, clock),
  };
}

/** Both limits from a moment on (双时限): the promise of the sheet and, where there is one, the limit of the law. */
export function duesFrom(
  start: Instant,
  { sheet, clock }: DecisionTiming,
  pauses: readonly Pause[] = [],
): CaseDues & { readonly promised: Due } {
  const statutory = effectiveStatutoryLimit(sheet);
  return {
    promised: dueOf(start, sheet.promisedLimit, pauses, clock),
    statutory: statutory && dueOf(start, statutory.limit, pauses, clock),
  };
}

/**
 * Both limits of an application that is accepted now: a correction does not wait for the person who accepts it.
 *
 * Law: Administrative Licensing Law art. 32(1)5.
 */
export const duesAtAcceptance = (
  before: Pick<CaseFile, 'correction'>,
  at: Instant,
  timing: DecisionTiming,
): CaseDues => duesFrom(decisionCountsFrom(before, at, timing.clock), timing);

/** @throws WrongSheetError; a later version of the item does not touch a running case */
export function requireBoundSheet(
  { itemCode, itemVersion }: Pick<CaseFile, 'itemCode' | 'itemVersion'>,
  { code, version }: Pick<ItemSheet, 'code' | 'version'>,
): void {
  if (code !== itemCode || version !== itemVersion) {
    throw new WrongSheetError(`${itemCode} v${itemVersion}`, `${code} v${version}`);
  }
}

type Lengthened = Pick<CaseFile, 'extension'> & { readonly pauses: readonly Pause[] };

/** Whether the approval was in time was asked when it was given; a later calendar does not ask again. */
function lengthened(due: Due | null, { extension, pauses }: Lengthened, clock: OfficeClock): Due | null {
  if (due === null || extension === undefined) return due;
  const approvedAt = Math.min(extension.approvedAt, due.at) as Instant;
  const later = extendDue(due, { ...extension, approvedAt }, pauses, clock);
  const isExpected = pauses.some(({ isOpen, from }) => isOpen === true && from < later.on);
  return isExpected ? { ...later, expected: true } : later;
}
