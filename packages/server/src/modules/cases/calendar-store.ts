import { read, write } from '#platform/db/statement.ts';

/** What moving a due needs of a row; the rest its journal tells. */
const OPEN = {
  caseId: 'uuid',
  caseNumber: 'text',
  itemCode: 'text',
  itemVersion: 'int4',
  version: 'int4',
  headHash: 'bytea',
} as const;

/** `afterId` is the last case of the batch before. */
const BATCH = { centreId: 'int2', afterId: 'uuid', limit: 'int4' } as const;

/** Cases that nobody has decided, accepted or waiting for a correction, a batch at a time. */
export const openCases = read({ name: 'cases.open_cases', params: BATCH, row: OPEN })`
  select case_id, case_number, item_code, item_version, version, head_hash
    from cases.case_file
   where centre_id = $centreId and case_id > $afterId
     and outcome is null and decided_at is null and (accepted_at is not null or state = 'awaitingCorrection')
   order by case_id
   limit $limit`;

/** The same, locked in the order of their ids, so that two who lock several never wait for each other. */
export const lockOpenCases = write({ name: 'cases.lock_open_cases', params: BATCH, row: OPEN })`
  select case_id, case_number, item_code, item_version, version, head_hash
    from cases.case_file
   where centre_id = $centreId and case_id > $afterId
     and outcome is null and decided_at is null and (accepted_at is not null or state = 'awaitingCorrection')
   order by case_id
   limit $limit
     for update`;

export const eventsOfCases = read({
  name: 'cases.events_of_cases',
  params: { centreId: 'int2', caseIds: 'uuid[]' },
  row: { caseId: 'uuid', kind: 'text', at: 'timestamptz', part: 'text', actorId: 'uuid?', body: 'jsonb' },
})`
  select case_id, kind, at, part, actor_id, body
    from cases.event
   where centre_id = $centreId and case_id = any ($caseIds::uuid[])
   order by case_id, seq`;

/** Dues, version and head of many rows. */
export const updateDues = write({
  name: 'cases.update_dues',
  params: { centreId: 'int2', cases: 'jsonb' },
  row: {},
})`
  update cases.case_file f
     set version = m.version, head_hash = decode(m.head_hash, 'hex'),
         promised_due_at = m.promised_due_at, promised_due_on = m.promised_due_on,
         promised_due_unit = m.promised_due_unit, promised_due_provisional = m.promised_due_provisional,
         statutory_due_at = m.statutory_due_at, statutory_due_on = m.statutory_due_on,
         statutory_due_unit = m.statutory_due_unit, statutory_due_provisional = m.statutory_due_provisional
    from jsonb_to_recordset($cases) as m (case_id uuid, version int, head_hash text,
           promised_due_at timestamptz, promised_due_on date, promised_due_unit text, promised_due_provisional boolean,
           statutory_due_at timestamptz, statutory_due_on date, statutory_due_unit text,
           statutory_due_provisional boolean)
   where f.centre_id = $centreId and f.case_id = m.case_id`;

/** Events of many cases. */
export const insertEventsOfCases = write({
  name: 'cases.insert_events_of_cases',
  params: { centreId: 'int2', events: 'jsonb' },
  row: {},
})`
  insert into cases.event (centre_id, case_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
  select $centreId, e.case_id, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
         e.actor_id, e.body, e.format
    from jsonb_to_recordset($events) as e (case_id uuid, seq int, prev_hash text, hash text, kind text,
                                           at timestamptz, part text, actor_id uuid, body jsonb, format smallint)
   order by e.case_id, e.seq`;
