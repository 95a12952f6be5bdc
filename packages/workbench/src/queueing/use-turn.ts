import type { DeskItem } from '@yichuang/contract/queueing.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnnounce } from '#shell/announcer.tsx';
import { betweenPictures } from '#shell/between-pictures.ts';
import { useWords } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import { newKey } from '#wire/form-key.ts';
import type { Typed } from '#wire/kept-forms.ts';
import { HELD_KEYS } from './held-keys.ts';
import { type Aside, keptItem, keptKey, MOST_ASIDE, takeDesk, useKeptDesk } from './kept-desk.ts';
import { useAtCounter } from './use-at-counter.ts';

/** One person at the desk: the key of the act, what was kept of the boxes, the item of the person before. */
type Turn = { readonly key: string; readonly start: Typed; readonly left: DeskItem | null };

/** Persons come and go: who is at the desk, what is kept for whom, and which item was taken. */
export function useTurn(loaded: DeskItem | null) {
  const { take, leave } = useItemAddress();
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const [opened] = useState<Turn>(() => turnFrom(takeDesk(), null));
  const [turn, setTurn] = useState(opened);
  // Drawn out of sight while the receipt stands: calling the next person only shows it.
  const [next, setNext] = useState<Turn | null>(null);
  // The next person starts without an item at once, although the address still leads to the one before.
  const item = loaded === turn.left ? null : loaded;
  const { keep, forget, hasWork, isSpare, putAside, takeAside, asides } = useKeptDesk({
    key: turn.key,
    item,
  });
  const onTyped = useCallback(
    (posted: Typed | null) => {
      keep(posted);
      setNext((now) => (posted === null ? (now ?? turnFrom({}, loaded)) : null));
    },
    [keep, loaded],
  );
  const begin = (start: Typed, prepared = turnFrom(start, loaded)) => {
    setTurn(prepared);
    setNext(null);
  };
  const atCounter = useAtCounter({
    onCleared: () => {
      forget();
      begin({}, next ?? undefined);
    },
    onPutAside: (ticketId) => {
      putAside({ ticketId });
      begin({});
    },
    onTakenBack: (ticketId) => begin(takeDesk({ ticketId })),
    isSpare,
    hasWork,
  });
  const { current = null, held = [] } = atCounter.queue.view ?? {};
  const kept = keptItem(turn.start);
  // Only when the desk is opened or taken back: later the clerk's own choice counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (item === null && kept !== '') void take(kept);
    else if (turn !== opened) void leave();
  }, [turn.key]);
  const onTakeBack = ({ id }: Aside) => begin(takeAside(id));
  const byKey = (index: number) => {
    const aside = asides[index - held.length];
    return aside ? () => onTakeBack(aside) : undefined;
  };
  useKeys('desk', Object.fromEntries(HELD_KEYS.map((key, index) => [key, byKey(index)])));
  return {
    turn,
    next,
    item,
    atCounter,
    asides,
    onTyped,
    onTakeBack,
    onPick: (code: string) => {
      atCounter.begin();
      return take(code);
    },
    /** With a number the number is held as well; without one the desk alone is put aside. */
    onDraft: () => {
      if (current && !atCounter.queue.isClosed) return atCounter.hold();
      if (asides.length + held.length >= MOST_ASIDE) return announce(words.full);
      putAside({ asideId: turn.key });
      begin({});
      announce(words.kept);
    },
    /** The act was taken back: the same boxes, a new act. */
    onUndone: (posted: Typed) => begin({ ...posted, item: item?.code ?? '' }),
  };
}

/** The item in the address. */
function useItemAddress() {
  const navigate = useNavigate();
  const isLeaving = useRef(false);
  return {
    take: async (code: string) => {
      isLeaving.current = false;
      return navigate(`/desk?${new URLSearchParams({ item: code })}`, { replace: true });
    },
    /** The empty desk is seen at once; its address follows. */
    leave: async () => {
      isLeaving.current = true;
      await betweenPictures();
      if (isLeaving.current) await navigate('/desk', { replace: true });
    },
  };
}

const turnFrom = (start: Typed, left: DeskItem | null): Turn => ({
  key: keptKey(start) ?? newKey(),
  start,
  left,
});

const WORDS = bilingual({
  zh: { kept: '草稿已暂存', full: '最多暂存三件，请先取回一件' },
  en: { kept: 'Draft kept', full: 'At most three are kept; take one back first' },
});
