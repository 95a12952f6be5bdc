import { read, type Values } from '#platform/db/statement.ts';

/** Columns of a staff list; the applicant's name leaves the module masked. */
const ROW = {
  caseId: 'uuid',
  caseNumber: 'text',
  itemCode: 'text',
  itemName: 'text',
  itemNameEn: 'text',
  departmentCode: 'text',
  handling: 'text',
  state: 'text',
  applicantName: 'text',
  applicantKind: 'text',
  receivedVia: 'text',
  receivedAt: 'timestamptz',
  acceptedAt: 'timestamptz?',
  decidedAt: 'timestamptz?',
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
  version: 'int4',
  /** Moment the list is sorted by; with the id it is the cursor. */
  sortedBy: 'timestamptz',
  total: 'int8',
} as const;

export type ListedCase = Values<typeof ROW>;

/** `department` null: the whole centre. `afterAt`, `afterId` null: from the beginning. */
const LIST = {
  centreId: 'int2',
  department: 'text?',
  q: 'text?',
  afterAt: 'timestamptz?',
  afterId: 'uuid?',
  limit: 'int4',
} as const;

/** Filings and papers not accepted yet, oldest first: their five days run. */
export const listToAccept = read({ name: 'cases.list_to_accept', params: LIST, row: ROW })`
  with box as (
    select f.*, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
           f.received_at as sorted_by
      from cases.case_file f
      join cases.dossier d using (centre_id, case_id)
     where f.centre_id = $centreId and f.accepted_at is null and f.outcome is null
       and ($department::text is null or f.department_code = $department)
       and ($q::text is null or f.case_number like $q || '%' or d.applicant ->> 'name' = $q)
  )
  select b.case_id, b.case_number, b.item_code, i.name as item_name, i.name_en as item_name_en, b.department_code,
         b.handling, b.state, b.applicant_name, b.applicant_kind,
         b.received_via, b.received_at, b.accepted_at, b.decided_at, b.outcome,
         b.promised_due_at, b.promised_due_on, b.promised_due_unit, b.promised_due_provisional,
         b.statutory_due_at, b.statutory_due_on, b.statutory_due_unit, b.statutory_due_provisional,
         b.is_on_time, b.version, b.sorted_by, (select count(*) from box) as total
    from box b
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.case_id) > ($afterAt, $afterId::uuid))
   order by b.sorted_by, b.case_id
   limit $limit`;

/** Accepted and not decided, least time left first. */
export const listToDecide = read({ name: 'cases.list_to_decide', params: LIST, row: ROW })`
  with box as (
    select f.*, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
           coalesce(least(f.promised_due_at, f.statutory_due_at), f.accepted_at) as sorted_by
      from cases.case_file f
      join cases.dossier d using (centre_id, case_id)
     where f.centre_id = $centreId and f.accepted_at is not null and f.decided_at is null and f.outcome is null
       and ($department::text is null or f.department_code = $department)
       and ($q::text is null or f.case_number like $q || '%' or d.applicant ->> 'name' = $q)
  )
  select b.case_id, b.case_number, b.item_code, i.name as item_name, i.name_en as item_name_en, b.department_code,
         b.handling, b.state, b.applicant_name, b.applicant_kind,
         b.received_via, b.received_at, b.accepted_at, b.decided_at, b.outcome,
         b.promised_due_at, b.promised_due_on, b.promised_due_unit, b.promised_due_provisional,
         b.statutory_due_at, b.statutory_due_on, b.statutory_due_unit, b.statutory_due_provisional,
         b.is_on_time, b.version, b.sorted_by, (select count(*) from box) as total
    from box b
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.case_id) > ($afterAt, $afterId::uuid))
   order by b.sorted_by, b.case_id
   limit $limit`;

/** Decided and not handed over, longest waiting first. */
export const listToDeliver = read({ name: 'cases.list_to_deliver', params: LIST, row: ROW })`
  with box as (
    select f.*, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
           coalesce(f.decided_at, f.received_at) as sorted_by
      from cases.case_file f
      join cases.dossier d using (centre_id, case_id)
     where f.centre_id = $centreId and f.outcome in ('granted', 'refused') and f.delivered_at is null
       and ($department::text is null or f.department_code = $department)
       and ($q::text is null or f.case_number like $q || '%' or d.applicant ->> 'name' = $q)
  )
  select b.case_id, b.case_number, b.item_code, i.name as item_name, i.name_en as item_name_en, b.department_code,
         b.handling, b.state, b.applicant_name, b.applicant_kind,
         b.received_via, b.received_at, b.accepted_at, b.decided_at, b.outcome,
         b.promised_due_at, b.promised_due_on, b.promised_due_unit, b.promised_due_provisional,
         b.statutory_due_at, b.statutory_due_on, b.statutory_due_unit, b.statutory_due_provisional,
         b.is_on_time, b.version, b.sorted_by, (select count(*) from box) as total
    from box b
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.case_id) > ($afterAt, $afterId::uuid))
   order by b.sorted_by, b.case_id
   limit $limit`;

/** Ended in whatever way and not archived, longest waiting first; of a long backlog the oldest, and nobody waits for its count. */
export const listToArchive = read({ name: 'cases.list_to_archive', params: LIST, row: ROW })`
  with box as (
    select f.*, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
           coalesce(f.delivered_at, f.received_at) as sorted_by
      from cases.case_file f
      join cases.dossier d using (centre_id, case_id)
     where f.centre_id = $centreId
       and f.state in ('concluded', 'withdrawn', 'lapsed', 'declined', 'notRequired', 'terminated')
       and ($department::text is null or f.department_code = $department)
       and ($q::text is null or f.case_number like $q || '%' or d.applicant ->> 'name' = $q)
     order by coalesce(f.delivered_at, f.received_at), f.case_id
     limit 2000
  )
  select b.case_id, b.case_number, b.item_code, i.name as item_name, i.name_en as item_name_en, b.department_code,
         b.handling, b.state, b.applicant_name, b.applicant_kind,
         b.received_via, b.received_at, b.accepted_at, b.decided_at, b.outcome,
         b.promised_due_at, b.promised_due_on, b.promised_due_unit, b.promised_due_provisional,
         b.statutory_due_at, b.statutory_due_on, b.statutory_due_unit, b.statutory_due_provisional,
         b.is_on_time, b.version, b.sorted_by, (select count(*) from box) as total
    from box b
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.case_id) > ($afterAt, $afterId::uuid))
   order by b.sorted_by, b.case_id
   limit $limit`;

/** Everything in reach, newest first; `person` keeps what one account accepted or decided. */
export const listNewest = read({ name: 'cases.list_newest', params: { ...LIST, person: 'uuid?' }, row: ROW })`
  with box as (
    select f.*, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
           f.received_at as sorted_by
      from cases.case_file f
      join cases.dossier d using (centre_id, case_id)
     where f.centre_id = $centreId
       and ($department::text is null or f.department_code = $department)
       and ($q::text is null or f.case_number like $q || '%' or d.applicant ->> 'name' = $q)
       and ($person::uuid is null or f.accepted_by = $person or f.decided_by = $person)
  )
  select b.case_id, b.case_number, b.item_code, i.name as item_name, i.name_en as item_name_en, b.department_code,
         b.handling, b.state, b.applicant_name, b.applicant_kind,
         b.received_via, b.received_at, b.accepted_at, b.decided_at, b.outcome,
         b.promised_due_at, b.promised_due_on, b.promised_due_unit, b.promised_due_provisional,
         b.statutory_due_at, b.statutory_due_on, b.statutory_due_unit, b.statutory_due_provisional,
         b.is_on_time, b.version, b.sorted_by, (select count(*) from box) as total
    from box b
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.sorted_by, b.case_id) < ($afterAt, $afterId::uuid))
   order by b.sorted_by desc, b.case_id desc
   limit $limit`;

/** Cases of a figure, in the order of the ids. */
export const listByIds = read({
  name: 'cases.list_by_ids',
  params: { centreId: 'int2', caseIds: 'uuid[]' },
  row: ROW,
})`
  select b.case_id, b.case_number, b.item_code, i.name as item_name, i.name_en as item_name_en, b.department_code,
         b.handling, b.state, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
         b.received_via, b.received_at, b.accepted_at, b.decided_at, b.outcome,
         b.promised_due_at, b.promised_due_on, b.promised_due_unit, b.promised_due_provisional,
         b.statutory_due_at, b.statutory_due_on, b.statutory_due_unit, b.statutory_due_provisional,
         b.is_on_time, b.version, b.received_at as sorted_by, count(*) over () as total
    from unnest($caseIds::uuid[]) with ordinality as wanted (case_id, place)
    join cases.case_file b on b.centre_id = $centreId and b.case_id = wanted.case_id
    join cases.dossier d on d.centre_id = b.centre_id and d.case_id = b.case_id
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   order by wanted.place`;
