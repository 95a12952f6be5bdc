import { read } from '#platform/db/statement.ts';

/** Open cases in which time alone may have had a consequence, in the order of receipt, from one on. */
export const sweepableCases = read({
  name: 'cases.sweepable',
  params: { centreId: 'int2', after: 'timestamptz', afterId: 'uuid', most: 'int4' },
  row: { caseId: 'uuid', version: 'int4', receivedAt: 'timestamptz' },
})`
  select case_id, version, received_at
    from cases.case_file
   where centre_id = $centreId and outcome is null and (received_at, case_id) > ($after, $afterId)
     and state in ('submitted', 'received', 'preReviewed', 'awaitingCorrection', 'inSpecialProcedure')
   order by received_at, case_id
   limit $most`;
