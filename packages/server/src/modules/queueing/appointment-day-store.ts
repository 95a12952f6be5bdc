import { read } from '#platform/db/statement.ts';

export const appointmentsOfDay = read({
  name: 'queueing.appointments_of_day',
  params: { centreId: 'int2', hall: 'text', onDay: 'date', limit: 'int4' },
  row: {
    appointmentId: 'uuid',
    serviceId: 'text',
    fromMinute: 'int2',
    toMinute: 'int2',
    state: 'text',
    maskedName: 'text',
    maskedPhone: 'text',
    version: 'int4',
    number: 'text?',
    ticketState: 'text?',
  },
})`
  select a.appointment_id, a.service_id, a.from_minute, a.to_minute, a.state, a.masked_name, a.masked_phone, a.version,
         t.number, t.state as ticket_state
    from queueing.appointment a
    left join queueing.ticket t on t.centre_id = a.centre_id and t.ticket_id = a.ticket_id
   where a.centre_id = $centreId and a.institution_id = $hall and a.on_day = $onDay
   order by a.from_minute, a.service_id, a.booked_at, a.appointment_id
   limit $limit`;
