import { arriveWithHelp, readAppointmentDay } from '@yichuang/contract/queueing-appointment-day.ts';
import * as rules from '@yichuang/contract/queueing-appointment-rules.ts';
import { readWaits } from '@yichuang/contract/queueing-waits.ts';
import { acts, type Reading, reads } from '../context.ts';
import { viewAppointmentSettings } from './appointment-settings.ts';
import { appointmentsOfDay } from './appointments-of-day.ts';
import { arriveWithHelp as checkIn } from './arrive-with-help.ts';
import { changeAppointmentRules } from './change-appointment-rules.ts';
import { dropHallDay, keepHallDay } from './change-hall-day.ts';
import { viewArrived } from './holder-acts.ts';
import { judgeWaitsOfHall } from './wait-record.ts';

const theSettings = ({ calledOff }: { readonly calledOff: number }, context: Reading) =>
  viewAppointmentSettings(context, calledOff);

/** 预约规则 and 大厅开放日, 当日预约, and how good the waits were that people were told. */
export const appointmentSettingsRoutes = [
  reads(rules.readAppointmentSettings, (_input, context) => viewAppointmentSettings(context)),
  acts(rules.changeAppointmentRules, changeAppointmentRules, (_done, context) =>
    viewAppointmentSettings(context),
  ),
  acts(rules.keepHallDay, keepHallDay, theSettings),
  acts(rules.dropHallDay, dropHallDay, theSettings),
  reads(readAppointmentDay, appointmentsOfDay),
  acts(arriveWithHelp, checkIn, viewArrived),
  reads(readWaits, judgeWaitsOfHall),
];
