import type { UsualTime } from '@yichuang/contract/channel-forecast.ts';
import type { PlanView } from '@yichuang/contract/channels.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { shortAmount } from './amount-words.ts';

/** What past projects took for the same step: 通常 3.2天（n=50）. */
export function usualWords({ median, count }: UsualTime, unit: PlanView['unit'], language: Language): string {
  const amount = shortAmount(median, unit, language);
  return language === 'zh' ? `通常 ${amount}（n=${count}）` : `usually ${amount} (n=${count})`;
}
