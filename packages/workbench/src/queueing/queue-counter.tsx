import type { CounterSessionView } from '@yichuang/contract/queueing-counters.ts';
import { PRIORITY_WORDS } from '@yichuang/domain/queueing/priority.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { pauseWords } from './queue-words.ts';
import type { AtCounter } from './use-at-counter.ts';

type Props = {
  readonly session: CounterSessionView;
  readonly atCounter: AtCounter;
  readonly onPause: () => void;
};

/** The counter of today: its number, whether it is open, and the ways to pause and to leave. */
export function CounterHead({ session, atCounter, onPause }: Props) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const isPaused = session.state === 'paused';
  const { isClosed } = atCounter.queue;
  const closed = { 'aria-disabled': isClosed, 'aria-describedby': isClosed ? 'queue-closed' : undefined };
  return (
    <header className="queue-head">
      <h2>
        <b className="number">{session.number}</b> {words.counter}
      </h2>
      <p className="hint" lang={language === 'en' ? undefined : 'zh-CN'}>
        {nameIn(language, session)}
      </p>
      {session.dedicatedTo && <p>{words.first(PRIORITY_WORDS[session.dedicatedTo][language])}</p>}
      {isPaused && session.pauseReason && (
        <p className="queue-paused">{words.paused(pauseWords(session.pauseReason, language))}</p>
      )}
      <p className="queue-acts">
        <button
          type="button"
          className="button button-quiet"
          aria-keyshortcuts={ariaKeys('pauseCounter')}
          onClick={isPaused ? atCounter.goOn : onPause}
          {...closed}
        >
          {isPaused ? words.goOn : words.pause} <kbd>{keyLabel('pauseCounter')}</kbd>
        </button>
        <button type="button" className="link-button" onClick={atCounter.leave} {...closed}>
          {words.leave}
        </button>
      </p>
    </header>
  );
}

const WORDS = bilingual({
  zh: {
    counter: '号窗口',
    first: (whom: string) => `${whom}优先的窗口`,
    paused: (why: string) => `暂停：${why}`,
    pause: '暂停叫号',
    goOn: '恢复叫号',
    leave: '离岗',
  },
  en: {
    counter: 'is my counter',
    first: (whom: string) => `Called first here: ${whom.toLowerCase()}`,
    paused: (why: string) => `Paused: ${why}`,
    pause: 'Pause calling',
    goOn: 'Go on calling',
    leave: 'Leave counter',
  },
});
