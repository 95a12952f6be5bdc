import { read, write } from '#platform/db/statement.ts';

export const insertEvents = write({
  name: 'supervision.insert_events',
  params: { centreId: 'int2', cardId: 'uuid', events: 'jsonb' },
  row: {},
})`
  insert into supervision.event (centre_id, card_id, seq, prev_hash, hash, kind, at, part, actor_id, body, format)
  select $centreId, $cardId, e.seq, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), e.kind, e.at, e.part,
         e.actor_id, e.body, e.format
    from jsonb_to_recordset($events) as e (seq int, prev_hash text, hash text, kind text, at timestamptz, part text,
                                           actor_id uuid, body jsonb, format smallint)
   order by e.seq`;

export const eventsOfCard = read({
  name: 'supervision.events_of_card',
  params: { centreId: 'int2', cardId: 'uuid' },
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
    from supervision.event e
    left join supervision.statement s using (centre_id, card_id, seq)
   where centre_id = $centreId and card_id = $cardId
   order by e.seq`;

/** The words of an event; a salted digest of them stands in its body. */
export const insertStatement = write({
  name: 'supervision.insert_statement',
  params: { centreId: 'int2', cardId: 'uuid', seq: 'int4', salt: 'bytea', content: 'jsonb' },
  row: {},
})`
  insert into supervision.statement (centre_id, card_id, seq, salt, content)
  values ($centreId, $cardId, $seq, $salt, $content)`;
