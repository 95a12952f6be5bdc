import type { DraftView } from '@yichuang/contract/forms.ts';
import type { Language } from '@yichuang/ui/language.ts';

/** Name of what is applied for. */
export const subjectIn = (
  named: Pick<DraftView, 'subjectName' | 'subjectNameEn'>,
  language: Language,
): string => (language === 'en' ? named.subjectNameEn : named.subjectName);
