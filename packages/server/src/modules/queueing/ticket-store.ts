import { read, write } from '#platform/db/statement.ts';

/** A ticket as `queueing.shown_ticket` gives it. */
export const SHOWN_TICKET = {
  ticketId: 'uuid',
  institutionId: 'text',
  area: 'text',
  onDay: 'date',
  number: 'text',
  kind: 'text',
  priorityReason: 'text?',
  state: 'text',
  serviceId: 'text',
  further: 'text[]',
  place: 'timestamptz',
  takenAt: 'timestamptz',
  counterId: 'text?',
  sessionId: 'uuid?',
  onlyCounterId: 'text?',
  calls: 'int2',
  calledAt: 'timestamptz?',
  servingSince: 'timestamptz?',
  endedAt: 'timestamptz?',
  hasReturned: 'bool',
  maskedName: 'text?',
  version: 'int4',
  serviceName: 'text',
  serviceNameEn: 'text',
  serviceInstitutionId: 'text',
  serviceArea: 'text',
  counterNumber: 'int2?',
  furtherServices: 'jsonb',
} as const;

export const ticketById = read({
  name: 'queueing.ticket_by_id',
  params: { centreId: 'int2', ticketId: 'uuid' },
  row: SHOWN_TICKET,
})`
  select ticket_id, institution_id, area, on_day, number, kind, priority_reason, state, service_id, further, place,
         taken_at, counter_id, session_id, only_counter_id, calls, called_at, serving_since, ended_at, has_returned,
         masked_name, version, service_name, service_name_en, service_institution_id, service_area, counter_number,
         further_services
    from queueing.shown_ticket
   where centre_id = $centreId and ticket_id = $ticketId
   limit 1`;

/** Locks the row of an act; what it says is read afterwards, through the view. */
export const lockTicket = write({
  name: 'queueing.lock_ticket',
  params: { centreId: 'int2', ticketId: 'uuid' },
  row: { ticketId: 'uuid' },
})`
  select ticket_id from queueing.ticket where centre_id = $centreId and ticket_id = $ticketId for update`;

export const takeNumber = write({
  name: 'queueing.take_number',
  params: { centreId: 'int2', institutionId: 'text', area: 'text', onDay: 'date' },
  row: { serial: 'int4' },
})`
  insert into queueing.day_number (centre_id, institution_id, area, on_day, last)
  values ($centreId, $institutionId, $area, $onDay, 1)
  on conflict (centre_id, institution_id, area, on_day) do update set last = queueing.day_number.last + 1
  returning last as serial`;

export const insertTicket = write({
  name: 'queueing.insert_ticket',
  params: {
    centreId: 'int2',
    ticketId: 'uuid',
    institutionId: 'text',
    area: 'text',
    onDay: 'date',
    serial: 'int4',
    number: 'text',
    kind: 'text',
    priorityReason: 'text?',
    serviceId: 'text',
    further: 'text[]',
    place: 'timestamptz',
    now: 'timestamptz',
    holderDigest: 'bytea?',
    maskedName: 'text?',
    expectedFromMinutes: 'int2?',
    expectedToMinutes: 'int2?',
  },
  row: {},
})`
  insert into queueing.ticket
         (centre_id, ticket_id, institution_id, area, on_day, serial, number, kind, priority_reason, state, service_id,
          further, place, taken_at, holder_digest, masked_name, expected_from_minutes, expected_to_minutes)
  values ($centreId, $ticketId, $institutionId, $area, $onDay, $serial, $number, $kind, $priorityReason, 'taken',
          $serviceId, $further, $place, $now, $holderDigest, $maskedName, $expectedFromMinutes, $expectedToMinutes)`;

/** Stores a ticket after an act; whether a case came of it is looked up when it is done. */
export const updateTicket = write({
  name: 'queueing.update_ticket',
  params: {
    centreId: 'int2',
    ticketId: 'uuid',
    state: 'text',
    serviceId: 'text',
    further: 'text[]',
    place: 'timestamptz',
    counterId: 'text?',
    sessionId: 'uuid?',
    onlyCounterId: 'text?',
    calls: 'int2',
    calledAt: 'timestamptz?',
    servingSince: 'timestamptz?',
    endedAt: 'timestamptz?',
    hasReturned: 'bool',
  },
  row: { outcome: 'text?' },
})`
  update queueing.ticket
     set state = $state, service_id = $serviceId, further = $further, place = $place, counter_id = $counterId,
         session_id = $sessionId, only_counter_id = $onlyCounterId, calls = $calls, called_at = $calledAt,
         serving_since = $servingSince, ended_at = $endedAt, has_returned = $hasReturned, version = version + 1,
         outcome = case
           when $state <> 'done' then null
           when exists (select from cases.case_of_ticket c
                         where c.centre_id = $centreId and c.ticket_id = $ticketId) then 'case'
           else 'noCase'
         end
   where centre_id = $centreId and ticket_id = $ticketId
  returning outcome`;

/** Everything that happened to somebody's numbers today; a digest tells one person's from another's. */
export const ticketsOfHolder = read({
  name: 'queueing.tickets_of_holder',
  params: { centreId: 'int2', onDay: 'date', holderDigest: 'bytea' },
  row: { number: 'text', state: 'text', serviceIds: 'text[]' },
})`
  select number, state, array_prepend(service_id, further) as service_ids
    from queueing.ticket
   where centre_id = $centreId and on_day = $onDay and holder_digest = $holderDigest
   order by taken_at, ticket_id
   limit 100`;

/** Two machines at once for one person: the second waits until the first number is stored. */
export const lockHolder = write({
  name: 'queueing.lock_holder',
  params: { holderDigest: 'bytea' },
  row: { locked: 'bool' },
})`
  with locked as (select pg_advisory_xact_lock(hashtextextended(encode($holderDigest, 'hex'), 0)))
  select exists (select from locked) as locked`;

const QUEUED = {
  ticketId: 'uuid',
  serial: 'int4',
  number: 'text',
  kind: 'text',
  priorityReason: 'text?',
  place: 'timestamptz',
  takenAt: 'timestamptz',
  maskedName: 'text?',
  serviceId: 'text',
  onlyCounterId: 'text?',
} as const;

/** Who waits for some services; `counterId` leaves out who was sent to another counter. Whole lines, up to a bound. */
export const waitingFor = read({
  name: 'queueing.waiting_for',
  params: { centreId: 'int2', onDay: 'date', services: 'text[]', counterId: 'text?' },
  row: QUEUED,
})`
  select ticket_id, serial, number, kind, priority_reason, place, taken_at, masked_name, service_id, only_counter_id
    from queueing.ticket
   where centre_id = $centreId and on_day = $onDay and service_id = any($services)
     and state in ('taken', 'transferred')
     and ($counterId::text is null or only_counter_id is null or only_counter_id = $counterId)
   order by place, ticket_id
   limit 500`;

/** What a session has at hand: called, served, held, and missed with a way back. */
export const ticketsOfSession = read({
  name: 'queueing.tickets_of_session',
  params: { centreId: 'int2', sessionId: 'uuid' },
  row: SHOWN_TICKET,
})`
  select ticket_id, institution_id, area, on_day, number, kind, priority_reason, state, service_id, further, place,
         taken_at, counter_id, session_id, only_counter_id, calls, called_at, serving_since, ended_at, has_returned,
         masked_name, version, service_name, service_name_en, service_institution_id, service_area, counter_number,
         further_services
    from queueing.shown_ticket
   where centre_id = $centreId and session_id = $sessionId
     and (state in ('called', 'serving', 'held') or state = 'missed' and not has_returned)
   order by called_at, number, ticket_id
   limit 50`;

/** Nobody waits over night. */
export const ticketsLeftOver = read({
  name: 'queueing.tickets_left_over',
  params: { centreId: 'int2', before: 'date' },
  row: { ticketId: 'uuid' },
})`
  select ticket_id from queueing.ticket
   where centre_id = $centreId and on_day < $before and state not in ('done', 'cancelled')
   order by on_day, ticket_id
   limit 1000`;
