import type { CaseFile } from '#cases/case-file.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { type Bound, LATEST } from '#clock/centre-clocks.ts';

type Received = Pick<CaseFile, 'receivedVia'> & { readonly acceptedAt?: CaseFile['acceptedAt'] | null };

/**
 * By which rules a case counts (适用计时规则): those that held when it was accepted; what is not accepted goes by those
 * that hold now. Papers taken in at a counter go by the hours of its hall, where the item is handled in one hall only.
 */
export function boundOf({ acceptedAt, receivedVia }: Received, { halls }: Pick<ItemSheet, 'halls'>): Bound {
  const takenIn = receivedVia === 'counter';
  const hall = takenIn && halls.length === 1 ? halls[0] : undefined;
  return { at: acceptedAt ?? LATEST, hall, takenIn };
}
