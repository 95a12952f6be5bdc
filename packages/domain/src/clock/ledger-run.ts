import type { ClockName } from '#clock/clocks.ts';
import { clockRow } from '#clock/clocks.ts';
import { BadLedgerError } from '#clock/errors.ts';
import type { Extension } from '#clock/extension.ts';
import type { LedgerEntry } from '#clock/ledger-entry.ts';
import type { Limit } from '#clock/limit.ts';
import type { DateOnly } from '#time/date-only.ts';
import { type Instant, instantText } from '#time/instant.ts';

/** A pause of the ledger (台账中止); `endedOn` null while it is open. */
export type RecordedPause = {
  readonly from: DateOnly;
  readonly plannedEnd: DateOnly | null;
  readonly endedOn: DateOnly | null;
};

/** One run of one clock as it was recorded (一次计时), before any date is computed. */
export type LedgerRun = {
  readonly clock: ClockName;
  readonly startedAt: Instant;
  readonly countedFrom: Instant;
  readonly day?: DateOnly;
  /** Undefined: the limit of the clock under the rules. */
  readonly statutory: Limit | null | undefined;
  readonly promised: Limit | null;
  readonly pauses: readonly RecordedPause[];
  readonly extensions: readonly (Extension & { readonly movesPromise: boolean })[];
  readonly stoppedAt: Instant | null;
  readonly entries: readonly LedgerEntry[];
};

/**
 * The runs that the entries tell, in the order in which they began. A clock that was stopped may start again, as the
 * days for a notice do after a correction. A stop of a clock that does not run changes nothing.
 *
 * @throws BadLedgerError when a clock starts twice, or is paused, resumed or extended when it does not run that way, or
 *   the entries are not in the order of their moments
 */
export function runsOf(entries: readonly LedgerEntry[]): readonly LedgerRun[] {
  const runs: LedgerRun[] = [];
  let latest: LedgerEntry | undefined;
  for (const entry of entries) {
    if (latest !== undefined && entry.at < latest.at)
      throw refused(entry, 'it comes before the entry above it');
    latest = entry;
    const index = runs.findIndex(({ clock, stoppedAt }) => clock === entry.clock && stoppedAt === null);
    const running = runs[index];
    if (entry.act === 'start') {
      if (running !== undefined) throw refused(entry, 'it runs already');
      runs.push(started(entry));
    } else if (running !== undefined) {
      runs[index] = { ...running, ...changed(running, entry), entries: [...running.entries, entry] };
    } else if (entry.act !== 'stop') throw refused(entry, 'it does not run');
  }
  return runs;
}

type Entry<Act extends LedgerEntry['act']> = Extract<LedgerEntry, { readonly act: Act }>;

function started(entry: Entry<'start'>): LedgerRun {
  return {
    clock: entry.clock,
    startedAt: entry.at,
    countedFrom: entry.countedFrom ?? entry.at,
    ...(entry.day === undefined ? {} : { day: entry.day }),
    statutory: entry.statutory,
    promised: entry.promised ?? null,
    pauses: [],
    extensions: [],
    stoppedAt: null,
    entries: [entry],
  };
}

function changed(run: LedgerRun, entry: Exclude<LedgerEntry, { act: 'start' }>): Partial<LedgerRun> {
  const open = run.pauses.findIndex(({ endedOn }) => endedOn === null);
  switch (entry.act) {
    case 'pause': {
      if (!clockRow(run.clock).pauses) throw refused(entry, 'no law stops it');
      if (open >= 0) throw refused(entry, 'it stands already');
      const { from, plannedEnd } = entry;
      return { pauses: [...run.pauses, { from, plannedEnd, endedOn: null }] };
    }
    case 'resume':
      if (open < 0) throw refused(entry, 'it does not stand');
      return { pauses: run.pauses.with(open, ended(run.pauses[open], entry.until)) };
    case 'extend':
      if (!clockRow(run.clock).pauses) throw refused(entry, 'no law lengthens it');
      if (run.extensions.length > 0) throw refused(entry, 'it was extended once');
      return { extensions: [{ ...entry.extension, movesPromise: entry.movesPromise }] };
    case 'stop':
      return { stoppedAt: entry.at };
  }
}

/** A pause is over when its plan is, whoever says so later. */
function ended(pause: RecordedPause | undefined, until: DateOnly): RecordedPause {
  const { from, plannedEnd } = pause ?? { from: until, plannedEnd: null };
  return { from, plannedEnd, endedOn: plannedEnd !== null && plannedEnd < until ? plannedEnd : until };
}

const refused = ({ clock, act, at }: LedgerEntry, why: string) =>
  new BadLedgerError(`${clock}: ${act} at ${instantText(at)}: ${why}`, { clock, act, at });
