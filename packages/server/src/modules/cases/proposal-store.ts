import { read, write } from '#platform/db/statement.ts';

export const proposalOfCase = read({
  name: 'cases.proposal_of_case',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: {
    version: 'int4',
    outcome: 'text',
    statement: 'jsonb',
    proposedBy: 'uuid',
    proposedAt: 'timestamptz',
  },
})`
  select version, outcome, statement, proposed_by, proposed_at
    from cases.proposal
   where centre_id = $centreId and case_id = $caseId`;

export const insertProposal = write({
  name: 'cases.insert_proposal',
  params: {
    centreId: 'int2',
    caseId: 'uuid',
    version: 'int4',
    outcome: 'text',
    statement: 'jsonb',
    proposedBy: 'uuid',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into cases.proposal (centre_id, case_id, version, outcome, statement, proposed_by, proposed_at)
  values ($centreId, $caseId, $version, $outcome, $statement, $proposedBy, $now)`;

/** Confirmed, given back, or of a version the case has left behind. */
export const deleteProposal = write({
  name: 'cases.delete_proposal',
  params: { centreId: 'int2', caseId: 'uuid' },
  row: { caseId: 'uuid' },
})`
  delete from cases.proposal where centre_id = $centreId and case_id = $caseId returning case_id`;
