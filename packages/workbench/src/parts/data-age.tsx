import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { everyMilliseconds, machineNow } from '#shell/clock.ts';
import { useLanguage } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';
import type { StreamStanding } from '#wire/stream.ts';

type Props = {
  readonly loadedAt: number;
  /** Of the stream that keeps the page fresh, where there is one. */
  readonly stream?: StreamStanding;
};

/** How old the data on the page is, and the key that reads it again. Old data is never shown as if it were fresh. */
export function DataAge({ loadedAt, stream }: Props) {
  const { revalidate, state } = useRevalidator();
  const { language } = useLanguage();
  const words = WORDS[language];
  const isCut = stream?.connection === 'lost' || stream?.connection === 'ended';
  // What the server has said nothing new about is as fresh as its last word.
  const soundAt = Math.max(loadedAt, stream?.soundAt ?? 0);
  const seconds = useSecondsSince(soundAt);
  const refresh = () => (isCut ? stream.retry() : void revalidate());
  useKeys('list', { refresh });
  const again = isCut ? words.retry : words.refresh;
  const isOld = isCut || seconds >= STALE_AFTER;
  return (
    <p className={isOld ? 'data-age data-age-old' : 'data-age'}>
      <span role={isCut ? 'status' : undefined}>
        {isCut ? words.cut(amountOf(seconds, words)) : ageWords(seconds, stream, words)}
      </span>
      <button type="button" className="link-button" onClick={refresh} aria-keyshortcuts={ariaKeys('refresh')}>
        {state === 'idle' ? again : words.reading} <kbd>{keyLabel('refresh')}</kbd>
      </button>
    </p>
  );
}

type Words = (typeof WORDS)['zh' | 'en'];

function ageWords(seconds: number, stream: StreamStanding | undefined, words: Words): string {
  if (stream?.connection === 'live') return words.live;
  return seconds < 5 ? words.now : words.age(amountOf(seconds, words));
}

const amountOf = (seconds: number, words: Words): string =>
  seconds < 60 ? words.seconds(seconds) : words.minutes(Math.floor(seconds / 60));

/** Seconds after which a list says that it is old. */
const STALE_AFTER = 120;

/** Whole seconds since a moment of this machine, counted on while the page stands. */
function useSecondsSince(moment: number): number {
  const [now, setNow] = useState(moment);
  // biome-ignore lint/correctness/useExhaustiveDependencies: newer data starts the count anew
  useEffect(() => {
    setNow(machineNow());
    return everyMilliseconds(5_000, () => setNow(machineNow()));
  }, [moment]);
  return Math.max(0, Math.round((now - moment) / 1_000));
}

const WORDS = bilingual({
  zh: {
    now: '数据刚刚读取',
    live: '实时更新',
    age: (amount: string) => `数据 ${amount}前`,
    cut: (amount: string) => `连接中断，数据为 ${amount}前`,
    seconds: (seconds: number) => `${seconds} 秒`,
    minutes: (minutes: number) => `${minutes} 分钟`,
    refresh: '刷新',
    retry: '重试',
    reading: '正在刷新',
  },
  en: {
    now: 'Data just read',
    live: 'Live',
    age: (amount: string) => `Data ${amount} old`,
    cut: (amount: string) => `Connection lost; data ${amount} old`,
    seconds: (seconds: number) => `${seconds} s`,
    minutes: (minutes: number) => `${minutes} min`,
    refresh: 'Refresh',
    retry: 'Try again',
    reading: 'Refreshing',
  },
});
