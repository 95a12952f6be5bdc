import { read } from '#platform/db/statement.ts';

/** Open cases of an item by the version that binds them, the newest versions first. */
export const openByItemVersion = read({
  name: 'cases.open_by_item_version',
  params: { centreId: 'int2', itemCode: 'text' },
  row: { version: 'int4', cases: 'int4' },
})`
  select item_version as version, count(*)::int as cases
    from cases.case_file
   where centre_id = $centreId and item_code = $itemCode and outcome is null
   group by item_version
   order by item_version desc
   limit 20`;

/**
 * How many of an item are granted, and the accepted cases that wait, the earliest first: whoever is ahead of a case
 * is among the first. An item that is limited in number is never decided on the spot, so its granted cases are few.
 */
export const waitingForItem = read({
  name: 'cases.waiting_for_item',
  params: { centreId: 'int2', itemCode: 'text' },
  row: {
    granted: 'int4',
    caseId: 'uuid?',
    caseNumber: 'text?',
    acceptedAt: 'timestamptz?',
    countedFrom: 'float8?',
  },
})`
  select g.granted, w.case_id, w.case_number, w.accepted_at, w.counted_from
    from (
      select count(*)::int as granted
        from cases.case_file
       where centre_id = $centreId and item_code = $itemCode and outcome = 'granted' and handling <> 'immediate'
    ) g
    left join lateral (
      select f.case_id, f.case_number, f.accepted_at, (e.body ->> 'countedFrom')::float8 as counted_from
        from cases.case_file f
        join cases.event e using (centre_id, case_id)
       where f.centre_id = $centreId and f.item_code = $itemCode and f.outcome is null and f.accepted_at is not null
         and e.kind in ('accepted', 'deemedAccepted')
       order by coalesce((e.body ->> 'countedFrom')::float8, extract(epoch from f.accepted_at) * 1000), f.case_number
       limit 200
    ) w on true
   order by w.accepted_at, w.case_number`;
