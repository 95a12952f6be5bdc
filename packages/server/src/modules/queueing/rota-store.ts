import { read, write } from '#platform/db/statement.ts';

const WEEK = { centreId: 'int2', hall: 'text', monday: 'date' } as const;

export const rotaWeek = read({
  name: 'queueing.rota_week',
  params: WEEK,
  row: { version: 'int4', publishedVersion: 'int4?', publishedAt: 'timestamptz?' },
})`
  select version, published_version, published_at
    from queueing.rota_week
   where centre_id = $centreId and institution_id = $hall and monday = $monday`;

/**
 * Takes the week for a change of who looked at this version; 0: nobody has planned it yet. Nothing comes back when
 * somebody else was faster.
 */
export const claimWeek = write({
  name: 'queueing.claim_week',
  params: { ...WEEK, version: 'int4' },
  row: { version: 'int4' },
})`
  with changed as (
    update queueing.rota_week set version = version + 1
     where centre_id = $centreId and institution_id = $hall and monday = $monday and version = $version
    returning version
  ), made as (
    insert into queueing.rota_week (centre_id, institution_id, monday, version)
    select $centreId, $hall, $monday, 1 where $version = 0
    on conflict do nothing
    returning version
  )
  select version from changed union all select version from made limit 1`;

const DUTY = {
  counterId: 'text',
  on: 'date',
  half: 'text',
  firstId: 'uuid',
  secondId: 'uuid?',
} as const;

export const dutiesOfWeek = read({
  name: 'queueing.duties_of_week',
  params: WEEK,
  row: DUTY,
})`
  select counter_id, on_day as on, half, first_id, second_id
    from queueing.rota_duty
   where centre_id = $centreId and institution_id = $hall and monday = $monday and edition = 'draft'
   order by counter_id, on_day, half desc
   limit 10000`;

/** What the hall goes by on a day; of all halls without one. */
export const publishedDuties = read({
  name: 'queueing.published_duties',
  params: { centreId: 'int2', hall: 'text?', monday: 'date', onDay: 'date' },
  row: DUTY,
})`
  select counter_id, on_day as on, half, first_id, second_id
    from queueing.rota_duty
   where centre_id = $centreId and ($hall::text is null or institution_id = $hall) and monday = $monday
     and edition = 'published' and on_day = $onDay
   order by counter_id, half desc
   limit 2000`;

export const removeDuties = write({
  name: 'queueing.remove_duties',
  params: { ...WEEK, counterId: 'text', days: 'text[]', halves: 'text[]' },
  row: {},
})`
  delete from queueing.rota_duty
   where centre_id = $centreId and institution_id = $hall and monday = $monday and edition = 'draft'
     and counter_id = $counterId
     and (on_day, half) in (select d::date, h from unnest($days::text[], $halves::text[]) as t (d, h))`;

export const insertDuties = write({
  name: 'queueing.insert_duties',
  params: {
    ...WEEK,
    counters: 'text[]',
    days: 'text[]',
    halves: 'text[]',
    firsts: 'uuid[]',
    seconds: 'uuid[]',
  },
  row: {},
})`
  insert into queueing.rota_duty
         (centre_id, institution_id, monday, edition, counter_id, on_day, half, first_id, second_id)
  select $centreId, $hall, $monday, 'draft', c, d::date, h, f, s
    from unnest($counters::text[], $days::text[], $halves::text[], $firsts::uuid[], $seconds::uuid[])
           as t (c, d, h, f, s)`;

export const removePublished = write({ name: 'queueing.remove_published', params: WEEK, row: {} })`
  delete from queueing.rota_duty
   where centre_id = $centreId and institution_id = $hall and monday = $monday and edition = 'published'`;

export const copyToPublished = write({ name: 'queueing.copy_to_published', params: WEEK, row: {} })`
  insert into queueing.rota_duty
         (centre_id, institution_id, monday, edition, counter_id, on_day, half, first_id, second_id)
  select centre_id, institution_id, monday, 'published', counter_id, on_day, half, first_id, second_id
    from queueing.rota_duty
   where centre_id = $centreId and institution_id = $hall and monday = $monday and edition = 'draft'`;

export const markPublished = write({
  name: 'queueing.mark_published',
  params: { ...WEEK, now: 'timestamptz', actorId: 'uuid' },
  row: {},
})`
  update queueing.rota_week
     set published_version = version, published_at = $now, published_by = $actorId
   where centre_id = $centreId and institution_id = $hall and monday = $monday`;

export const patterns = read({
  name: 'queueing.patterns',
  params: { centreId: 'int2' },
  row: { counterId: 'text', firstId: 'uuid', secondId: 'uuid?', turns: 'text' },
})`
  select counter_id, first_id, second_id, turns
    from queueing.rota_pattern
   where centre_id = $centreId
   order by counter_id
   limit 1000`;

export const upsertPattern = write({
  name: 'queueing.upsert_pattern',
  params: { centreId: 'int2', counterId: 'text', firstId: 'uuid', secondId: 'uuid?', turns: 'text' },
  row: {},
})`
  insert into queueing.rota_pattern (centre_id, counter_id, first_id, second_id, turns)
  values ($centreId, $counterId, $firstId, $secondId, $turns)
  on conflict (centre_id, counter_id) do update
     set first_id = excluded.first_id, second_id = excluded.second_id, turns = excluded.turns`;
