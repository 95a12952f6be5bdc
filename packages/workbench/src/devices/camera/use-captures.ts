import { type RefObject, useReducer, useRef, useState } from 'react';
import { NO_PAGES, newCapture, pagesAfter } from './captures.ts';
import type { Edges } from './page-edges.ts';
import type { ScannedFile } from './scanned-file.ts';
import { frameOf, useDarkroom } from './use-darkroom.ts';

type Camera = {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly onDone: (scanned: ScannedFile) => void;
};

/** What becomes of the pages: taken one by one, made into a PDF, or that did not go well. */
export type Binding = 'not yet' | 'under way' | 'failed';

export const MOST_PAGES = 40;

/** The pages that were taken, and what Space and Enter do. Keys only note what was wanted; dots wait in the darkroom. */
export function useCaptures({ video, onDone }: Camera) {
  const [{ pages, chosen }, act] = useReducer(pagesAfter, NO_PAGES);
  const [binding, setBinding] = useState<Binding>('not yet');
  const room = useDarkroom(pages);
  const taken = useRef(0);
  const shoot = (how: 'add' | 'replace') => () => {
    if (!room || binding === 'under way' || (how === 'add' && pages.length >= MOST_PAGES)) return;
    const frame = video.current && frameOf(video.current);
    if (!frame) return;
    taken.current += 1;
    const id = taken.current;
    act({ act: how, page: newCapture(id) });
    setBinding('not yet');
    const found = (edges: Edges | null) => act({ act: 'found', id, edges });
    room.take(id, frame).then(found, () => found(null));
  };
  const finish = () => {
    const [first, ...others] = pages;
    if (!room || !first || binding === 'under way') return;
    setBinding('under way');
    // Begun after whatever was taken by now, so a page just taken is in it.
    room.bind([first, ...others]).then(onDone, () => setBinding('failed'));
  };
  return { pages, chosen, room, binding, act, shoot, finish };
}
