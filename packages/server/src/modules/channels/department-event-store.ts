import { read, write } from '#platform/db/statement.ts';

/** PostgreSQL channel that rings when a department is to see something. */
export const DEPARTMENT_CHANNEL = 'department_event';

/** One row for each department: the next numbers of the centre, locked until the commit, the rows, and the ring. */
export const insertDepartmentEvents = write({
  name: 'channels.insert_department_events',
  params: {
    centreId: 'int2',
    now: 'timestamptz',
    kind: 'text',
    departments: 'text[]',
    applicationId: 'uuid',
    caseId: 'uuid?',
    rung: 'text?',
    sessionId: 'uuid?',
  },
  row: { rang: 'text' },
})`
  with told as (
    select code, row_number() over () as place, count(*) over () as all_told
      from unnest($departments::text[]) as code
  ), head as (
    insert into channels.department_event_head (centre_id, seq) values ($centreId, cardinality($departments::text[]))
    on conflict (centre_id) do update set seq = channels.department_event_head.seq + excluded.seq
    returning seq
  )
  insert into channels.department_event (centre_id, seq, at, kind, department_code, application_id, case_id, rung,
                                         session_id)
  select $centreId, head.seq - told.all_told + told.place, $now, $kind, told.code, $applicationId, $caseId, $rung,
         $sessionId
    from head cross join told
  returning pg_notify('department_event', seq::text)::text as rang`;

export const newestDepartmentEvent = read({
  name: 'channels.newest_department_event',
  params: { centreId: 'int2' },
  row: { seq: 'int8' },
})`
  select seq from channels.department_event_head where centre_id = $centreId`;

export const departmentEventsAfter = read({
  name: 'channels.department_events_after',
  params: { centreId: 'int2', after: 'int8', limit: 'int4' },
  row: {
    seq: 'int8',
    kind: 'text',
    departmentCode: 'text',
    applicationId: 'uuid',
    caseId: 'uuid?',
    rung: 'text?',
    sessionId: 'uuid?',
  },
})`
  select seq, kind, department_code, application_id, case_id, rung, session_id
    from channels.department_event
   where centre_id = $centreId and seq > $after
   order by seq
   limit $limit`;
