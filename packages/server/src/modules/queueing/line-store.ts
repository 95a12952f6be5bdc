import { read, write } from '#platform/db/statement.ts';

export const upsertArea = write({
  name: 'queueing.upsert_area',
  params: {
    centreId: 'int2',
    institutionId: 'text',
    area: 'text',
    letter: 'text',
    name: 'text',
    nameEn: 'text',
    position: 'int2',
  },
  row: {},
})`
  insert into queueing.area (centre_id, institution_id, area, letter, name, name_en, position)
  values ($centreId, $institutionId, $area, $letter, $name, $nameEn, $position)
  on conflict (centre_id, institution_id, area) do update
     set letter = excluded.letter, name = excluded.name, name_en = excluded.name_en, position = excluded.position`;

export const upsertService = write({
  name: 'queueing.upsert_service',
  params: {
    centreId: 'int2',
    serviceId: 'text',
    institutionId: 'text',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    itemCodes: 'text[]',
    position: 'int2',
  },
  row: {},
})`
  insert into queueing.service (centre_id, service_id, institution_id, area, name, name_en, item_codes, position)
  values ($centreId, $serviceId, $institutionId, $area, $name, $nameEn, $itemCodes, $position)
  on conflict (centre_id, service_id) do update
     set name = excluded.name, name_en = excluded.name_en, item_codes = excluded.item_codes,
         position = excluded.position`;

export const upsertQueueCounter = write({
  name: 'queueing.upsert_counter',
  params: { centreId: 'int2', counterId: 'text', services: 'text[]' },
  row: {},
})`
  insert into queueing.counter (centre_id, counter_id, services) values ($centreId, $counterId, $services)
  on conflict (centre_id, counter_id) do update set services = excluded.services`;

const SERVICE = {
  serviceId: 'text',
  institutionId: 'text',
  area: 'text',
  letter: 'text',
  name: 'text',
  nameEn: 'text',
} as const;

export const servicesById = read({
  name: 'queueing.services_by_id',
  params: { centreId: 'int2', services: 'text[]' },
  row: SERVICE,
})`
  select s.service_id, s.institution_id, s.area, a.letter, s.name, s.name_en
    from queueing.service s
    join queueing.area a using (centre_id, institution_id, area)
   where s.centre_id = $centreId and s.service_id = any($services)
   order by s.position, s.service_id`;

/**
 * Every service with its line, its counters, and the handling times of the last forty people there. `otherLines` says of
 * each open counter how many other lines it serves where people wait.
 */
export const linesOfServices = read({
  name: 'queueing.lines_of_services',
  params: { centreId: 'int2', onDay: 'date', hall: 'text?', itemCode: 'text?', serviceId: 'text?' },
  row: {
    ...SERVICE,
    areaName: 'text',
    areaNameEn: 'text',
    waiting: 'int4',
    longestSince: 'timestamptz?',
    open: 'uuid[]',
    otherLines: 'int4[]',
    paused: 'uuid[]',
    counters: 'int4[]',
    handledSeconds: 'int4[]',
    targetWaitMinutes: 'int2?',
  },
})`
  with busy as materialized (
    select distinct t.service_id
      from queueing.ticket t
     where t.centre_id = $centreId and t.on_day = $onDay and t.state in ('taken', 'transferred')
  )
  select s.service_id, s.institution_id, s.area, a.letter, s.name, s.name_en, a.name as area_name,
         a.name_en as area_name_en, l.waiting, l.longest_since,
         array(select c.session_id from queueing.counter_session c
                where c.centre_id = s.centre_id and c.on_day = $onDay and c.state = 'open'
                  and s.service_id = any(c.services)) as open,
         array(select (select count(*)::int from busy b
                        where b.service_id = any(c.services) and b.service_id <> s.service_id)
                 from queueing.counter_session c
                where c.centre_id = s.centre_id and c.on_day = $onDay and c.state = 'open'
                  and s.service_id = any(c.services)) as other_lines,
         array(select c.session_id from queueing.counter_session c
                where c.centre_id = s.centre_id and c.on_day = $onDay and c.state = 'paused'
                  and s.service_id = any(c.services)) as paused,
         array(select p.number::int
                 from queueing.counter c
                 join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
                where c.centre_id = s.centre_id and s.service_id = any(c.services) and p.retired_on is null
                order by p.number) as counters,
         array(select e.handled_seconds from queueing.event e
                where e.centre_id = s.centre_id and e.service_id = s.service_id and e.handled_seconds is not null
                order by e.seq desc limit 40) as handled_seconds, s.target_wait_minutes
    from queueing.service s
    join queueing.area a using (centre_id, institution_id, area)
   cross join lateral (
     select count(*)::int as waiting, min(t.taken_at) as longest_since
       from queueing.ticket t
      where t.centre_id = s.centre_id and t.on_day = $onDay and t.service_id = s.service_id
        and t.state in ('taken', 'transferred')
   ) l
   where s.centre_id = $centreId
     and ($hall::text is null or s.institution_id = $hall)
     and ($itemCode::text is null or $itemCode = any(s.item_codes))
     and ($serviceId::text is null or s.service_id = $serviceId)
   order by s.position, s.service_id
   limit 500`;

/** What people come to each line for. */
export const itemsOfServices = read({
  name: 'queueing.items_of_services',
  params: { centreId: 'int2', hall: 'text' },
  row: { serviceId: 'text', itemCodes: 'text[]' },
})`
  select service_id, item_codes
    from queueing.service
   where centre_id = $centreId and institution_id = $hall
   order by position, service_id
   limit 1000`;
