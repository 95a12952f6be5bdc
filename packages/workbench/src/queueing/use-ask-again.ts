import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { useEffect, useRef } from 'react';
import type { SlipGiven } from '#offline/take-in.ts';
import type { Answer } from '#wire/answer.ts';

type Asked = {
  readonly answer: Answer<DeskReceipt | SlipGiven> | undefined;
  readonly isCut: boolean;
  /** Nothing was changed since the act was sent. */
  readonly isSame: boolean;
  /** Sends it once more, under its key. */
  readonly ask: () => void;
};

/** Nobody knows whether the act was done. */
const UNKNOWN: readonly string[] = ['no-answer', 'in-doubt', 'unavailable'];

/**
 * 结果不明: an act whose answer was lost is asked for once more as soon as the server answers, and its receipt tells
 * what happened. Once for each time the network comes back: what fails again then is for the clerk.
 */
export function useAskAgain({ answer, isCut, isSame, ask }: Asked): void {
  const wasCut = useRef(false);
  const latest = useRef({ isSame, ask });
  latest.current = { isSame, ask };
  const isUnknown = answer?.ok === false && UNKNOWN.includes(answer.problem.code);
  useEffect(() => {
    if (isCut) wasCut.current = true;
    if (isCut || !wasCut.current || !isUnknown) return;
    wasCut.current = false;
    if (latest.current.isSame) latest.current.ask();
  }, [isCut, isUnknown]);
}
