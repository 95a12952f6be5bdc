import { read, write } from '#platform/db/statement.ts';

const SESSION_KEY = { centreId: 'int2', applicationId: 'uuid', sessionId: 'uuid' } as const;
const OF_APPLICATIONS = { centreId: 'int2', applicationIds: 'uuid[]' } as const;

/** The latest first. */
export const sessionsOf = read({
  name: 'channels.sessions_of',
  params: { ...OF_APPLICATIONS, most: 'int4' },
  row: {
    applicationId: 'uuid',
    sessionId: 'uuid',
    kind: 'text',
    version: 'int4',
    neededOn: 'date',
    calledAt: 'timestamptz',
    startsAt: 'timestamptz',
    endsAt: 'timestamptz',
    place: 'text',
    isApplicantInvited: 'bool',
    preparation: 'text',
    moves: 'int4',
    changeReason: 'text?',
    minutedAt: 'timestamptz?',
    minutedBy: 'uuid?',
    isApplicantPresent: 'bool?',
    minutesSeq: 'int4?',
    signedSeq: 'int4?',
    cancelledAt: 'timestamptz?',
  },
})`
  select application_id, session_id, kind, version, needed_on, called_at, starts_at, ends_at, place, is_applicant_invited,
         preparation, moves, change_reason, minuted_at, minuted_by, is_applicant_present, minutes_seq, signed_seq,
         cancelled_at
    from channels.joint_session
   where centre_id = $centreId and application_id = any ($applicationIds::uuid[])
   order by starts_at desc, session_id desc
   limit $most`;

export const agendaOf = read({
  name: 'channels.agenda_of',
  params: OF_APPLICATIONS,
  row: {
    sessionId: 'uuid',
    kind: 'text',
    topic: 'text',
    steps: 'text[]',
    outcome: 'text?',
    conclusion: 'text?',
  },
})`
  select session_id, kind, topic, steps, outcome, conclusion
    from channels.agenda_item
   where centre_id = $centreId and application_id = any ($applicationIds::uuid[])
   order by session_id, item_no`;

export const linesOf = read({
  name: 'channels.lines_of',
  params: OF_APPLICATIONS,
  row: {
    sessionId: 'uuid',
    departmentCode: 'text',
    isPresent: 'bool?',
    signedAt: 'timestamptz?',
    signedBy: 'uuid?',
    reservation: 'text?',
    urgings: 'int4',
    urgedAt: 'timestamptz?',
  },
})`
  select session_id, department_code, is_present, signed_at, signed_by, reservation, urgings, urged_at
    from channels.session_line
   where centre_id = $centreId and application_id = any ($applicationIds::uuid[])
   order by session_id, department_code`;

/**
 * Sessions that are not closed, by their begin; for a department those it is invited to and has not signed, unless the
 * minutes say that it was absent. A cancelled one stays until its time is over, so that nobody goes there.
 */
export const openSessions = read({
  name: 'channels.open_sessions',
  params: { centreId: 'int2', department: 'text?', now: 'timestamptz', most: 'int4' },
  row: {
    applicationId: 'uuid',
    sessionId: 'uuid',
    applicationNumber: 'text',
    applicantName: 'text',
    applicantKind: 'text',
  },
})`
  select s.application_id, s.session_id, a.application_number, d.applicant ->> 'name' as applicant_name,
         d.applicant ->> 'kind' as applicant_kind
    from channels.joint_session s
    join channels.application a using (centre_id, application_id)
    join channels.dossier d using (centre_id, application_id)
   where s.centre_id = $centreId and (s.closed_at is null or s.cancelled_at is not null and s.ends_at > $now)
     and ($department::text is null
          or exists (select 1 from channels.session_line l
                      where l.centre_id = s.centre_id and l.application_id = s.application_id
                        and l.session_id = s.session_id and l.department_code = $department
                        and l.signed_at is null and l.is_present is distinct from false))
   order by s.starts_at, s.session_id
   limit $most`;

/** Those with minutes that not everybody has signed, for the nightly rule. */
export const sessionsToSign = read({
  name: 'channels.sessions_to_sign',
  params: { centreId: 'int2', after: 'uuid', most: 'int4' },
  row: { applicationId: 'uuid', sessionId: 'uuid' },
})`
  select application_id, session_id
    from channels.joint_session
   where centre_id = $centreId and closed_at is null and minuted_at is not null and session_id > $after
   order by session_id
   limit $most`;

export const insertSession = write({
  name: 'channels.insert_session',
  params: {
    ...SESSION_KEY,
    kind: 'text',
    neededOn: 'date',
    calledAt: 'timestamptz',
    calledBy: 'uuid',
    startsAt: 'timestamptz',
    endsAt: 'timestamptz',
    place: 'text',
    isApplicantInvited: 'bool',
    preparation: 'text',
  },
  row: {},
})`
  insert into channels.joint_session
         (centre_id, application_id, session_id, kind, version, needed_on, called_at, called_by, starts_at, ends_at, place,
          is_applicant_invited, preparation)
  values ($centreId, $applicationId, $sessionId, $kind, 1, $neededOn, $calledAt, $calledBy, $startsAt, $endsAt, $place,
          $isApplicantInvited, $preparation)`;

/** `agenda`: a list of kind, topic, steps, in its order. */
export const insertAgenda = write({
  name: 'channels.insert_agenda',
  params: { ...SESSION_KEY, agenda: 'jsonb' },
  row: {},
})`
  insert into channels.agenda_item (centre_id, application_id, session_id, item_no, kind, topic, steps)
  select $centreId, $applicationId, $sessionId, i.item_no, i.item ->> 'kind', i.item ->> 'topic',
         array(select jsonb_array_elements_text(i.item -> 'stepIds'))
    from jsonb_array_elements($agenda::jsonb) with ordinality as i (item, item_no)`;

export const insertLines = write({
  name: 'channels.insert_lines',
  params: { ...SESSION_KEY, departments: 'text[]' },
  row: {},
})`
  insert into channels.session_line (centre_id, application_id, session_id, department_code)
  select $centreId, $applicationId, $sessionId, code from unnest($departments::text[]) as code`;

export const updateSlot = write({
  name: 'channels.update_slot',
  params: {
    ...SESSION_KEY,
    version: 'int4',
    startsAt: 'timestamptz',
    endsAt: 'timestamptz',
    place: 'text',
    moves: 'int4',
    reason: 'text',
  },
  row: {},
})`
  update channels.joint_session
     set version = $version, starts_at = $startsAt, ends_at = $endsAt, place = $place, moves = $moves, change_reason = $reason
   where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId`;

export const markCancelled = write({
  name: 'channels.mark_session_cancelled',
  params: { ...SESSION_KEY, version: 'int4', now: 'timestamptz', reason: 'text' },
  row: {},
})`
  update channels.joint_session
     set version = $version, cancelled_at = $now, closed_at = $now, change_reason = $reason
   where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId`;

/** `results`: a list of outcome and conclusion, in the order of the agenda. */
export const updateMinutes = write({
  name: 'channels.update_minutes',
  params: {
    ...SESSION_KEY,
    version: 'int4',
    now: 'timestamptz',
    minutedBy: 'uuid',
    isApplicantPresent: 'bool',
    minutesSeq: 'int4',
    present: 'text[]',
    results: 'jsonb',
  },
  row: {},
})`
  with minutes as (
    update channels.joint_session
       set version = $version, minuted_at = $now, minuted_by = $minutedBy, is_applicant_present = $isApplicantPresent,
           minutes_seq = $minutesSeq
     where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId
  ), results as (
    update channels.agenda_item
       set outcome = r.result ->> 'outcome', conclusion = r.result ->> 'conclusion'
      from jsonb_array_elements($results::jsonb) with ordinality as r (result, item_no)
     where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId
       and agenda_item.item_no = r.item_no
  )
  update channels.session_line set is_present = department_code = any ($present::text[])
   where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId`;

export const updateLine = write({
  name: 'channels.update_line',
  params: {
    ...SESSION_KEY,
    departmentCode: 'text',
    now: 'timestamptz',
    signedBy: 'uuid',
    reservation: 'text?',
  },
  row: {},
})`
  update channels.session_line set signed_at = $now, signed_by = $signedBy, reservation = $reservation
   where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId
     and department_code = $departmentCode`;

export const markSessionSigned = write({
  name: 'channels.mark_session_signed',
  params: { ...SESSION_KEY, now: 'timestamptz', signedSeq: 'int4' },
  row: {},
})`
  update channels.joint_session set signed_seq = $signedSeq, closed_at = $now
   where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId`;

export const markLinesUrged = write({
  name: 'channels.mark_lines_urged',
  params: { ...SESSION_KEY, departments: 'text[]', now: 'timestamptz' },
  row: {},
})`
  update channels.session_line set urgings = urgings + 1, urged_at = $now
   where centre_id = $centreId and application_id = $applicationId and session_id = $sessionId
     and department_code = any ($departments::text[])`;
