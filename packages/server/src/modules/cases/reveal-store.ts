import { read, write } from '#platform/db/statement.ts';

export const insertReveal = write({
  name: 'cases.insert_reveal',
  params: {
    centreId: 'int2',
    revealId: 'uuid',
    caseId: 'uuid',
    what: 'text',
    accountId: 'uuid',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into cases.reveal (centre_id, reveal_id, case_id, what, account_id, at)
  values ($centreId, $revealId, $caseId, $what, $accountId, $now)`;

/** Newest first. */
export const revealsBefore = read({
  name: 'cases.reveals_before',
  params: { centreId: 'int2', afterAt: 'timestamptz?', afterId: 'uuid?', limit: 'int4' },
  row: {
    revealId: 'uuid',
    at: 'timestamptz',
    accountId: 'uuid',
    caseId: 'uuid',
    caseNumber: 'text',
    itemName: 'text',
    itemNameEn: 'text',
    what: 'text',
  },
})`
  select r.reveal_id, r.at, r.account_id, r.case_id, f.case_number, i.name as item_name, i.name_en as item_name_en, r.what
    from cases.reveal r
    join cases.case_file f on f.centre_id = r.centre_id and f.case_id = r.case_id
    join catalogue.item_title i on i.centre_id = f.centre_id and i.item_code = f.item_code and i.version = f.item_version
   where r.centre_id = $centreId
     and ($afterAt::timestamptz is null or (r.at, r.reveal_id) < ($afterAt, $afterId::uuid))
   order by r.at desc, r.reveal_id desc
   limit $limit`;

export const countReveals = read({
  name: 'cases.count_reveals',
  params: { centreId: 'int2' },
  row: { total: 'int8' },
})`
  select count(*) as total from cases.reveal where centre_id = $centreId`;

/** Cases of one person, newest first; `idNumber` in capitals, `department` null: the whole centre. */
export const casesOfPerson = read({
  name: 'cases.of_person',
  params: {
    centreId: 'int2',
    idNumber: 'text',
    kind: 'text',
    department: 'text?',
    limit: 'int4',
  },
  row: {
    caseId: 'uuid',
    caseNumber: 'text',
    itemCode: 'text',
    itemName: 'text',
    itemNameEn: 'text',
    state: 'text',
    outcome: 'text?',
    receivedAt: 'timestamptz',
  },
})`
  select f.case_id, f.case_number, f.item_code, i.name as item_name, i.name_en as item_name_en, f.state, f.outcome,
         f.received_at
    from cases.dossier d
    join cases.case_file f on f.centre_id = d.centre_id and f.case_id = d.case_id
    join catalogue.item_title i on i.centre_id = f.centre_id and i.item_code = f.item_code and i.version = f.item_version
   where d.centre_id = $centreId and upper(d.applicant ->> 'idNumber') = $idNumber and d.applicant ->> 'kind' = $kind
     and ($department::text is null or f.department_code = $department)
     and f.outcome is distinct from 'voided'
   order by f.received_at desc, f.case_id desc
   limit $limit`;
