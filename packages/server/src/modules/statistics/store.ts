import { read } from '#platform/db/statement.ts';

/** `today`, `year`: their first moments; `soon`: last moment of the next working days that count as soon. */
const SPAN = {
  centreId: 'int2',
  now: 'timestamptz',
  today: 'timestamptz',
  year: 'timestamptz',
  tonight: 'timestamptz',
  soon: 'timestamptz',
} as const;

/**
 * All figures of each department and place where papers were taken in: the days of the year that are added up, and from `live`, the first moment of `liveDay`,
 * the cases themselves.
 */
export const figuresByPlace = read({
  name: 'statistics.figures_by_place',
  params: {
    centreId: 'int2',
    now: 'timestamptz',
    today: 'timestamptz',
    tonight: 'timestamptz',
    soon: 'timestamptz',
    firstDay: 'date',
    liveDay: 'date',
    live: 'timestamptz',
  },
  row: {
    departmentCode: 'text',
    place: 'text',
    receivedToday: 'int8',
    receivedYear: 'int8',
    decidedToday: 'int8',
    decidedYear: 'int8',
    immediateToday: 'int8',
    immediateYear: 'int8',
    onTimeToday: 'int8',
    onTimeYear: 'int8',
    lateToday: 'int8',
    lateYear: 'int8',
    openAll: 'int8',
    openOverdue: 'int8',
    openToday: 'int8',
    openSoon: 'int8',
    openLater: 'int8',
    openNotRunning: 'int8',
  },
})`
  with live as (
    select c.department_code, coalesce(p.institution_id, c.received_via) as place,
           count(*) filter (where received_at >= $today) as received_today,
           count(*) filter (where received_at >= $live) as received,
           count(*) filter (where decided_at >= $today) as decided_today,
           count(*) filter (where decided_at >= $live) as decided,
           count(*) filter (where decided_at >= $today and handling = 'immediate') as immediate_today,
           count(*) filter (where decided_at >= $live and handling = 'immediate') as immediate,
           count(*) filter (where decided_at >= $today and is_on_time) as on_time_today,
           count(*) filter (where decided_at >= $live and is_on_time) as on_time,
           count(*) filter (where decided_at >= $today and not is_on_time) as late_today,
           count(*) filter (where decided_at >= $live and not is_on_time) as late,
           count(*) filter (where outcome is null) as open_all,
           count(*) filter (where outcome is null and due_at < $now) as open_overdue,
           count(*) filter (where outcome is null and due_at >= $now and due_at < $tonight) as open_today,
           count(*) filter (where outcome is null and due_at >= $tonight and due_at < $soon) as open_soon,
           count(*) filter (where outcome is null and due_at >= $soon) as open_later,
           count(*) filter (where outcome is null and due_at is null) as open_not_running
      from cases.counted_case c
      left join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
     where c.centre_id = $centreId
       and (outcome is null or received_at >= $live or decided_at >= $live)
     group by c.department_code, coalesce(p.institution_id, c.received_via)
  ), past as (
    select department_code, place, sum(received) as received, sum(decided) as decided,
           coalesce(sum(decided) filter (where handling = 'immediate'), 0) as immediate,
           sum(on_time) as on_time, sum(late) as late
      from statistics.day_count
     where centre_id = $centreId and day >= $firstDay and day < $liveDay
     group by department_code, place
  )
  select department_code, place,
         coalesce(l.received_today, 0) as received_today,
         coalesce(l.received, 0) + coalesce(p.received, 0) as received_year,
         coalesce(l.decided_today, 0) as decided_today,
         coalesce(l.decided, 0) + coalesce(p.decided, 0) as decided_year,
         coalesce(l.immediate_today, 0) as immediate_today,
         coalesce(l.immediate, 0) + coalesce(p.immediate, 0) as immediate_year,
         coalesce(l.on_time_today, 0) as on_time_today,
         coalesce(l.on_time, 0) + coalesce(p.on_time, 0) as on_time_year,
         coalesce(l.late_today, 0) as late_today,
         coalesce(l.late, 0) + coalesce(p.late, 0) as late_year,
         coalesce(l.open_all, 0) as open_all, coalesce(l.open_overdue, 0) as open_overdue,
         coalesce(l.open_today, 0) as open_today, coalesce(l.open_soon, 0) as open_soon,
         coalesce(l.open_later, 0) as open_later, coalesce(l.open_not_running, 0) as open_not_running
    from live l
    full join past p using (department_code, place)
   order by 1, 2`;

/** Ids of the cases a figure counts: the same conditions as above, one a figure. */
export const figureCases = read({
  name: 'statistics.figure_cases',
  params: {
    ...SPAN,
    figure: 'text',
    departments: 'text[]',
    place: 'text?',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: { caseId: 'uuid', receivedAt: 'timestamptz' },
})`
  select c.case_id, c.received_at
    from cases.counted_case c
    left join organisation.counter_place p on p.centre_id = c.centre_id and p.counter_id = c.counter_id
   where c.centre_id = $centreId
     and c.department_code = any($departments)
     and ($place::text is null or coalesce(p.institution_id, c.received_via) = $place)
     and case $figure
           when 'received.today' then c.received_at >= $today
           when 'received.year' then c.received_at >= $year
           when 'decided.today' then c.decided_at >= $today
           when 'decided.year' then c.decided_at >= $year
           when 'immediate.today' then c.decided_at >= $today and c.handling = 'immediate'
           when 'immediate.year' then c.decided_at >= $year and c.handling = 'immediate'
           when 'onTime.today' then c.decided_at >= $today and c.is_on_time
           when 'onTime.year' then c.decided_at >= $year and c.is_on_time
           when 'late.today' then c.decided_at >= $today and not c.is_on_time
           when 'late.year' then c.decided_at >= $year and not c.is_on_time
           when 'open.all' then c.outcome is null
           when 'open.overdue' then c.outcome is null and c.due_at < $now
           when 'open.today' then c.outcome is null and c.due_at >= $now and c.due_at < $tonight
           when 'open.soon' then c.outcome is null and c.due_at >= $tonight and c.due_at < $soon
           when 'open.later' then c.outcome is null and c.due_at >= $soon
           when 'open.notRunning' then c.outcome is null and c.due_at is null
         end
     and ($afterAt::timestamptz is null or (c.received_at, c.case_id) < ($afterAt, $afterId::uuid))
   order by c.received_at desc, c.case_id desc
   limit $limit`;
