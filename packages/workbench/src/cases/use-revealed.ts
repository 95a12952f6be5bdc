import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { Answer } from '#wire/answer.ts';
import { newKey } from '#wire/form-key.ts';

/** How long numbers stay in view, in seconds. */
export const SHOWN_FOR = 5;

/** Masked numbers in view for some seconds, and how many are left. @param action address that shows and records it */
export function useRevealed<Shown>(action: string) {
  const fetcher = useFetcher<Answer<Shown>>();
  const answer = fetcher.data;
  const [left, setLeft] = useState(0);
  useEffect(() => setLeft(answer?.ok ? SHOWN_FOR : 0), [answer]);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return {
    shown: answer?.ok && left > 0 ? answer.value : null,
    left,
    problem: answer?.ok === false ? answer.problem : null,
    isBusy: fetcher.state !== 'idle',
    show: () => void fetcher.submit({ key: newKey() }, { method: 'post', action }),
    hide: () => setLeft(0),
  };
}
