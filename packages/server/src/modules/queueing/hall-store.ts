import { read, write } from '#platform/db/statement.ts';

/** Counters of a hall by number, who works there today, and the last thing that happened there. */
export const countersOfHall = read({
  name: 'queueing.counters_of_hall',
  params: { centreId: 'int2', hall: 'text', onDay: 'date' },
  row: {
    counterId: 'text',
    number: 'int2',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    planX: 'int2?',
    planY: 'int2?',
    services: 'text[]',
    sessionId: 'uuid?',
    accountId: 'uuid?',
    state: 'text?',
    pauseReason: 'text?',
    stateSince: 'timestamptz?',
    version: 'int4?',
    ticket: 'text?',
    lastActAt: 'timestamptz?',
    leftAt: 'timestamptz?',
  },
})`
  select p.counter_id, p.number, p.area, p.name, p.name_en, p.plan_x, p.plan_y,
         coalesce(s.services, c.services) as services, s.session_id, s.account_id, s.state, s.pause_reason,
         s.state_since, s.version, t.number as ticket, greatest(s.state_since, l.at) as last_act_at,
         (select max(b.state_since) from queueing.counter_session b
           where b.centre_id = c.centre_id and b.counter_id = c.counter_id and b.on_day = $onDay
             and b.state = 'closed') as left_at
    from queueing.counter c
    join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
    left join queueing.counter_session s
      on s.centre_id = c.centre_id and s.counter_id = c.counter_id and s.state <> 'closed' and s.on_day = $onDay
    left join queueing.ticket t
      on t.centre_id = s.centre_id and t.session_id = s.session_id and t.state in ('called', 'serving')
    left join lateral (
      select max(greatest(o.called_at, o.serving_since, o.ended_at)) as at
        from queueing.ticket o
       where o.centre_id = s.centre_id and o.session_id = s.session_id
    ) l on true
   where c.centre_id = $centreId and p.institution_id = $hall and p.retired_on is null
   order by p.number, p.counter_id
   limit 1000`;

/** Services ended in a hall today. */
export const servedInHall = read({
  name: 'queueing.served_in_hall',
  params: { centreId: 'int2', hall: 'text', since: 'timestamptz' },
  row: { served: 'int4' },
})`
  select count(*)::int as served
    from queueing.event
   where centre_id = $centreId and institution_id = $hall and handled_seconds is not null and at >= $since`;

export const serviceToOpen = read({
  name: 'queueing.service_to_open',
  params: { centreId: 'int2', serviceId: 'text' },
  row: {
    serviceId: 'text',
    institutionId: 'text',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    itemCodes: 'text[]',
  },
})`
  select service_id, institution_id, area, name, name_en, item_codes
    from queueing.service
   where centre_id = $centreId and service_id = $serviceId`;

/** Counters of a service where nobody works today. */
export const countersToFill = read({
  name: 'queueing.counters_to_fill',
  params: { centreId: 'int2', serviceId: 'text', onDay: 'date' },
  row: {
    counterId: 'text',
    number: 'int2',
    name: 'text',
    nameEn: 'text',
    departmentCode: 'text?',
    isElderFriendly: 'bool',
  },
})`
  select p.counter_id, p.number, p.name, p.name_en, p.department_code, p.is_elder_friendly
    from queueing.counter c
    join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
   where c.centre_id = $centreId and $serviceId = any(c.services) and p.retired_on is null
     and (p.closed_from is null or $onDay not between p.closed_from and coalesce(p.closed_until, 'infinity'))
     and not exists (select from queueing.counter_session s
                      where s.centre_id = c.centre_id and s.counter_id = c.counter_id and s.on_day = $onDay
                        and s.state <> 'closed')
   order by p.number, p.counter_id
   limit 200`;

/** Who works at a counter today. */
export const atCounters = read({
  name: 'queueing.at_counters',
  params: { centreId: 'int2', onDay: 'date' },
  row: { accountId: 'uuid' },
})`
  select account_id from queueing.counter_session
   where centre_id = $centreId and on_day = $onDay and state <> 'closed'
   order by account_id
   limit 1000`;

/** How often each person has served a service since a moment. */
export const servedByPerson = read({
  name: 'queueing.served_by_person',
  params: { centreId: 'int2', serviceId: 'text', since: 'timestamptz' },
  row: { accountId: 'uuid', served: 'int4' },
})`
  select s.account_id, count(*)::int as served
    from queueing.event e
    join queueing.counter_session s on s.centre_id = e.centre_id and s.session_id = e.session_id
   where e.centre_id = $centreId and e.service_id = $serviceId and e.handled_seconds is not null and e.at >= $since
   group by s.account_id
   order by s.account_id
   limit 1000`;

/** The session of somebody else, for whoever ends it. */
export const lockSessionAtCounter = write({
  name: 'queueing.lock_session_at_counter',
  params: { centreId: 'int2', counterId: 'text', onDay: 'date' },
  row: {
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
  },
})`
  select session_id, counter_id, institution_id, area, account_id, state, pause_reason, state_since, services,
         dedicated_to, last_kind, last_other, version
    from queueing.counter_session
   where centre_id = $centreId and counter_id = $counterId and on_day = $onDay and state <> 'closed'
   order by opened_at
     for update`;
