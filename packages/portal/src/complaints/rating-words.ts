import { RATING_ASPECTS, RATING_LEVEL_WORDS, RATING_LEVELS } from '@yichuang/domain/complaints/rating.ts';
import { bilingual, type Language } from '@yichuang/ui/language.ts';

/** The five levels as choices, best first. */
export const levelOptions = (language: Language) =>
  RATING_LEVELS.map((level) => ({ value: String(level), label: RATING_LEVEL_WORDS[level][language] }));

/** What was good or bad about it, as choices. */
export const aspectOptions = (language: Language) =>
  Object.entries(RATING_ASPECTS).map(([value, words]) => ({ value, label: words[language] }));

/** Words that the pad and the page for a telephone have in common. */
export const RATING_WORDS = bilingual({
  zh: {
    question: '请评价这次服务',
    aspects: '哪方面（可多选）',
    words: '想说的话',
    wordsHint: '原文保存，谁都不能修改；窗口人员看不到',
    phone: '联系电话',
    phoneHint: '愿意接受回访的请填写',
    submit: '提交评价',
    thanks: '谢谢您的评价',
    followed: '您反映的情况，中心会在一个工作日内安排专人核实并联系，十五个工作日内完成整改。',
    number: '编号',
  },
  en: {
    question: 'How was this service?',
    aspects: 'What about it (any number)',
    words: 'What you want to say',
    wordsHint: 'Kept as you write it; nobody can change it, and the clerk does not see it',
    phone: 'Telephone',
    phoneHint: 'If you would like to be called back',
    submit: 'Send',
    thanks: 'Thank you for your rating',
    followed:
      'Within one working day somebody will be named to look into it, and within fifteen it will be put right.',
    number: 'Number',
  },
});
