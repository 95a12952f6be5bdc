import type { SessionRules } from '@yichuang/contract/channel-session-rules.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

type Rule = keyof SessionRules;

/** The rules as typed. What is no number goes as one that cannot be, so that its fault stands at the box. */
export function rulesFrom(text: (name: string) => string): SessionRules {
  const numberOf = (rule: Rule) => {
    const typed = text(`rules.${rule}`).normalize('NFKC');
    return /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
  };
  return {
    callDays: numberOf('callDays'),
    holdDays: numberOf('holdDays'),
    minutesDays: numberOf('minutesDays'),
    signDays: numberOf('signDays'),
    noticeDays: numberOf('noticeDays'),
    longestHours: numberOf('longestHours'),
    mostDepartments: numberOf('mostDepartments'),
    mostItems: numberOf('mostItems'),
  };
}

/** What a colleague changed, rule by rule. */
export const ruleLines = (before: SessionRules, after: SessionRules, language: Language): readonly string[] =>
  RULES.filter((rule) => before[rule] !== after[rule]).map(
    (rule) => `${RULE_NAMES[language][rule]} ${before[rule]} → ${after[rule]} ${RULE_UNITS[language][rule]}`,
  );

/** In the order of the form. */
export const RULES = [
  'callDays',
  'holdDays',
  'minutesDays',
  'signDays',
  'noticeDays',
  'longestHours',
  'mostDepartments',
  'mostItems',
] as const satisfies readonly Rule[];

export const RULE_NAMES = bilingual({
  zh: {
    callDays: '需要产生后，多久之内召集',
    holdDays: '召集后，多久之内召开',
    minutesDays: '结束后，多久之内形成纪要',
    signDays: '纪要形成后，多久之内签署',
    noticeDays: '至少提前多久通知',
    longestHours: '一次最长',
    mostDepartments: '受邀部门最多',
    mostItems: '议题最多',
  },
  en: {
    callDays: 'Called after the need, within',
    holdDays: 'Held after the call, within',
    minutesDays: 'Minutes after its end, within',
    signDays: 'Signed after the minutes, within',
    noticeDays: 'Notice before it, at least',
    longestHours: 'Lasts, at most',
    mostDepartments: 'Departments invited, at most',
    mostItems: 'Items of the agenda, at most',
  },
});

export const RULE_UNITS = bilingual({
  zh: {
    callDays: '个工作日',
    holdDays: '个工作日',
    minutesDays: '个工作日',
    signDays: '个工作日',
    noticeDays: '个工作日',
    longestHours: '小时',
    mostDepartments: '个',
    mostItems: '个',
  },
  en: {
    callDays: 'working days',
    holdDays: 'working days',
    minutesDays: 'working days',
    signDays: 'working days',
    noticeDays: 'working days',
    longestHours: 'hours',
    mostDepartments: 'departments',
    mostItems: 'items',
  },
});
