import { read, write } from '#platform/db/statement.ts';

export const countedThrough = read({
  name: 'statistics.counted_through',
  params: { centreId: 'int2' },
  row: { day: 'date' },
})`
  select day from statistics.counted_through where centre_id = $centreId`;

export const firstCase = read({
  name: 'statistics.first_case',
  params: { centreId: 'int2' },
  row: { receivedAt: 'timestamptz' },
})`
  select received_at from cases.counted_case where centre_id = $centreId order by received_at limit 1`;

export const dropDays = write({
  name: 'statistics.drop_days',
  params: { centreId: 'int2', from: 'date', through: 'date' },
  row: {},
})`
  delete from statistics.day_count where centre_id = $centreId and day between $from and $through`;

/** `after`, `until`: the first moments of the first day and of the day after the last. */
export const addUpDays = write({
  name: 'statistics.add_up_days',
  params: { centreId: 'int2', after: 'timestamptz', until: 'timestamptz' },
  row: {},
})`
  insert into statistics.day_count (centre_id, day, department_code, place, handling, received, decided, on_time, late)
  select $centreId, one.day, one.department_code, coalesce(p.institution_id, one.received_via), one.handling,
         sum(one.received), sum(one.decided), sum(one.on_time), sum(one.late)
    from (select (received_at at time zone 'Asia/Shanghai')::date as day, department_code, counter_id, received_via,
                 handling, 1 as received, 0 as decided, 0 as on_time, 0 as late
            from cases.counted_case
           where centre_id = $centreId and received_at >= $after and received_at < $until
          union all
          select (decided_at at time zone 'Asia/Shanghai')::date, department_code, counter_id, received_via,
                 handling, 0, 1, coalesce(is_on_time, false)::int, coalesce(not is_on_time, false)::int
            from cases.counted_case
           where centre_id = $centreId and decided_at >= $after and decided_at < $until) one
    left join organisation.counter_place p on p.centre_id = $centreId and p.counter_id = one.counter_id
   group by one.day, one.department_code, coalesce(p.institution_id, one.received_via), one.handling`;

export const markCounted = write({
  name: 'statistics.mark_counted',
  params: { centreId: 'int2', through: 'date' },
  row: {},
})`
  insert into statistics.counted_through (centre_id, day) values ($centreId, $through)
  on conflict (centre_id) do update set day = excluded.day`;
