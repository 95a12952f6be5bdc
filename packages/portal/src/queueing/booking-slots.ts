import type { Problem } from '@yichuang/contract/problem.ts';
import type { OfferView } from '@yichuang/contract/queueing-appointments.ts';

/** What the page knows on which somebody books. */
export type BookingData = {
  readonly offer: OfferView;
  readonly on: string;
  readonly fromMinute: number;
  readonly typed: { readonly name: string; readonly phone: string; readonly idNumber: string };
  readonly key: string;
  /** Why it was not booked. */
  readonly problem: Problem | null;
};

/** The slot that was chosen; undefined: it cannot be booked any more. */
export const slotOf = ({ days }: OfferView, on: string, fromMinute: number) =>
  days.find((day) => day.on === on)?.slots.find((slot) => slot.fromMinute === fromMinute);

/** Other times that a refusal named. */
export function nextTimes({ facts }: Problem, { service, days }: OfferView) {
  const next = Array.isArray(facts?.next) ? (facts.next as { on: string; fromMinute: number }[]) : [];
  return next.flatMap(({ on, fromMinute }) => {
    const slot = days.find((day) => day.on === on)?.slots.find((one) => one.fromMinute === fromMinute);
    return slot ? [{ on, slot, action: `/booking/${encodeURIComponent(service.serviceId)}/${on}` }] : [];
  });
}
