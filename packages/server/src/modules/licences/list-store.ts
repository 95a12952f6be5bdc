import { read } from '#platform/db/statement.ts';

/** What a list and the public check tell of a licence; a person's name leaves the module masked. */
const ROW = {
  licenceId: 'uuid',
  caseId: 'uuid',
  caseNumber: 'text',
  number: 'text',
  itemCode: 'text',
  itemVersion: 'int4',
  itemName: 'text',
  itemNameEn: 'text',
  departmentCode: 'text',
  state: 'text',
  stateSince: 'date',
  version: 'int4',
  validFrom: 'date',
  termFrom: 'date',
  validUntil: 'date?',
  issuedAt: 'timestamptz',
  renewalRequestedOn: 'date?',
  renewalIsTimely: 'bool?',
  holderKind: 'text',
  holderName: 'text',
} as const;

/**
 * Newest first. `department` null: the whole centre; `key`, `name` null: no search; `afterAt`, `afterId` null: from the
 * beginning. A state is that of `today`: a term that is over ends a licence before anybody has noticed.
 */
export const listLicences = read({
  name: 'licences.list',
  params: {
    centreId: 'int2',
    department: 'text?',
    key: 'text?',
    name: 'text?',
    state: 'text?',
    today: 'date',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: { ...ROW, total: 'int8' },
})`
  with box as (
    select l.*, d.holder_kind, d.holder_name
      from licences.licence l
      join licences.dossier d using (centre_id, licence_id)
     where l.centre_id = $centreId
       and ($department::text is null or l.department_code = $department)
       and ($key::text is null or l.number_key like $key || '%' or l.case_number like $key || '%'
            or d.holder_name = $name::text)
       and ($state::text is null
            or $state = case when l.valid_until >= $today::date or l.valid_until is null
                               or l.state not in ('effective', 'changed', 'renewed', 'deemedRenewed') then l.state
                             when l.renewal_is_timely then 'deemedRenewed'
                             else 'expired' end)
  )
  select b.licence_id, b.case_id, b.case_number, b.number, b.item_code, b.item_version, i.name as item_name,
         i.name_en as item_name_en, b.department_code, b.state, b.state_since, b.version, b.valid_from, b.term_from,
         b.valid_until, b.issued_at, b.renewal_requested_on, b.renewal_is_timely, b.holder_kind, b.holder_name,
         (select count(*) from box) as total
    from box b
    join catalogue.item_title i on i.centre_id = b.centre_id and i.item_code = b.item_code and i.version = b.item_version
   where ($afterAt::timestamptz is null or (b.issued_at, b.licence_id) < ($afterAt, $afterId::uuid))
   order by b.issued_at desc, b.licence_id desc
   limit $limit`;

/** Certificates that cases led to. */
export const licencesOfCases = read({
  name: 'licences.of_cases',
  params: { centreId: 'int2', caseIds: 'uuid[]' },
  row: {
    licenceId: 'uuid',
    caseId: 'uuid',
    caseNumber: 'text',
    number: 'text',
    itemCode: 'text',
    itemVersion: 'int4',
    departmentCode: 'text',
    state: 'text',
    stateSince: 'date',
    version: 'int4',
    validFrom: 'date',
    termFrom: 'date',
    validUntil: 'date?',
    issuedAt: 'timestamptz',
    renewalRequestedOn: 'date?',
    renewalIsTimely: 'bool?',
  },
})`
  select licence_id, case_id, case_number, number, item_code, item_version, department_code, state, state_since, version,
         valid_from, term_from, valid_until, issued_at, renewal_requested_on, renewal_is_timely
    from licences.licence
   where centre_id = $centreId and case_id = any ($caseIds::uuid[])
   order by issued_at desc`;

export const listedLicence = read({
  name: 'licences.listed',
  params: { centreId: 'int2', licenceId: 'uuid' },
  row: ROW,
})`
  select l.licence_id, l.case_id, l.case_number, l.number, l.item_code, l.item_version, i.name as item_name,
         i.name_en as item_name_en, l.department_code, l.state, l.state_since, l.version, l.valid_from, l.term_from,
         l.valid_until, l.issued_at, l.renewal_requested_on, l.renewal_is_timely, d.holder_kind, d.holder_name
    from licences.licence l
    join licences.dossier d on d.centre_id = l.centre_id and d.licence_id = l.licence_id
    join catalogue.item_title i on i.centre_id = l.centre_id and i.item_code = l.item_code and i.version = l.item_version
   where l.centre_id = $centreId and l.licence_id = $licenceId`;

/** Nothing keeps two departments from the same number; the holder tells them apart. */
export const licenceByHolder = read({
  name: 'licences.by_number_and_holder',
  params: { centreId: 'int2', numberKey: 'text', idTail: 'text' },
  row: { licenceId: 'uuid' },
})`
  select l.licence_id
    from licences.licence l
    join licences.dossier d on d.centre_id = l.centre_id and d.licence_id = l.licence_id
   where l.centre_id = $centreId and l.number_key = $numberKey and d.id_tail = $idTail
   order by l.issued_at desc, l.licence_id desc
   limit 1`;

/** Licences in force by their row whose last day is over, in the order of the days, from one on. */
export const licencesOver = read({
  name: 'licences.over',
  params: { centreId: 'int2', today: 'date', after: 'date', afterId: 'uuid', most: 'int4' },
  row: { licenceId: 'uuid', version: 'int4', validUntil: 'date?' },
})`
  select licence_id, version, valid_until
    from licences.licence
   where centre_id = $centreId and valid_until < $today and (valid_until, licence_id) > ($after, $afterId)
     and state in ('effective', 'changed', 'renewed', 'deemedRenewed')
   order by valid_until, licence_id
   limit $most`;
