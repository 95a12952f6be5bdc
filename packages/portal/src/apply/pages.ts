import type { AnyPage } from '#page.ts';
import { applicantPage } from './applicant.tsx';
import { checkPage } from './check.tsx';
import { choicePage } from './choice.tsx';
import { documentsPage } from './documents.tsx';
import { donePage } from './done.tsx';
import { sectionPage } from './section.tsx';
import { startPage } from './start.tsx';
import { taskListPage } from './task-list.tsx';

/** The way of an application, from the start to the receipt. */
export const applyPages: readonly AnyPage[] = [
  startPage,
  taskListPage,
  choicePage,
  applicantPage,
  sectionPage,
  documentsPage,
  checkPage,
  donePage,
];
