import { read, write } from '#platform/db/statement.ts';

/** What one department was asked, and what it answered. */
const REQUEST = {
  requestId: 'uuid',
  caseId: 'uuid',
  seq: 'int4',
  departmentCode: 'text',
  askedAt: 'timestamptz',
  dueAt: 'timestamptz',
  dueOn: 'date',
  dueUnit: 'text',
  dueProvisional: 'bool',
  answeredAt: 'timestamptz?',
  answeredBy: 'uuid?',
  stance: 'text?',
  words: 'jsonb?',
  digest: 'text?',
  gatheredAt: 'timestamptz?',
} as const;

/** One row for each department, in the order in which they were named. */
export const insertOpinionRequests = write({
  name: 'cases.insert_opinion_requests',
  params: {
    centreId: 'int2',
    caseId: 'uuid',
    seq: 'int4',
    departmentCodes: 'text[]',
    requestIds: 'uuid[]',
    now: 'timestamptz',
    dueAt: 'timestamptz',
    dueOn: 'date',
    dueUnit: 'text',
    dueProvisional: 'bool',
  },
  row: {},
})`
  insert into cases.opinion_request
         (centre_id, case_id, seq, department_code, request_id, asked_at, due_at, due_on, due_unit, due_provisional)
  select $centreId, $caseId, $seq, asked.department_code, asked.request_id, $now, $dueAt, $dueOn, $dueUnit,
         $dueProvisional
    from unnest($departmentCodes::text[], $requestIds::uuid[]) as asked (department_code, request_id)`;

/** The latest consultation of a case. */
export const opinionsOfCase = read({
  name: 'cases.opinions_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: REQUEST,
})`
  select request_id, case_id, seq, department_code, asked_at, due_at, due_on, due_unit, due_provisional, answered_at,
         answered_by, stance, words, digest, gathered_at
    from cases.opinion_request
   where centre_id = $centreId and case_id = $caseId
     and seq = (select max(seq) from cases.opinion_request where centre_id = $centreId and case_id = $caseId)
   order by request_id`;

/** One request, with what was asked in words. */
export const opinionRequestById = read({
  name: 'cases.opinion_request_by_id',
  params: { centreId: 'int2', requestId: 'uuid' },
  row: { ...REQUEST, statement: 'jsonb?' },
})`
  select q.request_id, q.case_id, q.seq, q.department_code, q.asked_at, q.due_at, q.due_on, q.due_unit,
         q.due_provisional, q.answered_at, q.answered_by, q.stance, q.words, q.digest, q.gathered_at,
         s.content as statement
    from cases.opinion_request q
    left join cases.statement s on s.centre_id = q.centre_id and s.case_id = q.case_id and s.seq = q.seq
   where q.centre_id = $centreId and q.request_id = $requestId`;

/** Written once: a second answer finds no row. */
export const recordAnswer = write({
  name: 'cases.record_answer',
  params: {
    centreId: 'int2',
    requestId: 'uuid',
    now: 'timestamptz',
    answeredBy: 'uuid',
    stance: 'text',
    words: 'jsonb',
    digest: 'text',
  },
  row: {},
})`
  update cases.opinion_request
     set answered_at = $now, answered_by = $answeredBy, stance = $stance, words = $words, digest = $digest
   where centre_id = $centreId and request_id = $requestId and answered_at is null and gathered_at is null`;

export const closeConsultation = write({
  name: 'cases.close_consultation',
  params: { centreId: 'int2', caseId: 'uuid', seq: 'int4', now: 'timestamptz' },
  row: {},
})`
  update cases.opinion_request
     set gathered_at = $now
   where centre_id = $centreId and case_id = $caseId and seq = $seq`;

/** The dues of many consultations that a new calendar moved. */
export const updateOpinionDues = write({
  name: 'cases.update_opinion_dues',
  params: { centreId: 'int2', dues: 'jsonb' },
  row: {},
})`
  update cases.opinion_request q
     set due_at = m.due_at, due_on = m.due_on, due_unit = m.due_unit, due_provisional = m.due_provisional
    from jsonb_to_recordset($dues) as m (case_id uuid, due_at timestamptz, due_on date, due_unit text,
                                         due_provisional boolean)
   where q.centre_id = $centreId and q.case_id = m.case_id and q.gathered_at is null`;
