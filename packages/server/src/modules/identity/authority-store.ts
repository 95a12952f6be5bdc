import { read, write } from '#platform/db/statement.ts';

/**
 * A change for open screens: the next number of the centre, which stays locked until the commit, the row, and the
 * ring.
 */
export const insertAuthorityEvent = write({
  name: 'identity.insert_authority_event',
  params: {
    centreId: 'int2',
    now: 'timestamptz',
    kind: 'text',
    departmentCode: 'text',
    accountIds: 'uuid[]',
    delegationId: 'uuid?',
    sealId: 'uuid?',
  },
  row: { rung: 'text' },
})`
  with head as (
    insert into identity.authority_head (centre_id, seq) values ($centreId, 1)
    on conflict (centre_id) do update set seq = identity.authority_head.seq + 1
    returning seq
  )
  insert into identity.authority_event (centre_id, seq, at, kind, department_code, account_ids, delegation_id, seal_id)
  select $centreId, seq, $now, $kind, $departmentCode, $accountIds, $delegationId, $sealId from head
  returning pg_notify('authority', seq::text)::text as rung`;

export const newestAuthorityEvent = read({
  name: 'identity.newest_authority_event',
  params: { centreId: 'int2' },
  row: { seq: 'int8' },
})`
  select seq from identity.authority_head where centre_id = $centreId`;

export const authorityEventsAfter = read({
  name: 'identity.authority_events_after',
  params: { centreId: 'int2', after: 'int8', limit: 'int4' },
  row: { seq: 'int8', kind: 'text', departmentCode: 'text', accountIds: 'uuid[]' },
})`
  select seq, kind, department_code, account_ids
    from identity.authority_event
   where centre_id = $centreId and seq > $after
   order by seq
   limit $limit`;

/** Those that end first before the others. An item stands under the code of its department. */
export const authorityRows = read({
  name: 'identity.authority_rows',
  params: {
    centreId: 'int2',
    departmentCode: 'text?',
    counterId: 'text?',
    person: 'text?',
    itemCode: 'text?',
    state: 'text?',
    today: 'date',
    soon: 'date',
    limit: 'int4',
  },
  row: {
    delegationId: 'uuid',
    departmentCode: 'text',
    act: 'text',
    validFrom: 'date',
    validUntil: 'date?',
    basis: 'text',
    counterId: 'text?',
    itemCodes: 'text[]?',
    itemKinds: 'text[]?',
    limits: 'text?',
    sealId: 'uuid?',
    sealName: 'text?',
    grantedAt: 'timestamptz',
    grantedBy: 'text?',
    endedAt: 'timestamptz?',
    endedBy: 'text?',
    endReason: 'text?',
    accountId: 'uuid',
    displayName: 'text',
    loginName: 'text',
    role: 'text',
    version: 'int4',
  },
})`
  select g.delegation_id, g.department_code, g.act, g.valid_from, g.valid_until, g.basis, g.counter_id, g.item_codes,
         g.item_kinds, g.limits, g.seal_id, s.name as seal_name,
         g.granted_at,
         (select display_name from identity.account where centre_id = g.centre_id and account_id = g.granted_by)
           as granted_by,
         g.ended_at,
         (select display_name from identity.account where centre_id = g.centre_id and account_id = g.ended_by) as ended_by,
         g.end_reason, a.account_id, a.display_name, a.login_name, a.role, a.version
    from identity.delegation g
    join identity.account a on a.centre_id = g.centre_id and a.account_id = g.account_id
    left join identity.seal s on s.centre_id = g.centre_id and s.seal_id = g.seal_id
   where g.centre_id = $centreId
     and ($departmentCode::text is null or g.department_code = $departmentCode)
     and ($counterId::text is null or g.counter_id = $counterId)
     and ($person::text is null or a.login_name like $person || '%' or a.display_name like '%' || $person || '%')
     and ($itemCode::text is null or $itemCode = any(g.item_codes)
          or (g.item_codes is null and starts_with($itemCode, g.department_code || '-')))
     and case $state::text
           when 'inForce' then g.ended_at is null and g.valid_from <= $today and coalesce(g.valid_until >= $today, true)
           when 'expiring' then g.ended_at is null and g.valid_until between $today and $soon
           when 'over' then g.ended_at is not null or coalesce(g.valid_until < $today, false)
           else true
         end
   order by g.ended_at desc nulls first, g.valid_until nulls last, a.display_name, g.department_code, g.act, g.delegation_id
   limit $limit`;

export const countExpiring = read({
  name: 'identity.count_expiring',
  params: { centreId: 'int2', departmentCode: 'text?', today: 'date', soon: 'date' },
  row: { count: 'int8' },
})`
  select count(*) as count
    from identity.delegation
   where centre_id = $centreId and ended_at is null and valid_until between $today and $soon
     and ($departmentCode::text is null or department_code = $departmentCode)`;

/** Its reviewers, and clerks of every department: the general counter works for all. */
export const delegatesOf = read({
  name: 'identity.delegates_of',
  params: { centreId: 'int2', departmentCode: 'text' },
  row: { accountId: 'uuid', displayName: 'text', loginName: 'text', role: 'text', version: 'int4' },
})`
  select account_id, display_name, login_name, role, version
    from identity.account
   where centre_id = $centreId and not is_disabled
     and (role = 'clerk' or (role = 'reviewer' and department_code = $departmentCode))
   order by role desc, display_name, login_name
   limit 500`;
