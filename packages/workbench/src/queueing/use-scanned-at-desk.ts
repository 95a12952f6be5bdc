import type { Devices } from '#devices/use-devices.ts';
import { useScannedCode } from '#devices/use-scanned-code.ts';
import type { AtCounter } from './use-at-counter.ts';

/** Codes of ours at this counter: what is at hand here is begun or taken back. */
export function useScannedAtDesk({ say }: Devices, atCounter: AtCounter): void {
  const { current = null, held = [], missed = [] } = atCounter.queue.view ?? {};
  const { begin, takeBack, cameBack } = atCounter;
  useScannedCode({ say, current, held, missed, begin, takeBack, cameBack });
}
