import { read } from '#platform/db/statement.ts';

/** Grants of some items from a moment on, newest first; a person is never found by name. */
export const disclosedDecisions = read({
  name: 'cases.disclosed',
  params: {
    centreId: 'int2',
    itemCodes: 'text[]',
    since: 'timestamptz',
    q: 'text?',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: {
    caseId: 'uuid',
    caseNumber: 'text',
    itemCode: 'text',
    itemName: 'text',
    itemNameEn: 'text',
    departmentCode: 'text',
    decidedAt: 'timestamptz',
    applicantName: 'text',
    applicantKind: 'text',
    licenceNumber: 'text?',
  },
})`
  select f.case_id, f.case_number, f.item_code, i.name as item_name, i.name_en as item_name_en, f.department_code,
         coalesce(f.decided_at, f.received_at) as decided_at, d.applicant ->> 'name' as applicant_name, d.applicant ->> 'kind' as applicant_kind,
         (select e.body -> 'result' ->> 'number'
            from cases.event e
           where e.centre_id = f.centre_id and e.case_id = f.case_id and e.kind = 'resultPrepared') as licence_number
    from cases.case_file f
    join cases.dossier d using (centre_id, case_id)
    join catalogue.item_title i on i.centre_id = f.centre_id and i.item_code = f.item_code and i.version = f.item_version
   where f.centre_id = $centreId and f.outcome = 'granted' and f.decided_at >= $since and f.item_code = any ($itemCodes)
     and ($q::text is null or (d.applicant ->> 'name' = $q and d.applicant ->> 'kind' = 'legalEntity'))
     and ($afterAt::timestamptz is null or (f.decided_at, f.case_id) < ($afterAt, $afterId::uuid))
   order by f.decided_at desc, f.case_id desc
   limit $limit`;
