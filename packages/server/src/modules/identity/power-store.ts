import { read, write } from '#platform/db/statement.ts';

export const insertDelegation = write({
  name: 'identity.insert_delegation',
  params: {
    centreId: 'int2',
    delegationId: 'uuid',
    accountId: 'uuid',
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
    now: 'timestamptz',
    by: 'uuid?',
  },
  row: {},
})`
  insert into identity.delegation
         (centre_id, delegation_id, account_id, department_code, act, valid_from, valid_until, basis, counter_id,
          item_codes, item_kinds, limits, seal_id, granted_at, granted_by)
  values ($centreId, $delegationId, $accountId, $departmentCode, $act, $validFrom, $validUntil, $basis, $counterId,
          $itemCodes, $itemKinds, $limits, $sealId, $now, $by)`;

export const endDelegation = write({
  name: 'identity.end_delegation',
  params: {
    centreId: 'int2',
    delegationId: 'uuid',
    accountId: 'uuid',
    reason: 'text',
    now: 'timestamptz',
    by: 'uuid',
  },
  row: { departmentCode: 'text' },
})`
  update identity.delegation set ended_at = $now, ended_by = $by, end_reason = $reason
   where centre_id = $centreId and delegation_id = $delegationId and account_id = $accountId and ended_at is null
  returning department_code`;

/** Sessions, open streams and hot acts ask again who the person is. */
export const raiseAuthority = write({
  name: 'identity.raise_authority',
  params: { centreId: 'int2', accountId: 'uuid' },
  row: { rung: 'text' },
})`
  update identity.account set version = version + 1 where centre_id = $centreId and account_id = $accountId
  returning pg_notify('identity', '')::text as rung`;

/** Those in force first, then by department. */
export const delegationsOf = read({
  name: 'identity.delegations_of',
  params: { centreId: 'int2', accountId: 'uuid' },
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
  },
})`
  select g.delegation_id, g.department_code, g.act, g.valid_from, g.valid_until, g.basis, g.counter_id, g.item_codes,
         g.item_kinds, g.limits, g.seal_id, s.name as seal_name,
         g.granted_at, granter.display_name as granted_by, g.ended_at, ender.display_name as ended_by, g.end_reason
    from identity.delegation g
    left join identity.seal s on s.centre_id = g.centre_id and s.seal_id = g.seal_id
    left join identity.account granter on granter.centre_id = g.centre_id and granter.account_id = g.granted_by
    left join identity.account ender on ender.centre_id = g.centre_id and ender.account_id = g.ended_by
   where g.centre_id = $centreId and g.account_id = $accountId
   order by g.ended_at desc nulls first, g.department_code, g.act, g.valid_from
   limit 1000`;
