import { read } from '#platform/db/statement.ts';
import { FILE } from './store.ts';

export const casesOfApplications = read({
  name: 'cases.of_applications',
  params: { centreId: 'int2', applicationIds: 'uuid[]' },
  row: FILE,
})`
  select case_id, case_number, item_code, item_version, department_code, handling, received_via, state, version,
         head_hash, application_id, step_id, required_facts, submitted_at, received_at, accepted_at, accepted_on, accepted_by,
         decided_at, decided_by, outcome, promised_due_at, promised_due_on, promised_due_unit,
         promised_due_provisional, statutory_due_at, statutory_due_on, statutory_due_unit,
         statutory_due_provisional, is_on_time, delivered_at
    from cases.case_file
   where centre_id = $centreId and application_id = any ($applicationIds::uuid[])
   order by application_id, case_number`;

export const pauseEvents = read({
  name: 'cases.pause_events',
  params: { centreId: 'int2', caseIds: 'uuid[]' },
  row: { caseId: 'uuid', kind: 'text', body: 'jsonb' },
})`
  select case_id, kind, body
    from cases.event
   where centre_id = $centreId and case_id = any ($caseIds::uuid[])
     and kind in ('specialProcedureStarted', 'specialProcedureEnded', 'hearingOpened', 'hearingClosed')
   order by case_id, seq`;

/** The last fifty decided cases of each step, but for those of one application. */
export const pastCasesOfSteps = read({
  name: 'cases.past_cases_of_steps',
  params: { centreId: 'int2', stepIds: 'text[]', itemCodes: 'text[]', applicationId: 'uuid' },
  row: { stepId: 'text', caseId: 'uuid', acceptedAt: 'timestamptz?', decidedAt: 'timestamptz?' },
})`
  select s.step_id, c.case_id, c.accepted_at, c.decided_at
    from unnest($stepIds::text[], $itemCodes::text[]) as s (step_id, item_code)
   cross join lateral (
         select case_id, accepted_at, decided_at
           from cases.case_file
          where centre_id = $centreId and step_id = s.step_id and item_code = s.item_code
            and decided_at is not null and accepted_at is not null and application_id <> $applicationId
          order by decided_at desc
          limit 50) as c
   order by s.step_id, c.decided_at desc, c.case_id`;
