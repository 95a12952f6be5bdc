import type { ProblemWords } from './problem-words.ts';
import { trainingRefusal } from './training.ts';

/** Titles of refusals of the counter desk: acts that are taken back, screens that are locked. */
export const DESK_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'cases.undo-too-late': {
    title: '已超过撤销时间，或者这一件已有后续办理，不能撤销',
    titleEn: 'The time for taking it back is over, or the case has moved on.',
  },
  'cases.undo-not-yours': {
    title: '只有本人才能撤销自己刚办的这一件',
    titleEn: 'Only whoever did the act can take it back.',
  },
  'cases.undo-left': {
    title: '文书已经打印或者发出，不能撤销',
    titleEn: 'A paper was printed or sent; the act stands.',
  },
  'session-locked': {
    title: '屏幕已锁定，请先解锁',
    titleEn: 'The screen is locked. Unlock it first.',
  },
  [trainingRefusal.code]: { title: trainingRefusal.title, titleEn: trainingRefusal.titleEn },
  'unlock-failed': {
    title: '密码不正确，屏幕仍然锁定',
    titleEn: 'The password is wrong. The screen stays locked.',
  },
};
