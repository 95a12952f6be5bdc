import { read, write } from '#platform/db/statement.ts';

/** The channel that rings for new events of the hall. */
export const QUEUE_CHANNEL = 'queueing_event';

/** Takes the next number of the stream and rings; the row of the number stays locked until the commit. */
export const insertEvent = write({
  name: 'queueing.insert_event',
  params: {
    centreId: 'int2',
    kind: 'text',
    now: 'timestamptz',
    institutionId: 'text',
    area: 'text',
    ticketId: 'uuid?',
    sessionId: 'uuid?',
    counterId: 'text?',
    serviceId: 'text?',
    actorId: 'uuid?',
    detail: 'text?',
    handledSeconds: 'int4?',
  },
  row: { rung: 'int8' },
})`
  with head as (
    insert into queueing.stream_head (centre_id, seq) values ($centreId, 1)
    on conflict (centre_id) do update set seq = queueing.stream_head.seq + 1
    returning seq
  ), journal as (
    insert into queueing.event (centre_id, seq, kind, at, institution_id, area, ticket_id, session_id, counter_id,
                                service_id, actor_id, detail, handled_seconds)
    select $centreId, head.seq, $kind, $now, $institutionId, $area, $ticketId, $sessionId, $counterId, $serviceId,
           $actorId, $detail, $handledSeconds
      from head
    returning seq
  )
  select count(pg_notify('queueing_event', seq::text)) as rung from journal limit 1`;

export const newestEvent = read({
  name: 'queueing.newest_event',
  params: { centreId: 'int2' },
  row: { seq: 'int8' },
})`
  select seq from queueing.stream_head where centre_id = $centreId`;

/** Events after a number, with what a screen says about each. */
export const eventsAfter = read({
  name: 'queueing.events_after',
  params: { centreId: 'int2', after: 'int8', hall: 'text?', area: 'text?', limit: 'int4' },
  row: {
    seq: 'int8',
    kind: 'text',
    at: 'timestamptz',
    institutionId: 'text',
    area: 'text',
    ticketId: 'uuid?',
    number: 'text?',
    maskedName: 'text?',
    counterId: 'text?',
    counterNumber: 'int2?',
    serviceId: 'text?',
    detail: 'text?',
  },
})`
  select e.seq, e.kind, e.at, e.institution_id, e.area, e.ticket_id, t.number, t.masked_name, e.counter_id,
         c.number as counter_number, e.service_id, e.detail
    from queueing.event e
    left join queueing.ticket t on t.centre_id = e.centre_id and t.ticket_id = e.ticket_id
    left join organisation.counter_place c on c.centre_id = e.centre_id and c.counter_id = e.counter_id
   where e.centre_id = $centreId and e.seq > $after
     and ($hall::text is null or e.institution_id = $hall)
     and ($area::text is null or e.area = $area)
   order by e.seq
   limit $limit`;
