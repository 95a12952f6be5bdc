import { bilingual } from '@yichuang/ui/language.ts';

/** 办件类型 in words. */
export const HANDLING_WORDS = bilingual({
  zh: { immediate: '即办件', promised: '承诺件', joint: '联办件', referred: '上报件' },
  en: { immediate: 'on the spot', promised: 'promised', joint: 'joint', referred: 'referred' },
});
