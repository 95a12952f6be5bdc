import { read, write } from '#platform/db/statement.ts';

/** A licence as it is on record, with the title of its item. */
const LICENCE = {
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
  headHash: 'bytea',
  validFrom: 'date',
  termFrom: 'date',
  validUntil: 'date?',
  issuedAt: 'timestamptz',
  renewalRequestedOn: 'date?',
  renewalIsTimely: 'bool?',
} as const;

export const licenceById = read({
  name: 'licences.by_id',
  params: { centreId: 'int2', licenceId: 'uuid' },
  row: LICENCE,
})`
  select licence_id, case_id, case_number, number, item_code, item_version, department_code, state, state_since, version,
         head_hash, valid_from, term_from, valid_until, issued_at, renewal_requested_on, renewal_is_timely
    from licences.licence
   where centre_id = $centreId and licence_id = $licenceId`;

export const lockLicence = write({
  name: 'licences.lock',
  params: { centreId: 'int2', licenceId: 'uuid' },
  row: LICENCE,
})`
  select licence_id, case_id, case_number, number, item_code, item_version, department_code, state, state_since, version,
         head_hash, valid_from, term_from, valid_until, issued_at, renewal_requested_on, renewal_is_timely
    from licences.licence
   where centre_id = $centreId and licence_id = $licenceId
     for update`;

export const licenceOfCase = read({
  name: 'licences.of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: { licenceId: 'uuid' },
})`
  select licence_id from licences.licence where centre_id = $centreId and case_id = $caseId`;

/** What an act may change. */
const STATE = {
  licenceId: 'uuid',
  state: 'text',
  stateSince: 'date',
  version: 'int4',
  headHash: 'bytea',
  termFrom: 'date',
  validUntil: 'date?',
  renewalRequestedOn: 'date?',
  renewalIsTimely: 'bool?',
} as const;

const OPENING = {
  caseId: 'uuid',
  caseNumber: 'text',
  number: 'text',
  numberKey: 'text',
  itemCode: 'text',
  itemVersion: 'int4',
  departmentCode: 'text',
  validFrom: 'date',
  issuedAt: 'timestamptz',
} as const;

/** No row comes back when the case has its licence already. */
export const insertLicence = write({
  name: 'licences.insert',
  params: { centreId: 'int2', ...STATE, ...OPENING },
  row: { licenceId: 'uuid' },
})`
  insert into licences.licence
         (centre_id, licence_id, case_id, case_number, number, number_key, item_code, item_version, department_code, state,
          state_since, version, head_hash, valid_from, term_from, valid_until, issued_at, renewal_requested_on,
          renewal_is_timely)
  values ($centreId, $licenceId, $caseId, $caseNumber, $number, $numberKey, $itemCode, $itemVersion, $departmentCode, $state,
          $stateSince, $version, $headHash, $validFrom, $termFrom, $validUntil, $issuedAt, $renewalRequestedOn,
          $renewalIsTimely)
  on conflict (centre_id, case_id) do nothing
  returning licence_id`;

export const updateLicence = write({
  name: 'licences.update',
  params: { centreId: 'int2', ...STATE },
  row: {},
})`
  update licences.licence
     set state = $state, state_since = $stateSince, version = $version, head_hash = $headHash, term_from = $termFrom,
         valid_until = $validUntil, renewal_requested_on = $renewalRequestedOn, renewal_is_timely = $renewalIsTimely
   where centre_id = $centreId and licence_id = $licenceId`;

export const insertEvents = write({
  name: 'licences.insert_events',
  params: { centreId: 'int2', licenceId: 'uuid', events: 'jsonb' },
  row: {},
})`
  insert into licences.event (centre_id, licence_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
  select $centreId, $licenceId, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
         e.actor_id, e.body, e.format
    from jsonb_to_recordset($events) as e (seq int, prev_hash text, hash text, kind text, at timestamptz, part text,
                                           actor_id uuid, body jsonb, format smallint)
   order by e.seq`;

export const eventsOfLicence = read({
  name: 'licences.events_of_licence',
  params: { centreId: 'int2', licenceId: 'uuid' },
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
    from licences.event e
    left join licences.statement s using (centre_id, licence_id, seq)
   where centre_id = $centreId and licence_id = $licenceId
   order by e.seq`;

export const insertStatement = write({
  name: 'licences.insert_statement',
  params: { centreId: 'int2', licenceId: 'uuid', seq: 'int4', content: 'jsonb' },
  row: {},
})`
  insert into licences.statement (centre_id, licence_id, seq, content) values ($centreId, $licenceId, $seq, $content)`;

export const insertDossier = write({
  name: 'licences.insert_dossier',
  params: {
    centreId: 'int2',
    licenceId: 'uuid',
    salt: 'bytea',
    holderKind: 'text',
    holderName: 'text',
    idTail: 'text',
  },
  row: {},
})`
  insert into licences.dossier (centre_id, licence_id, salt, holder_kind, holder_name, id_tail)
  values ($centreId, $licenceId, $salt, $holderKind, $holderName, $idTail)`;

export const dossierOf = read({
  name: 'licences.dossier_of',
  params: { centreId: 'int2', licenceId: 'uuid' },
  row: { salt: 'bytea', holderKind: 'text', holderName: 'text' },
})`
  select salt, holder_kind, holder_name from licences.dossier where centre_id = $centreId and licence_id = $licenceId`;

export const renameHolder = write({
  name: 'licences.rename_holder',
  params: { centreId: 'int2', licenceId: 'uuid', holderName: 'text' },
  row: {},
})`
  update licences.dossier set holder_name = $holderName where centre_id = $centreId and licence_id = $licenceId`;
