import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { loader } from './desk-letters.ts';

export type Letters = ReturnType<typeof useLetters>;

/** Milliseconds after which the papers are looked for again by themselves. */
const TYPESETTING = 700;
const MOST_LOOKS = 8;

/**
 * The papers of the case, looked for from when they may leave: a few times, as they are typeset after the act one
 * after the other, until a look brings nothing new.
 */
export function useLetters(caseId: string, isLeaving: boolean) {
  const fetcher = useFetcher<typeof loader>();
  const { load, data, state } = fetcher;
  const looks = useRef(0);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const rows = data?.letters ?? [];
  const path = `/desk/letters/${caseId}`;
  useEffect(() => {
    if (data) setCounts((before) => [...before, data.letters.length]);
  }, [data]);
  const isComplete = rows.length > 0 && counts.at(-1) === rows.length && counts.at(-2) === rows.length;
  useEffect(() => {
    if (!isLeaving || isComplete || state !== 'idle' || looks.current >= MOST_LOOKS) return;
    const timer = setTimeout(() => void load(path), looks.current === 0 ? 0 : TYPESETTING);
    looks.current += 1;
    return () => clearTimeout(timer);
  }, [load, path, isLeaving, isComplete, state]);
  return { rows, isComplete, isBusy: state !== 'idle', again: () => void load(path) };
}
