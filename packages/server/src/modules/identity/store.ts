import { once, read, write } from '#platform/db/statement.ts';

const ACCOUNT = {
  accountId: 'uuid',
  loginName: 'text',
  displayName: 'text',
  role: 'text',
  departmentCode: 'text?',
  isDisabled: 'bool',
  isHead: 'bool',
  version: 'int4',
  lastSignedInAt: 'timestamptz?',
} as const;

export const accounts = read({
  name: 'identity.accounts',
  params: { centreId: 'int2', q: 'text?' },
  row: ACCOUNT,
})`
  select account_id, login_name, display_name, role, department_code, is_disabled, is_head, version, last_signed_in_at
    from identity.account
   where centre_id = $centreId
     and ($q::text is null or login_name like $q || '%' or display_name like '%' || $q || '%')
   order by display_name, login_name
   limit 500`;

export const namesOfAccounts = read({
  name: 'identity.names_of_accounts',
  params: { centreId: 'int2', accountIds: 'uuid[]' },
  row: { accountId: 'uuid', displayName: 'text' },
})`
  select account_id, display_name
    from identity.account
   where centre_id = $centreId and account_id = any($accountIds)
   order by account_id`;

export const accountById = read({
  name: 'identity.account_by_id',
  params: { centreId: 'int2', accountId: 'uuid' },
  row: ACCOUNT,
})`
  select account_id, login_name, display_name, role, department_code, is_disabled, is_head, version, last_signed_in_at
    from identity.account
   where centre_id = $centreId and account_id = $accountId`;

export const lockAccount = write({
  name: 'identity.lock_account',
  params: { centreId: 'int2', accountId: 'uuid' },
  row: ACCOUNT,
})`
  select account_id, login_name, display_name, role, department_code, is_disabled, is_head, version, last_signed_in_at
    from identity.account
   where centre_id = $centreId and account_id = $accountId
     for update`;

/** Locks every working administrator, so that two changes cannot remove the last one together. */
export const lockAdministrators = write({
  name: 'identity.lock_administrators',
  params: { centreId: 'int2' },
  row: { accountId: 'uuid' },
})`
  select account_id from identity.account
   where centre_id = $centreId and role = 'administrator' and not is_disabled
   order by account_id
     for update`;

export const credentials = read({
  name: 'identity.credentials',
  params: { centreId: 'int2', loginName: 'text' },
  row: { accountId: 'uuid', passwordHash: 'text', isDisabled: 'bool' },
})`
  select account_id, password_hash, is_disabled from identity.account
   where centre_id = $centreId and login_name = $loginName`;

export const insertAccount = write({
  name: 'identity.insert_account',
  params: {
    centreId: 'int2',
    accountId: 'uuid',
    loginName: 'text',
    displayName: 'text',
    passwordHash: 'text',
    role: 'text',
    departmentCode: 'text?',
    isHead: 'bool',
    now: 'timestamptz',
  },
  row: { accountId: 'uuid' },
})`
  insert into identity.account
         (centre_id, account_id, login_name, display_name, password_hash, role, department_code, is_head, created_at)
  values ($centreId, $accountId, $loginName, $displayName, $passwordHash, $role, $departmentCode, $isHead, $now)
  on conflict (centre_id, login_name) do nothing
  returning account_id`;

// What ends a session or changes what a person may do rings: open streams ask again who they are for.

export const updateAccount = write({
  name: 'identity.update_account',
  params: {
    centreId: 'int2',
    accountId: 'uuid',
    displayName: 'text',
    role: 'text',
    departmentCode: 'text?',
    isDisabled: 'bool',
    isHead: 'bool',
  },
  row: { rung: 'text' },
})`
  update identity.account
     set display_name = $displayName, role = $role, department_code = $departmentCode, is_disabled = $isDisabled,
         is_head = $isHead,
         version = version + 1
   where centre_id = $centreId and account_id = $accountId
  returning pg_notify('identity', '')::text as rung`;

export const updatePassword = write({
  name: 'identity.update_password',
  params: { centreId: 'int2', accountId: 'uuid', passwordHash: 'text' },
  row: { rung: 'text' },
})`
  update identity.account set password_hash = $passwordHash, version = version + 1
   where centre_id = $centreId and account_id = $accountId
  returning pg_notify('identity', '')::text as rung`;

export const insertSession = write({
  name: 'identity.insert_session',
  params: {
    centreId: 'int2',
    tokenHash: 'bytea',
    accountId: 'uuid',
    now: 'timestamptz',
    expiresAt: 'timestamptz',
  },
  row: {},
})`
  with seen as (
    update identity.account set last_signed_in_at = $now where centre_id = $centreId and account_id = $accountId
  )
  insert into identity.session (centre_id, token_hash, account_id, started_at, expires_at)
  values ($centreId, $tokenHash, $accountId, $now, $expiresAt)`;

export const endSession = write({
  name: 'identity.end_session',
  params: { centreId: 'int2', tokenHash: 'bytea', now: 'timestamptz' },
  row: { rung: 'text' },
})`
  update identity.session set ended_at = $now
   where centre_id = $centreId and token_hash = $tokenHash and ended_at is null
  returning pg_notify('identity', '')::text as rung`;

/** Locks the screen, or unlocks it with null. It rings: open streams ask again who they are for. */
export const setLock = write({
  name: 'identity.set_lock',
  params: { centreId: 'int2', tokenHash: 'bytea', lockedAt: 'timestamptz?' },
  row: { rung: 'text' },
})`
  update identity.session set locked_at = $lockedAt
   where centre_id = $centreId and token_hash = $tokenHash and ended_at is null
  returning pg_notify('identity', '')::text as rung`;

export const passwordOf = read({
  name: 'identity.password_of',
  params: { centreId: 'int2', accountId: 'uuid' },
  row: { passwordHash: 'text' },
})`
  select password_hash from identity.account where centre_id = $centreId and account_id = $accountId`;

export const endSessionsOf = write({
  name: 'identity.end_sessions_of',
  params: { centreId: 'int2', accountId: 'uuid', now: 'timestamptz' },
  row: { rung: 'text' },
})`
  update identity.session set ended_at = $now
   where centre_id = $centreId and account_id = $accountId and ended_at is null
  returning pg_notify('identity', '')::text as rung`;

/** Who a session is, with all that policy asks for: one trip. */
export const actorOfSession = read({
  name: 'identity.actor_of_session',
  params: { centreId: 'int2', tokenHash: 'bytea', now: 'timestamptz' },
  row: {
    accountId: 'uuid',
    role: 'text',
    departmentCode: 'text?',
    departmentLevel: 'text?',
    isHead: 'bool',
    authorityVersion: 'int4',
    isLocked: 'bool',
    powers: 'jsonb',
  },
})`
  select s.account_id, s.role, s.department_code, d.level as department_level, s.is_head, s.authority_version,
         s.locked_at is not null as is_locked,
         coalesce((select jsonb_agg(h.power) from identity.held_power h
                    where h.centre_id = s.centre_id and h.account_id = s.account_id), '[]') as powers
    from identity.live_session s
    left join organisation.department_level d on d.centre_id = s.centre_id and d.department_code = s.department_code
   where s.centre_id = $centreId and s.token_hash = $tokenHash and s.expires_at > $now`;

/** All that policy asks of an account besides its session. */
const COLLEAGUE = {
  accountId: 'uuid',
  role: 'text',
  departmentCode: 'text?',
  departmentLevel: 'text?',
  isHead: 'bool',
  authorityVersion: 'int4',
  powers: 'jsonb',
} as const;

/** A colleague named in an act of somebody else, with all that policy asks for. */
export const actorByLoginName = read({
  name: 'identity.actor_by_login_name',
  params: { centreId: 'int2', loginName: 'text' },
  row: COLLEAGUE,
})`
  select a.account_id, a.role, a.department_code, d.level as department_level, a.is_head, a.version as authority_version,
         coalesce((select jsonb_agg(h.power) from identity.held_power h
                    where h.centre_id = a.centre_id and h.account_id = a.account_id), '[]') as powers
    from identity.account a
    left join organisation.department_level d on d.centre_id = a.centre_id and d.department_code = a.department_code
   where a.centre_id = $centreId and a.login_name = $loginName and not a.is_disabled`;

/** The same by account: the first of two persons. */
export const actorByAccount = read({
  name: 'identity.actor_by_account',
  params: { centreId: 'int2', accountId: 'uuid' },
  row: COLLEAGUE,
})`
  select a.account_id, a.role, a.department_code, d.level as department_level, a.is_head, a.version as authority_version,
         coalesce((select jsonb_agg(h.power) from identity.held_power h
                    where h.centre_id = a.centre_id and h.account_id = a.account_id), '[]') as powers
    from identity.account a
    left join organisation.department_level d on d.centre_id = a.centre_id and d.department_code = a.department_code
   where a.centre_id = $centreId and a.account_id = $accountId and not a.is_disabled`;

/** Clerks of the centre with all that policy asks for, and when each came in last. */
export const clerks = read({
  name: 'identity.clerks',
  params: { centreId: 'int2' },
  row: {
    accountId: 'uuid',
    displayName: 'text',
    departmentCode: 'text?',
    lastSignedInAt: 'timestamptz?',
    role: 'text',
    departmentLevel: 'text?',
    isHead: 'bool',
    authorityVersion: 'int4',
    powers: 'jsonb',
  },
})`
  select a.account_id, a.display_name, a.department_code, a.last_signed_in_at, a.role,
         d.level as department_level, a.is_head, a.version as authority_version,
         coalesce((select jsonb_agg(h.power) from identity.held_power h
                    where h.centre_id = a.centre_id and h.account_id = a.account_id), '[]') as powers
    from identity.account a
    left join organisation.department_level d on d.centre_id = a.centre_id and d.department_code = a.department_code
   where a.centre_id = $centreId and a.role = 'clerk' and not a.is_disabled
   order by a.display_name, a.account_id
   limit 1000`;

/** Whoever takes a power away waits for an act that rests on it, or the act finds another version. */
export const holdVersion = write({
  name: 'identity.hold_version',
  params: { centreId: 'int2', accountId: 'uuid', authorityVersion: 'int4' },
  row: { accountId: 'uuid' },
})`
  select account_id from identity.account
   where centre_id = $centreId and account_id = $accountId and version = $authorityVersion and not is_disabled
     for share`;

/**
 * Counts first and tells how many there are now, so that a burst of guesses cannot all read the count of before.
 * Autocommitted on purpose: a wrong try stays counted although the act around it is refused.
 */
export const countTry = once({
  name: 'identity.count_try',
  params: { centreId: 'int2', subject: 'text', now: 'timestamptz', expired: 'timestamptz' },
  row: { tries: 'int4' },
})`
  insert into identity.guess (centre_id, subject, since, tries) values ($centreId, $subject, $now, 1)
  on conflict (centre_id, subject) do update
     set tries = case when identity.guess.since < $expired then 1 else identity.guess.tries + 1 end,
         since = case when identity.guess.since < $expired then $now else identity.guess.since end
  returning tries`;

export const takeBackTry = once({
  name: 'identity.take_back_try',
  params: { centreId: 'int2', subject: 'text' },
  row: {},
})`
  update identity.guess set tries = greatest(tries - 1, 0) where centre_id = $centreId and subject = $subject`;

export const anyAccount = read({
  name: 'identity.any_account',
  params: { centreId: 'int2' },
  row: { accountId: 'uuid' },
})`
  select account_id from identity.account where centre_id = $centreId limit 1`;

/** Tries outside the window of every limit say nothing any more. */
export const forgetTries = write({
  name: 'identity.forget_tries',
  params: { centreId: 'int2', before: 'timestamptz' },
  row: {},
})`
  delete from identity.guess where centre_id = $centreId and since < $before`;
