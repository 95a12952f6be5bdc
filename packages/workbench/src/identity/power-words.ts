import type { PowerView } from '@yichuang/contract/identity.ts';
import { bilingual, type Language, nameIn } from '@yichuang/ui/language.ts';

/** 受理、决定 and the states of a power, in words. */
export const POWER_WORDS = bilingual({
  zh: { accept: '受理', decide: '决定', notYet: '未到起始日', over: '已到期', ended: '已终止' },
  en: { accept: 'accept', decide: 'decide', notYet: 'not yet begun', over: 'run out', ended: 'ended' },
});

/** @param today local day of the centre */
export function stateOf({ from, until, endedAt }: PowerView, today: string) {
  if (endedAt !== null) return 'ended';
  if (today < from) return 'notYet';
  return until !== null && until < today ? 'over' : 'inForce';
}

/** 工商局 受理: which power is meant, also for those who hear the button alone. */
export const powerName = ({ department, act }: PowerView, language: Language): string =>
  `${nameIn(language, department)} ${POWER_WORDS[language][act]}`;
