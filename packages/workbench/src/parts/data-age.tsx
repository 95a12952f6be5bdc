import { bilingual } from '@yichuang/ui/language.ts';
import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ariaKeys, keyLabel } from '#keyboard.ts';
import { everyMilliseconds, machineNow } from '#shell/clock.ts';
import { useLanguage } from '#shell/language.tsx';
import { useKeys } from '#shell/use-keys.ts';

/** How old the data on the page is, and the key that reads it again. Old data is never shown as if it were fresh. */
export function DataAge({ loadedAt }: { loadedAt: number }) {
  const { revalidate, state } = useRevalidator();
  const { language } = useLanguage();
  const words = WORDS[language];
  const seconds = useSecondsSince(loadedAt);
  const refresh = () => void revalidate();
  useKeys('list', { refresh });
  return (
    <p className={seconds < STALE_AFTER ? 'data-age' : 'data-age data-age-old'}>
      <span>{ageWords(seconds, words)}</span>
      <button type="button" className="link-button" onClick={refresh} aria-keyshortcuts={ariaKeys('refresh')}>
        {state === 'idle' ? words.refresh : words.reading} <kbd>{keyLabel('refresh')}</kbd>
      </button>
    </p>
  );
}

function ageWords(seconds: number, words: (typeof WORDS)['zh' | 'en']): string {
  if (seconds < 5) return words.now;
  return words.age(seconds < 60 ? words.seconds(seconds) : words.minutes(Math.floor(seconds / 60)));
}

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
    age: (amount: string) => `数据 ${amount}前`,
    seconds: (seconds: number) => `${seconds} 秒`,
    minutes: (minutes: number) => `${minutes} 分钟`,
    refresh: '刷新',
    reading: '正在刷新',
  },
  en: {
    now: 'Data just read',
    age: (amount: string) => `Data ${amount} old`,
    seconds: (seconds: number) => `${seconds} s`,
    minutes: (minutes: number) => `${minutes} min`,
    refresh: 'Refresh',
    reading: 'Refreshing',
  },
});
