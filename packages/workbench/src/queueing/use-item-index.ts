import type { Shortcuts } from '@yichuang/contract/queueing-desk.ts';
import { createContext, useEffect, useMemo, useState } from 'react';
import { useFetcher } from 'react-router';
import { keptItems } from '#offline/kept-pages.ts';
import { everyMilliseconds } from '#shell/clock.ts';
import { useCutOff } from '#wire/connection.ts';
import type { action, Known, loader, Told } from './item-index.ts';

/** The copy of the catalogue that the picker searches; empty until it has come. */
export type ItemIndex = Known & {
  /** Codes the clerk takes often: before others that fit as well. */
  readonly usual: ReadonlySet<string>;
  readonly tell: (told: Told) => void;
};

const NONE: Shortcuts = { favourites: [], recent: [] };

export const ItemIndexContext = createContext<ItemIndex>({
  rows: [],
  shortcuts: NONE,
  usual: new Set(),
  tell: () => undefined,
});

/** Without a network only what is laid in can be taken. */
function useTakeable(rows: Known['rows'] | undefined): Known['rows'] | undefined {
  const isCut = useCutOff() !== null;
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (isCut) void keptItems().then(setKept);
    else setKept(null);
  }, [isCut]);
  return useMemo(() => (kept === null ? rows : rows?.filter(({ code }) => kept.has(code))), [rows, kept]);
}

const WHERE = '/desk/index';
/** Milliseconds; longer than the index takes on a slow line. */
const ASK_AGAIN = 4_000;

/** Loaded once for all persons of the day. */
export function useItemIndex(): ItemIndex {
  const reader = useFetcher<typeof loader>({ key: 'item-index' });
  const teller = useFetcher<typeof action>({ key: 'item-index-told' });
  const { load, data } = reader;
  const { submit } = teller;
  const isThere = data !== undefined && data !== null;
  // An act that is left while its page is read again takes a load of that moment with it: then it is asked for again.
  useEffect(() => {
    if (isThere) return;
    void load(WHERE);
    return everyMilliseconds(ASK_AGAIN, () => void load(WHERE));
  }, [load, isThere]);
  const shortcuts = teller.data ?? data?.shortcuts ?? NONE;
  const rows = useTakeable(data?.rows);
  return useMemo(
    () => ({
      rows: rows ?? [],
      shortcuts,
      usual: new Set([...shortcuts.favourites.map(({ itemCode }) => itemCode), ...shortcuts.recent]),
      tell: (told) =>
        void submit(JSON.stringify(told), { method: 'post', action: WHERE, encType: 'application/json' }),
    }),
    [rows, shortcuts, submit],
  );
}
