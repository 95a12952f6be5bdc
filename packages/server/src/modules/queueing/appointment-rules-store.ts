import { read, write } from '#platform/db/statement.ts';

const RULES = {
  version: 'int4',
  slotMinutes: 'int2',
  seats: 'int2',
  serviceSeats: 'jsonb',
  walkInPercent: 'int2',
  daysAhead: 'int2',
  earlyMinutes: 'int2',
  lateMinutes: 'int2',
  aDay: 'int2',
  noShows: 'int2',
  noShowDays: 'int2',
  blockDays: 'int2',
  changedAt: 'timestamptz',
} as const;

export const appointmentRulesNow = read({
  name: 'queueing.appointment_rules_now',
  params: { centreId: 'int2' },
  row: RULES,
})`
  select version, slot_minutes, seats, service_seats, walk_in_percent, days_ahead, early_minutes, late_minutes, a_day,
         no_shows, no_show_days, block_days, changed_at
    from queueing.appointment_rules
   where centre_id = $centreId
   order by version desc
   limit 1`;

/** No row: somebody else made this version. */
export const insertAppointmentRules = write({
  name: 'queueing.insert_appointment_rules',
  params: { centreId: 'int2', ...RULES, changedBy: 'uuid' },
  row: { version: 'int4' },
})`
  insert into queueing.appointment_rules
         (centre_id, version, slot_minutes, seats, service_seats, walk_in_percent, days_ahead, early_minutes,
          late_minutes, a_day, no_shows, no_show_days, block_days, changed_at, changed_by)
  values ($centreId, $version, $slotMinutes, $seats, $serviceSeats, $walkInPercent, $daysAhead, $earlyMinutes,
          $lateMinutes, $aDay, $noShows, $noShowDays, $blockDays, $changedAt, $changedBy)
  on conflict do nothing
  returning version`;

const DAY = { hall: 'text', onDay: 'date', hours: 'text?', basis: 'text', version: 'int4' } as const;

/** Days on which halls differ, from one on; `hall` null: of every hall. */
export const hallDays = read({
  name: 'queueing.hall_days',
  params: { centreId: 'int2', hall: 'text?', from: 'date' },
  row: DAY,
})`
  select institution_id as hall, on_day, hours, basis, version
    from queueing.hall_day
   where centre_id = $centreId and on_day >= $from and ($hall::text is null or institution_id = $hall)
   order by on_day, institution_id
   limit 1000`;

/** No row: it is as the calendar says. The rows of a hall are few, so a new one waits for no other. */
export const lockHallDay = write({
  name: 'queueing.lock_hall_day',
  params: { centreId: 'int2', hall: 'text', onDay: 'date' },
  row: DAY,
})`
  select institution_id as hall, on_day, hours, basis, version
    from queueing.hall_day
   where centre_id = $centreId and institution_id = $hall and on_day = $onDay
     for update`;

/** No row: two entered the same day at once. */
export const keepHallDayRow = write({
  name: 'queueing.keep_hall_day',
  params: {
    centreId: 'int2',
    hall: 'text',
    onDay: 'date',
    hours: 'text?',
    basis: 'text',
    version: 'int4',
    now: 'timestamptz',
    changedBy: 'uuid',
  },
  row: { version: 'int4' },
})`
  insert into queueing.hall_day as d (centre_id, institution_id, on_day, hours, basis, changed_at, changed_by)
  values ($centreId, $hall, $onDay, $hours, $basis, $now, $changedBy)
  on conflict (centre_id, institution_id, on_day) do update
     set hours = excluded.hours, basis = excluded.basis, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by, version = d.version + 1
   where d.version = $version
  returning version`;

export const deleteHallDay = write({
  name: 'queueing.delete_hall_day',
  params: { centreId: 'int2', hall: 'text', onDay: 'date' },
  row: {},
})`
  delete from queueing.hall_day
   where centre_id = $centreId and institution_id = $hall and on_day = $onDay`;

/** Services with where they are, for the list of places. */
export const servicesOfCentre = read({
  name: 'queueing.services_of_centre',
  params: { centreId: 'int2' },
  row: { code: 'text', name: 'text', nameEn: 'text', hall: 'text' },
})`
  select service_id as code, name, name_en, institution_id as hall
    from queueing.service
   where centre_id = $centreId
   order by position, service_id
   limit 1000`;
