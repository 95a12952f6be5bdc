import type {
  AppointmentView,
  readAppointmentCalendar as route,
} from '@yichuang/contract/queueing-appointments.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { appointmentCodeText } from '@yichuang/domain/queueing/appointment-code.ts';
import { slotEnd, slotStart } from '@yichuang/domain/queueing/appointment-slots.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, instantText } from '@yichuang/domain/time/instant.ts';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Reading } from '../context.ts';
import { viewAppointment } from './appointments.ts';

/** An appointment for one's own calendar; cancelled, the calendar removes what it has. @throws not-found */
export async function appointmentCalendar({ params }: ParsedOf<typeof route>, context: Reading) {
  const view = await viewAppointment(params.appointmentId, context);
  const page = `${context.server.config.publicUrl}/booking/mine/${view.appointmentId}`;
  return {
    bytes: Buffer.from(calendarOf(view, page, context.now)),
    type: 'text/calendar; charset=utf-8',
    name: 'appointment.ics',
  };
}

function calendarOf(view: AppointmentView, page: string, now: Instant): string {
  const { appointmentId, on, service, hall, code, version, state } = view;
  const isCancelled = state === 'cancelled' || state === 'calledOff';
  const day = dateOnly(on);
  const calendar = ical({
    prodId: { company: 'Yichuang', product: 'Appointments', language: 'ZH' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: appointmentId,
    sequence: version,
    stamp: instantText(now),
    // In UTC: an appointment is a moment, and no text depends on the zone of the machine.
    start: instantText(slotStart(day, view)),
    end: instantText(slotEnd(day, view)),
    summary: `预约：${service.name}`,
    location: [hall.name, hall.address].filter((one) => one !== null).join(' '),
    description: `预约码 ${appointmentCodeText(code)}`,
    url: page,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
