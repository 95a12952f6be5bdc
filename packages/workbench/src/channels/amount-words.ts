import type { PlanView } from '@yichuang/contract/channels.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';

type Unit = PlanView['unit'];

/** A length in full, in the unit of the plan: 3.5个工作小时, 17 working days. */
export const planAmount = (count: number, unit: Unit, language: Language): string =>
  limitWords({ unit: unit === 'wd' ? 'workingDays' : 'workingHours', count }, language);

/** The same where space is short: 2.5天, 0.5小时; 2.5 d, 0.5 h. */
export const shortAmount = (count: number, unit: Unit, language: Language): string => {
  const words = { zh: { wd: '天', wh: '小时' }, en: { wd: ' d', wh: ' h' } } as const;
  return `${count}${words[language][unit]}`;
};
