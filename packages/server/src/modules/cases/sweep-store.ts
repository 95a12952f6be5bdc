import { read } from '#platform/db/statement.ts';

const FROM = { centreId: 'int2', after: 'timestamptz', afterId: 'uuid', most: 'int4' } as const;
const ROW = { caseId: 'uuid', version: 'int4', sortedBy: 'timestamptz' } as const;

/** Open cases in which time alone may have had a consequence, in the order of receipt, from one on. */
export const sweepableCases = read({
  name: 'cases.sweepable',
  params: FROM,
  row: ROW,
})`
  select case_id, version, received_at as sorted_by
    from cases.case_file
   where centre_id = $centreId and outcome is null and (received_at, case_id) > ($after, $afterId)
     and state in ('submitted', 'received', 'preReviewed', 'awaitingCorrection', 'inSpecialProcedure', 'seekingOpinions')
   order by received_at, case_id
   limit $most`;

/** Cases whose result was delivered and that nobody has closed, in the order of delivery, from one on. */
export const deliveredCases = read({ name: 'cases.delivered', params: FROM, row: ROW })`
  select case_id, version, coalesce(delivered_at, received_at) as sorted_by
    from cases.case_file
   where centre_id = $centreId and state = 'delivered' and (delivered_at, case_id) > ($after, $afterId)
   order by delivered_at, case_id
   limit $most`;
