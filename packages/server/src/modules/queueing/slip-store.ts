import { read, write } from '#platform/db/statement.ts';

/** The last serial of a counter on a day; the session of the counter is locked meanwhile. */
export const lastSlip = write({
  name: 'queueing.last_slip',
  params: { centreId: 'int2', counterId: 'text', onDay: 'date' },
  row: { serial: 'int4' },
})`
  select coalesce(max(serial), 0) as serial
    from queueing.slip
   where centre_id = $centreId and counter_id = $counterId and on_day = $onDay
   limit 1`;

export const insertSlips = write({
  name: 'queueing.insert_slips',
  params: {
    centreId: 'int2',
    counterId: 'text',
    onDay: 'date',
    sessionId: 'uuid',
    accountId: 'uuid',
    now: 'timestamptz',
    first: 'int4',
    numbers: 'text[]',
  },
  row: {},
})`
  insert into queueing.slip (centre_id, number, counter_id, on_day, serial, session_id, account_id, held_at)
  select $centreId::int2, n.number, $counterId::text, $onDay::date, $first::int4 + n.place::int4 - 1, $sessionId::uuid,
         $accountId::uuid, $now::timestamptz
    from unnest($numbers::text[]) with ordinality as n (number, place)`;

/** A run of serials. */
export const slipsBetween = read({
  name: 'queueing.slips_between',
  params: { centreId: 'int2', counterId: 'text', onDay: 'date', first: 'int4', last: 'int4' },
  row: { number: 'text' },
})`
  select number
    from queueing.slip
   where centre_id = $centreId and counter_id = $counterId and on_day = $onDay and serial between $first and $last
   order by serial
   limit 100`;

/** One number, and whether a ticket was called at the counter in the same time at it. */
export const lockSlip = write({
  name: 'queueing.lock_slip',
  params: { centreId: 'int2', number: 'text', ticketId: 'uuid?' },
  row: {
    number: 'text',
    counterId: 'text',
    accountId: 'uuid',
    heldAt: 'timestamptz',
    caseId: 'uuid?',
    isTicketOurs: 'bool',
  },
})`
  select s.number, s.counter_id, s.account_id, s.held_at, s.case_id,
         exists (select from queueing.ticket t
                  where t.centre_id = s.centre_id and t.ticket_id = $ticketId and t.session_id = s.session_id)
           as is_ticket_ours
    from queueing.slip s
   where s.centre_id = $centreId and s.number = $number
     for update`;

export const useSlip = write({
  name: 'queueing.use_slip',
  params: {
    centreId: 'int2',
    number: 'text',
    handedInAt: 'timestamptz',
    now: 'timestamptz',
    caseId: 'uuid',
  },
  row: {},
})`
  update queueing.slip set handed_in_at = $handedInAt, entered_at = $now, case_id = $caseId
   where centre_id = $centreId and number = $number`;
