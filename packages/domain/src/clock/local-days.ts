import { BadLocalDaysError } from '#clock/errors.ts';
import type { DateOnly } from '#time/date-only.ts';

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

/** The overlays that hold in one hall: its own and those of the whole centre. */
export function overlaysIn(hall: string, { closures = [], extraDays = [] }: LocalOverlays): LocalOverlays {
  const holdsHere = ({ halls }: LocalDays) => halls === undefined || halls.includes(hall);
  return { closures: closures.filter(holdsHere), extraDays: extraDays.filter(holdsHere) };
}

/** The overlays that hold in every hall (全中心调整). */
export function overlaysOfCentre({ closures = [], extraDays = [] }: LocalOverlays): LocalOverlays {
  const holdsEverywhere = ({ halls }: LocalDays) => halls === undefined;
  return { closures: closures.filter(holdsEverywhere), extraDays: extraDays.filter(holdsEverywhere) };
}

/** @throws BadLocalDaysError when they have no basis, or end before they begin */
export function checkLocalDays(what: 'closure' | 'extra day', { from, to, basis }: LocalDays): void {
  if (basis.trim() === '')
    throw new BadLocalDaysError(`the ${what} from ${from} needs its legal basis`, { from, to });
  if (to < from) throw new BadLocalDaysError(`the ${what} from ${from} ends before it begins`, { from, to });
}
