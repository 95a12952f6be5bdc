import { problemWords } from '@yichuang/contract/problem-words.ts';
import type { Language } from '@yichuang/ui/language.ts';
import { PROBLEM_HELP_EN } from '#problems/problem-help-en.ts';
import { PROBLEM_HELP_ZH, type ProblemHelp } from '#problems/problem-help-zh.ts';

const HELP: Readonly<Record<Language, Readonly<Record<string, ProblemHelp>>>> = {
  zh: PROBLEM_HELP_ZH,
  en: PROBLEM_HELP_EN,
};

const GENERAL: Readonly<Record<Language, ProblemHelp>> = {
  zh: {
    meaning: '系统拒绝了这次操作，并给出了一个编码。',
    advice: '请返回上一页再试一次。仍然不行的，请记下编码，打电话或到窗口问一问。',
  },
  en: {
    meaning: 'The system refused the request and gave a code for the reason.',
    advice: 'Go back and try once more. If it fails again, note the code and ask by phone or at a counter.',
  },
};

/** Meaning and advice for a code; an unknown code gets general ones. */
export const problemHelp = (code: string, language: Language): ProblemHelp =>
  (Object.hasOwn(HELP[language], code) ? HELP[language][code] : undefined) ?? GENERAL[language];

/** The short name of a problem, the same that stands in its answer. */
export function problemTitle(code: string, language: Language): string {
  const { title, titleEn } = problemWords(code);
  return language === 'en' ? titleEn : title;
}

/** Codes that have a page of their own. */
export const problemCodes = (): readonly string[] => Object.keys(PROBLEM_HELP_ZH);
