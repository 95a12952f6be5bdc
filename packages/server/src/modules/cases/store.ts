import { read, write } from '#platform/db/statement.ts';

/** Columns of a case file that its row and its events share. */
export const FILE = {
  caseId: 'uuid',
  caseNumber: 'text',
  itemCode: 'text',
  itemVersion: 'int4',
  departmentCode: 'text',
  handling: 'text',
  receivedVia: 'text',
  state: 'text',
  version: 'int4',
  headHash: 'bytea',
  applicationId: 'uuid?',
  stepId: 'text?',
  requiredFacts: 'text[]',
  submittedAt: 'timestamptz?',
  receivedAt: 'timestamptz',
  acceptedAt: 'timestamptz?',
  acceptedOn: 'date?',
  acceptedBy: 'uuid?',
  decidedAt: 'timestamptz?',
  decidedBy: 'uuid?',
  outcome: 'text?',
  promisedDueAt: 'timestamptz?',
  promisedDueOn: 'date?',
  promisedDueUnit: 'text?',
  promisedDueProvisional: 'bool?',
  statutoryDueAt: 'timestamptz?',
  statutoryDueOn: 'date?',
  statutoryDueUnit: 'text?',
  statutoryDueProvisional: 'bool?',
  isOnTime: 'bool?',
  deliveredAt: 'timestamptz?',
} as const;

export const caseById = read({
  name: 'cases.by_id',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: FILE,
})`
  select case_id, case_number, item_code, item_version, department_code, handling, received_via, state, version,
         head_hash, application_id, step_id, required_facts, submitted_at, received_at, accepted_at, accepted_on, accepted_by,
         decided_at, decided_by, outcome, promised_due_at, promised_due_on, promised_due_unit,
         promised_due_provisional, statutory_due_at, statutory_due_on, statutory_due_unit,
         statutory_due_provisional, is_on_time, delivered_at
    from cases.case_file
   where centre_id = $centreId and case_id = $caseId`;

export const lockCase = write({
  name: 'cases.lock',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: FILE,
})`
  select case_id, case_number, item_code, item_version, department_code, handling, received_via, state, version,
         head_hash, application_id, step_id, required_facts, submitted_at, received_at, accepted_at, accepted_on, accepted_by,
         decided_at, decided_by, outcome, promised_due_at, promised_due_on, promised_due_unit,
         promised_due_provisional, statutory_due_at, statutory_due_on, statutory_due_unit,
         statutory_due_provisional, is_on_time, delivered_at
    from cases.case_file
   where centre_id = $centreId and case_id = $caseId
     for update`;

/** What a case file row takes: the state of the case after its events. */
const STATE = {
  caseId: 'uuid',
  state: 'text',
  version: 'int4',
  headHash: 'bytea',
  acceptedAt: 'timestamptz?',
  acceptedOn: 'date?',
  acceptedBy: 'uuid?',
  decidedAt: 'timestamptz?',
  decidedBy: 'uuid?',
  outcome: 'text?',
  promisedDueAt: 'timestamptz?',
  promisedDueOn: 'date?',
  promisedDueUnit: 'text?',
  promisedDueProvisional: 'bool?',
  statutoryDueAt: 'timestamptz?',
  statutoryDueOn: 'date?',
  statutoryDueUnit: 'text?',
  statutoryDueProvisional: 'bool?',
  isOnTime: 'bool?',
  deliveredAt: 'timestamptz?',
} as const;

const OPENING = {
  caseNumber: 'text',
  itemCode: 'text',
  itemVersion: 'int4',
  departmentCode: 'text',
  handling: 'text',
  receivedVia: 'text',
  draftId: 'uuid?',
  applicationId: 'uuid?',
  stepId: 'text?',
  stepAttempt: 'int2',
  requiredFacts: 'text[]',
  submittedAt: 'timestamptz?',
  receivedAt: 'timestamptz',
  counterId: 'text?',
  ticketId: 'uuid?',
} as const;

export const insertCase = write({
  name: 'cases.insert_case',
  params: { centreId: 'int2', ...STATE, ...OPENING },
  row: {},
})`
  insert into cases.case_file
         (centre_id, case_id, case_number, item_code, item_version, department_code, handling, received_via, state,
          version, head_hash, draft_id, application_id, step_id, step_attempt, required_facts, submitted_at, received_at,
          accepted_at, accepted_on, accepted_by, decided_at, decided_by, outcome, promised_due_at, promised_due_on,
          promised_due_unit, promised_due_provisional, statutory_due_at, statutory_due_on, statutory_due_unit,
          statutory_due_provisional, is_on_time, delivered_at, counter_id, ticket_id)
  values ($centreId, $caseId, $caseNumber, $itemCode, $itemVersion, $departmentCode, $handling, $receivedVia, $state,
          $version, $headHash, $draftId, $applicationId, $stepId, $stepAttempt, $requiredFacts, $submittedAt, $receivedAt,
          $acceptedAt, $acceptedOn, $acceptedBy, $decidedAt, $decidedBy, $outcome, $promisedDueAt, $promisedDueOn, $promisedDueUnit,
          $promisedDueProvisional, $statutoryDueAt, $statutoryDueOn, $statutoryDueUnit,
          $statutoryDueProvisional, $isOnTime, $deliveredAt, $counterId, $ticketId)`;

export const updateCase = write({
  name: 'cases.update_case',
  params: { centreId: 'int2', ...STATE },
  row: {},
})`
  update cases.case_file
     set state = $state, version = $version, head_hash = $headHash, accepted_at = $acceptedAt,
         accepted_on = $acceptedOn, accepted_by = $acceptedBy, decided_at = $decidedAt, decided_by = $decidedBy,
         outcome = $outcome, promised_due_at = $promisedDueAt, promised_due_on = $promisedDueOn,
         promised_due_unit = $promisedDueUnit, promised_due_provisional = $promisedDueProvisional,
         statutory_due_at = $statutoryDueAt, statutory_due_on = $statutoryDueOn,
         statutory_due_unit = $statutoryDueUnit, statutory_due_provisional = $statutoryDueProvisional,
         is_on_time = $isOnTime, delivered_at = $deliveredAt
   where centre_id = $centreId and case_id = $caseId`;

export const insertEvents = write({
  name: 'cases.insert_events',
  params: { centreId: 'int2', caseId: 'uuid', events: 'jsonb' },
  row: {},
})`
  insert into cases.event (centre_id, case_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
  select $centreId, $caseId, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
         e.actor_id, e.body, e.format
    from jsonb_to_recordset($events) as e (seq int, prev_hash text, hash text, kind text, at timestamptz, part text,
                                           actor_id uuid, body jsonb, format smallint)
   order by e.seq`;

export const eventsOfCase = read({
  name: 'cases.events_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
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
    statement: 'jsonb?',
  },
})`
  select e.seq, e.prev_hash, e.hash, e.kind, e.at, e.part, e.actor_id, e.body, e.format, s.content as statement
    from cases.event e
    left join cases.statement s using (centre_id, case_id, seq)
   where centre_id = $centreId and case_id = $caseId
   order by e.seq`;

/** The words of an event; a digest of them stands in its body. */
export const insertStatement = write({
  name: 'cases.insert_statement',
  params: { centreId: 'int2', caseId: 'uuid', seq: 'int4', content: 'jsonb' },
  row: {},
})`
  insert into cases.statement (centre_id, case_id, seq, content) values ($centreId, $caseId, $seq, $content)`;

export const insertDossier = write({
  name: 'cases.insert_dossier',
  params: {
    centreId: 'int2',
    caseId: 'uuid',
    salt: 'bytea',
    applicant: 'jsonb',
    form: 'jsonb',
    documents: 'text[]',
    queryCode: 'text',
  },
  row: {},
})`
  insert into cases.dossier (centre_id, case_id, salt, applicant, form, documents, query_code)
  values ($centreId, $caseId, $salt, $applicant, $form, $documents, $queryCode)`;

export const dossierOf = read({
  name: 'cases.dossier_of',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: {
    salt: 'bytea',
    applicant: 'jsonb',
    form: 'jsonb',
    documents: 'text[]',
    queryCode: 'text',
  },
})`
  select salt, applicant, form, documents, query_code
    from cases.dossier
   where centre_id = $centreId and case_id = $caseId`;

export const updateDocuments = write({
  name: 'cases.update_documents',
  params: { centreId: 'int2', caseId: 'uuid', documents: 'text[]' },
  row: {},
})`
  update cases.dossier set documents = $documents where centre_id = $centreId and case_id = $caseId`;

export const caseByNumber = read({
  name: 'cases.by_number',
  params: { centreId: 'int2', caseNumber: 'text' },
  row: { caseId: 'uuid', queryCode: 'text' },
})`
  select f.case_id, d.query_code
    from cases.case_file f
    join cases.dossier d using (centre_id, case_id)
   where f.centre_id = $centreId and f.case_number = $caseNumber`;

export const caseByDraft = read({
  name: 'cases.by_draft',
  params: { centreId: 'int2', draftId: 'uuid' },
  row: { caseId: 'uuid' },
})`
  select case_id from cases.case_file where centre_id = $centreId and draft_id = $draftId`;

/** The papers of one case are written one after the other; no act waits for it. Held to the end of the transaction. */
export const lockPapers = write({
  name: 'cases.lock_papers',
  params: { caseId: 'text' },
  row: { locked: 'text' },
})`
  select pg_advisory_xact_lock(hashtextextended('papers of ' || $caseId, 0))::text as locked`;
