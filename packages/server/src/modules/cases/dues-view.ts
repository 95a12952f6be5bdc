import type { CaseDuesView } from '@yichuang/contract/case-dues.ts';
import { clockRow } from '@yichuang/domain/clock/clocks.ts';
import type { LedgerClock, LedgerDue } from '@yichuang/domain/clock/ledger.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import { viewDerivation } from '../clock/index.ts';

/** The clocks of a case and why its decision is due when it is; dates and articles, nobody's name. */
export function viewDuesOf(caseNumber: string, clocks: readonly LedgerClock[], now: Instant): CaseDuesView {
  const { statutory, promised } = decisionDues(clocks);
  return {
    caseNumber,
    clocks: clocks.map(viewRun),
    statutory: statutory && viewDerivation(statutory.derivation),
    promised: promised && viewDerivation(promised.derivation),
    now: instantText(now),
  };
}

/** Both dues of the decision; the last such clock, an application is accepted once. Null before acceptance. */
export function decisionDues(clocks: readonly LedgerClock[]): Pick<LedgerClock, 'statutory' | 'promised'> {
  const decision = clocks.findLast(({ clock }) => clockRow(clock).pauses);
  return decision ?? { statutory: null, promised: null };
}

function viewRun(run: LedgerClock): CaseDuesView['clocks'][number] {
  const { zh, en, basis, owedBy } = clockRow(run.clock);
  return {
    clock: run.clock,
    name: zh,
    nameEn: en,
    basis,
    owedBy,
    startedAt: instantText(run.startedAt),
    countedFrom: instantText(run.countedFrom),
    stoppedAt: run.stoppedAt && instantText(run.stoppedAt),
    usedWorkingDays: run.usedWorkingDays,
    pauses: run.pauses.map(({ from, to }) => ({ from, to })),
    statutory: viewLedgerDue(run.statutory),
    promised: viewLedgerDue(run.promised),
  };
}

const viewLedgerDue = (told: LedgerDue | null): CaseDuesView['clocks'][number]['statutory'] =>
  told && {
    limit: told.limit,
    at: instantText(told.due.at),
    on: told.due.on,
    provisional: told.due.provisional,
    expected: told.due.expected === true,
    verdict: told.verdict,
  };
