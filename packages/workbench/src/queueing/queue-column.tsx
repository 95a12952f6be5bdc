import { bilingual } from '@yichuang/ui/language.ts';
import { lazy, Suspense, useState } from 'react';
import { machineNow } from '#shell/clock.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { CounterHead } from './queue-counter.tsx';
import { CurrentNumber } from './queue-current.tsx';
import { WaitingNumbers } from './queue-list.tsx';
import type { AtCounter } from './use-at-counter.ts';
import { useQueueKeys } from './use-queue-keys.ts';

// Dialogs weigh more than the column; they are loaded when first opened.
const TransferDialog = lazy(() =>
  import('./queue-transfer.tsx').then((it) => ({ default: it.TransferDialog })),
);
// Once a day.
const SitDown = lazy(() => import('./queue-sit.tsx').then((it) => ({ default: it.SitDown })));
const PauseDialog = lazy(() => import('./queue-pause.tsx').then((it) => ({ default: it.PauseDialog })));

/** 队列: who stands at the counter, who waits, and the acts with both; it works without a mouse. */
export function QueueColumn({ atCounter }: { atCounter: AtCounter }) {
  const words = useWords(WORDS);
  const { queue } = atCounter;
  const [dialog, setDialog] = useState<'transfer' | 'pause' | null>(null);
  const close = () => setDialog(null);
  const ask = (what: 'transfer' | 'pause') => () => (queue.isClosed ? queue.sayClosed() : setDialog(what));
  useQueueKeys({ atCounter, onTransfer: ask('transfer'), onPause: ask('pause') });
  const { view } = queue;
  return (
    <aside className="queue" aria-label={words.title}>
      {view === null && <p className="queue-empty">{queue.isCutOff ? words.noAnswer : words.reading}</p>}
      <Suspense>{view?.session === null && <SitDown queue={queue} />}</Suspense>
      {view !== null && view.session !== null && (
        <>
          <CounterHead session={view.session} atCounter={atCounter} onPause={ask('pause')} />
          <CurrentNumber view={view} atCounter={atCounter} onTransfer={ask('transfer')} />
          <QueueTrouble atCounter={atCounter} />
          <WaitingNumbers view={view} atCounter={atCounter} />
        </>
      )}
      {view?.session == null && <QueueTrouble atCounter={atCounter} />}
      <Suspense>
        {dialog === 'transfer' && view?.current && (
          <TransferDialog current={view.current} atCounter={atCounter} onClose={close} />
        )}
        {dialog === 'pause' && view?.session && <PauseDialog atCounter={atCounter} onClose={close} />}
      </Suspense>
    </aside>
  );
}

/** Why an act was not done, and how old the list is while nobody answers. */
function QueueTrouble({ atCounter: { queue, said } }: { atCounter: AtCounter }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { problem, isCutOff, view, readAt } = queue;
  const seconds = problem?.facts?.waitSeconds;
  return (
    <div className="queue-trouble" role="alert">
      {said !== '' && <p>{said}</p>}
      {problem && said === '' && (
        <p>
          {language === 'en' ? problem.titleEn : problem.title}
          {typeof seconds === 'number' && words.wait(seconds)}
        </p>
      )}
      {isCutOff && view !== null && (
        <p>
          {words.cutOff(Math.floor((machineNow() - readAt) / 60_000))}{' '}
          <button type="button" className="link-button" onClick={queue.reload}>
            {words.retry}
          </button>
        </p>
      )}
    </div>
  );
}

const WORDS = bilingual({
  zh: {
    title: '排队',
    reading: '正在读取队列…',
    noAnswer: '队列没有回应，窗口照常可用',
    wait: (seconds: number) => `（还要等 ${seconds} 秒）`,
    cutOff: (minutes: number) =>
      minutes === 0 ? '连接中断，数据为刚才的' : `连接中断，数据为 ${minutes} 分钟前`,
    retry: '重试',
  },
  en: {
    title: 'Queue',
    reading: 'Reading the queue…',
    noAnswer: 'The queue does not answer; the desk works as before',
    wait: (seconds: number) => ` (${seconds} s to go)`,
    cutOff: (minutes: number) =>
      minutes === 0 ? 'Connection lost, data of a moment ago' : `Connection lost, data ${minutes} min old`,
    retry: 'Try again',
  },
});
