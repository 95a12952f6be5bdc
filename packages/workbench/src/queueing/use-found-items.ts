import type { IndexedItem } from '@yichuang/contract/queueing-desk.ts';
import { rankItems } from '@yichuang/domain/catalogue/rank-items.ts';
import { useContext, useEffect, useMemo, useRef } from 'react';
import type { Picked } from './desk-items.ts';
import { numberedItems } from './item-shortcuts.ts';
import { ItemIndexContext } from './use-item-index.ts';
import { useMatches } from './use-matches.ts';

/** What the list shows of an item. */
export type FoundItem = Pick<
  IndexedItem & Picked['rows'][number],
  'code' | 'name' | 'nameEn' | 'handling' | 'promisedLimit' | 'feeCharged' | 'owner'
>;

/** Rows of the list: more than fit on the screen help nobody. */
const SHOWN = 12;

/**
 * What fits the text, at once from the copy on the machine; from the server only where that finds nothing. An empty
 * text brings the number keys.
 */
export function useFoundItems(text: string, onPick: (code: string) => void) {
  const { rows, shortcuts, usual, tell } = useContext(ItemIndexContext);
  const q = text.trim();
  const ranked = useMemo(() => rankItems(rows, q, { usual, most: SHOWN }), [rows, q, usual]);
  const numbered = useMemo(() => numberedItems(rows, shortcuts), [rows, shortcuts]);
  const asked = useMatches(ranked.length === 0 ? q : '', onPick);
  const waitForRanked = useAwaited(q, ranked[0]?.code, onPick);
  const matches: readonly FoundItem[] = ranked.length > 0 ? ranked : asked.rows;
  const found = q === '' ? numbered.map(({ item }) => item) : matches;
  return {
    rows: found,
    numbered,
    isCurrent: q === '' || ranked.length > 0 || asked.isCurrent,
    takeFirst: () => {
      const [first] = found;
      if (ranked.length > 0 && first) return onPick(first.code);
      // Whichever comes first, the copy of the catalogue or the answer of the server.
      waitForRanked();
      asked.takeFirst();
    },
    keep: (slot: number, itemCode: string) => tell({ act: 'keep', slot, itemCode }),
    note: (itemCode: string) => tell({ act: 'picked', itemCode }),
  };
}

/** Enter pressed before the copy of the catalogue had come takes its first row, unless the text was changed meanwhile. */
function useAwaited(q: string, first: string | undefined, onPick: (code: string) => void): () => void {
  const awaited = useRef('');
  useEffect(() => {
    if (awaited.current !== q) awaited.current = '';
    if (awaited.current === '' || first === undefined) return;
    awaited.current = '';
    onPick(first);
  });
  return () => {
    awaited.current = q;
  };
}
