import type { Due } from '#clock/due.ts';
import type { DayReason, NoticeReference } from '#clock/working-calendar.ts';
import type { DateOnly } from '#time/date-only.ts';

/** How a due date comes about, day by day (期限推算过程). */
export type Derivation = {
  readonly due: Due;
  readonly steps: readonly DerivationStep[];
  readonly laws: readonly LawArticle[];
} & DerivationSources;

/** What a derivation rests on besides the law (推算所据): each once, in the order of the days. */
export type DerivationSources = {
  /** Notices that made days of it holidays or working days. */
  readonly notices: readonly NoticeReference[];
  /** Pauses that days of it lay in. */
  readonly pauses: readonly Omit<PausedReason, 'kind'>[];
  /** Decisions of the centre that closed or opened days of it. */
  readonly overlays: readonly Overlaid[];
};

/** A day that a local decision closed or opened (本地调整). */
export type Overlaid = { readonly on: DateOnly; readonly isWorked: boolean; readonly basis: string };

/** One line of a derivation (推算步骤). Days between two steps had no part in it. */
export type DerivationStep =
  /** The day of the event: not counted. */
  | { readonly kind: 'start'; readonly on: DateOnly }
  /** The `count`-th day of the limit. */
  | { readonly kind: 'counted'; readonly on: DateOnly; readonly count: number; readonly why: DayReason }
  /** Opening time used on this day, in minutes (whole but for a start within a minute). */
  | { readonly kind: 'opened'; readonly on: DateOnly; readonly minutes: number; readonly why: DayReason }
  | { readonly kind: 'skipped'; readonly on: DateOnly; readonly why: DayReason | PausedReason }
  /** The end of the `count`-th month, before anything else is considered. */
  | { readonly kind: 'month'; readonly on: DateOnly; readonly count: number }
  /** Where a limit in months ends when its paused days are added. */
  | { readonly kind: 'extendedByPauses'; readonly on: DateOnly; readonly days: number }
  /** The last day was not worked: the limit ends on this one. */
  | { readonly kind: 'moved'; readonly on: DateOnly; readonly why: DayReason }
  /** The old due day, from which an extension counts. */
  | { readonly kind: 'extended'; readonly on: DateOnly; readonly workingDays: number }
  /** A day fixed beforehand, such as the last one of a licence. */
  | { readonly kind: 'fixed'; readonly on: DateOnly };

/** The day lies in a pause (中止计时期间). */
export type PausedReason = { readonly kind: 'paused'; readonly from: DateOnly; readonly to: DateOnly };

/** An article that a derivation rests on (法律依据); the law by its official name. */
export type LawArticle = { readonly law: '行政许可法' | '民法典'; readonly article: string };

/** Notices, pauses and local decisions that appear in some steps. */
export function sourcesOf(steps: readonly DerivationStep[]): DerivationSources {
  const notices = new Map<string, NoticeReference>();
  const pauses = new Map<string, Omit<PausedReason, 'kind'>>();
  const overlays: Overlaid[] = [];
  for (const step of steps) {
    if (!('why' in step)) continue;
    const { on, why } = step;
    if (why.kind === 'holiday' || why.kind === 'makeUpWorkday') notices.set(why.notice.page, why.notice);
    if (why.kind === 'paused') pauses.set(`${why.from}..${why.to}`, { from: why.from, to: why.to });
    if (why.kind === 'closure' || why.kind === 'extraDay')
      overlays.push({ on, isWorked: why.kind === 'extraDay', basis: why.basis });
  }
  return { notices: [...notices.values()], pauses: [...pauses.values()], overlays };
}
