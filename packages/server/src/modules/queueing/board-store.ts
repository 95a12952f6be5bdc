import { read } from '#platform/db/statement.ts';

/** The last six numbers called in a hall, each once; looks at the newest calls only. */
export const lastCalls = read({
  name: 'queueing.last_calls',
  params: { centreId: 'int2', hall: 'text', area: 'text?', onDay: 'date' },
  row: { seq: 'int8', number: 'text', maskedName: 'text?', counterNumber: 'int2', at: 'timestamptz' },
})`
  with newest as (
    select e.seq, e.at, e.ticket_id, e.counter_id
      from queueing.event e
     where e.centre_id = $centreId and e.institution_id = $hall and e.kind in ('called', 'recalled')
       and ($area::text is null or e.area = $area)
     order by e.seq desc
     limit 60
  ), latest as (
    select distinct on (ticket_id) seq, at, ticket_id, counter_id from newest order by ticket_id, seq desc
  )
  select l.seq, t.number, t.masked_name, c.number as counter_number, l.at
    from latest l
    join queueing.ticket t on t.centre_id = $centreId and t.ticket_id = l.ticket_id and t.on_day = $onDay
    join organisation.counter_place c on c.centre_id = $centreId and c.counter_id = l.counter_id
   order by l.seq desc
   limit 6`;

/** A counter, and who works there today; the session is null while nobody does. */
export const counterNow = read({
  name: 'queueing.counter_now',
  params: { centreId: 'int2', counterId: 'text', onDay: 'date' },
  row: {
    hall: 'text',
    number: 'int2',
    name: 'text',
    nameEn: 'text',
    services: 'text[]',
    sessionId: 'uuid?',
    accountId: 'uuid?',
    state: 'text?',
    pauseReason: 'text?',
    stateSince: 'timestamptz?',
  },
})`
  select p.institution_id as hall, p.number, p.name, p.name_en, coalesce(s.services, c.services) as services,
         s.session_id, s.account_id, s.state, s.pause_reason, s.state_since
    from queueing.counter c
    join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
    left join queueing.counter_session s
      on s.centre_id = c.centre_id and s.counter_id = c.counter_id and s.state <> 'closed' and s.on_day = $onDay
   where c.centre_id = $centreId and c.counter_id = $counterId
   limit 1`;

/** The number called or served at a counter, with the event that called it last. */
export const numberAtCounter = read({
  name: 'queueing.number_at_counter',
  params: { centreId: 'int2', sessionId: 'uuid' },
  row: { number: 'text', maskedName: 'text?', state: 'text', seq: 'int8?' },
})`
  select t.number, t.masked_name, t.state,
         (select max(e.seq) from queueing.event e
           where e.centre_id = t.centre_id and e.ticket_id = t.ticket_id and e.kind in ('called', 'recalled')) as seq
    from queueing.ticket t
   where t.centre_id = $centreId and t.session_id = $sessionId and t.state in ('called', 'serving')
   limit 1`;

/** Services of a hall by how often numbers were taken in the last weeks, then by how many counters handle them. */
export const busiestServices = read({
  name: 'queueing.busiest_services',
  params: { centreId: 'int2', hall: 'text', since: 'date' },
  row: { serviceId: 'text', taken: 'int4', counters: 'int4' },
})`
  select s.service_id, coalesce(t.taken, 0) as taken,
         (select count(*)::int from queueing.counter c
           where c.centre_id = s.centre_id and s.service_id = any(c.services)) as counters
    from queueing.service s
    left join (select service_id, count(*)::int as taken from queueing.ticket
                where centre_id = $centreId and on_day >= $since
                group by service_id) t on t.service_id = s.service_id
   where s.centre_id = $centreId and s.institution_id = $hall
   order by taken desc, counters desc, s.position, s.service_id
   limit 200`;
