import type { CaseEvent } from '#cases/case-event.ts';
import type { CaseFile } from '#cases/case-file.ts';
import { clockMomentsOf } from '#cases/clock-moments.ts';
import { applyEvent } from '#cases/fold.ts';
import { transitionOf } from '#cases/life-cycle.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { effectiveStatutoryLimit } from '#catalogue/statutory-limit.ts';
import type { ClockRules } from '#clock/clock-rules.ts';
import { CLOCK_NAMES, type ClockMoment, type ClockName, clockRow } from '#clock/clocks.ts';
import type { LedgerEntry } from '#clock/ledger-entry.ts';
import { instantAt, zoneOffset } from '#time/instant.ts';

/** What the ledger needs of the sheet that binds a case (计时所据事项). */
export type TimedSheet = Pick<ItemSheet, 'kind' | 'statutoryLimit' | 'promisedLimit' | 'rules'>;

/**
 * The clock ledger that the journal of a case tells (办件计时台账): which clock started, stood, went on, was lengthened
 * and stopped, when, by what right.
 *
 * The publication of a decision (双公示) happens elsewhere, so that clock is not in it.
 *
 * @throws NotLawfulError, WrongActorError when the journal tells something the table does not allow
 */
export function clockLedgerOf(
  events: readonly CaseEvent[],
  sheet: TimedSheet,
  rules: ClockRules,
): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  const running = new Set<ClockName>();
  let before: CaseFile | null = null;
  for (const event of events) {
    // What was taken back within its seconds has run no clock: nobody was told anything.
    if (event.kind === 'undone') return [];
    const after: CaseFile = applyEvent(before, event);
    const told = { event, after, paper: transitionOf(before?.state ?? null, event.kind).letters[0] ?? null };
    for (const moment of clockMomentsOf(event, after)) {
      for (const entry of entriesAt(moment, running, told, sheet, rules)) {
        if (entry.act === 'start') running.add(entry.clock);
        if (entry.act === 'stop') running.delete(entry.clock);
        entries.push(entry);
      }
    }
    entries.push(...decisionEntries(running, told));
    before = after;
  }
  return entries;
}

/** An event, the case after it, and the paper that goes with it. */
type Told = { readonly event: CaseEvent; readonly after: CaseFile; readonly paper: string | null };

const RECORDED_ELSEWHERE: readonly ClockName[] = ['disclosure'];

/** What runs and is stopped by the moment stops; what it starts and does not run yet starts. */
function entriesAt(
  moment: ClockMoment,
  running: ReadonlySet<ClockName>,
  told: Told,
  sheet: TimedSheet,
  rules: ClockRules,
): readonly LedgerEntry[] {
  const stopped = CLOCK_NAMES.filter((name) => running.has(name) && clockRow(name).stops.includes(moment));
  const started = CLOCK_NAMES.filter(
    (name) =>
      clockRow(name).starts.includes(moment) &&
      !RECORDED_ELSEWHERE.includes(name) &&
      (!running.has(name) || stopped.includes(name)),
  );
  return [
    ...stopped.map((clock): LedgerEntry => ({ ...recorded(clock, told), act: 'stop' })),
    ...started.map(
      (clock): LedgerEntry => ({
        ...recorded(clock, told),
        act: 'start',
        ...detailsOf(clock, told, sheet, rules),
      }),
    ),
  ];
}

const recorded = (clock: ClockName, { event, paper }: Told) => ({
  clock,
  at: event.at,
  basis: clockRow(clock).basis,
  part: event.by.actor,
  paper,
});

type Start = Extract<LedgerEntry, { readonly act: 'start' }>;
type StartDetails = Pick<Start, 'countedFrom' | 'day' | 'statutory' | 'promised'>;

/** What the case itself says about a clock that starts; most say nothing. */
function detailsOf(
  clock: ClockName,
  { event, after }: Told,
  sheet: TimedSheet,
  rules: ClockRules,
): StartDetails {
  switch (clock) {
    case 'decision':
    case 'jointDecision':
    case 'firstCheck':
      return decisionDetails(event, sheet, rules);
    case 'correction': {
      // As the applicant was told it; older journals do not say.
      const told = event.kind === 'correctionRequested' ? event.limit : undefined;
      const limit = told ?? sheet.rules?.correctionLimit;
      return limit === undefined ? {} : { statutory: limit };
    }
    case 'deferredPapers':
      return { statutory: sheet.promisedLimit };
    case 'inspectorAssignment': {
      const from = after.countedFrom ?? after.acceptedAt;
      return from === undefined ? {} : { countedFrom: from };
    }
    case 'hearingNotice':
      return after.hearing === undefined ? {} : { day: after.hearing.heldOn };
    case 'reconsideration':
    case 'litigation':
      return event.kind === 'delivered' && event.service
        ? { countedFrom: instantAt({ on: event.service.servedOn, ms: 0 }, zoneOffset(rules.zone)) }
        : {};
    default:
      return {};
  }
}

function decisionDetails(event: CaseEvent, sheet: TimedSheet, { correctedFrom }: ClockRules): StartDetails {
  if (event.kind !== 'accepted' && event.kind !== 'deemedAccepted') return {};
  // A deemed acceptance always works back; after an explicit one the centre may count from the acceptance.
  const isKept = event.kind === 'deemedAccepted' || correctedFrom === 'lastPaper';
  return {
    ...(isKept && event.countedFrom !== undefined ? { countedFrom: event.countedFrom } : {}),
    statutory: effectiveStatutoryLimit(sheet)?.limit ?? null,
    promised: event.dues.promised === null ? null : sheet.promisedLimit,
  };
}

/** Pause, resumption and extension of the limit for the decision, whichever of the three it is. */
function decisionEntries(running: ReadonlySet<ClockName>, told: Told): readonly LedgerEntry[] {
  const clock = CLOCK_NAMES.find((name) => running.has(name) && clockRow(name).pauses);
  if (clock === undefined) return [];
  const { event } = told;
  const said = recorded(clock, told);
  switch (event.kind) {
    case 'specialProcedureStarted':
    case 'hearingOpened':
      return [{ ...said, act: 'pause', from: event.pause.from, plannedEnd: event.pause.to }];
    case 'specialProcedureEnded':
    case 'hearingClosed':
      return [{ ...said, act: 'resume', until: event.pausedUntil }];
    case 'extended':
      return [
        { ...said, act: 'extend', extension: event.extension, movesPromise: event.extension.movesPromise },
      ];
    default:
      return [];
  }
}
