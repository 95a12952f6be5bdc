import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { Picked } from './desk-items.ts';

/** Milliseconds without a key before the server is asked: shorter than a pause in typing, longer than a burst. */
const PAUSE = 60;

/** Rows that fit the text, and a way to take the first one as soon as it is known. */
export function useMatches(text: string, onPick: (code: string) => void) {
  const { load, data } = useFetcher<Picked>();
  const isAwaited = useRef(false);
  const q = text.trim();
  useEffect(() => {
    isAwaited.current = false;
    if (q === '') return;
    const timer = setTimeout(() => void load(`/desk/items?${new URLSearchParams({ q })}`), PAUSE);
    return () => clearTimeout(timer);
  }, [q, load]);
  const isCurrent = q !== '' && data?.q === q;
  const first = isCurrent ? data.rows[0]?.code : undefined;
  useEffect(() => {
    if (!isAwaited.current || first === undefined) return;
    isAwaited.current = false;
    onPick(first);
  });
  const takeFirst = () => {
    if (first === undefined) isAwaited.current = q !== '';
    else onPick(first);
  };
  // The rows of the text before stay in view until the new ones come, so that the list does not flicker.
  return { rows: q === '' ? [] : (data?.rows ?? []), isCurrent, takeFirst };
}
