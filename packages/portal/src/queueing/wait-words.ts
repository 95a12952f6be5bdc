import type { WaitView } from '@yichuang/contract/queueing-tickets.ts';
import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** 约 18–30 分钟; where no honest answer is possible, that is said. */
export function waitWords(wait: WaitView, language: Language): string {
  const words = WORDS[language];
  if (wait === null) return words.unknown;
  const { fromMinutes, toMinutes } = wait;
  if (toMinutes <= 1) return words.soon;
  return fromMinutes === toMinutes ? words.about(`${toMinutes}`) : words.about(`${fromMinutes}–${toMinutes}`);
}

/** Clock time of a moment in Beijing: 09:20. */
export const localMoment = (at: string): string => momentWords(at, 'zh').slice(-5);

const WORDS = bilingual({
  zh: { unknown: '暂时估不准', soon: '马上', about: (range: string) => `约 ${range} 分钟` },
  en: { unknown: 'cannot be told now', soon: 'at once', about: (range: string) => `about ${range} min` },
});
