import { read } from '#platform/db/statement.ts';

/** Open cases in which time alone may have had a consequence. */
export const sweepableCases = read({
  name: 'cases.sweepable',
  params: { centreId: 'int2', most: 'int4' },
  row: { caseId: 'uuid', version: 'int4' },
})`
  select case_id, version
    from cases.case_file
   where centre_id = $centreId and outcome is null
     and state in ('submitted', 'received', 'preReviewed', 'awaitingCorrection', 'inSpecialProcedure')
   order by received_at, case_id
   limit $most`;
