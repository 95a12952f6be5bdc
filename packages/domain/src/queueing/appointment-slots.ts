import { clockText, type OfficeHours } from '#clock/office-hours.ts';
import { type AppointmentRules, bookableSeats } from '#queueing/appointment-rules.ts';
import { type HallHours, openDays } from '#queueing/hall-hours.ts';
import type { DateOnly } from '#time/date-only.ts';
import { type Instant, instantAt, localDay, MINUTE_MS } from '#time/instant.ts';

/** 时段, in minutes since midnight. */
export type Slot = { readonly fromMinute: number; readonly toMinute: number };

/** 10:00–10:30 */
export const slotText = ({ fromMinute, toMinute }: Slot): string =>
  `${clockText(fromMinute)}–${clockText(toMinute)}`;

/** A slot of a day with the seats that are left to book. */
export type OfferedSlot = Slot & { readonly free: number };

/** 可预约的一天. */
export type OfferedDay = { readonly on: DateOnly; readonly slots: readonly OfferedSlot[] };

/** Seats taken, by day and slot. */
export type TakenSeats = (on: DateOnly, fromMinute: number) => number;

/** What an offer rests on. */
export type OfferBasis = {
  readonly rules: AppointmentRules;
  readonly serviceId: string;
  readonly hours: HallHours;
  readonly taken: TakenSeats;
};

/** The slots of a day: each session is cut from its beginning, and a rest that is too short is left. */
export const slotsOfDay = ({ sessions }: OfficeHours, slotMinutes: number): readonly Slot[] =>
  sessions.flatMap(({ opens, closes }) =>
    Array.from({ length: Math.floor((closes - opens) / slotMinutes) }, (_, nth) => ({
      fromMinute: opens + nth * slotMinutes,
      toMinute: opens + (nth + 1) * slotMinutes,
    })),
  );

/** Begin of a slot. */
export const slotStart = (on: DateOnly, { fromMinute }: Pick<Slot, 'fromMinute'>): Instant =>
  instantAt({ on, ms: fromMinute * MINUTE_MS });

/** End of a slot. */
export const slotEnd = (on: DateOnly, { toMinute }: Pick<Slot, 'toMinute'>): Instant =>
  instantAt({ on, ms: toMinute * MINUTE_MS });

/**
 * What can be booked: today and so many opening days after it, slots that have not begun.
 *
 * A service without bookable seats offers nothing.
 */
export function offeredDays(basis: OfferBasis, now: Instant): readonly OfferedDay[] {
  const { rules, serviceId, hours, taken } = basis;
  const seats = bookableSeats(rules, serviceId);
  if (seats === 0) return [];
  const today = localDay(now);
  // Today counts beside the days ahead, whether the hall is open or not.
  const days = openDays(hours, today, rules.daysAhead + (hours(today) === null ? 0 : 1));
  return days.map((on) => ({
    on,
    slots: slotsOn(hours(on), rules)
      .filter((slot) => slotStart(on, slot) > now)
      .map((slot) => ({ ...slot, free: Math.max(0, seats - taken(on, slot.fromMinute)) })),
  }));
}

/** The slot of an offer that begins then; undefined: it cannot be booked. */
export const slotOffered = (
  days: readonly OfferedDay[],
  on: string,
  fromMinute: number,
): OfferedSlot | undefined =>
  days.find((day) => day.on === on)?.slots.find((slot) => slot.fromMinute === fromMinute);

/** The first slots with a free seat, beginning on the day that was wished for. */
export function nextFree(
  days: readonly OfferedDay[],
  wished: { readonly on: string; readonly fromMinute: number },
  count: number,
): readonly { readonly on: DateOnly; readonly slot: OfferedSlot }[] {
  const free = days.flatMap(({ on, slots }) =>
    slots.filter((slot) => slot.free > 0).map((slot) => ({ on, slot })),
  );
  const isAfter = ({ on, slot }: (typeof free)[number]) =>
    on > wished.on || (on === wished.on && slot.fromMinute > wished.fromMinute);
  return [...free.filter(isAfter), ...free.filter((one) => !isAfter(one))].slice(0, count);
}

/** Is the slot still one of the hall's hours? A hall that closes calls its appointments off. */
export const isSlotStillOpen = (hours: OfficeHours | null, { fromMinute, toMinute }: Slot): boolean =>
  hours?.sessions.some(({ opens, closes }) => fromMinute >= opens && toMinute <= closes) ?? false;

const slotsOn = (hours: OfficeHours | null, { slotMinutes }: AppointmentRules): readonly Slot[] =>
  hours === null ? [] : slotsOfDay(hours, slotMinutes);
