import { z } from 'zod';
import { route } from './route.ts';
import { Day, Moment, Named } from './wire.ts';

/** 预约规则 as they are kept; what each number may be is the domain's. */
export const AppointmentRulesView = z.object({
  slotMinutes: z.int(),
  seats: z.int(),
  serviceSeats: z.record(z.string(), z.int()),
  walkInPercent: z.int(),
  daysAhead: z.int(),
  earlyMinutes: z.int(),
  lateMinutes: z.int(),
  aDay: z.int(),
  noShows: z.int(),
  noShowDays: z.int(),
  blockDays: z.int(),
});

/** 大厅开放日: a day on which a hall differs. */
export const HallDayView = z.object({
  hall: z.string(),
  on: Day,
  /** Null: closed. */
  hours: z.string().nullable(),
  basis: z.string(),
  version: z.int(),
});
export type HallDayView = z.infer<typeof HallDayView>;

export const AppointmentSettings = z.object({
  /** 0: the usual rules, never changed. */
  version: z.int(),
  rules: AppointmentRulesView,
  changedAt: Moment.nullable(),
  halls: z.array(Named),
  services: z.array(Named.extend({ hall: z.string(), bookable: z.int() })),
  /** From today on, the earliest first. */
  days: z.array(HallDayView),
  /** Appointments that are still to come. */
  booked: z.int(),
  /** Called off by the act that is answered. */
  calledOff: z.int(),
});
export type AppointmentSettings = z.infer<typeof AppointmentSettings>;

export const readAppointmentSettings = route({
  name: 'queueing.readAppointmentSettings',
  summary: 'Rules of appointments, and days on which the halls differ.',
  method: 'GET',
  path: '/queueing/appointment-settings',
  allow: 'settings.manage',
  reply: AppointmentSettings,
});

export const changeAppointmentRules = route({
  name: 'queueing.changeAppointmentRules',
  summary: 'Make a new version of the rules of appointments; places already booked stay.',
  method: 'POST',
  path: '/queueing/appointment-settings/rules',
  allow: 'settings.manage',
  body: z.strictObject({ version: z.int(), rules: AppointmentRulesView.strict() }),
  reply: AppointmentSettings,
});

const ofDay = { params: z.strictObject({ hall: z.string().max(20), on: Day }) };

export const keepHallDay = route({
  name: 'queueing.keepHallDay',
  summary: 'Close a hall on a day, or give it other hours; appointments that no longer fit are called off.',
  method: 'POST',
  path: '/queueing/halls/:hall/days/:on',
  allow: 'settings.manage',
  ...ofDay,
  body: z.strictObject({
    /** Of the day as it was seen; null: it was as the calendar says. */
    version: z.int().nullable(),
    hours: z.string().trim().max(60).nullable(),
    basis: z.string().trim().min(2).max(60),
  }),
  reply: AppointmentSettings,
});

export const dropHallDay = route({
  name: 'queueing.dropHallDay',
  summary: 'The hall is open on that day as the working calendar says.',
  method: 'POST',
  path: '/queueing/halls/:hall/days/:on/drop',
  allow: 'settings.manage',
  ...ofDay,
  body: z.strictObject({ version: z.int() }),
  reply: AppointmentSettings,
});
