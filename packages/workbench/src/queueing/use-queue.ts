import type { Problem } from '@yichuang/contract/problem.ts';
import { followQueue, type QueueEvent, type QueueView } from '@yichuang/contract/queueing-counters.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { useAnnounce } from '#shell/announcer.tsx';
import { everyMilliseconds } from '#shell/clock.ts';
import { useWords } from '#shell/language.tsx';
import { useCutOff } from '#wire/connection.ts';
import { newKey } from '#wire/form-key.ts';
import { useStream } from '#wire/stream.ts';
import type { QueueAct, QueueAnswer, QueueFill } from './queue-acts.ts';

/** The queue beside the desk. */
export type Queue = {
  /** Null before the first answer. */
  readonly view: QueueView | null;
  /** When the view was read, on the clock of this machine. */
  readonly readAt: number;
  /** The last try to read it had no answer. */
  readonly isCutOff: boolean;
  /** Nothing answers: nobody can be called, whatever the view says. */
  readonly isClosed: boolean;
  readonly sayClosed: () => void;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly reload: () => void;
  /** @param then called once it was done */
  readonly act: (act: QueueAct, then?: () => void) => void;
};

const WHERE = '/desk/queue';
/** Waited minutes grow without an event, and a stream may be away. */
const LOOK_AGAIN_MS = 20_000;

export function useQueue(): Queue {
  const reader = useFetcher<QueueAnswer>({ key: 'queue' });
  const [last, setLast] = useState<{ readonly view: QueueView | null; readonly readAt: number }>(NOTHING_YET);
  const [isCutOff, setCutOff] = useState(false);
  const take = (answer: QueueAnswer | undefined) => {
    if (!answer) return;
    setCutOff(answer.queue === null);
    const { queue, readAt } = answer;
    // An answer that was on its way longer than a newer one tells nothing new.
    if (queue) setLast((now) => (readAt < now.readAt ? now : { view: queue, readAt }));
  };
  const { act, problem, isBusy } = useQueueAct(take);
  const isClosed = useCutOff() !== null;
  const words = useWords(WORDS);
  const announce = useAnnounce();
  const sayClosed = () => announce(words.closed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => take(reader.data), [reader.data]);
  const { load, state } = reader;
  const isWanted = useRef(false);
  const reload = () => {
    // What comes while it is read is read once more, not once each.
    if (state === 'idle') void load(WHERE);
    else isWanted.current = true;
  };
  useEffect(() => {
    if (state !== 'idle' || !isWanted.current) return;
    isWanted.current = false;
    void load(WHERE);
  }, [state, load]);
  useEffect(() => {
    void load(WHERE);
    return everyMilliseconds(LOOK_AGAIN_MS, () => {
      if (!document.hidden) void load(WHERE);
    });
  }, [load]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again as soon as the network is back
  useEffect(() => {
    if (!isClosed && last.view !== null) reload();
  }, [isClosed]);
  useFollowed(last.view, reload);
  return {
    ...last,
    isCutOff: isCutOff || isClosed,
    isClosed,
    problem,
    isBusy,
    sayClosed,
    act: isClosed ? sayClosed : act,
    reload,
  };
}

const WORDS = bilingual({
  zh: { closed: '断网时不能叫号，网络恢复后再操作' },
  en: { closed: 'Nobody can be called without a network' },
});

const NOTHING_YET = { view: null, readAt: 0 } as const;

/** Listens to the hall; only what concerns the services of this counter is read. */
function useFollowed(view: QueueView | null, onChange: () => void): void {
  const session = view?.session ?? null;
  const { connection } = useStream(session === null ? null : followQueue, {
    query: { hall: session?.institutionId },
    onEvent: (event) => {
      // The server made it from the schema of the route.
      const { serviceId, counterId } = event as QueueEvent;
      const isOurs = session?.services.some((service) => service.serviceId === serviceId);
      if (isOurs || counterId === session?.counterId) onChange();
    },
  });
  // What happened before the stream stood, or while it was away, was told to nobody here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time it stands
  useEffect(() => {
    if (connection === 'live') onChange();
  }, [connection]);
}

/** One act at a time; a press repeated after a failure of the network keeps its key, so it is done once. */
function useQueueAct(onAnswer: (answer: QueueAnswer | undefined) => void) {
  const actor = useFetcher<QueueAnswer>({ key: 'queue-act' });
  const tried = useRef({ what: '', key: '' });
  const then = useRef<{ readonly key: string; readonly run: () => void } | null>(null);
  const { data, state, submit } = actor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer once
  useEffect(() => {
    onAnswer(data);
    const asked = then.current;
    if (!data || asked === null || data.key !== asked.key) return;
    then.current = null;
    if (!data.problem) asked.run();
  }, [data]);
  const isBusy = state !== 'idle';
  const pressed = useRef<(() => void) | null>(null);
  const act = (wanted: QueueAct, run?: () => void) => {
    const what = JSON.stringify(wanted);
    if (isBusy) {
      // A key pressed on what the stream already shows waits its turn; a second press of the same act is one press.
      if (what !== tried.current.what) pressed.current = () => latest.current(wanted, run);
      return;
    }
    const isAgain = tried.current.what === what && UNKNOWN.includes(data?.problem?.code ?? '');
    const key = isAgain ? tried.current.key : newKey();
    tried.current = { what, key };
    then.current = run ? { key, run } : null;
    const fill: QueueFill = { ...wanted, key };
    void submit(JSON.stringify(fill), { method: 'post', action: WHERE, encType: 'application/json' });
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
    if (isBusy || pressed.current === null) return;
    const press = pressed.current;
    pressed.current = null;
    press();
  });
  return { act, isBusy, problem: isBusy ? undefined : data?.problem };
}

/** Nobody knows whether it was done: the next try is the same act. */
const UNKNOWN: readonly string[] = ['no-answer', 'in-doubt', 'unavailable'];
