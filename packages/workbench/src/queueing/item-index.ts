import {
  type IndexedItem,
  keepFavourite,
  notePicked,
  readItemIndex,
  readShortcuts,
  type Shortcuts,
} from '@yichuang/contract/queueing-desk.ts';
import type { ShouldRevalidateFunction } from 'react-router';
import { indexOrKept, shortcutsOrKept } from '#offline/kept-pages.ts';
import { write } from '#wire/answer.ts';
import { type Asked, orWithout, read } from '#wire/call.ts';
import { newKey } from '#wire/form-key.ts';

/** Every item the clerk may take, and their number keys. */
export type Known = { readonly rows: readonly IndexedItem[]; readonly shortcuts: Shortcuts };

/** What the picker tells the server: an item was taken, or put under a number key. */
export type Told =
  | { readonly act: 'picked'; readonly itemCode: string }
  | { readonly act: 'keep'; readonly slot: number; readonly itemCode: string };

/**
 * The browser keeps the index and asks only whether it is still the same. Null while nothing answers and nothing was
 * kept: the desk is not lost for that.
 */
export async function loader(asked: Asked): Promise<Known | null> {
  const rows = indexOrKept(read(asked, readItemIndex, {}).then((index) => index.rows));
  const shortcuts = shortcutsOrKept(read(asked, readShortcuts, {}));
  return orWithout(
    Promise.all([rows, shortcuts]).then(([one, other]) => ({ rows: one, shortcuts: other })),
    null,
  );
}

/** The number keys as they are then; null when they could not be kept, which stops nobody. */
export async function action(asked: Asked): Promise<Shortcuts | null> {
  // Written by the page itself, a moment ago.
  const told = (await asked.request.json()) as Told;
  const { itemCode } = told;
  const answer =
    told.act === 'picked'
      ? await write(asked, { route: notePicked, input: { body: { itemCode } }, key: newKey() })
      : await write(asked, {
          route: keepFavourite,
          input: { body: { slot: told.slot, itemCode } },
          key: newKey(),
        });
  return answer.ok ? answer.value : null;
}

export const shouldRevalidate: ShouldRevalidateFunction = () => false;
