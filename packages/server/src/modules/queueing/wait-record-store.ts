import { read } from '#platform/db/statement.ts';

/**
 * What people of a hall were told when they took their number, and when it was first called; the newest first. Null: no
 * wait could be told. A number that nobody called is left out: how long that person would have waited, nobody knows.
 */
export const toldAndCalled = read({
  name: 'queueing.told_and_called',
  params: { centreId: 'int2', hall: 'text', from: 'date', limit: 'int4' },
  row: {
    serviceId: 'text?',
    takenAt: 'timestamptz',
    calledAt: 'timestamptz',
    fromMinutes: 'int2?',
    toMinutes: 'int2?',
  },
})`
  select c.service_id, t.taken_at, c.at as called_at, t.expected_from_minutes as from_minutes,
         t.expected_to_minutes as to_minutes
    from queueing.ticket t
   cross join lateral (
     select e.at, e.service_id from queueing.event e
      where e.centre_id = t.centre_id and e.ticket_id = t.ticket_id and e.kind = 'called'
      order by e.seq
      limit 1
   ) c
   where t.centre_id = $centreId and t.institution_id = $hall and t.on_day >= $from
   order by t.on_day desc, t.area, t.serial desc
   limit $limit`;
