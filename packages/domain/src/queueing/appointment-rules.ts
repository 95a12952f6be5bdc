/** 预约规则 of a centre. */
export type AppointmentRules = {
  /** Length of a slot (时段). */
  readonly slotMinutes: number;
  /** People a service can serve in one slot. */
  readonly seats: number;
  /** The same for single services, by id; 0: no appointments there. */
  readonly serviceSeats: Readonly<Record<string, number>>;
  /** Share of the seats that is never booked, so that walk-in stays possible. */
  readonly walkInPercent: number;
  /** Opening days after today that can be booked. */
  readonly daysAhead: number;
  /** How long before its slot an appointment can be checked in. */
  readonly earlyMinutes: number;
  /** How long after its slot it still comes first. */
  readonly lateMinutes: number;
  /** Appointments of one person on one day. */
  readonly aDay: number;
  /** So many missed (爽约) within `noShowDays` natural days block a person for `blockDays`. */
  readonly noShows: number;
  readonly noShowDays: number;
  readonly blockDays: number;
};

export const USUAL_APPOINTMENT_RULES: AppointmentRules = {
  slotMinutes: 30,
  seats: 6,
  serviceSeats: {},
  walkInPercent: 50,
  daysAhead: 7,
  earlyMinutes: 30,
  lateMinutes: 10,
  aDay: 2,
  noShows: 3,
  noShowDays: 30,
  blockDays: 30,
};

/** A rule that is a single number. */
export type AppointmentNumber = Exclude<keyof AppointmentRules, 'serviceSeats'>;

/** What each may be; a walk-in share of nothing is not allowed: nobody is forced to book. */
export const APPOINTMENT_LIMITS = {
  slotMinutes: [15, 60],
  seats: [0, 100],
  walkInPercent: [10, 100],
  daysAhead: [1, 30],
  earlyMinutes: [0, 120],
  lateMinutes: [0, 120],
  aDay: [1, 10],
  noShows: [1, 10],
  noShowDays: [1, 90],
  blockDays: [1, 90],
} as const satisfies Readonly<Record<AppointmentNumber, readonly [number, number]>>;

/** Slots that fill an hour without a rest. */
export const SLOT_MINUTES: readonly number[] = [15, 20, 30, 60];

/** 预约规则缺陷: the rule that cannot be, and between what it must lie. */
export type AppointmentRuleFault = {
  readonly field: AppointmentNumber | `serviceSeats/${string}`;
  readonly allowed: string;
};

export function appointmentRuleFaults(rules: AppointmentRules): readonly AppointmentRuleFault[] {
  const numbers = (Object.keys(APPOINTMENT_LIMITS) as AppointmentNumber[]).filter(
    (field) => !isBetween(rules[field], APPOINTMENT_LIMITS[field]),
  );
  const services = Object.entries(rules.serviceSeats).filter(
    ([, seats]) => !isBetween(seats, APPOINTMENT_LIMITS.seats),
  );
  const isOddSlot = !numbers.includes('slotMinutes') && !SLOT_MINUTES.includes(rules.slotMinutes);
  return [
    ...numbers.map((field) => ({ field, allowed: APPOINTMENT_LIMITS[field].join('–') })),
    ...(isOddSlot ? [{ field: 'slotMinutes' as const, allowed: SLOT_MINUTES.join(' / ') }] : []),
    ...services.map(([serviceId]) => ({
      field: `serviceSeats/${serviceId}` as const,
      allowed: APPOINTMENT_LIMITS.seats.join('–'),
    })),
  ];
}

/** Seats of a service that can be booked in one slot; always fewer than there are. */
export function bookableSeats(rules: AppointmentRules, serviceId: string): number {
  const seats = rules.serviceSeats[serviceId] ?? rules.seats;
  return Math.floor((seats * (100 - rules.walkInPercent)) / 100);
}

const isBetween = (value: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
