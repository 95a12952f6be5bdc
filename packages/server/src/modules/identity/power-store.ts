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
    now: 'timestamptz',
    by: 'uuid?',
  },
  row: {},
})`
  insert into identity.delegation
         (centre_id, delegation_id, account_id, department_code, act, valid_from, valid_until, basis, granted_at, granted_by)
  values ($centreId, $delegationId, $accountId, $departmentCode, $act, $validFrom, $validUntil, $basis, $now, $by)`;

export const endDelegation = write({
  name: 'identity.end_delegation',
  params: { centreId: 'int2', delegationId: 'uuid', accountId: 'uuid', now: 'timestamptz', by: 'uuid' },
  row: { delegationId: 'uuid' },
})`
  update identity.delegation set ended_at = $now, ended_by = $by
   where centre_id = $centreId and delegation_id = $delegationId and account_id = $accountId and ended_at is null
  returning delegation_id`;

/** Sessions and hot acts ask again who the person is. */
export const raiseAuthority = write({
  name: 'identity.raise_authority',
  params: { centreId: 'int2', accountId: 'uuid' },
  row: {},
})`
  update identity.account set version = version + 1 where centre_id = $centreId and account_id = $accountId`;

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
    grantedAt: 'timestamptz',
    grantedBy: 'text?',
    endedAt: 'timestamptz?',
    endedBy: 'text?',
  },
})`
  select g.delegation_id, g.department_code, g.act, g.valid_from, g.valid_until, g.basis,
         g.granted_at, granter.display_name as granted_by, g.ended_at, ender.display_name as ended_by
    from identity.delegation g
    left join identity.account granter on granter.centre_id = g.centre_id and granter.account_id = g.granted_by
    left join identity.account ender on ender.centre_id = g.centre_id and ender.account_id = g.ended_by
   where g.centre_id = $centreId and g.account_id = $accountId
   order by g.ended_at desc nulls first, g.department_code, g.act, g.valid_from
   limit 1000`;
