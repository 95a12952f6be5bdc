import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { loader } from './desk-letters.ts';

export type Letters = ReturnType<typeof useLetters>;

/** Milliseconds until the next look while there is no paper yet: the first is set a moment after the act. */
const FIRST_PAPER = [0, 100, 150, 250, 400] as const;
/** The same until another paper has had its time, and where the server is slow. */
const TYPESETTING = 700;
const LONGER = 4_000;
const SOON_LOOKS = 12;
const MOST_LOOKS = 44;

/**
 * The papers of the case, looked for from when they may leave, as they are typeset after the act one after the other,
 * until a look brings nothing new. What is to be printed waits for them, so a slow server is waited for.
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
  // Each answer asks for the next look: of a quick one the page may never see that it was on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer counts, whatever it brought
  useEffect(() => {
    if (!isLeaving || isComplete || state !== 'idle' || looks.current >= MOST_LOOKS) return;
    const first = rows.length === 0 ? FIRST_PAPER[looks.current] : undefined;
    const pause = looks.current < SOON_LOOKS ? TYPESETTING : LONGER;
    const timer = setTimeout(() => void load(path), first ?? pause);
    looks.current += 1;
    return () => clearTimeout(timer);
  }, [load, path, isLeaving, isComplete, state, data]);
  return { rows, isComplete, isBusy: state !== 'idle', again: () => void load(path) };
}
