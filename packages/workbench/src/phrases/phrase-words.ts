import { bilingual } from '@yichuang/ui/language.ts';
import { useWords } from '#shell/language.tsx';

/** Whose a phrase is. */
export const useOriginWords = () => useWords(ORIGINS);

const ORIGINS = bilingual({
  zh: { mine: '我的常用语', shared: '中心共用', standard: '通用' },
  en: { mine: 'My phrases', shared: 'Of the centre', standard: 'Of every centre' },
});
