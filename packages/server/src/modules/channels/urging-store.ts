import { read, write } from '#platform/db/statement.ts';

/** More than the steps of any plan, each urged once on each rung and some times by hand. */
export const MOST_URGINGS = 500;

export const insertUrging = write({
  name: 'channels.insert_urging',
  params: {
    centreId: 'int2',
    applicationId: 'uuid',
    urgingId: 'uuid',
    caseId: 'uuid',
    stepId: 'text',
    departmentCode: 'text',
    rung: 'text',
    act: 'text',
    usedPercent: 'int2',
    isOverdue: 'bool',
    now: 'timestamptz',
    urgedBy: 'uuid?',
  },
  row: { urgingId: 'uuid' },
})`
  insert into channels.urging
         (centre_id, application_id, urging_id, case_id, step_id, department_code, rung, act, used_percent, is_overdue,
          urged_at, urged_by)
  values ($centreId, $applicationId, $urgingId, $caseId, $stepId, $departmentCode, $rung, $act, $usedPercent, $isOverdue,
          $now, $urgedBy)
  on conflict (centre_id, case_id, rung, act) where urged_by is null do nothing
  returning urging_id`;

/** The latest first. */
export const urgingsOf = read({
  name: 'channels.urgings_of',
  params: { centreId: 'int2', applicationId: 'uuid', most: 'int4' },
  row: {
    urgingId: 'uuid',
    caseId: 'uuid',
    stepId: 'text',
    departmentCode: 'text',
    rung: 'text',
    act: 'text',
    usedPercent: 'int2',
    isOverdue: 'bool',
    urgedAt: 'timestamptz',
    urgedBy: 'uuid?',
  },
})`
  select urging_id, case_id, step_id, department_code, rung, act, used_percent, is_overdue, urged_at, urged_by
    from channels.urging
   where centre_id = $centreId and application_id = $applicationId
   order by urged_at desc, urging_id desc
   limit $most`;

/** The ladder of the centre in every version, oldest first. */
export const ladderVersions = read({
  name: 'channels.ladder_versions',
  params: { centreId: 'int2' },
  row: { version: 'int4', rungs: 'jsonb', knownAt: 'timestamptz', basis: 'text' },
})`
  select version, rungs, known_at, basis from channels.ladder_version
   where centre_id = $centreId
   order by version`;

export const insertLadderVersion = write({
  name: 'channels.insert_ladder_version',
  params: {
    centreId: 'int2',
    version: 'int4',
    rungs: 'jsonb',
    now: 'timestamptz',
    changedBy: 'uuid',
    basis: 'text',
  },
  row: {},
})`
  insert into channels.ladder_version (centre_id, version, rungs, known_at, changed_by, basis)
  values ($centreId, $version, $rungs, $now, $changedBy, $basis)`;

/** How often each case was urged that is not decided yet, those urged last first. */
export const urgedCases = read({
  name: 'channels.urged_cases',
  params: { centreId: 'int2', department: 'text?', most: 'int4' },
  row: { caseId: 'uuid', urgings: 'int8', rung: 'text', act: 'text', urgedAt: 'timestamptz' },
})`
  select case_id, count(*) as urgings, (array_agg(rung order by urged_at desc, urging_id desc))[1] as rung,
         (array_agg(act order by urged_at desc, urging_id desc))[1] as act,
         max(urged_at) as urged_at
    from channels.urging
   where centre_id = $centreId and ($department::text is null or department_code = $department)
     and application_id in (select application_id from channels.application
                             where centre_id = $centreId and state = 'accepted')
     and case_id in (select case_id from cases.counted_case where centre_id = $centreId and decided_at is null)
   group by case_id
   order by max(urged_at) desc, case_id
   limit $most`;

/** Applications under way, for the nightly rule. */
export const runningApplications = read({
  name: 'channels.running_applications',
  params: { centreId: 'int2', after: 'uuid', most: 'int4' },
  row: { applicationId: 'uuid' },
})`
  select application_id from channels.application
   where centre_id = $centreId and state = 'accepted' and application_id > $after
   order by application_id
   limit $most`;
