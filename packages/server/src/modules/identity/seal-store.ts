import { read, write } from '#platform/db/statement.ts';

export const sealRows = read({
  name: 'identity.seal_rows',
  params: { centreId: 'int2', departmentCode: 'text?' },
  row: {
    sealId: 'uuid',
    departmentCode: 'text',
    name: 'text',
    use: 'text',
    number: 'text',
    form: 'text',
    validFrom: 'date',
    validUntil: 'date?',
    keeperId: 'uuid',
    keeperName: 'text',
    revokedAt: 'timestamptz?',
    revokedBy: 'text?',
    revokeReason: 'text?',
    version: 'int4',
  },
})`
  select s.seal_id, s.department_code, s.name, s.use, s.number, s.form, s.valid_from, s.valid_until, s.keeper_id,
         keeper.display_name as keeper_name, s.revoked_at,
         (select display_name from identity.account where centre_id = s.centre_id and account_id = s.revoked_by)
           as revoked_by,
         s.revoke_reason, s.version
    from identity.seal s
    join identity.account keeper on keeper.centre_id = s.centre_id and keeper.account_id = s.keeper_id
   where s.centre_id = $centreId and ($departmentCode::text is null or s.department_code = $departmentCode)
   order by s.revoked_at desc nulls first, s.department_code, s.name, s.number
   limit 500`;

/** Newest first. */
export const handOversOf = read({
  name: 'identity.hand_overs_of',
  params: { centreId: 'int2', sealIds: 'uuid[]' },
  row: { sealId: 'uuid', at: 'timestamptz', from: 'text?', to: 'text', reason: 'text', by: 'text?' },
})`
  select h.seal_id, h.at,
         (select display_name from identity.account where centre_id = h.centre_id and account_id = h.from_id) as from,
         taker.display_name as to, h.reason,
         (select display_name from identity.account where centre_id = h.centre_id and account_id = h.by_id) as by
    from identity.seal_hand_over h
    join identity.account taker on taker.centre_id = h.centre_id and taker.account_id = h.to_id
   where h.centre_id = $centreId and h.seal_id = any($sealIds)
   order by h.seal_id, h.seq desc
   limit 5000`;

export const sealById = read({
  name: 'identity.seal_by_id',
  params: { centreId: 'int2', sealId: 'uuid' },
  row: {
    departmentCode: 'text',
    name: 'text',
    number: 'text',
    use: 'text',
    validFrom: 'date',
    validUntil: 'date?',
    revokedAt: 'timestamptz?',
  },
})`
  select department_code, name, number, use, valid_from, valid_until, revoked_at
    from identity.seal
   where centre_id = $centreId and seal_id = $sealId`;

export const lockSeal = write({
  name: 'identity.lock_seal',
  params: { centreId: 'int2', sealId: 'uuid' },
  row: { departmentCode: 'text', keeperId: 'uuid', revokedAt: 'timestamptz?', version: 'int4' },
})`
  select department_code, keeper_id, revoked_at, version
    from identity.seal
   where centre_id = $centreId and seal_id = $sealId
     for update`;

export const insertSeal = write({
  name: 'identity.insert_seal',
  params: {
    centreId: 'int2',
    sealId: 'uuid',
    departmentCode: 'text',
    name: 'text',
    use: 'text',
    number: 'text',
    form: 'text',
    validFrom: 'date',
    validUntil: 'date?',
    keeperId: 'uuid',
    now: 'timestamptz',
    by: 'uuid?',
  },
  row: { sealId: 'uuid' },
})`
  insert into identity.seal
         (centre_id, seal_id, department_code, name, use, number, form, valid_from, valid_until, keeper_id,
          registered_at, registered_by)
  values ($centreId, $sealId, $departmentCode, $name, $use, $number, $form, $validFrom, $validUntil, $keeperId, $now, $by)
  on conflict (centre_id, number) do nothing
  returning seal_id`;

export const insertHandOver = write({
  name: 'identity.insert_hand_over',
  params: {
    centreId: 'int2',
    sealId: 'uuid',
    seq: 'int4',
    now: 'timestamptz',
    fromId: 'uuid?',
    toId: 'uuid',
    reason: 'text',
    by: 'uuid?',
  },
  row: {},
})`
  insert into identity.seal_hand_over (centre_id, seal_id, seq, at, from_id, to_id, reason, by_id)
  values ($centreId, $sealId, $seq, $now, $fromId, $toId, $reason, $by)`;

export const changeKeeper = write({
  name: 'identity.change_keeper',
  params: { centreId: 'int2', sealId: 'uuid', keeperId: 'uuid' },
  row: {},
})`
  update identity.seal set keeper_id = $keeperId, version = version + 1
   where centre_id = $centreId and seal_id = $sealId`;

export const endSeal = write({
  name: 'identity.end_seal',
  params: { centreId: 'int2', sealId: 'uuid', reason: 'text', now: 'timestamptz', by: 'uuid' },
  row: {},
})`
  update identity.seal set revoked_at = $now, revoked_by = $by, revoke_reason = $reason, version = version + 1
   where centre_id = $centreId and seal_id = $sealId`;

/** Everybody whose power uses the seal is asked again who they are; in one order, so that two ends never wait for each other. */
export const raiseSealHolders = write({
  name: 'identity.raise_seal_holders',
  params: { centreId: 'int2', sealId: 'uuid' },
  row: { accountId: 'uuid', rung: 'text' },
})`
  with holder as (
    select a.account_id
      from identity.account a
     where a.centre_id = $centreId
       and a.account_id in (select account_id from identity.delegation
                             where centre_id = $centreId and seal_id = $sealId and ended_at is null)
     order by a.account_id
       for update
  )
  update identity.account a set version = version + 1
    from holder
   where a.centre_id = $centreId and a.account_id = holder.account_id
  returning a.account_id, pg_notify('identity', '')::text as rung`;
