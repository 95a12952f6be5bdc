import { read, write } from '#platform/db/statement.ts';

const PLACE = { centreId: 'int2', accountId: 'uuid' } as const;

/** Favourites by their key, then the items taken last. */
export const deskItems = read({
  name: 'queueing.desk_items',
  params: PLACE,
  row: { itemCode: 'text', slot: 'int2?', pickedAt: 'timestamptz?' },
})`
  select item_code, slot, picked_at
    from queueing.desk_item
   where centre_id = $centreId and account_id = $accountId
   order by slot, picked_at desc nulls last, item_code
   limit 100`;

export const markPicked = write({
  name: 'queueing.mark_picked',
  params: { ...PLACE, itemCode: 'text', now: 'timestamptz' },
  row: {},
})`
  insert into queueing.desk_item (centre_id, account_id, item_code, picked_at)
  values ($centreId, $accountId, $itemCode, $now)
  on conflict (centre_id, account_id, item_code) do update set picked_at = excluded.picked_at`;

/** Only the latest are worth keeping; favourites stay. */
export const forgetOldPicks = write({
  name: 'queueing.forget_old_picks',
  params: { ...PLACE, kept: 'int4' },
  row: {},
})`
  delete from queueing.desk_item
   where centre_id = $centreId and account_id = $accountId and slot is null
     and item_code not in (select item_code from queueing.desk_item
                            where centre_id = $centreId and account_id = $accountId and picked_at is not null
                            order by picked_at desc, item_code
                            limit $kept)`;

export const clearSlot = write({
  name: 'queueing.clear_slot',
  params: { ...PLACE, slot: 'int2' },
  row: {},
})`
  update queueing.desk_item set slot = null
   where centre_id = $centreId and account_id = $accountId and slot = $slot`;

export const setSlot = write({
  name: 'queueing.set_slot',
  params: { ...PLACE, itemCode: 'text', slot: 'int2' },
  row: {},
})`
  insert into queueing.desk_item (centre_id, account_id, item_code, slot)
  values ($centreId, $accountId, $itemCode, $slot)
  on conflict (centre_id, account_id, item_code) do update set slot = excluded.slot`;
