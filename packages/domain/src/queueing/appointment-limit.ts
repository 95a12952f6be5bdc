import type { AppointmentState } from '#queueing/appointment.ts';
import type { AppointmentRules } from '#queueing/appointment-rules.ts';
import { AppointmentLimitError } from '#queueing/errors.ts';
import { addDays, type DateOnly, daysBetween } from '#time/date-only.ts';

/** 本人的预约: what the limits look at. */
export type OwnAppointment = {
  readonly on: DateOnly;
  readonly fromMinute: number;
  readonly serviceId: string;
  readonly state: AppointmentState;
};

type Wanted = Pick<OwnAppointment, 'on' | 'fromMinute' | 'serviceId'>;

/**
 * 防占号: a person who missed too many waits, one holds one place of a service a day, so many places a day, and never
 * two at one time. Whoever may not book takes a number in the hall like everybody.
 *
 * @throws AppointmentLimitError
 */
export function requireMayBook(
  own: readonly OwnAppointment[],
  wanted: Wanted,
  rules: AppointmentRules,
  today: DateOnly,
): void {
  const missed = own.filter(({ state }) => state === 'missed').map(({ on }) => on);
  const until = blockedUntil(missed, rules, today);
  if (until !== null) throw new AppointmentLimitError('blocked', { until, noShows: rules.noShows });
  const thatDay = own.filter(({ state, on }) => state === 'booked' && on === wanted.on);
  if (thatDay.some(({ serviceId }) => serviceId === wanted.serviceId))
    throw new AppointmentLimitError('sameService', {});
  if (thatDay.some(({ fromMinute }) => fromMinute === wanted.fromMinute))
    throw new AppointmentLimitError('sameTime', {});
  if (thatDay.length >= rules.aDay) throw new AppointmentLimitError('perDay', { perDay: rules.aDay });
}

/**
 * 爽约限制: the last natural day on which a person may not book; null: they may.
 *
 * So many missed within a stretch of natural days block from the day after the last of them.
 */
export function blockedUntil(
  missed: readonly DateOnly[],
  { noShows, noShowDays, blockDays }: Pick<AppointmentRules, 'noShows' | 'noShowDays' | 'blockDays'>,
  today: DateOnly,
): DateOnly | null {
  const days = [...missed].sort();
  const ends = days.flatMap((last, index) => {
    const first = days[index - noShows + 1];
    return first !== undefined && daysBetween(first, last) < noShowDays ? [addDays(last, blockDays)] : [];
  });
  const until = ends.at(-1);
  return until === undefined || until < today ? null : until;
}

/** Natural days for which a missed appointment can still matter; after them nothing tells whose it was. */
export const rememberedDays = ({ noShowDays, blockDays }: AppointmentRules): number => noShowDays + blockDays;
