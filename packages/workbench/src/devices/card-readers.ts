import { askBridge, bridgeHas, followCards } from './bridge.ts';
import { type Card, readCard } from './card.ts';
import { type Device, type Got, READY, trouble } from './device.ts';
import { readChosenFile } from './file-reader.ts';
import type { DeviceSetting } from './kept-devices.ts';

/** 读卡器. */
export type CardReader = Device & {
  readonly kind: 'reader';
  /** The card that lies there now; null when none does. Absent where a reader only types. */
  readonly read?: () => Promise<Got<Card | null>>;
  /** Tells of each card that is laid on; ends with the function it returns. */
  readonly follow?: (onCard: (card: Card) => void) => () => void;
};

export const readerOf = ({ reader }: Pick<DeviceSetting, 'reader'>): CardReader => READERS[reader];

const READERS: Readonly<Record<DeviceSetting['reader'], CardReader>> = {
  // It is there once it has typed.
  keyboard: { kind: 'reader', isSilent: true, look: async () => null, test: async () => READY },
  bridge: {
    kind: 'reader',
    look: () => bridgeHas('reader'),
    test: () => bridgeHas('reader'),
    read: async () => {
      const answer = await askBridge('/v1/card/read', { method: 'POST' });
      if (!answer.ok || answer.value === null) return answer as Got<null>;
      const card = readCard(answer.value);
      return card ? { ok: true, value: card } : trouble('badReply');
    },
    follow: followCards,
  },
  file: {
    kind: 'reader',
    isSilent: true,
    look: async () => null,
    test: async () => READY,
    read: readChosenFile,
  },
  simulator: {
    kind: 'reader',
    look: async () => READY,
    test: async () => READY,
    read: async () => ({ ok: true, value: nextSample() }),
  },
};

/** People of the demo; their numbers are right and belong to nobody. */
const SAMPLES: readonly Card[] = [
  { name: '王芳', idNumber: '51010719850615002X', validUntil: '长期' },
  { name: '李晓明', idNumber: '510105199003070011', validUntil: '20300307' },
];

let shown = -1;
function nextSample(): Card {
  shown = (shown + 1) % SAMPLES.length;
  return SAMPLES[shown] as Card;
}
