import { read, write } from '#platform/db/statement.ts';

export const currentProcedures = read({
  name: 'processes.current_procedures',
  params: { centreId: 'int2' },
  row: { procedureKey: 'text', version: 'int4', definition: 'jsonb' },
})`
  select procedure_key, version, definition
    from processes.procedure
   where centre_id = $centreId and is_current
   order by procedure_key`;

export const procedureVersion = read({
  name: 'processes.procedure_version',
  params: { centreId: 'int2', procedureKey: 'text', version: 'int4' },
  row: { definition: 'jsonb' },
})`
  select definition from processes.procedure
   where centre_id = $centreId and procedure_key = $procedureKey and version = $version`;

/** The same definition again changes nothing. */
export const publishProcedure = write({
  name: 'processes.publish_procedure',
  params: {
    centreId: 'int2',
    procedureKey: 'text',
    definition: 'jsonb',
    digest: 'bytea',
    now: 'timestamptz',
  },
  row: { version: 'int4' },
})`
  with known as (
    select version, digest from processes.procedure
     where centre_id = $centreId and procedure_key = $procedureKey and is_current
  ), retired as (
    update processes.procedure p set is_current = false
      from known
     where p.centre_id = $centreId and p.procedure_key = $procedureKey and p.version = known.version
       and known.digest <> $digest
    returning p.version
  )
  insert into processes.procedure (centre_id, procedure_key, version, is_current, definition, digest, published_at)
  select $centreId, $procedureKey, coalesce((select version from known), 0) + 1, true, $definition, $digest, $now
   where not exists (select from known where digest = $digest)
     and (select count(*) from retired) >= 0
  returning version`;

const FACT = { fact: 'text', caseId: 'uuid', establishedAt: 'timestamptz' } as const;

export const factsOf = read({
  name: 'processes.facts_of',
  params: { centreId: 'int2', applicationId: 'uuid' },
  row: FACT,
})`
  select fact, case_id, established_at
    from processes.fact
   where centre_id = $centreId and application_id = $applicationId
   order by fact`;

export const insertFact = write({
  name: 'processes.insert_fact',
  params: {
    centreId: 'int2',
    applicationId: 'uuid',
    fact: 'text',
    caseId: 'uuid',
    eventSeq: 'int4',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into processes.fact (centre_id, application_id, fact, case_id, event_seq, established_at)
  values ($centreId, $applicationId, $fact, $caseId, $eventSeq, $now)`;
