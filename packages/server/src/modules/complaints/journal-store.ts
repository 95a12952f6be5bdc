import { read, write } from '#platform/db/statement.ts';

export const insertEvents = write({
  name: 'complaints.insert_events',
  params: { centreId: 'int2', remedyId: 'uuid', events: 'jsonb' },
  row: {},
})`
  insert into complaints.event (centre_id, remedy_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
  select $centreId, $remedyId, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
         e.actor_id, e.body, e.format
    from jsonb_to_recordset($events) as e (seq int, prev_hash text, hash text, kind text, at timestamptz, part text,
                                           actor_id uuid, body jsonb, format smallint)
   order by e.seq`;

export const eventsOfRemedy = read({
  name: 'complaints.events_of_remedy',
  params: { centreId: 'int2', remedyId: 'uuid' },
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
    from complaints.event e
    left join complaints.statement s using (centre_id, remedy_id, seq)
   where centre_id = $centreId and remedy_id = $remedyId
   order by e.seq`;

/** The words of an event; a salted digest of them stands in its body. */
export const insertStatement = write({
  name: 'complaints.insert_statement',
  params: { centreId: 'int2', remedyId: 'uuid', seq: 'int4', salt: 'bytea', content: 'jsonb' },
  row: {},
})`
  insert into complaints.statement (centre_id, remedy_id, seq, salt, content)
  values ($centreId, $remedyId, $seq, $salt, $content)`;
