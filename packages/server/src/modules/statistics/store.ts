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

/** All figures in one pass over the cases of the year and the open ones. */
export const centreFigures = read({
  name: 'statistics.centre_figures',
  params: SPAN,
  row: {
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
  select count(*) filter (where received_at >= $today) as received_today,
         count(*) filter (where received_at >= $year) as received_year,
         count(*) filter (where decided_at >= $today) as decided_today,
         count(*) filter (where decided_at >= $year) as decided_year,
         count(*) filter (where decided_at >= $today and handling = 'immediate') as immediate_today,
         count(*) filter (where decided_at >= $year and handling = 'immediate') as immediate_year,
         count(*) filter (where decided_at >= $today and is_on_time) as on_time_today,
         count(*) filter (where decided_at >= $year and is_on_time) as on_time_year,
         count(*) filter (where decided_at >= $today and not is_on_time) as late_today,
         count(*) filter (where decided_at >= $year and not is_on_time) as late_year,
         count(*) filter (where outcome is null) as open_all,
         count(*) filter (where outcome is null and due_at < $now) as open_overdue,
         count(*) filter (where outcome is null and due_at >= $now and due_at < $tonight) as open_today,
         count(*) filter (where outcome is null and due_at >= $tonight and due_at < $soon) as open_soon,
         count(*) filter (where outcome is null and due_at >= $soon) as open_later,
         count(*) filter (where outcome is null and due_at is null) as open_not_running
    from cases.counted_case
   where centre_id = $centreId
     and (outcome is null or received_at >= $year or decided_at >= $year)`;

export const departmentFigures = read({
  name: 'statistics.department_figures',
  params: { centreId: 'int2', now: 'timestamptz', year: 'timestamptz' },
  row: { departmentCode: 'text', received: 'int8', decided: 'int8', open: 'int8', overdue: 'int8' },
})`
  select department_code,
         count(*) filter (where received_at >= $year) as received,
         count(*) filter (where decided_at >= $year) as decided,
         count(*) filter (where outcome is null) as open,
         count(*) filter (where outcome is null and due_at < $now) as overdue
    from cases.counted_case
   where centre_id = $centreId
     and (outcome is null or received_at >= $year or decided_at >= $year)
   group by department_code
   order by department_code`;

/** Ids of the cases a figure counts: the same conditions as above, one a figure. */
export const figureCases = read({
  name: 'statistics.figure_cases',
  params: {
    ...SPAN,
    figure: 'text',
    department: 'text?',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: { caseId: 'uuid', receivedAt: 'timestamptz', total: 'int8' },
})`
  with counted as (
    select c.case_id, c.received_at
      from cases.counted_case c
     where c.centre_id = $centreId
       and ($department::text is null or c.department_code = $department)
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
  )
  select case_id, received_at, (select count(*) from counted) as total
    from counted
   where ($afterAt::timestamptz is null or (received_at, case_id) < ($afterAt, $afterId::uuid))
   order by received_at desc, case_id desc
   limit $limit`;
