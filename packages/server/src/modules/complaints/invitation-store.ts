import { read, write } from '#platform/db/statement.ts';

export const INVITATION = {
  invitationId: 'uuid',
  kind: 'text',
  subjectId: 'uuid',
  caseId: 'uuid?',
  number: 'text?',
  counterId: 'text?',
  ratedAccountId: 'uuid?',
  departmentCode: 'text',
  serviceName: 'text',
  serviceNameEn: 'text',
  invitedAt: 'timestamptz',
  answerByAt: 'timestamptz',
  answerByOn: 'date',
  state: 'text',
  answeredAt: 'timestamptz?',
} as const;

/** Nothing when it was invited before. */
export const insertInvitation = write({
  name: 'complaints.insert_invitation',
  params: {
    centreId: 'int2',
    invitationId: 'uuid',
    kind: 'text',
    subjectId: 'uuid',
    caseId: 'uuid?',
    number: 'text?',
    counterId: 'text?',
    ratedAccountId: 'uuid?',
    departmentCode: 'text',
    serviceName: 'text',
    serviceNameEn: 'text',
    now: 'timestamptz',
    answerByAt: 'timestamptz',
    answerByOn: 'date',
  },
  row: { invitationId: 'uuid' },
})`
  insert into complaints.invitation
         (centre_id, invitation_id, kind, subject_id, case_id, number, counter_id, rated_account_id, department_code,
          service_name, service_name_en, invited_at, answer_by_at, answer_by_on, state)
  values ($centreId, $invitationId, $kind, $subjectId, $caseId, $number, $counterId, $ratedAccountId,
          $departmentCode, $serviceName, $serviceNameEn, $now, $answerByAt, $answerByOn, 'open')
  on conflict (centre_id, kind, subject_id) do nothing
  returning invitation_id`;

export const invitationOf = read({
  name: 'complaints.invitation_of',
  params: { centreId: 'int2', kind: 'text', subjectId: 'uuid' },
  row: INVITATION,
})`
  select invitation_id, kind, subject_id, case_id, number, counter_id, rated_account_id, department_code, service_name,
         service_name_en, invited_at, answer_by_at, answer_by_on, state, answered_at
    from complaints.invitation
   where centre_id = $centreId and kind = $kind and subject_id = $subjectId
   limit 1`;

/** What was asked about a case: the case itself, else the visit it was taken in at. */
export const invitationOfCase = read({
  name: 'complaints.invitation_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: INVITATION,
})`
  select invitation_id, kind, subject_id, case_id, number, counter_id, rated_account_id, department_code, service_name,
         service_name_en, invited_at, answer_by_at, answer_by_on, state, answered_at
    from complaints.invitation
   where centre_id = $centreId and case_id = $caseId
   order by kind = 'case' desc, invited_at desc, invitation_id desc
   limit 1`;

export const newestAtCounter = read({
  name: 'complaints.newest_at_counter',
  params: { centreId: 'int2', counterId: 'text' },
  row: INVITATION,
})`
  select invitation_id, kind, subject_id, case_id, number, counter_id, rated_account_id, department_code, service_name,
         service_name_en, invited_at, answer_by_at, answer_by_on, state, answered_at
    from complaints.invitation
   where centre_id = $centreId and counter_id = $counterId
   order by invited_at desc, invitation_id desc
   limit 1`;

export const placeOfCase = read({
  name: 'complaints.place_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: { counterId: 'text?', ticketId: 'uuid?' },
})`
  select counter_id, ticket_id from cases.case_place where centre_id = $centreId and case_id = $caseId`;

/** Nobody answered in time: one rating by default each, dated at the end of its days; one batch. */
export const lapseInvitations = write({
  name: 'complaints.lapse_invitations',
  params: { centreId: 'int2', now: 'timestamptz', level: 'int2', most: 'int4' },
  row: { lapsed: 'int8' },
})`
  with late as (
    select invitation_id, answer_by_at
      from complaints.invitation
     where centre_id = $centreId and state = 'open' and answer_by_at < $now
     order by answer_by_at, invitation_id
     limit $most
       for update skip locked
  ), closed as (
    update complaints.invitation i
       set state = 'lapsed', answered_at = late.answer_by_at
      from late
     where i.centre_id = $centreId and i.invitation_id = late.invitation_id
  ), rated as (
    insert into complaints.rating (centre_id, rating_id, invitation_id, level, is_default, via, aspects, rated_at)
    select $centreId, gen_random_uuid(), invitation_id, $level, true, 'default', '{}', answer_by_at from late
    on conflict (centre_id, invitation_id) do nothing
    returning 1
  )
  select count(*) as lapsed from rated`;
