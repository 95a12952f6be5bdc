import { once, read } from '#platform/db/statement.ts';

/**
 * "Finish and call next" in one statement and one round trip.
 *
 * `ok` checks session, authority, counter and version again and locks the counter; `candidate` takes the ticket whose turn
 * it is and passes over one that another counter is taking this moment, so that no two counters call one number and none
 * waits for the other. The order is that of `callRank` in the domain; a test compares the two. The key goes in from the
 * guard only, with the reply under it.
 */
export const callNextTicket = once({
  name: 'queueing.call_next',
  params: {
    centreId: 'int2',
    tokenHash: 'bytea',
    authorityVersion: 'int4',
    now: 'timestamptz',
    today: 'date',
    sessionId: 'uuid',
    version: 'int4',
    scope: 'text',
    key: 'text',
    digest: 'bytea',
    route: 'text',
    effectId: 'uuid',
  },
  row: {
    isAllowed: 'bool',
    isNew: 'bool',
    calledBefore: 'text?',
    finished: 'text?',
    rung: 'int8',
    ticketId: 'uuid?',
    number: 'text?',
    kind: 'text?',
    priorityReason: 'text?',
    serviceId: 'text?',
    serviceName: 'text?',
    serviceNameEn: 'text?',
    serviceInstitutionId: 'text?',
    serviceArea: 'text?',
    furtherServices: 'jsonb?',
    maskedName: 'text?',
    takenAt: 'timestamptz?',
    hasReturned: 'bool?',
    version: 'int4?',
    counterId: 'text?',
    counterNumber: 'int2?',
  },
})`
  with ok as (
    select c.session_id, c.counter_id, c.institution_id, c.area, c.account_id, c.services, c.dedicated_to, c.last_kind,
           c.last_other
      from identity.live_session s
      join queueing.counter_session c using (centre_id, account_id)
     where s.centre_id = $centreId and s.token_hash = $tokenHash and s.expires_at > $now
       and s.authority_version = $authorityVersion and s.locked_at is null
       and c.session_id = $sessionId and c.version = $version and c.state = 'open' and c.on_day = $today
       for update of c
  ), at_hand as (
    select t.ticket_id, t.number, t.state, t.service_id, t.further, t.serving_since
      from queueing.ticket t, ok
     where t.centre_id = $centreId and t.session_id = ok.session_id and t.state in ('called', 'serving')
  ), candidate as (
    select t.ticket_id, t.kind
      from queueing.ticket t, ok
     where t.centre_id = $centreId and t.on_day = $today and t.service_id = any(ok.services)
       and t.state in ('taken', 'transferred')
       and (t.only_counter_id is null or t.only_counter_id = ok.counter_id)
     order by case
                when t.priority_reason = ok.dedicated_to then 0
                when t.kind = 'priority' then case when ok.last_kind = 'priority' then 4 else 1 end
                when t.kind = case when ok.last_other = 'appointment' then 'ordinary' else 'appointment' end then 2
                else 3
              end, t.place, t.serial, t.ticket_id
     limit 1
       for update of t skip locked
  ), req as (
    insert into platform.request (centre_id, scope, key, digest, route, reply, made_at)
    select $centreId, $scope, $key, $digest, $route,
           jsonb_build_object('ticketId', (select ticket_id from candidate),
                              'finished', (select number from at_hand)), $now
      from ok
     where not exists (select from at_hand where state = 'called')
    on conflict do nothing
    returning 1
  ), ended as (
    update queueing.ticket t
       set state = case when cardinality(h.further) = 0 then 'done' else 'taken' end,
           outcome = case
             when cardinality(h.further) > 0 then null
             when exists (select from cases.case_of_ticket k
                           where k.centre_id = $centreId and k.ticket_id = t.ticket_id) then 'case'
             else 'noCase'
           end,
           service_id = coalesce(h.further[1], h.service_id),
           further = h.further[2:],
           ended_at = case when cardinality(h.further) = 0 then $now end,
           counter_id = case when cardinality(h.further) = 0 then t.counter_id end,
           session_id = case when cardinality(h.further) = 0 then t.session_id end,
           calls = case when cardinality(h.further) = 0 then t.calls else 0 end,
           called_at = case when cardinality(h.further) = 0 then t.called_at end,
           serving_since = case when cardinality(h.further) = 0 then t.serving_since end,
           only_counter_id = null,
           version = t.version + 1
      from at_hand h, req
     where t.centre_id = $centreId and t.ticket_id = h.ticket_id
    returning t.ticket_id, t.state, t.outcome
  ), told as (
    insert into platform.outbox (centre_id, effect_id, task, effect_key, payload, written_at)
    select $centreId, $effectId, 'queueing.visit-ended', e.ticket_id::text,
           jsonb_build_object('centreId', $centreId::smallint, 'ticketId', e.ticket_id), $now
      from ended e
     where e.state = 'done'
    on conflict (centre_id, task, effect_key) do nothing
  ), called as (
    update queueing.ticket t
       set state = 'called', counter_id = ok.counter_id, session_id = ok.session_id, calls = 1, called_at = $now,
           version = t.version + 1
      -- The person before leaves first: one counter has one person.
      from candidate n, ok, req, (select count(*) from ended) as before
     where t.centre_id = $centreId and t.ticket_id = n.ticket_id
    returning t.ticket_id, t.kind, t.service_id, t.version, t.counter_id
  ), turn as (
    update queueing.counter_session c
       set version = c.version + 1,
           last_kind = coalesce((select kind from called), c.last_kind),
           last_other = coalesce((select kind from called where kind <> 'priority'), c.last_other)
      from ok, req
     where c.centre_id = $centreId and c.session_id = ok.session_id
  ), happened as (
    select 1 as nth, case when e.state = 'done' then 'finished' else 'wentOn' end as kind, e.ticket_id, h.service_id,
           e.outcome as detail,
           greatest(extract(epoch from $now - h.serving_since), 0)::int as handled_seconds
      from ended e
      join at_hand h using (ticket_id)
     union all
    select 2, 'called', ticket_id, service_id, null, null from called
  ), head as (
    insert into queueing.stream_head (centre_id, seq)
    select $centreId, count(*) from happened having count(*) > 0
    on conflict (centre_id) do update set seq = queueing.stream_head.seq + excluded.seq
    returning seq
  ), journal as (
    insert into queueing.event (centre_id, seq, kind, at, institution_id, area, ticket_id, session_id, counter_id,
                                service_id, actor_id, detail, handled_seconds)
    select $centreId, head.seq - count(*) over () + row_number() over (order by h.nth), h.kind, $now,
           ok.institution_id, ok.area, h.ticket_id, ok.session_id, ok.counter_id, h.service_id, ok.account_id, h.detail,
           h.handled_seconds
      from happened h, head, ok
    returning seq
  )
  select exists (select from ok) as is_allowed, exists (select from req) as is_new,
         (select number from at_hand where state = 'called') as called_before,
         (select number from at_hand where state = 'serving') as finished,
         (select count(pg_notify('queueing_event', seq::text)) from journal) as rung,
         n.ticket_id, v.number, v.kind, v.priority_reason, v.service_id, v.service_name, v.service_name_en,
         v.service_institution_id, v.service_area, v.further_services, v.masked_name, v.taken_at, v.has_returned,
         n.version, n.counter_id, p.number as counter_number
    from (select 1) as one
    left join called n on true
    left join queueing.shown_ticket v on v.centre_id = $centreId and v.ticket_id = n.ticket_id
    left join organisation.counter_place p on p.centre_id = $centreId and p.counter_id = n.counter_id
   limit 1`;

/** What an earlier press with this key did. */
export const calledByKey = read({
  name: 'queueing.called_by_key',
  params: { centreId: 'int2', scope: 'text', key: 'text' },
  row: { digest: 'bytea', ticketId: 'uuid?', finished: 'text?' },
})`
  select digest, (reply ->> 'ticketId')::uuid as ticket_id, reply ->> 'finished' as finished
    from platform.request
   where centre_id = $centreId and scope = $scope and key = $key`;
