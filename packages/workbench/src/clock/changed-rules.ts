import type { ClockRulesView } from '@yichuang/contract/clock.ts';
import { limitWords } from '@yichuang/ui/format.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { CHOICE_WORDS, type ChoiceName, LIMIT_NAMES, LIMIT_WORDS } from './rule-words.ts';

type Rules = ClockRulesView['rules'];

/** What a colleague changed, setting by setting. */
export function changedRules(before: Rules, now: Rules, language: Language): readonly string[] {
  const choices = Object.entries(CHOICE_WORDS[language]).flatMap(([name, { label, options }]) => {
    const [was, is] = [before[name as ChoiceName], now[name as ChoiceName]];
    return was === is ? [] : `${label}：${options[was] ?? was} → ${options[is] ?? is}`;
  });
  const limits = LIMIT_NAMES.flatMap((name) => {
    const [was, is] = [limitWords(before[name], language), limitWords(now[name], language)];
    return was === is ? [] : `${LIMIT_WORDS[language][name]}：${was} → ${is}`;
  });
  const halls = [...new Set([...Object.keys(before.hallHours), ...Object.keys(now.hallHours)])];
  const hours = halls.flatMap((hall) => {
    const [was = '—', is = '—'] = [before.hallHours[hall], now.hallHours[hall]];
    return was === is ? [] : `${hall}：${was} → ${is}`;
  });
  return [...choices, ...limits, ...hours];
}
