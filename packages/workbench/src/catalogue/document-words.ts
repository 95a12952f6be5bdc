import { bilingual } from '@yichuang/ui/language.ts';

/** 材料形式 in words. */
export const DOCUMENT_FORM_WORDS = bilingual({
  zh: { original: '原件', copy: '复印件', copy_with_original_checked: '复印件（核对原件）' },
  en: { original: 'original', copy: 'copy', copy_with_original_checked: 'copy, original checked' },
});
