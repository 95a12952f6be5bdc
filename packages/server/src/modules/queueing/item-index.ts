import type { readItemIndex as route } from '@yichuang/contract/queueing-desk.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { findableItems, offeredSheets, ownersOf, viewSummary } from '../catalogue/index.ts';
import type { Reading } from '../context.ts';
import { deskPowers } from './desk-powers.ts';

/** Every item the clerk may take, with the words by which it is found, in the order of the catalogue. */
export async function viewItemIndex(context: Reading): Promise<ReplyOf<typeof route>> {
  const { db, server, centreId } = context;
  const sheets = await offeredSheets(db, server, centreId);
  const owners = await ownersOf(db, centreId);
  const powers = await deskPowers(context);
  const words = await findableItems(db, centreId);
  return {
    rows: sheets.flatMap((sheet) => {
      const found = words.get(sheet.code);
      if (!found || !powers.mayTake(sheet)) return [];
      const { kind: _k, channel: _c, version: _v, ...shown } = viewSummary(sheet, owners);
      const mayFollow = sheet.requiredDocuments.some(({ deferrable }) => deferrable === true);
      return {
        ...shown,
        ...found,
        mayDecide: powers.mayDecide(sheet),
        ...(mayFollow && { mayFollow: true as const }),
      };
    }),
  };
}
