import type { CounterView } from '@yichuang/contract/queueing-counters.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { useEffect, useId, useState } from 'react';
import { useFetcher } from 'react-router';
import { useLanguage, useWords } from '#shell/language.tsx';
import { useCutOff } from '#wire/connection.ts';
import { focusPart } from './desk-focus.ts';
import { keepCounter, keptCounter } from './kept-counter.ts';
import type { Queue } from './use-queue.ts';

/** 选择窗口 at the start of the day; the counter of this machine stands there first. */
export function SitDown({ queue }: { queue: Queue }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const id = useId();
  const { load, data } = useFetcher<readonly CounterView[] | null>({ key: 'counters' });
  const [chosen, choose] = useState(keptCounter);
  const isCut = useCutOff() !== null;
  useEffect(() => {
    if (!isCut) void load('/desk/counters');
  }, [load, isCut]);
  const counters = data ?? [];
  const isKnown = counters.some(({ counterId }) => counterId === chosen);
  const sit = () => {
    if (!isKnown) return;
    queue.act({ act: 'sit', counterId: chosen }, () => {
      keepCounter(chosen);
      // The question is gone: the cursor goes where the next person begins.
      focusPart(document.body, 'item');
    });
  };
  return (
    <section className="queue-sit">
      <h2>{words.title}</h2>
      <p className="hint">{words.hint}</p>
      <label htmlFor={id} className="field-label">
        {words.counter}
      </label>
      <select
        id={id}
        className="input"
        value={isKnown ? chosen : ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{data ? words.choose : words.reading}</option>
        {counters.map((counter) => (
          <option
            key={counter.counterId}
            value={counter.counterId}
            disabled={counter.state !== 'closed' && !counter.isMine}
          >
            {counter.area} {counter.number} {nameIn(language, counter)}
            {counter.state !== 'closed' && !counter.isMine && words.taken}
          </option>
        ))}
      </select>
      <button type="button" className="button" aria-disabled={!isKnown || queue.isBusy} onClick={sit}>
        {words.sit}
      </button>
    </section>
  );
}

const WORDS = bilingual({
  zh: {
    title: '选择窗口',
    hint: '选好后开始叫号；不叫号也可以直接办理。',
    counter: '今天的窗口',
    choose: '请选择',
    reading: '正在读取…',
    taken: '（有人）',
    sit: '上岗叫号',
  },
  en: {
    title: 'Choose a counter',
    hint: 'Numbers are called from there; the desk works without one too.',
    counter: 'Counter of today',
    choose: 'Choose',
    reading: 'Reading…',
    taken: ' (taken)',
    sit: 'Start calling',
  },
});
