import type { OfficeHours } from '#clock/office-hours.ts';
import type { HallHours } from '#queueing/hall-hours.ts';
import {
  type Duty,
  dutyKey,
  HALVES,
  type Half,
  type HalfDay,
  isAway,
  isCounterClosed,
} from '#queueing/rota.ts';
import type { RotaBasis } from '#queueing/rota-conflicts.ts';
import { addDays, type DateOnly, weekday } from '#time/date-only.ts';

/** 排班模式: whom a counter usually has, and when the two change places. */
export type RotaPattern = {
  readonly counterId: string;
  readonly firstId: string;
  readonly secondId: string | null;
  /** Never, from one open day to the next, or at noon. */
  readonly turns: 'never' | 'daily' | 'halves';
};

/** The week of a day begins on its Monday. */
export const mondayOf = (day: DateOnly): DateOnly => addDays(day, -((weekday(day) + 6) % 7));

/** Every half day of a week on which the hall is open. */
export const openHalves = (monday: DateOnly, hoursOn: HallHours): readonly HalfDay[] =>
  [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(monday, days))
    .flatMap((on) => {
      const hours = hoursOn(on);
      return HALVES.filter((half) => hours !== null && halfSpan(half, hours) !== null).map((half) => ({
        on,
        half,
      }));
    });

/** 上午 or 下午 in minutes since midnight; hours without a break are parted at noon. */
export function halfSpan(
  half: Half,
  { sessions }: OfficeHours,
): { readonly opens: number; readonly closes: number } | null {
  const [first, ...others] = sessions;
  if (!first) return null;
  const noonParts = first.opens < NOON && first.closes > NOON;
  if (others.length === 0 && noonParts)
    return half === 'morning' ? { opens: first.opens, closes: NOON } : { opens: NOON, closes: first.closes };
  if (others.length === 0) return (half === 'morning') === first.opens < NOON ? first : null;
  if (half === 'morning') return first;
  const [opens = NOON, closes = NOON] = [others[0]?.opens, others.at(-1)?.closes];
  return { opens, closes };
}

/**
 * A week from its patterns: only where nothing is planned yet, only while hall and counter are open, and only with people
 * who are there. The second takes the place of a first who is away; with both away the half stays empty.
 */
export function weekFromPatterns(
  patterns: readonly RotaPattern[],
  planned: readonly Duty[],
  basis: RotaBasis,
): readonly Duty[] {
  const days = [...new Set(basis.open.map(({ on }) => on))];
  const leaveOf = new Map(basis.clerks.map(({ accountId, leave }) => [accountId, leave]));
  const isThere = (accountId: string | null, on: DateOnly): accountId is string =>
    accountId !== null && leaveOf.has(accountId) && !isAway(leaveOf.get(accountId) ?? [], on);
  return emptyPlaces(planned, basis).flatMap(({ counterId, on, half }) => {
    const pattern = patterns.find((one) => one.counterId === counterId);
    if (!pattern) return [];
    const pair = pairIn(pattern, days.indexOf(on), half).filter((accountId) => isThere(accountId, on));
    const [firstId, secondId = null] = pair;
    return firstId ? [{ counterId, on, half, firstId, secondId }] : [];
  });
}

/** The week before, seven days later: only where nothing is planned yet, and only while hall and counter are open. */
export function weekAfter(
  before: readonly Duty[],
  planned: readonly Duty[],
  basis: RotaBasis,
): readonly Duty[] {
  const later = new Map(
    before.map((duty) => {
      const moved = { ...duty, on: addDays(duty.on, 7) };
      return [dutyKey(moved), moved] as const;
    }),
  );
  return emptyPlaces(planned, basis).flatMap((place) => later.get(dutyKey(place)) ?? []);
}

type Place = HalfDay & { readonly counterId: string };

function emptyPlaces(planned: readonly Duty[], { open, counters }: RotaBasis): readonly Place[] {
  const taken = new Set(planned.map(dutyKey));
  return counters.flatMap((counter) =>
    open
      .map((at) => ({ ...at, counterId: counter.counterId }))
      .filter((place) => !taken.has(dutyKey(place)) && !isCounterClosed(counter, place.on)),
  );
}

function pairIn({ firstId, secondId, turns }: RotaPattern, day: number, half: Half): readonly string[] {
  const isTurned = turns === 'daily' ? day % 2 === 1 : turns === 'halves' && half === 'afternoon';
  return (isTurned ? [secondId, firstId] : [firstId, secondId]).filter((one) => one !== null);
}

const NOON = 720;
