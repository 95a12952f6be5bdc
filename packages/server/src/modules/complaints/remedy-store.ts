import { read, write } from '#platform/db/statement.ts';

const REMEDY = {
  remedyId: 'uuid',
  ratingId: 'uuid',
  level: 'int2',
  departmentCode: 'text',
  ratedAccountId: 'uuid?',
  state: 'text',
  verdict: 'text?',
  openedAt: 'timestamptz',
  assignedAt: 'timestamptz?',
  judgedAt: 'timestamptz?',
  appealedAt: 'timestamptz?',
  appealDecidedAt: 'timestamptz?',
  appealOutcome: 'text?',
  rectifiedAt: 'timestamptz?',
  revisitedAt: 'timestamptz?',
  isRevisitedInTime: 'bool?',
  secondLevel: 'int2?',
  closedAt: 'timestamptz?',
  version: 'int4',
  headHash: 'bytea',
} as const;

export const remedyById = read({
  name: 'complaints.remedy_by_id',
  params: { centreId: 'int2', remedyId: 'uuid' },
  row: REMEDY,
})`
  select remedy_id, rating_id, level, department_code, rated_account_id, state, verdict, opened_at, assigned_at,
         judged_at, appealed_at, appeal_decided_at, appeal_outcome, rectified_at, revisited_at, is_revisited_in_time,
         second_level, closed_at, version, head_hash
    from complaints.remedy
   where centre_id = $centreId and remedy_id = $remedyId`;

export const lockRemedy = write({
  name: 'complaints.lock_remedy',
  params: { centreId: 'int2', remedyId: 'uuid' },
  row: REMEDY,
})`
  select remedy_id, rating_id, level, department_code, rated_account_id, state, verdict, opened_at, assigned_at,
         judged_at, appealed_at, appeal_decided_at, appeal_outcome, rectified_at, revisited_at, is_revisited_in_time,
         second_level, closed_at, version, head_hash
    from complaints.remedy
   where centre_id = $centreId and remedy_id = $remedyId
     for update`;

export const remediesByIds = read({
  name: 'complaints.remedies_by_ids',
  params: { centreId: 'int2', remedyIds: 'uuid[]' },
  row: REMEDY,
})`
  select remedy_id, rating_id, level, department_code, rated_account_id, state, verdict, opened_at, assigned_at,
         judged_at, appealed_at, appeal_decided_at, appeal_outcome, rectified_at, revisited_at, is_revisited_in_time,
         second_level, closed_at, version, head_hash
    from complaints.remedy
   where centre_id = $centreId and remedy_id = any($remedyIds)
   order by opened_at desc, remedy_id desc
   limit 500`;

/** Those that nobody has put right since before a moment, and those put right after another; in the order of ids. */
export const remediesToWatch = read({
  name: 'complaints.remedies_to_watch',
  params: {
    centreId: 'int2',
    openedBefore: 'timestamptz',
    rectifiedAfter: 'timestamptz',
    afterId: 'uuid',
    most: 'int4',
  },
  row: { remedyId: 'uuid' },
})`
  select remedy_id
    from complaints.remedy
   where centre_id = $centreId and opened_at < $openedBefore and remedy_id > $afterId
     and (rectified_at is null and state <> 'closed' or rectified_at > $rectifiedAfter)
   order by remedy_id
   limit $most`;

/** A department sees its own, and only what was looked into. */
export const listNewestRemedies = read({
  name: 'complaints.list_newest_remedies',
  params: {
    centreId: 'int2',
    department: 'text?',
    state: 'text?',
    afterAt: 'timestamptz?',
    afterId: 'uuid?',
    limit: 'int4',
  },
  row: { ...REMEDY, total: 'int8' },
})`
  with mine as (
    select m.*
      from complaints.remedy m
     where m.centre_id = $centreId
       and ($department::text is null or m.department_code = $department and m.judged_at is not null)
       and ($state::text is null or m.state = $state)
  )
  select remedy_id, rating_id, level, department_code, rated_account_id, state, verdict, opened_at, assigned_at,
         judged_at, appealed_at, appeal_decided_at, appeal_outcome, rectified_at, revisited_at, is_revisited_in_time,
         second_level, closed_at, version, head_hash,
         (select count(*) from mine) as total
    from mine
   where $afterAt::timestamptz is null or (opened_at, remedy_id) < ($afterAt, $afterId::uuid)
   order by opened_at desc, remedy_id desc
   limit $limit`;

/** Hearing of a bad rating twice opens one remedy: then no row comes back. */
export const insertRemedy = write({
  name: 'complaints.insert_remedy',
  params: {
    centreId: 'int2',
    remedyId: 'uuid',
    ratingId: 'uuid',
    level: 'int2',
    departmentCode: 'text',
    ratedAccountId: 'uuid?',
    openedAt: 'timestamptz',
    headHash: 'bytea',
  },
  row: { remedyId: 'uuid' },
})`
  insert into complaints.remedy
         (centre_id, remedy_id, rating_id, level, department_code, rated_account_id, state, opened_at, version, head_hash)
  values ($centreId, $remedyId, $ratingId, $level, $departmentCode, $ratedAccountId, 'opened', $openedAt, 1, $headHash)
  on conflict (centre_id, rating_id) do nothing
  returning remedy_id`;

export const updateRemedy = write({
  name: 'complaints.update_remedy',
  params: {
    centreId: 'int2',
    remedyId: 'uuid',
    state: 'text',
    verdict: 'text?',
    assignedAt: 'timestamptz?',
    judgedAt: 'timestamptz?',
    appealedAt: 'timestamptz?',
    appealDecidedAt: 'timestamptz?',
    appealOutcome: 'text?',
    rectifiedAt: 'timestamptz?',
    revisitedAt: 'timestamptz?',
    isRevisitedInTime: 'bool?',
    secondLevel: 'int2?',
    closedAt: 'timestamptz?',
    version: 'int4',
    headHash: 'bytea',
  },
  row: {},
})`
  update complaints.remedy
     set state = $state, verdict = $verdict, assigned_at = $assignedAt, judged_at = $judgedAt,
         appealed_at = $appealedAt, appeal_decided_at = $appealDecidedAt, appeal_outcome = $appealOutcome,
         rectified_at = $rectifiedAt, revisited_at = $revisitedAt, is_revisited_in_time = $isRevisitedInTime,
         second_level = $secondLevel, closed_at = $closedAt, version = $version, head_hash = $headHash
   where centre_id = $centreId and remedy_id = $remedyId`;
