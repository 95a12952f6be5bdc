import { read, write } from '#platform/db/statement.ts';

const VERSION = {
  procedureKey: 'text',
  version: 'int4',
  definition: 'jsonb',
  appliesFrom: 'date',
  publishedAt: 'timestamptz',
} as const;

/** Of the versions whose day has come, the highest of each channel. */
export const currentProcedures = read({
  name: 'processes.current_procedures',
  params: { centreId: 'int2', today: 'date' },
  row: VERSION,
})`
  select distinct on (procedure_key) procedure_key, version, definition, applies_from, published_at
    from processes.procedure
   where centre_id = $centreId and applies_from <= $today
   order by procedure_key, version desc`;

/** Those whose day has not come, the next first. */
export const plannedProcedures = read({
  name: 'processes.planned_procedures',
  params: { centreId: 'int2', today: 'date', limit: 'int4' },
  row: VERSION,
})`
  select procedure_key, version, definition, applies_from, published_at
    from processes.procedure p
   where centre_id = $centreId and applies_from > $today
     and not exists (select from processes.procedure later
                      where later.centre_id = p.centre_id and later.procedure_key = p.procedure_key
                        and later.version > p.version and later.applies_from <= p.applies_from)
   order by procedure_key, applies_from
   limit $limit`;

export const newestProcedure = read({
  name: 'processes.newest_procedure',
  params: { centreId: 'int2', procedureKey: 'text' },
  row: VERSION,
})`
  select procedure_key, version, definition, applies_from, published_at
    from processes.procedure
   where centre_id = $centreId and procedure_key = $procedureKey
   order by version desc
   limit 1`;

export const procedureVersion = read({
  name: 'processes.procedure_version',
  params: { centreId: 'int2', procedureKey: 'text', version: 'int4' },
  row: { definition: 'jsonb' },
})`
  select definition from processes.procedure
   where centre_id = $centreId and procedure_key = $procedureKey and version = $version`;

/**
 * The same definition again changes nothing, unless it is to apply earlier. Imported data is compared with what was
 * imported last, so that it does not undo what an administrator has published since.
 */
export const publishProcedure = write({
  name: 'processes.publish_procedure',
  params: {
    centreId: 'int2',
    procedureKey: 'text',
    definition: 'jsonb',
    digest: 'bytea',
    appliesFrom: 'date',
    now: 'timestamptz',
    publishedBy: 'uuid?',
  },
  row: { version: 'int4' },
})`
  with newest as (
    select max(version) as version from processes.procedure
     where centre_id = $centreId and procedure_key = $procedureKey
  ), compared as (
    select digest, applies_from from processes.procedure
     where centre_id = $centreId and procedure_key = $procedureKey
       and ($publishedBy::uuid is not null or published_by is null)
     order by version desc
     limit 1
  )
  insert into processes.procedure
         (centre_id, procedure_key, version, definition, digest, applies_from, published_at, published_by)
  select $centreId, $procedureKey, coalesce(newest.version, 0) + 1, $definition, $digest, $appliesFrom, $now, $publishedBy
    from newest
   where not exists (select from compared where digest = $digest and applies_from <= $appliesFrom)
  returning version`;

const FACT = { fact: 'text', caseId: 'uuid?', establishedAt: 'timestamptz' } as const;

export const factsOf = read({
  name: 'processes.facts_of',
  params: { centreId: 'int2', applicationId: 'uuid' },
  row: FACT,
})`
  select fact, case_id, established_at
    from processes.fact
   where centre_id = $centreId and application_id = $applicationId
   order by fact`;

export const factsOfApplications = read({
  name: 'processes.facts_of_applications',
  params: { centreId: 'int2', applicationIds: 'uuid[]' },
  row: { applicationId: 'uuid', fact: 'text' },
})`
  select application_id, fact
    from processes.fact
   where centre_id = $centreId and application_id = any ($applicationIds::uuid[])
   order by application_id, fact`;

export const insertFact = write({
  name: 'processes.insert_fact',
  params: {
    centreId: 'int2',
    applicationId: 'uuid',
    fact: 'text',
    caseId: 'uuid?',
    eventSeq: 'int4',
    now: 'timestamptz',
  },
  row: {},
})`
  insert into processes.fact (centre_id, application_id, fact, case_id, event_seq, established_at)
  values ($centreId, $applicationId, $fact, $caseId, $eventSeq, $now)`;

export const deleteFact = write({
  name: 'processes.delete_fact',
  params: { centreId: 'int2', applicationId: 'uuid', caseId: 'uuid' },
  row: { fact: 'text' },
})`
  delete from processes.fact
   where centre_id = $centreId and application_id = $applicationId and case_id = $caseId
  returning fact`;

/** A fact that no case established: a statement of the applicant. */
export const deleteStatedFact = write({
  name: 'processes.delete_stated_fact',
  params: { centreId: 'int2', applicationId: 'uuid', fact: 'text' },
  row: {},
})`
  delete from processes.fact
   where centre_id = $centreId and application_id = $applicationId and fact = $fact and case_id is null`;
