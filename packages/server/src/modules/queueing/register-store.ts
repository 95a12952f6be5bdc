import { read, write } from '#platform/db/statement.ts';

/** What each counter calls numbers for. */
export const servicesOfCounters = read({
  name: 'queueing.services_of_counters',
  params: { centreId: 'int2' },
  row: { counterId: 'text', services: 'text[]' },
})`
  select counter_id, services from queueing.counter where centre_id = $centreId order by counter_id limit 1000`;

export const registeredAreas = read({
  name: 'queueing.registered_areas',
  params: { centreId: 'int2' },
  row: { hall: 'text', code: 'text', letter: 'text', name: 'text', nameEn: 'text' },
})`
  select institution_id as hall, area as code, letter, name, name_en
    from queueing.area
   where centre_id = $centreId
   order by position, institution_id, area
   limit 200`;

/** Somebody works at the counter today. */
export const sessionAtCounter = read({
  name: 'queueing.session_at_counter',
  params: { centreId: 'int2', counterId: 'text', onDay: 'date' },
  row: { sessionId: 'uuid' },
})`
  select session_id from queueing.counter_session
   where centre_id = $centreId and counter_id = $counterId and on_day = $onDay and state <> 'closed'
   limit 1`;

const RULES = {
  targetWaitMinutes: 'int2?',
  fewestCounters: 'int2',
  dayLimit: 'int4?',
  priorities: 'text[]',
} as const;

export const serviceRecords = read({
  name: 'queueing.service_records',
  params: { centreId: 'int2', serviceId: 'text?' },
  row: {
    serviceId: 'text',
    hall: 'text',
    area: 'text',
    letter: 'text',
    name: 'text',
    nameEn: 'text',
    itemCodes: 'text[]',
    ...RULES,
    version: 'int4',
    counters: 'int4[]',
  },
})`
  select s.service_id, s.institution_id as hall, s.area, a.letter, s.name, s.name_en, s.item_codes,
         s.target_wait_minutes, s.fewest_counters, s.day_limit, s.priorities, s.version,
         array(select p.number::int
                 from queueing.counter c
                 join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
                where c.centre_id = s.centre_id and s.service_id = any(c.services) and p.retired_on is null
                order by p.number) as counters
    from queueing.service s
    join queueing.area a using (centre_id, institution_id, area)
   where s.centre_id = $centreId and ($serviceId::text is null or s.service_id = $serviceId)
   order by s.position, s.service_id
   limit 500`;

/** Nothing when the code is taken. Stands last in lists. */
export const insertService = write({
  name: 'queueing.insert_service',
  params: {
    centreId: 'int2',
    serviceId: 'text',
    hall: 'text',
    area: 'text',
    name: 'text',
    nameEn: 'text',
    itemCodes: 'text[]',
    ...RULES,
  },
  row: { serviceId: 'text' },
})`
  insert into queueing.service
         (centre_id, service_id, institution_id, area, name, name_en, item_codes, target_wait_minutes,
          fewest_counters, day_limit, priorities, position)
  select $centreId, $serviceId, $hall, $area, $name, $nameEn, $itemCodes, $targetWaitMinutes, $fewestCounters,
         $dayLimit, $priorities, coalesce(max(position), 0) + 1
    from queueing.service
   where centre_id = $centreId
  on conflict do nothing
  returning service_id`;

/** Nothing when somebody else was faster. */
export const updateService = write({
  name: 'queueing.update_service',
  params: {
    centreId: 'int2',
    serviceId: 'text',
    name: 'text',
    nameEn: 'text',
    itemCodes: 'text[]',
    ...RULES,
    version: 'int4',
  },
  row: { serviceId: 'text' },
})`
  update queueing.service
     set name = $name, name_en = $nameEn, item_codes = $itemCodes, target_wait_minutes = $targetWaitMinutes,
         fewest_counters = $fewestCounters, day_limit = $dayLimit, priorities = $priorities, version = version + 1
   where centre_id = $centreId and service_id = $serviceId and version = $version
  returning service_id`;

/** Limits of a service, and how many numbers of the day stand in its line or were served there. */
export const lineLimits = read({
  name: 'queueing.line_limits',
  params: { centreId: 'int2', serviceId: 'text', onDay: 'date' },
  row: { dayLimit: 'int4?', priorities: 'text[]', given: 'int4' },
})`
  select s.day_limit, s.priorities,
         case when s.day_limit is null then 0
              else (select count(*)::int from queueing.ticket t
                     where t.centre_id = s.centre_id and t.on_day = $onDay and t.service_id = s.service_id
                       and t.state <> 'cancelled') end as given
    from queueing.service s
   where s.centre_id = $centreId and s.service_id = $serviceId
   limit 1`;
