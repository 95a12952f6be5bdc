import type { RevealedApplicant } from '@yichuang/contract/case-reveals.ts';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { Answer } from '#wire/answer.ts';
import { newKey } from '#wire/form-key.ts';

/** How long numbers stay in view, in seconds. */
export const SHOWN_FOR = 5;

/** Numbers of the applicant in view for some seconds, and how many are left. */
export function useRevealed(caseId: string) {
  const fetcher = useFetcher<Answer<RevealedApplicant>>();
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
    show: () =>
      void fetcher.submit({ key: newKey() }, { method: 'post', action: `/cases/${caseId}/numbers` }),
    hide: () => setLeft(0),
  };
}
