import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { Task } from './tasks.ts';

/** Name of a page of the application, the same in the list, on the page and in the check. */
export const taskName = (task: Task, language: Language): string => {
  if (task.sectionTitle !== null) return task.sectionTitle;
  return task.id === 'documents' ? WORDS[language].documents : WORDS[language].applicant;
};

const WORDS = bilingual({
  zh: { applicant: '申请人', documents: '申请材料' },
  en: { applicant: 'Applicant', documents: 'Documents' },
});
