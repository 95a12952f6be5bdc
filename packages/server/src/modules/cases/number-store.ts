import { once, read, write } from '#platform/db/statement.ts';

/** Takes the next block of a day's numbers; the only row several nodes meet at. */
export const takeNumbers = once({
  name: 'cases.take_numbers',
  params: { centreId: 'int2', day: 'date', via: 'int2', count: 'int4', most: 'int4' },
  row: { lastTaken: 'int4' },
})`
  insert into cases.number_block (centre_id, day, via, last_taken) values ($centreId, $day, $via, $count)
  on conflict (centre_id, day, via) do update set last_taken = cases.number_block.last_taken + $count
   where cases.number_block.last_taken < $most
  returning last_taken`;

/** Numbers of past days that nobody has accounted for yet. */
export const unaccountedBlocks = read({
  name: 'cases.unaccounted_blocks',
  params: { centreId: 'int2', today: 'date' },
  row: { day: 'date', via: 'int2' },
})`
  select day, via from cases.number_block
   where centre_id = $centreId and day < $today and accounted_to < last_taken
   order by day, via
   limit 100`;

/**
 * Voids what no case has. The number of a case was taken on the day it was received, give or take the hours between
 * two clocks.
 */
export const voidNumbers = write({
  name: 'cases.void_numbers',
  params: {
    centreId: 'int2',
    day: 'date',
    via: 'int2',
    most: 'int4',
    usedElsewhere: 'int4[]',
    now: 'timestamptz',
  },
  row: { voided: 'int8' },
})`
  with block as (
    select accounted_to, last_taken from cases.number_block
     where centre_id = $centreId and day = $day and via = $via
       for update
  ), used as (
    select substring(case_number from 16 for 5)::int as sequence
      from cases.case_file
     where centre_id = $centreId and received_at between $day::date - interval '2 days' and $day::date + interval '2 days'
       and substring(case_number from 7 for 9) = to_char($day::date, 'YYYYMMDD') || $via::int2
    union all
    select unnest($usedElsewhere::int[])
  ), voided as (
    insert into cases.voided_number (centre_id, day, via, sequence, voided_at)
    select $centreId, $day, $via, n.sequence, $now
      from block, generate_series(block.accounted_to + 1, least(block.last_taken, $most)) as n (sequence)
     where not exists (select from used where used.sequence = n.sequence)
    returning 1
  )
  update cases.number_block b set accounted_to = block.last_taken
    from block
   where b.centre_id = $centreId and b.day = $day and b.via = $via
  returning (select count(*) from voided) as voided`;
