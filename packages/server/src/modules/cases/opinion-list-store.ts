import { read } from '#platform/db/statement.ts';

/** A request as a list shows it; the applicant's name leaves the module masked. */
const ROW = {
  requestId: 'uuid',
  caseId: 'uuid',
  caseNumber: 'text',
  itemName: 'text',
  itemNameEn: 'text',
  applicantName: 'text',
  applicantKind: 'text',
  askedBy: 'text',
  departmentCode: 'text',
  state: 'text',
  askedAt: 'timestamptz',
  dueAt: 'timestamptz',
  dueOn: 'date',
  dueUnit: 'text',
  dueProvisional: 'bool',
  answeredAt: 'timestamptz?',
  stance: 'text?',
  gatheredAt: 'timestamptz?',
  /** Moment the list is sorted by; with the id it is the cursor. */
  sortedBy: 'timestamptz',
  total: 'int8',
} as const;

/** `department` null: the whole centre. `afterAt`, `afterId` null: from the beginning. */
const LIST = {
  centreId: 'int2',
  department: 'text?',
  afterAt: 'timestamptz?',
  afterId: 'uuid?',
  limit: 'int4',
} as const;

/** Requests nobody has answered, least time left first. */
export const listToAnswer = read({ name: 'cases.list_to_answer', params: LIST, row: ROW })`
  with box as (
    select q.*, q.due_at as sorted_by, f.case_number, f.item_code, f.item_version, f.department_code as asked_by, f.state
      from cases.opinion_request q
      join cases.case_file f using (centre_id, case_id)
     where q.centre_id = $centreId and q.answered_at is null and q.gathered_at is null and f.state = 'seekingOpinions'
       and ($department::text is null or q.department_code = $department)
  )
  select b.request_id, b.case_id, b.case_number, i.name as item_name, i.name_en as item_name_en,
         d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind, b.asked_by,
         b.department_code, b.state, b.asked_at, b.due_at, b.due_on, b.due_unit, b.due_provisional, b.answered_at,
         b.stance, b.gathered_at, b.sorted_by, (select count(*) from box) as total
    from box b
    join cases.dossier d on d.centre_id = b.centre_id and d.case_id = b.case_id
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.request_id) > ($afterAt, $afterId::uuid))
   order by b.sorted_by, b.request_id
   limit $limit`;

/** Requests that are over: answered, passed in silence, or their case ended; newest first. */
export const listAnswered = read({ name: 'cases.list_answered', params: LIST, row: ROW })`
  with box as (
    select q.*, q.asked_at as sorted_by, f.case_number, f.item_code, f.item_version, f.department_code as asked_by, f.state
      from cases.opinion_request q
      join cases.case_file f using (centre_id, case_id)
     where q.centre_id = $centreId
       and (q.answered_at is not null or q.gathered_at is not null or f.state <> 'seekingOpinions')
       and ($department::text is null or q.department_code = $department)
  )
  select b.request_id, b.case_id, b.case_number, i.name as item_name, i.name_en as item_name_en,
         d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind, b.asked_by,
         b.department_code, b.state, b.asked_at, b.due_at, b.due_on, b.due_unit, b.due_provisional, b.answered_at,
         b.stance, b.gathered_at, b.sorted_by, (select count(*) from box) as total
    from box b
    join cases.dossier d on d.centre_id = b.centre_id and d.case_id = b.case_id
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.request_id) < ($afterAt, $afterId::uuid))
   order by b.sorted_by desc, b.request_id desc
   limit $limit`;
