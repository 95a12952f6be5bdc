import type { PauseReasonView } from '@yichuang/contract/queueing-counters.ts';
import type { TicketView } from '@yichuang/contract/queueing-tickets.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef, useState } from 'react';
import { keyLabel } from '#keyboard.ts';
import { useAnnounce } from '#shell/announcer.tsx';
import { machineNow } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import type { QueueAct } from './queue-acts.ts';
import { type Queue, useQueue } from './use-queue.ts';

/** What happens to the desk when the number at the counter changes. */
export type DeskOfNumber = {
  /** The desk is cleared for the next person. */
  readonly onCleared: () => void;
  /** The desk is put aside with a held number. */
  readonly onPutAside: (ticketId: string) => void;
  /** The desk of a held number comes back. */
  readonly onTakenBack: (ticketId: string) => void;
  /** Nothing on the desk could be lost: it was done, or nothing was begun. */
  readonly isSpare: () => boolean;
  /** What was typed would be lost with the desk. */
  readonly hasWork: () => boolean;
};

/** The acts with the number at the counter and with the counter itself; each says what it lacks by doing nothing. */
export type AtCounter = ReturnType<typeof useAtCounter>;

export function useAtCounter({ onCleared, onPutAside, onTakenBack, isSpare, hasWork }: DeskOfNumber) {
  const queue = useQueue();
  useSpokenNumber(queue);
  const current = queue.view?.current ?? null;
  const session = queue.view?.session ?? null;
  const withCurrent = (act: 'recall' | 'serve' | 'miss' | 'hold', then?: () => void) => () => {
    if (current) queue.act({ act, ticketId: current.ticketId, version: current.version }, then);
  };
  const withSession = (act: 'goOn' | 'leave') => () => {
    if (session) queue.act({ act, sessionId: session.sessionId, version: session.version });
  };
  const words = useWords(WORDS);
  const { said, say } = useSaid();
  const isSure = usePressedTwice();
  const calls = queue.view?.rules.calls ?? 0;
  const tooFewCalls = current && current.calls < calls ? words.tooFew(current.calls, calls) : null;
  const isAhead = useRef(false);
  useEffect(() => {
    if (!isAhead.current || queue.isBusy || current?.state !== 'called') return;
    isAhead.current = false;
    withCurrent('serve')();
  });
  return {
    queue,
    /** Counter and number for the case taken now. */
    seat: {
      ...(session ? { counterId: session.counterId } : {}),
      ...(current ? { ticketId: current.ticketId } : {}),
    },
    next: () => {
      if (hasWork() && !isSure()) return say(words.unfinished);
      if (session === null) return onCleared();
      if (session.state === 'paused' && !queue.isClosed) return say(words.paused);
      say('');
      // Who types on at once types for the next person. Without a network that one is asked to come by word of mouth.
      const isReady = queue.isClosed || isSpare();
      isAhead.current = false;
      if (isReady) onCleared();
      const next: QueueAct = { act: 'next', sessionId: session.sessionId, version: session.version };
      queue.act(next, isReady ? undefined : onCleared);
    },
    /** Whoever is asked what they came for has come; who is only being called is begun with once they are known. */
    begin: () => {
      if (queue.isBusy) isAhead.current = true;
      else if (current?.state === 'called') withCurrent('serve')();
    },
    recall: withCurrent('recall'),
    miss: () => (tooFewCalls === null ? withCurrent('miss', onCleared)() : say(tooFewCalls)),
    /** What the last key could not do, and what to press instead. */
    said,
    /** Why the number cannot be missed yet; null: it can. */
    tooFewCalls,
    hold: () => {
      if (current) withCurrent('hold', () => onPutAside(current.ticketId))();
    },
    transfer: (to: { readonly serviceId: string; readonly counterId?: string }) => {
      if (!current) return;
      const act: QueueAct = { act: 'transfer', ticketId: current.ticketId, version: current.version, ...to };
      queue.act(act, onCleared);
    },
    takeBack: ({ ticketId, version }: TicketView) =>
      queue.act({ act: 'resume', ticketId, version }, () => onTakenBack(ticketId)),
    cameBack: ({ ticketId, version }: TicketView) => queue.act({ act: 'return', ticketId, version }),
    pause: (reason: PauseReasonView) => {
      if (!session) return;
      queue.act({ act: 'pause', sessionId: session.sessionId, version: session.version, reason });
    },
    goOn: withSession('goOn'),
    leave: withSession('leave'),
  };
}

/** Milliseconds a word about a key stays. */
const SAID_FOR = 8_000;

function useSaid() {
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say };
}

/** A key that throws something away is meant when it is pressed again while its warning stands. */
function usePressedTwice(): () => boolean {
  const warnedAt = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const isSecond = machineNow() - warnedAt.current < SAID_FOR;
    warnedAt.current = isSecond ? Number.NEGATIVE_INFINITY : machineNow();
    return isSecond;
  };
}

/** Who was called is read aloud, once. */
function useSpokenNumber({ view }: Queue): void {
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const said = useRef('');
  const { number, state, calls } = view?.current ?? { number: '', state: '', calls: 0 };
  useEffect(() => {
    const what = `${number} ${calls}`;
    if (state !== 'called' || said.current === what) return;
    said.current = what;
    announce(words.called(number));
  });
}

const WORDS = bilingual({
  zh: {
    called: (number: string) => `已叫 ${number}`,
    unfinished: `这一位填了还没有办：再按一次 ${keyLabel('nextPerson')} 放弃，或按 ${keyLabel('saveDraft')} 存草稿`,
    paused: `窗口暂停中，先按 ${keyLabel('pauseCounter')} 恢复叫号`,
    tooFew: (calls: number, of: number) => `叫满 ${of} 次才能标为过号，已叫 ${calls} 次`,
  },
  en: {
    called: (number: string) => `${number} is called`,
    unfinished: `Filled in and not done: ${keyLabel('nextPerson')} once more drops it, ${keyLabel('saveDraft')} keeps it`,
    paused: `The counter is paused: ${keyLabel('pauseCounter')} goes on with calling`,
    tooFew: (calls: number, of: number) => `Missed only after ${of} calls; called ${calls} times`,
  },
});
