import type {
  keepFavourite as keepRoute,
  notePicked as pickedRoute,
  Shortcuts,
} from '@yichuang/contract/queueing-desk.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { currentSheet } from '../catalogue/index.ts';
import type { Acting, Reading } from '../context.ts';
import { clearSlot, deskItems, forgetOldPicks, markPicked, setSlot } from './shortcut-store.ts';

/** 最近十项. */
const RECENT = 10;

export async function viewShortcuts({ db, centreId, actor }: Reading): Promise<Shortcuts> {
  const rows = await db.many(deskItems, { centreId, accountId: actor.accountId });
  const latestFirst = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    (b.pickedAt ?? 0) - (a.pickedAt ?? 0);
  return {
    favourites: rows.flatMap(({ slot, itemCode }) => (slot === null ? [] : [{ slot, itemCode }])),
    recent: rows
      .filter(({ pickedAt }) => pickedAt !== null)
      .sort(latestFirst)
      .slice(0, RECENT)
      .map(({ itemCode }) => itemCode),
  };
}

/** Puts an item under a key; what was there leaves it. @throws not-found for an item that is not offered */
export async function keepFavourite({ body }: ParsedOf<typeof keepRoute>, { tx, centreId, actor }: Acting) {
  const place = { centreId, accountId: actor.accountId };
  const { slot, itemCode } = body;
  if (itemCode !== null) await currentSheet(tx, centreId, itemCode);
  await tx.run(clearSlot, { ...place, slot });
  if (itemCode !== null) await tx.run(setSlot, { ...place, slot, itemCode });
  return {};
}

/** @throws not-found for an item that is not offered */
export async function notePicked(
  { body }: ParsedOf<typeof pickedRoute>,
  { tx, centreId, actor, now }: Acting,
) {
  const place = { centreId, accountId: actor.accountId };
  await currentSheet(tx, centreId, body.itemCode);
  await tx.run(markPicked, { ...place, itemCode: body.itemCode, now });
  await tx.run(forgetOldPicks, { ...place, kept: RECENT });
  return {};
}
