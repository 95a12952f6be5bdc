import { read } from '#platform/db/statement.ts';

/**
 * Cases that a clock may have reached: open ones nobody has answered for days or whose due is near or past, and those
 * with a warning of a running clock, ended or not. In the order of their ids, from one on.
 */
export const casesToWatch = read({
  name: 'supervision.cases_to_watch',
  params: {
    centreId: 'int2',
    receivedBefore: 'timestamptz',
    dueBefore: 'timestamptz',
    afterId: 'uuid',
    most: 'int4',
  },
  row: { caseId: 'uuid' },
})`
  with watched as (
    select c.case_id
      from cases.counted_case c
     where c.centre_id = $centreId and c.outcome is null
       and (c.accepted_at is null and c.received_at < $receivedBefore or c.due_at < $dueBefore)
     union
    select k.case_id
      from supervision.card k
     where k.centre_id = $centreId and k.state = 'raised' and k.rule in ('noticeWarning', 'promiseWarning')
  )
  select case_id from watched where case_id > $afterId order by case_id limit $most`;
