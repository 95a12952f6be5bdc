import { once, read } from '#platform/db/statement.ts';

/**
 * The instant case in one statement: session, authority, item and clock are checked again, then key, case, events, dossier
 * and effect are written, or nothing.
 *
 * `ok` is the guard; the key is taken only from `ok`, so a refused act leaves no key behind.
 */
export const recordInstantCase = once({
  name: 'cases.record_instant_case',
  params: {
    centreId: 'int2',
    tokenHash: 'bytea',
    now: 'timestamptz',
    authorityVersion: 'int4',
    clockStamp: 'text',
    itemCode: 'text',
    itemVersion: 'int4',
    scope: 'text',
    key: 'text',
    digest: 'bytea',
    route: 'text',
    caseId: 'uuid',
    caseNumber: 'text',
    departmentCode: 'text',
    receivedVia: 'text',
    state: 'text',
    version: 'int4',
    headHash: 'bytea',
    acceptedOn: 'date',
    accountId: 'uuid',
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
    events: 'jsonb',
    salt: 'bytea',
    applicant: 'jsonb',
    form: 'jsonb',
    documents: 'text[]',
    queryCode: 'text',
    effectId: 'uuid',
    heldUntil: 'timestamptz?',
    counterId: 'text?',
    ticketId: 'uuid?',
  },
  row: { isAllowed: 'bool', isNew: 'bool' },
})`
  with ok as (
    select 1
      from identity.live_session s
      join catalogue.published_item i using (centre_id)
      join clock.stamp k using (centre_id)
     where s.centre_id = $centreId and s.token_hash = $tokenHash and s.expires_at > $now
       and s.authority_version = $authorityVersion and s.locked_at is null
       and i.item_code = $itemCode and i.version = $itemVersion
       and k.stamp = $clockStamp
  ), req as (
    insert into platform.request (centre_id, scope, key, digest, route, reply, made_at)
    select $centreId, $scope, $key, $digest, $route, jsonb_build_object('caseId', $caseId::uuid), $now from ok
    on conflict do nothing
    returning 1
  ), file as (
    insert into cases.case_file
           (centre_id, case_id, case_number, item_code, item_version, department_code, handling, received_via, state,
            version, head_hash, received_at, accepted_at, accepted_on, accepted_by, decided_at, decided_by, outcome,
            promised_due_at, promised_due_on, promised_due_unit, promised_due_provisional,
            statutory_due_at, statutory_due_on, statutory_due_unit, statutory_due_provisional,
            is_on_time, delivered_at, counter_id, ticket_id)
    select $centreId, $caseId, $caseNumber, $itemCode, $itemVersion, $departmentCode, 'immediate', $receivedVia, $state,
           $version, $headHash, $now, $now, $acceptedOn, $accountId, $now, $accountId, 'granted',
           $promisedDueAt, $promisedDueOn, $promisedDueUnit, $promisedDueProvisional,
           $statutoryDueAt, $statutoryDueOn, $statutoryDueUnit, $statutoryDueProvisional,
           $isOnTime, $deliveredAt, $counterId, $ticketId
      from req
  ), journal as (
    insert into cases.event (centre_id, case_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
    select $centreId, $caseId, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
           e.actor_id, e.body, e.format
      from req, jsonb_to_recordset($events) as e (seq int, prev_hash text, hash text, kind text, at timestamptz,
                                                  part text, actor_id uuid, body jsonb, format smallint)
  ), personal as (
    insert into cases.dossier (centre_id, case_id, salt, applicant, form, documents, query_code)
    select $centreId, $caseId, $salt, $applicant, $form, $documents, $queryCode from req
  ), effect as (
    insert into platform.outbox (centre_id, effect_id, task, effect_key, payload, written_at, held_until, held_for)
    select $centreId, $effectId, 'cases.accepted', $caseId::uuid::text,
           jsonb_build_object('centreId', $centreId::smallint, 'caseId', $caseId::uuid), $now, $heldUntil,
           case when $heldUntil::timestamptz is not null then $caseId::uuid::text end
      from req
  )
  select exists (select 1 from ok) as is_allowed, exists (select 1 from req) as is_new`;

/** What an earlier act with this key did. */
export const instantByKey = read({
  name: 'cases.instant_by_key',
  params: { centreId: 'int2', scope: 'text', key: 'text' },
  row: { digest: 'bytea', caseId: 'uuid?' },
})`
  select digest, (reply ->> 'caseId')::uuid as case_id
    from platform.request
   where centre_id = $centreId and scope = $scope and key = $key`;
