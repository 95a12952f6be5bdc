import * as appointments from '@yichuang/contract/queueing-appointments.ts';
import { acts, type Reading, reads, sendsFile } from '../context.ts';
import { appointmentCalendar } from './appointment-calendar.ts';
import { viewAppointment } from './appointments.ts';
import { arriveAtKiosk } from './arrive-at-kiosk.ts';
import { arriveByPhone } from './arrive-by-phone.ts';
import { bookAppointment } from './book-appointment.ts';
import { viewArrived } from './holder-acts.ts';
import { cancelAppointment, findAppointment, rebookAppointment } from './holder-appointment-acts.ts';
import { readOffer } from './offer.ts';

type Done = { readonly appointmentId: string };

const theAppointment = ({ appointmentId }: Done, context: Reading) => viewAppointment(appointmentId, context);

/** 预约: booked, changed, checked in. */
export const appointmentRoutes = [
  reads(appointments.readOffer, readOffer),
  acts(appointments.bookAppointment, bookAppointment, theAppointment),
  reads(appointments.readAppointment, ({ params }, context) =>
    viewAppointment(params.appointmentId, context),
  ),
  sendsFile(appointments.readAppointmentCalendar, appointmentCalendar),
  reads(appointments.findAppointment, findAppointment),
  acts(appointments.cancelAppointment, cancelAppointment, theAppointment),
  acts(appointments.rebookAppointment, rebookAppointment, theAppointment),
  acts(appointments.arriveByPhone, arriveByPhone, theAppointment),
  acts(appointments.arriveAtKiosk, arriveAtKiosk, viewArrived),
];
