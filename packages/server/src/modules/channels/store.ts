import { read, write } from '#platform/db/statement.ts';

const APPLICATION = {
  applicationId: 'uuid',
  applicationNumber: 'text',
  procedureKey: 'text',
  procedureVersion: 'int4',
  route: 'text',
  answers: 'jsonb',
  joined: 'text[]',
  dropped: 'text[]',
  state: 'text',
  version: 'int4',
  headHash: 'bytea',
  submittedAt: 'timestamptz',
  correctionAsked: 'text[]?',
  correctionAskedAt: 'timestamptz?',
  correctionDueAt: 'timestamptz?',
  correctionDueOn: 'date?',
  correctionDueUnit: 'text?',
  correctionDueProvisional: 'bool?',
  correctedAt: 'timestamptz?',
  acceptedAt: 'timestamptz?',
  acceptedBy: 'uuid?',
  promisedDueAt: 'timestamptz?',
  promisedDueOn: 'date?',
  promisedDueUnit: 'text?',
  promisedDueProvisional: 'bool?',
  concludedAt: 'timestamptz?',
  isOnTime: 'bool?',
} as const;

export const applicationById = read({
  name: 'channels.application_by_id',
  params: { centreId: 'int2', applicationId: 'uuid' },
  row: APPLICATION,
})`
  select application_id, application_number, procedure_key, procedure_version, route, answers, joined, dropped, state,
         version, head_hash, submitted_at, correction_asked, correction_asked_at, correction_due_at, correction_due_on,
         correction_due_unit, correction_due_provisional, corrected_at, accepted_at, accepted_by, promised_due_at, promised_due_on, promised_due_unit,
         promised_due_provisional, concluded_at, is_on_time
    from channels.application
   where centre_id = $centreId and application_id = $applicationId`;

export const lockApplication = write({
  name: 'channels.lock_application',
  params: { centreId: 'int2', applicationId: 'uuid' },
  row: APPLICATION,
})`
  select application_id, application_number, procedure_key, procedure_version, route, answers, joined, dropped, state,
         version, head_hash, submitted_at, correction_asked, correction_asked_at, correction_due_at, correction_due_on,
         correction_due_unit, correction_due_provisional, corrected_at, accepted_at, accepted_by, promised_due_at, promised_due_on, promised_due_unit,
         promised_due_provisional, concluded_at, is_on_time
    from channels.application
   where centre_id = $centreId and application_id = $applicationId
     for update`;

export const insertApplication = write({
  name: 'channels.insert_application',
  params: {
    centreId: 'int2',
    applicationId: 'uuid',
    applicationNumber: 'text',
    procedureKey: 'text',
    procedureVersion: 'int4',
    route: 'text',
    answers: 'jsonb',
    joined: 'text[]',
    dropped: 'text[]',
    state: 'text',
    version: 'int4',
    headHash: 'bytea',
    draftId: 'uuid',
    submittedAt: 'timestamptz',
  },
  row: {},
})`
  insert into channels.application
         (centre_id, application_id, application_number, procedure_key, procedure_version, route, answers, joined, dropped,
          state, version, head_hash, draft_id, submitted_at)
  values ($centreId, $applicationId, $applicationNumber, $procedureKey, $procedureVersion, $route, $answers, $joined, $dropped,
          $state, $version, $headHash, $draftId, $submittedAt)`;

export const updateApplication = write({
  name: 'channels.update_application',
  params: {
    centreId: 'int2',
    applicationId: 'uuid',
    joined: 'text[]',
    dropped: 'text[]',
    state: 'text',
    version: 'int4',
    headHash: 'bytea',
    correctionAsked: 'text[]?',
    correctionAskedAt: 'timestamptz?',
    correctionDueAt: 'timestamptz?',
    correctionDueOn: 'date?',
    correctionDueUnit: 'text?',
    correctionDueProvisional: 'bool?',
    correctedAt: 'timestamptz?',
    acceptedAt: 'timestamptz?',
    acceptedBy: 'uuid?',
    promisedDueAt: 'timestamptz?',
    promisedDueOn: 'date?',
    promisedDueUnit: 'text?',
    promisedDueProvisional: 'bool?',
    concludedAt: 'timestamptz?',
    isOnTime: 'bool?',
  },
  row: {},
})`
  update channels.application
     set joined = $joined, dropped = $dropped, state = $state, version = $version, head_hash = $headHash,
         correction_asked = $correctionAsked, correction_asked_at = $correctionAskedAt,
         correction_due_at = $correctionDueAt, correction_due_on = $correctionDueOn,
         correction_due_unit = $correctionDueUnit, correction_due_provisional = $correctionDueProvisional,
         corrected_at = $correctedAt, accepted_at = $acceptedAt,
         accepted_by = coalesce(accepted_by, $acceptedBy), promised_due_at = $promisedDueAt,
         promised_due_on = $promisedDueOn, promised_due_unit = $promisedDueUnit,
         promised_due_provisional = $promisedDueProvisional, concluded_at = $concludedAt, is_on_time = $isOnTime
   where centre_id = $centreId and application_id = $applicationId`;

export const insertEvents = write({
  name: 'channels.insert_events',
  params: { centreId: 'int2', applicationId: 'uuid', events: 'jsonb' },
  row: {},
})`
  insert into channels.event (centre_id, application_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
  select $centreId, $applicationId, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
         e.actor_id, e.body, e.format
    from jsonb_to_recordset($events) as e (seq int, prev_hash text, hash text, kind text, at timestamptz, part text,
                                           actor_id uuid, body jsonb, format smallint)
   order by e.seq`;

export const eventsOfApplication = read({
  name: 'channels.events_of_application',
  params: { centreId: 'int2', applicationId: 'uuid' },
  row: {
    seq: 'int4',
    prevHash: 'bytea?',
    hash: 'bytea',
    kind: 'text',
    at: 'timestamptz',
    part: 'text',
    actorId: 'uuid?',
    body: 'jsonb',
    format: 'int2',
  },
})`
  select seq, prev_hash, hash, kind, at, part, actor_id, body, format
    from channels.event
   where centre_id = $centreId and application_id = $applicationId
   order by seq`;

export const insertDossier = write({
  name: 'channels.insert_dossier',
  params: {
    centreId: 'int2',
    applicationId: 'uuid',
    salt: 'bytea',
    applicant: 'jsonb',
    form: 'jsonb',
    documents: 'text[]',
    queryCode: 'text',
  },
  row: {},
})`
  insert into channels.dossier (centre_id, application_id, salt, applicant, form, documents, query_code)
  values ($centreId, $applicationId, $salt, $applicant, $form, $documents, $queryCode)`;

export const dossierOf = read({
  name: 'channels.dossier_of',
  params: { centreId: 'int2', applicationId: 'uuid' },
  row: { salt: 'bytea', applicant: 'jsonb', form: 'jsonb', documents: 'text[]', queryCode: 'text' },
})`
  select salt, applicant, form, documents, query_code
    from channels.dossier
   where centre_id = $centreId and application_id = $applicationId`;

export const applicationByDraft = read({
  name: 'channels.application_by_draft',
  params: { centreId: 'int2', draftId: 'uuid' },
  row: { applicationId: 'uuid' },
})`
  select application_id from channels.application where centre_id = $centreId and draft_id = $draftId`;

export const applicationByNumber = read({
  name: 'channels.application_by_number',
  params: { centreId: 'int2', number: 'text' },
  row: { applicationId: 'uuid', queryCode: 'text' },
})`
  select a.application_id, d.query_code
    from channels.application a
    join channels.dossier d using (centre_id, application_id)
   where a.centre_id = $centreId and a.application_number = $number`;

/** Those with the least time left first; not accepted yet by the moment of filing. */
export const listApplications = read({
  name: 'channels.list_applications',
  params: {
    centreId: 'int2',
    isOpen: 'bool',
    department: 'text?',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: {
    ...APPLICATION,
    applicantName: 'text',
    applicantKind: 'text',
    sortedBy: 'timestamptz',
    total: 'int8',
  },
})`
  with box as (
    select a.*, coalesce(a.promised_due_at, a.submitted_at) as sorted_by
      from channels.application a
     where a.centre_id = $centreId
       and (a.concluded_at is null) = $isOpen
       and ($department::text is null
            or exists (select 1 from channels.department_of d
                        where d.centre_id = a.centre_id and d.procedure_key = a.procedure_key
                          and d.procedure_version = a.procedure_version and d.department_code = $department
                          and (d.routes is null or d.routes ? a.route)))
  )
  select b.application_id, b.application_number, b.procedure_key, b.procedure_version, b.route, b.answers, b.joined, b.dropped,
         b.state, b.version, b.head_hash, b.submitted_at, b.correction_asked, b.correction_asked_at, b.correction_due_at,
         b.correction_due_on, b.correction_due_unit, b.correction_due_provisional, b.corrected_at, b.accepted_at, b.accepted_by, b.promised_due_at, b.promised_due_on,
         b.promised_due_unit, b.promised_due_provisional, b.concluded_at, b.is_on_time,
         d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind, b.sorted_by,
         (select count(*) from box) as total
    from box b
    join channels.dossier d using (centre_id, application_id)
   where ($afterAt::timestamptz is null or (b.sorted_by, b.application_id) > ($afterAt, $afterId::uuid))
   order by b.sorted_by, b.application_id
   limit $limit`;

export const sequencesOfApplications = read({
  name: 'channels.sequences_of_applications',
  params: { centreId: 'int2', day: 'date', via: 'int2' },
  row: { sequence: 'int4' },
})`
  select substring(application_number from 16 for 5)::int as sequence
    from channels.application
   where centre_id = $centreId and submitted_at between $day::date - interval '2 days' and $day::date + interval '2 days'
     and substring(application_number from 7 for 9) = to_char($day::date, 'YYYYMMDD') || $via::int2
   order by 1`;

/** Running applications by the version that binds them; at most so many versions. */
export const countRunning = read({
  name: 'channels.count_running',
  params: { centreId: 'int2', limit: 'int4' },
  row: { key: 'text', version: 'int4', applications: 'int8' },
})`
  select procedure_key as key, procedure_version as version, count(*) as applications
    from channels.application
   where centre_id = $centreId and concluded_at is null
   group by procedure_key, procedure_version
   order by procedure_key, procedure_version desc
   limit $limit`;
