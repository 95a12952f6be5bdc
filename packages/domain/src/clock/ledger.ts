import { clockFor, type LocalClocks, limitUnder } from '#clock/clock-due.ts';
import { type ClockRules, pauseUnder } from '#clock/clock-rules.ts';
import { type ClockName, clockRow } from '#clock/clocks.ts';
import type { Derivation } from '#clock/derivation.ts';
import type { Due } from '#clock/due.ts';
import { explainClock, explainExtended } from '#clock/explain-clock.ts';
import { type Extension, extendDue } from '#clock/extension.ts';
import type { LedgerEntry } from '#clock/ledger-entry.ts';
import { type LedgerRun, type RecordedPause, runsOf } from '#clock/ledger-run.ts';
import type { Limit } from '#clock/limit.ts';
import type { Pause } from '#clock/pause.ts';
import { usedWorkingDays } from '#clock/remaining.ts';
import type { DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay } from '#time/instant.ts';

/**
 * 计时结论: on its way, kept, missed; `lapsed` when the applicant let the time go by without using it, which is no
 * fault.
 */
export type ClockVerdict = 'running' | 'inTime' | 'late' | 'lapsed';

/** One of the two dues of a clock (法定或承诺到期), why it is that one, and what came of it. */
export type LedgerDue = {
  readonly limit: Limit | null;
  readonly due: Due;
  readonly verdict: ClockVerdict;
  readonly derivation: Derivation;
};

/** One run of a clock with its dates (计时台账结果). */
export type LedgerClock = {
  readonly clock: ClockName;
  readonly startedAt: Instant;
  /** The moment the limit counts from; earlier than the start where an acceptance works back. */
  readonly countedFrom: Instant;
  readonly stoppedAt: Instant | null;
  readonly statutory: LedgerDue | null;
  readonly promised: LedgerDue | null;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  /** Up to the stop, or to now; days inside pauses left out. */
  readonly usedWorkingDays: number;
  readonly entries: readonly LedgerEntry[];
};

/** The moment of the question, and the clocks of the centre as they were known at any moment (历史口径). */
export type KnownClocks = {
  readonly now: Instant;
  readonly clockAsOf: (moment: Instant) => LocalClocks;
};

/**
 * Every clock of a case, from its ledger (计时台账推算).
 *
 * A clock that was stopped is told by the calendar known at that moment and never moves again; one that runs, by the
 * calendar known now. An extension is judged by the calendar known when it was approved.
 *
 * @throws BadLedgerError when the entries contradict each other
 * @throws BadExtensionError, ExtensionTooLateError when the law did not allow the extension
 * @throws what `dueOfClock` throws
 *
 * Law: Administrative Licensing Law art. 42, 45, 82.
 */
export function foldLedger(
  entries: readonly LedgerEntry[],
  rules: ClockRules,
  known: KnownClocks,
): readonly LedgerClock[] {
  return runsOf(entries).map((run) => clockOfRun(run, rules, known));
}

function clockOfRun(run: LedgerRun, rules: ClockRules, known: KnownClocks): LedgerClock {
  const { clock, startedAt, countedFrom: from, stoppedAt, extensions, entries } = run;
  const until = stoppedAt ?? known.now;
  const asked = askedAt(until, run, rules, known);
  requireLawfulExtension(run, rules, known);
  const moving = extensions.filter(({ movesPromise }) => movesPromise);
  const dueOf = (limit: Limit | null, extended: readonly Extension[]): LedgerDue => {
    const derivation = derivationOf(asked, limit, extended);
    return { limit, due: derivation.due, verdict: verdictOf(derivation.due, run, known.now), derivation };
  };
  const { zone = CHINA_TIME, calendar } = asked.clocks.local;
  return {
    clock,
    startedAt,
    countedFrom: from,
    stoppedAt,
    statutory: run.statutory === null ? null : dueOf(run.statutory ?? limitUnder(clock, rules), extensions),
    promised: run.promised === null ? null : dueOf(run.promised, moving),
    pauses: asked.pauses,
    extensions,
    usedWorkingDays: usedWorkingDays(localDay(from, zone), localDay(until, zone), asked.pauses, calendar),
    entries,
  };
}

/** A run as it was known at one moment. */
type Asked = {
  readonly run: LedgerRun;
  readonly rules: ClockRules;
  readonly clocks: LocalClocks;
  readonly pauses: readonly Pause[];
};

function askedAt(moment: Instant, run: LedgerRun, rules: ClockRules, { clockAsOf }: KnownClocks): Asked {
  const clocks = clockAsOf(moment);
  const today = localDay(moment, clocks.local.zone ?? CHINA_TIME);
  return { run, rules, clocks, pauses: run.pauses.map((pause) => pauseUnder(rules, pauseOn(today, pause))) };
}

/** An open pause counts up to its planned end, without a plan up to today; when the plan is used up it is over. */
function pauseOn(today: DateOnly, { from, plannedEnd, endedOn }: RecordedPause): Pause {
  if (endedOn !== null) return { from, to: endedOn };
  if (plannedEnd !== null && plannedEnd < today) return { from, to: plannedEnd };
  const to = plannedEnd ?? today;
  return { from, to: to < from ? from : to, isOpen: true };
}

function derivationOf(asked: Asked, limit: Limit | null, extensions: readonly Extension[]): Derivation {
  const { run, rules, clocks, pauses } = asked;
  const span = { from: run.countedFrom, ...(run.day === undefined ? {} : { day: run.day }), limit, pauses };
  const clock = clockFor(run.clock, span, rules, clocks);
  return extensions.reduce(
    (before, { workingDays }) => explainExtended(before, workingDays, pauses, clock),
    explainClock(run.clock, span, rules, clocks),
  );
}

/** The law asks once, by the calendar of that day, whether an extension came in time. */
function requireLawfulExtension(run: LedgerRun, rules: ClockRules, known: KnownClocks): void {
  for (const extension of run.extensions) {
    const asked = askedAt(extension.approvedAt, run, rules, known);
    const limit = run.statutory === null ? run.promised : (run.statutory ?? limitUnder(run.clock, rules));
    extendDue(derivationOf(asked, limit, []).due, extension, asked.pauses, asked.clocks.local);
  }
}

function verdictOf(due: Due, { clock, stoppedAt }: LedgerRun, now: Instant): ClockVerdict {
  if (stoppedAt !== null) return stoppedAt <= due.at ? 'inTime' : 'late';
  if (now <= due.at) return 'running';
  const { owedBy, stops } = clockRow(clock);
  return owedBy === 'applicant' || stops.length === 0 ? 'lapsed' : 'late';
}
