import { read, write } from '#platform/db/statement.ts';

export const skills = read({
  name: 'queueing.skills',
  params: { centreId: 'int2', accountId: 'uuid?' },
  row: { accountId: 'uuid', services: 'text[]', counters: 'text[]', version: 'int4' },
})`
  select account_id, services, counters, version
    from queueing.clerk_skill
   where centre_id = $centreId and ($accountId::uuid is null or account_id = $accountId)
   order by account_id
   limit 2000`;

/** Version 0: nothing is recorded. Nothing comes back when somebody else was faster. */
export const replaceSkill = write({
  name: 'queueing.replace_skill',
  params: {
    centreId: 'int2',
    accountId: 'uuid',
    services: 'text[]',
    counters: 'text[]',
    version: 'int4',
    now: 'timestamptz',
    actorId: 'uuid',
  },
  row: { version: 'int4' },
})`
  with changed as (
    update queueing.clerk_skill
       set services = $services, counters = $counters, version = version + 1, changed_at = $now,
           changed_by = $actorId
     where centre_id = $centreId and account_id = $accountId and version = $version
    returning version
  ), made as (
    insert into queueing.clerk_skill (centre_id, account_id, services, counters, version, changed_at, changed_by)
    select $centreId, $accountId, $services, $counters, 1, $now, $actorId where $version = 0
    on conflict do nothing
    returning version
  )
  select version from changed union all select version from made limit 1`;

/** Leave that holds and touches the days. */
export const leaveBetween = read({
  name: 'queueing.leave_between',
  params: { centreId: 'int2', from: 'date', to: 'date?' },
  row: { leaveId: 'uuid', accountId: 'uuid', firstDay: 'date', lastDay: 'date', kind: 'text' },
})`
  select leave_id, account_id, first_day, last_day, kind
    from queueing.staff_leave
   where centre_id = $centreId and withdrawn_at is null and last_day >= $from
     and ($to::date is null or first_day <= $to)
   order by first_day, leave_id
   limit 5000`;

export const insertLeave = write({
  name: 'queueing.insert_leave',
  params: {
    centreId: 'int2',
    leaveId: 'uuid',
    accountId: 'uuid',
    firstDay: 'date',
    lastDay: 'date',
    kind: 'text',
    now: 'timestamptz',
    actorId: 'uuid',
  },
  row: {},
})`
  insert into queueing.staff_leave
         (centre_id, leave_id, account_id, first_day, last_day, kind, entered_at, entered_by)
  values ($centreId, $leaveId, $accountId, $firstDay, $lastDay, $kind, $now, $actorId)`;

/** Nothing when it was taken back already. */
export const withdrawLeaveRow = write({
  name: 'queueing.withdraw_leave',
  params: { centreId: 'int2', leaveId: 'uuid', now: 'timestamptz', actorId: 'uuid' },
  row: { leaveId: 'uuid' },
})`
  update queueing.staff_leave
     set withdrawn_at = $now, withdrawn_by = $actorId
   where centre_id = $centreId and leave_id = $leaveId and withdrawn_at is null
  returning leave_id`;
