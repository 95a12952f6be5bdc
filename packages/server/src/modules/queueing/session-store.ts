import { read, write } from '#platform/db/statement.ts';

export const SESSION = {
  sessionId: 'uuid',
  counterId: 'text',
  institutionId: 'text',
  area: 'text',
  accountId: 'uuid',
  state: 'text',
  pauseReason: 'text?',
  stateSince: 'timestamptz',
  services: 'text[]',
  dedicatedTo: 'text?',
  lastKind: 'text?',
  lastOther: 'text?',
  version: 'int4',
} as const;

/** Where a person works today; null when no counter was chosen. */
export const sessionOfAccount = read({
  name: 'queueing.session_of_account',
  params: { centreId: 'int2', accountId: 'uuid', onDay: 'date' },
  row: SESSION,
})`
  select session_id, counter_id, institution_id, area, account_id, state, pause_reason, state_since, services,
         dedicated_to, last_kind, last_other, version
    from queueing.counter_session
   where centre_id = $centreId and account_id = $accountId and on_day = $onDay and state <> 'closed'
   order by opened_at
   limit 1`;

/** Acts at one counter go one after another. */
export const lockSession = write({
  name: 'queueing.lock_session',
  params: { centreId: 'int2', accountId: 'uuid', onDay: 'date' },
  row: SESSION,
})`
  select session_id, counter_id, institution_id, area, account_id, state, pause_reason, state_since, services,
         dedicated_to, last_kind, last_other, version
    from queueing.counter_session
   where centre_id = $centreId and account_id = $accountId and on_day = $onDay and state <> 'closed'
   order by opened_at
     for update`;

/** Sessions in the way of a new one: of the same person anywhere, and forgotten ones of days before at the counter. */
export const lockSessionsInTheWay = write({
  name: 'queueing.lock_sessions_in_the_way',
  params: { centreId: 'int2', accountId: 'uuid', counterId: 'text', onDay: 'date' },
  row: SESSION,
})`
  select session_id, counter_id, institution_id, area, account_id, state, pause_reason, state_since, services,
         dedicated_to, last_kind, last_other, version
    from queueing.counter_session
   where centre_id = $centreId and state <> 'closed'
     and (account_id = $accountId or counter_id = $counterId and on_day < $onDay)
   order by opened_at, session_id
     for update`;

/** Nothing when a colleague works at the counter. */
export const insertSession = write({
  name: 'queueing.insert_session',
  params: {
    centreId: 'int2',
    sessionId: 'uuid',
    counterId: 'text',
    institutionId: 'text',
    area: 'text',
    accountId: 'uuid',
    onDay: 'date',
    now: 'timestamptz',
    services: 'text[]',
    dedicatedTo: 'text?',
  },
  row: { sessionId: 'uuid' },
})`
  insert into queueing.counter_session
         (centre_id, session_id, counter_id, institution_id, area, account_id, on_day, state, state_since, opened_at,
          services, dedicated_to)
  values ($centreId, $sessionId, $counterId, $institutionId, $area, $accountId, $onDay, 'open', $now, $now,
          $services, $dedicatedTo)
  on conflict do nothing
  returning session_id`;

export const updateSession = write({
  name: 'queueing.update_session',
  params: {
    centreId: 'int2',
    sessionId: 'uuid',
    state: 'text',
    pauseReason: 'text?',
    now: 'timestamptz',
  },
  row: {},
})`
  update queueing.counter_session
     set state = $state, pause_reason = $pauseReason, state_since = $now, version = version + 1
   where centre_id = $centreId and session_id = $sessionId`;

/** Nobody waits for a counter that closes. */
export const releaseSent = write({
  name: 'queueing.release_sent',
  params: { centreId: 'int2', counterId: 'text' },
  row: {},
})`
  update queueing.ticket set only_counter_id = null, version = version + 1
   where centre_id = $centreId and only_counter_id = $counterId and state in ('taken', 'transferred')`;

/** How many services a person has done today. */
export const servedToday = read({
  name: 'queueing.served_today',
  params: { centreId: 'int2', accountId: 'uuid', onDay: 'date' },
  row: { served: 'int8' },
})`
  select count(*) as served
    from queueing.counter_session s
    join queueing.event e on e.centre_id = s.centre_id and e.session_id = s.session_id
   where s.centre_id = $centreId and s.account_id = $accountId and s.on_day = $onDay
     and e.handled_seconds is not null`;

/** All counters with what they do, and who works there today as far as it is `accountId`. */
export const countersToChoose = read({
  name: 'queueing.counters_to_choose',
  params: { centreId: 'int2', accountId: 'uuid', onDay: 'date' },
  row: {
    counterId: 'text',
    number: 'int2',
    institutionId: 'text',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    services: 'text[]',
    state: 'text?',
    isMine: 'bool?',
  },
})`
  select c.counter_id, p.number, p.institution_id, p.area, p.name, p.name_en, c.services, s.state,
         s.account_id = $accountId as is_mine
    from queueing.counter c
    join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
    left join queueing.counter_session s
      on s.centre_id = c.centre_id and s.counter_id = c.counter_id and s.state <> 'closed' and s.on_day = $onDay
   where c.centre_id = $centreId and p.retired_on is null and cardinality(c.services) > 0
   order by p.institution_id, p.number
   limit 1000`;

export const counterToOpen = read({
  name: 'queueing.counter_to_open',
  params: { centreId: 'int2', counterId: 'text' },
  row: {
    counterId: 'text',
    number: 'int2',
    institutionId: 'text',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    services: 'text[]',
    isElderFriendly: 'bool',
    closedFrom: 'date?',
    closedUntil: 'date?',
  },
})`
  select c.counter_id, p.number, p.institution_id, p.area, p.name, p.name_en, c.services, p.is_elder_friendly,
         p.closed_from, p.closed_until
    from queueing.counter c
    join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
   where c.centre_id = $centreId and c.counter_id = $counterId and p.retired_on is null
   limit 1`;

/** Does somebody call numbers of the service at that counter now? */
export const counterServing = read({
  name: 'queueing.counter_serving',
  params: { centreId: 'int2', counterId: 'text', serviceId: 'text', onDay: 'date' },
  row: { sessionId: 'uuid' },
})`
  select session_id from queueing.counter_session
   where centre_id = $centreId and counter_id = $counterId and on_day = $onDay and state <> 'closed'
     and $serviceId = any(services)
   limit 1`;

/** Where a person works today, and whether a ticket is at hand there. */
export const seatAtDesk = read({
  name: 'queueing.seat_at_desk',
  params: { centreId: 'int2', accountId: 'uuid', onDay: 'date', ticketId: 'uuid?' },
  row: { counterId: 'text', isAtHand: 'bool' },
})`
  select s.counter_id,
         exists (select from queueing.ticket t
                  where t.centre_id = s.centre_id and t.ticket_id = $ticketId and t.session_id = s.session_id
                    and t.state in ('called', 'serving', 'held')) as is_at_hand
    from queueing.counter_session s
   where s.centre_id = $centreId and s.account_id = $accountId and s.on_day = $onDay and s.state <> 'closed'
   order by s.opened_at
   limit 1`;
