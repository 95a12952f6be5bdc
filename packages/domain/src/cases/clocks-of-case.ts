import { boundOf } from '#cases/bound-of.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { clockLedgerOf, type TimedSheet } from '#cases/clock-ledger.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { type CentreClocks, LATEST } from '#clock/centre-clocks.ts';
import { bothClocks } from '#clock/clock-due.ts';
import { rulesOf } from '#clock/clock-rules.ts';
import { foldLedger, type LedgerClock } from '#clock/ledger.ts';
import type { Instant } from '#time/instant.ts';

/** A case with its journal, and what times it (办件及其计时). */
type TimedCase = {
  readonly file: CaseFile;
  readonly journal: readonly CaseEvent[];
  readonly sheet: TimedSheet & Pick<ItemSheet, 'halls'>;
};

/**
 * Every clock of a case by the rules that bind it (本件各项计时), each on the calendar as it was known then.
 *
 * @throws what `clockLedgerOf` and `foldLedger` throw
 */
export function clocksOfCase(
  { file, journal, sheet }: TimedCase,
  { clockAt }: Pick<CentreClocks, 'clockAt'>,
  now: Instant,
): readonly LedgerClock[] {
  const bound = boundOf(file, sheet);
  const rules = rulesOf(clockAt(LATEST, bound));
  const clockAsOf = (moment: Instant) => bothClocks(clockAt(moment, bound));
  const clocks = foldLedger(clockLedgerOf(journal, sheet, rules), rules, { now, clockAsOf });
  return withToldDue(clocks, file, now);
}

/**
 * The time for the latest correction as the applicant was told it: a closure that was withdrawn takes nothing back from
 * them.
 */
function withToldDue(
  clocks: readonly LedgerClock[],
  { correction }: CaseFile,
  now: Instant,
): readonly LedgerClock[] {
  const index = clocks.findLastIndex(({ clock }) => clock === 'correction');
  const run = clocks[index];
  const told = correction?.due;
  if (!run?.statutory || !told || told.at <= run.statutory.due.at) return clocks;
  const verdict = verdictOf(told.at, run.stoppedAt, now);
  return clocks.with(index, { ...run, statutory: { ...run.statutory, due: told, verdict } });
}

function verdictOf(dueAt: Instant, stoppedAt: Instant | null, now: Instant) {
  if (stoppedAt !== null) return stoppedAt <= dueAt ? 'inTime' : 'late';
  return now <= dueAt ? 'running' : 'lapsed';
}
