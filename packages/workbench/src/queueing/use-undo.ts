import type { DeskReceipt } from '@yichuang/contract/queueing.ts';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { everyMilliseconds, machineNow } from '#shell/clock.ts';
import { newKey } from '#wire/form-key.ts';
import type { UndoAnswer, UndoFill } from './desk-undo.ts';

const TICK = 250;

/** The seconds in which the act can be taken back, and the two ways in which they end early. */
export function useUndo(receipt: DeskReceipt, onUndone: () => void) {
  const fetcher = useFetcher<UndoAnswer>({ key: `undo-${receipt.caseId}` });
  const { data, state, submit } = fetcher;
  const seconds = useSecondsLeft(receipt.undoSeconds);
  const keys = useRef({ undo: newKey(), print: newKey() });
  const isReleased = data?.act === 'print' && data.answer.ok;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    if (data?.act === 'undo' && data.answer.ok) onUndone();
  }, [data]);
  const ask = (act: UndoFill['act']) => {
    if (state !== 'idle') return;
    const { caseId, version } = receipt;
    const fill: UndoFill = { act, key: keys.current[act], caseId, version };
    void submit(JSON.stringify(fill), {
      method: 'post',
      action: '/desk/undo',
      encType: 'application/json',
    });
  };
  const mayUndo = seconds > 0 && !isReleased;
  return {
    seconds: mayUndo ? seconds : 0,
    problem: data && !data.answer.ok ? data.answer.problem : undefined,
    undo: mayUndo ? () => ask('undo') : undefined,
    /** Lets the papers out; done once. */
    release: () => {
      if (receipt.undoSeconds > 0 && !isReleased) ask('print');
    },
    isBusy: state !== 'idle',
  };
}

/** Counted on this machine; the server has the last word. */
function useSecondsLeft(from: number): number {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const end = machineNow() + from * 1_000;
    const stop = everyMilliseconds(TICK, () => {
      const now = Math.max(0, Math.ceil((end - machineNow()) / 1_000));
      setLeft(now);
      if (now === 0) stop();
    });
    return stop;
  }, [from]);
  return left;
}
