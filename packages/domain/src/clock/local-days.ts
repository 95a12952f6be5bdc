import { BadLocalDaysError } from '#clock/errors.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** Days on which a centre differs from the State Council's calendar (本地调整日), both included; never without a basis. */
export type LocalDays = {
  readonly from: DateOnly;
  readonly to: DateOnly;
  /** The decision that closes or opens it, by number or title. */
  readonly basis: string;
  /** Codes of the halls it holds for; absent: the whole centre. */
  readonly halls?: readonly string[];
};

/**
 * What a centre adds to the calendar (本地日历调整). A day both closed and worked is closed.
 *
 * Hours outside the ordinary ones (延时服务) are not among it: they make no working day.
 */
export type LocalOverlays = {
  /** 临时关闭: days not worked. */
  readonly closures?: readonly LocalDays[];
  /** 临时加班: days off that are worked. */
  readonly extraDays?: readonly LocalDays[];
};

/** One decision of the centre (本地安排), since when it goes by it, and until when, once it was withdrawn. */
export type KnownLocalDays = {
  readonly kind: 'closure' | 'extraDay';
  readonly days: LocalDays;
  readonly knownAt: Instant;
  readonly withdrawnAt: Instant | null;
};

/** The decisions the centre went by at a moment. */
export function overlaysAsOf(known: readonly KnownLocalDays[], moment: Instant): LocalOverlays {
  const held = known.filter(
    ({ knownAt, withdrawnAt }) => knownAt <= moment && (withdrawnAt === null || moment < withdrawnAt),
  );
  const daysOf = (wanted: KnownLocalDays['kind']) =>
    held.filter(({ kind }) => kind === wanted).map(({ days }) => days);
  return { closures: daysOf('closure'), extraDays: daysOf('extraDay') };
}

/** Whether days hold in a hall (适用大厅); those of one hall do not hold for what belongs to none. */
export const holdsIn = (hall: string | undefined, { halls }: LocalDays): boolean =>
  halls === undefined || (hall !== undefined && halls.includes(hall));

/** @throws BadLocalDaysError when they have no basis, or end before they begin */
export function checkLocalDays(what: 'closure' | 'extra day', { from, to, basis }: LocalDays): void {
  if (basis.trim() === '')
    throw new BadLocalDaysError(`the ${what} from ${from} needs its legal basis`, { from, to });
  if (to < from) throw new BadLocalDaysError(`the ${what} from ${from} ends before it begins`, { from, to });
}
