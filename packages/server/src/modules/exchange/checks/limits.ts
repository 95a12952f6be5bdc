import { type Limit, type LimitData, limitFromData, limitText } from '@yichuang/domain/clock/limit.ts';
import type { FolderFault } from '../errors.ts';
import type { Row } from '../list.ts';
import { faultAt } from './reference.ts';

type WithLimits = { readonly promised_limit: LimitData; readonly statutory_limit: LimitData | null };

/**
 * A promise that is longer than the law allows, where that can be said without a day to count from.
 *
 * Working time compares with working time, calendar time with calendar time. Working days take at least as many
 * calendar days, so more of them than calendar days allowed is too long; the other way round only dates can tell.
 */
export function promiseFaults(row: Row<WithLimits>, hoursPerWorkingDay: number): readonly FolderFault[] {
  const { promised_limit, statutory_limit } = row.value;
  if (statutory_limit === null) return [];
  const promised = limitFromData(promised_limit, hoursPerWorkingDay);
  const statutory = limitFromData(statutory_limit, hoursPerWorkingDay);
  if (!isSurelyLonger(promised, statutory, hoursPerWorkingDay)) return [];
  const message = `${limitText(promised)} is longer than the statutory ${limitText(statutory)}; allowed: at most that`;
  return [faultAt(row, 'promised_limit', message)];
}

function isSurelyLonger(promised: Limit, statutory: Limit, hoursPerWorkingDay: number): boolean {
  const [own, law] = [measureOf(promised, hoursPerWorkingDay), measureOf(statutory, hoursPerWorkingDay)];
  if (own.workingDays !== undefined && law.workingDays !== undefined)
    return own.workingDays > law.workingDays;
  return law.mostDays !== undefined && own.leastDays > law.mostDays;
}

type Measure = {
  /** Only for working time. */
  readonly workingDays?: number;
  /** Calendar days it takes at least. */
  readonly leastDays: number;
  /** Calendar days it takes at most; working time has no such bound. */
  readonly mostDays?: number;
};

function measureOf({ unit, count }: Limit, hoursPerWorkingDay: number): Measure {
  switch (unit) {
    case 'workingDays':
      return { workingDays: count, leastDays: count };
    case 'workingHours':
      return { workingDays: count / hoursPerWorkingDay, leastDays: 0 };
    case 'minutes':
      return { workingDays: count / (hoursPerWorkingDay * 60), leastDays: 0 };
    case 'calendarDays':
      return { leastDays: count, mostDays: count };
    case 'months':
      return { leastDays: count * 28, mostDays: count * 31 };
  }
}
