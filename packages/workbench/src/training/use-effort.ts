import { useEffect, useRef } from 'react';
import { machineNow } from '#shell/clock.ts';
import { afterKey, afterPointer, beforeLast, effortBetween, NO_TALLY } from './effort.ts';
import type { Effort } from './score-sheet.ts';

/** Counts keys, seconds and pointer presses from the press that begins a turn. */
export function useEffort() {
  const tally = useRef(NO_TALLY);
  const from = useRef({ tally: NO_TALLY, at: 0 });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      tally.current = afterKey(tally.current, event);
    };
    const onPointer = () => {
      tally.current = afterPointer(tally.current);
    };
    // Caught before anything else: a key that the page takes for itself counts as well.
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPointer, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPointer, { capture: true });
    };
  }, []);
  return {
    begin: () => {
      from.current = { tally: beforeLast(tally.current), at: machineNow() };
    },
    soFar: (): Effort => effortBetween(from.current.tally, tally.current, machineNow() - from.current.at),
  };
}
