import type { AppointmentState } from '#queueing/appointment.ts';
import type { Slot } from '#queueing/appointment-slots.ts';

/** One appointment in the list of its day. */
type Listed = Slot & { readonly state: AppointmentState };

/** 时段 of a day with everybody who booked it. */
export type SlotList<Row extends Listed> = Slot & {
  /** Those whose place is held: expected, here, or missed. */
  readonly held: number;
  readonly arrived: number;
  readonly rows: readonly Row[];
};

const HELD: readonly AppointmentState[] = ['booked', 'arrived', 'missed'];

/** The list of a day by its slots, earliest first; a change of the rules may leave slots that overlap. */
export function slotLists<Row extends Listed>(rows: readonly Row[]): readonly SlotList<Row>[] {
  const slots = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.fromMinute}-${row.toMinute}`;
    slots.set(key, [...(slots.get(key) ?? []), row]);
  }
  return [...slots.values()]
    .map((of) => ({
      fromMinute: of[0]?.fromMinute ?? 0,
      toMinute: of[0]?.toMinute ?? 0,
      held: of.filter(({ state }) => HELD.includes(state)).length,
      arrived: of.filter(({ state }) => state === 'arrived').length,
      rows: of,
    }))
    .sort((one, other) => one.fromMinute - other.fromMinute || one.toMinute - other.toMinute);
}

/** How many of a day stand how; a place that was given back and one the hall called off count together. */
export const appointmentTally = (rows: readonly Pick<Listed, 'state'>[]) => {
  const count = (...states: readonly AppointmentState[]) =>
    rows.filter(({ state }) => states.includes(state)).length;
  return {
    expected: count('booked'),
    arrived: count('arrived'),
    missed: count('missed'),
    givenBack: count('cancelled', 'calledOff'),
  };
};
