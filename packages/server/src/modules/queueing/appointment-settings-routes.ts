import * as rules from '@yichuang/contract/queueing-appointment-rules.ts';
import { readWaits } from '@yichuang/contract/queueing-waits.ts';
import { acts, type Reading, reads } from '../context.ts';
import { viewAppointmentSettings } from './appointment-settings.ts';
import { changeAppointmentRules } from './change-appointment-rules.ts';
import { dropHallDay, keepHallDay } from './change-hall-day.ts';
import { judgeWaitsOfHall } from './wait-record.ts';

const theSettings = ({ calledOff }: { readonly calledOff: number }, context: Reading) =>
  viewAppointmentSettings(context, calledOff);

/** 预约规则 and 大厅开放日, and how good the waits were that people were told. */
export const appointmentSettingsRoutes = [
  reads(rules.readAppointmentSettings, (_input, context) => viewAppointmentSettings(context)),
  acts(rules.changeAppointmentRules, changeAppointmentRules, (_done, context) =>
    viewAppointmentSettings(context),
  ),
  acts(rules.keepHallDay, keepHallDay, theSettings),
  acts(rules.dropHallDay, dropHallDay, theSettings),
  reads(readWaits, judgeWaitsOfHall),
];
