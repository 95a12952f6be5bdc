import { bilingual, type Language } from '@yichuang/ui/language.ts';
import type { Task, TaskState } from './tasks.ts';

/** Name of a page of the application, the same in the list, on the page and in the check. */
export const taskName = (task: Task, language: Language): string => {
  if (task.sectionTitle !== null) return task.sectionTitle;
  const words: Readonly<Record<string, string>> = WORDS[language].pages;
  return words[task.id] ?? task.id;
};

/** Few words, and only one of them alarming. */
export const taskStateWords = (state: TaskState, language: Language): string => WORDS[language].states[state];

const WORDS = bilingual({
  zh: {
    pages: { choice: '办理情形', applicant: '申请人', documents: '申请材料' },
    states: {
      todo: '未填写',
      started: '填写中',
      wrong: '有错误',
      optional: '可以不填',
      done: '已完成',
    } satisfies Record<TaskState, string>,
  },
  en: {
    pages: { choice: 'What applies to you', applicant: 'Applicant', documents: 'Documents' },
    states: {
      todo: 'Not started',
      started: 'Incomplete',
      wrong: 'Has errors',
      optional: 'Optional',
      done: 'Completed',
    } satisfies Record<TaskState, string>,
  },
});
