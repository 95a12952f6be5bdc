import { useKeys } from '#shell/use-keys.ts';
import type { AtCounter } from './use-at-counter.ts';

type Keyed = {
  readonly atCounter: AtCounter;
  readonly onTransfer: () => void;
  readonly onPause: () => void;
};

/** F3 to F7 and the held numbers; a key with nothing to do keeps its ordinary meaning. F2 belongs to the desk. */
export function useQueueKeys({ atCounter, onTransfer, onPause }: Keyed): void {
  const { current = null, session = null, held = [] } = atCounter.queue.view ?? {};
  const isCalled = current?.state === 'called';
  const takeBack = (index: number) => {
    const ticket = held[index];
    return ticket ? () => atCounter.takeBack(ticket) : undefined;
  };
  const pauseOrGoOn = session?.state === 'paused' ? atCounter.goOn : onPause;
  useKeys('desk', {
    beginService: isCalled ? atCounter.begin : undefined,
    recall: isCalled ? atCounter.recall : undefined,
    noShow: isCalled ? atCounter.miss : undefined,
    hold: current?.state === 'serving' ? atCounter.hold : undefined,
    transfer: current ? onTransfer : undefined,
    pauseCounter: session === null ? undefined : pauseOrGoOn,
    held1: takeBack(0),
    held2: takeBack(1),
    held3: takeBack(2),
  });
}
