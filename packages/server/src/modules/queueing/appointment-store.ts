import { read, write } from '#platform/db/statement.ts';

const APPOINTMENT = {
  appointmentId: 'uuid',
  institutionId: 'text',
  serviceId: 'text',
  onDay: 'date',
  fromMinute: 'int2',
  toMinute: 'int2',
  code: 'text',
  state: 'text',
  ticketId: 'uuid?',
  phoneDigest: 'bytea?',
  idDigest: 'bytea?',
  holderDigest: 'bytea?',
  maskedName: 'text',
  maskedPhone: 'text',
  version: 'int4',
} as const;

export const appointmentById = read({
  name: 'queueing.appointment_by_id',
  params: { centreId: 'int2', appointmentId: 'uuid' },
  row: APPOINTMENT,
})`
  select appointment_id, institution_id, service_id, on_day, from_minute, to_minute, code, state, ticket_id,
         phone_digest, id_digest, holder_digest, masked_name, masked_phone, version
    from queueing.appointment
   where centre_id = $centreId and appointment_id = $appointmentId`;

export const lockAppointment = write({
  name: 'queueing.lock_appointment',
  params: { centreId: 'int2', appointmentId: 'uuid' },
  row: APPOINTMENT,
})`
  select appointment_id, institution_id, service_id, on_day, from_minute, to_minute, code, state, ticket_id,
         phone_digest, id_digest, holder_digest, masked_name, masked_phone, version
    from queueing.appointment
   where centre_id = $centreId and appointment_id = $appointmentId
     for update`;

/** Seats held in each slot of a service. */
export const seatsTaken = read({
  name: 'queueing.seats_taken',
  params: { centreId: 'int2', serviceId: 'text', from: 'date' },
  row: { onDay: 'date', fromMinute: 'int2', taken: 'int8' },
})`
  select on_day, from_minute, count(*) as taken
    from queueing.appointment
   where centre_id = $centreId and service_id = $serviceId and on_day >= $from
     and state in ('booked', 'arrived', 'missed')
   group by on_day, from_minute
   order by on_day, from_minute
   limit 5000`;

/**
 * Takes the lowest free seat of a slot, in one statement. Of two people who see the same seat free, the index lets one
 * row in; the other gets no row and tries the next seat. No seat beyond the bookable ones fits its check.
 */
export const holdSeat = write({
  name: 'queueing.hold_seat',
  params: {
    centreId: 'int2',
    appointmentId: 'uuid',
    institutionId: 'text',
    serviceId: 'text',
    onDay: 'date',
    fromMinute: 'int2',
    toMinute: 'int2',
    bookable: 'int2',
    code: 'text',
    now: 'timestamptz',
    phoneDigest: 'bytea?',
    idDigest: 'bytea?',
    holderDigest: 'bytea?',
    maskedName: 'text',
    maskedPhone: 'text',
  },
  row: { seat: 'int2' },
})`
  insert into queueing.appointment
         (centre_id, appointment_id, institution_id, service_id, on_day, from_minute, to_minute, seat, bookable, code,
          state, booked_at, phone_digest, id_digest, holder_digest, masked_name, masked_phone)
  select $centreId, $appointmentId, $institutionId, $serviceId, $onDay, $fromMinute, $toMinute, free.seat, $bookable,
         $code, 'booked', $now, $phoneDigest, $idDigest, $holderDigest, $maskedName, $maskedPhone
    from generate_series(1, $bookable::int) as free (seat)
   where not exists (select from queueing.appointment a
                      where a.centre_id = $centreId and a.service_id = $serviceId and a.on_day = $onDay
                        and a.from_minute = $fromMinute and a.seat = free.seat
                        and a.state in ('booked', 'arrived', 'missed'))
   order by free.seat
   limit 1
  on conflict do nothing
  returning seat`;

/** Everything one person booked since a day: by telephone or by card, whichever they used. */
export const appointmentsOfPerson = read({
  name: 'queueing.appointments_of_person',
  params: { centreId: 'int2', phoneDigest: 'bytea?', idDigest: 'bytea?', since: 'date' },
  row: { onDay: 'date', fromMinute: 'int2', serviceId: 'text', state: 'text' },
})`
  select on_day, from_minute, service_id, state
    from queueing.appointment
   where centre_id = $centreId and on_day >= $since
     and (phone_digest = $phoneDigest or id_digest = $idDigest)
   order by on_day, from_minute, appointment_id
   limit 500`;

/** A code is good until its appointment has ended. */
export const appointmentByCode = read({
  name: 'queueing.appointment_by_code',
  params: { centreId: 'int2', code: 'text', from: 'date' },
  row: { appointmentId: 'uuid', phoneDigest: 'bytea?' },
})`
  select appointment_id, phone_digest
    from queueing.appointment
   where centre_id = $centreId and code = $code and on_day >= $from
   order by state = 'booked' desc, booked_at desc, appointment_id
   limit 1`;

/** Of a card: the appointments of a day in one hall, those still to be kept first. */
export const appointmentOfCard = read({
  name: 'queueing.appointment_of_card',
  params: { centreId: 'int2', idDigest: 'bytea', onDay: 'date', hall: 'text' },
  row: { appointmentId: 'uuid' },
})`
  select appointment_id
    from queueing.appointment
   where centre_id = $centreId and id_digest = $idDigest and on_day = $onDay and institution_id = $hall
     and state in ('booked', 'arrived')
   order by state = 'booked' desc, from_minute, appointment_id
   limit 1`;

export const endAppointment = write({
  name: 'queueing.end_appointment',
  params: { centreId: 'int2', appointmentId: 'uuid', state: 'text', now: 'timestamptz' },
  row: {},
})`
  update queueing.appointment
     set state = $state, ended_at = $now, version = version + 1
   where centre_id = $centreId and appointment_id = $appointmentId and state = 'booked'`;

/** Once: a row that has its number already is not touched. */
export const keepArrival = write({
  name: 'queueing.keep_arrival',
  params: { centreId: 'int2', appointmentId: 'uuid', ticketId: 'uuid', now: 'timestamptz' },
  row: { appointmentId: 'uuid' },
})`
  update queueing.appointment
     set state = 'arrived', arrived_at = $now, ticket_id = $ticketId, version = version + 1
   where centre_id = $centreId and appointment_id = $appointmentId and state = 'booked'
  returning appointment_id`;

/** 爽约: their day is over and nobody came. A second run finds nothing more. */
export const missPassed = write({
  name: 'queueing.miss_passed',
  params: { centreId: 'int2', before: 'date', now: 'timestamptz' },
  row: { appointmentId: 'uuid' },
})`
  update queueing.appointment
     set state = 'missed', ended_at = $now, version = version + 1
   where centre_id = $centreId and on_day < $before and state = 'booked'
  returning appointment_id`;

/** Nothing tells any more whose they were. */
export const forgetPersons = write({
  name: 'queueing.forget_persons',
  params: { centreId: 'int2', before: 'date' },
  row: {},
})`
  update queueing.appointment
     set phone_digest = null, id_digest = null, holder_digest = null, masked_name = '', masked_phone = ''
   where centre_id = $centreId and on_day < $before and phone_digest is not null`;

/** Booked places of a hall on a day, for when its hours change. */
export const bookedOnDay = write({
  name: 'queueing.booked_on_day',
  params: { centreId: 'int2', hall: 'text', onDay: 'date' },
  row: { appointmentId: 'uuid', fromMinute: 'int2', toMinute: 'int2' },
})`
  select appointment_id, from_minute, to_minute
    from queueing.appointment
   where centre_id = $centreId and institution_id = $hall and on_day = $onDay and state = 'booked'
   order by from_minute, appointment_id
   limit 10000
     for update`;

export const bookedToCome = read({
  name: 'queueing.booked_to_come',
  params: { centreId: 'int2', from: 'date' },
  row: { booked: 'int8' },
})`
  select count(*) as booked from queueing.appointment
   where centre_id = $centreId and on_day >= $from and state = 'booked'
   limit 1`;
