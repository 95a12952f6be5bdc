import type { IndexedItem, Shortcuts } from '@yichuang/contract/queueing-desk.ts';

/** An item under a number key; 0 stands for the tenth. */
export type NumberedItem<Item = IndexedItem> = {
  readonly digit: string;
  readonly item: Item;
  readonly isKept: boolean;
};

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/**
 * What the number keys take in an empty box: favourites under the key they were put, the items taken last under the
 * keys that are free. Items the clerk may not take any more are left out.
 */
export function numberedItems<Item extends { readonly code: string }>(
  items: readonly Item[],
  { favourites, recent }: Shortcuts,
): readonly NumberedItem<Item>[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const kept = new Map(favourites.map(({ slot, itemCode }) => [String(slot), byCode.get(itemCode)]));
  const others = recent.filter((code) => !favourites.some(({ itemCode }) => itemCode === code));
  const waiting = others.flatMap((code) => byCode.get(code) ?? []);
  return DIGITS.flatMap((digit) => {
    const favourite = kept.get(digit);
    const item = favourite ?? waiting.shift();
    return item ? [{ digit, item, isKept: favourite !== undefined }] : [];
  });
}

/** The digit of a key of the number row or the number pad; null for any other key. */
export const digitOf = (code: string): string | null => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null;
