import type { ClockName } from '#clock/clocks.ts';
import type { Extension } from '#clock/extension.ts';
import type { Limit } from '#clock/limit.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** What every line of the ledger says (计时台账共同要素): which clock, when, by what right, by whom, on which paper. */
type Recorded = {
  readonly clock: ClockName;
  readonly at: Instant;
  readonly basis: string;
  /** Part in which somebody acted: a code, never a person. */
  readonly part: string;
  /** Kind of the paper that was served with it. */
  readonly paper: string | null;
};

/** 计时台账记录: one line of the clock ledger; it only ever grows. */
export type LedgerEntry =
  | (Recorded & {
      readonly act: 'start';
      /** The clock counts from here; absent: from `at`. */
      readonly countedFrom?: Instant;
      /** The day ahead, for clocks that end by one. */
      readonly day?: DateOnly;
      /** What law or item say; absent: the limit of the clock under the rules. */
      readonly statutory?: Limit | null;
      /** Null or absent: nothing was promised. */
      readonly promised?: Limit | null;
    })
  /** `plannedEnd` null: nobody said how long; the clock then stands until it is resumed. */
  | (Recorded & { readonly act: 'pause'; readonly from: DateOnly; readonly plannedEnd: DateOnly | null })
  /** `until` is the last day that is left out; a plan that was used up before ends the pause by itself. */
  | (Recorded & { readonly act: 'resume'; readonly until: DateOnly })
  /** `movesPromise` false: the promise was broken by then and stays broken. */
  | (Recorded & { readonly act: 'extend'; readonly extension: Extension; readonly movesPromise: boolean })
  | (Recorded & { readonly act: 'stop' });
