import { read, write } from '#platform/db/statement.ts';

export const insertKnownDuplicate = write({
  name: 'queueing.insert_known_duplicate',
  params: {
    centreId: 'int2',
    noteId: 'uuid',
    caseId: 'uuid',
    accountId: 'uuid',
    now: 'timestamptz',
    reason: 'text',
  },
  row: {},
})`
  insert into queueing.known_duplicate (centre_id, note_id, case_id, account_id, at, reason)
  values ($centreId, $noteId, $caseId, $accountId, $now, $reason)`;

/** Newest first. */
export const knownDuplicates = read({
  name: 'queueing.known_duplicates',
  params: { centreId: 'int2', caseIds: 'uuid[]', limit: 'int4' },
  row: { caseId: 'uuid', accountId: 'uuid', at: 'timestamptz', reason: 'text' },
})`
  select case_id, account_id, at, reason
    from queueing.known_duplicate
   where centre_id = $centreId and case_id = any($caseIds::uuid[])
   order by at desc, note_id desc
   limit $limit`;
