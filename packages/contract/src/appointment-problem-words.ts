import type { ProblemWords } from './problem-words.ts';

/** Titles of refusals that have to do with appointments and the hours of a hall. */
export const APPOINTMENT_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'queueing.appointment-full': {
    title: '这个时段刚刚约满，请选别的时段',
    titleEn: 'This time has just been taken. Please choose another one.',
  },
  'queueing.appointment-limit': {
    title: '现在不能再预约',
    titleEn: 'No further appointment can be made now.',
  },
  'queueing.appointment-state': {
    title: '这个预约现在不能这样操作',
    titleEn: 'The appointment cannot be treated this way now.',
  },
  'queueing.appointment-early': {
    title: '还没到签到时间',
    titleEn: 'It is too early to check in.',
  },
  'queueing.appointment-miss': {
    title: '没有找到预约，请核对后再试',
    titleEn: 'No appointment was found. Please check what was entered.',
  },
  'queueing.appointment-elsewhere': {
    title: '这个预约在另一个大厅办理',
    titleEn: 'This appointment is in another hall.',
  },
  'queueing.hall-closed': {
    title: '大厅现在不开放，不能取号',
    titleEn: 'The hall is closed now; no numbers are given out.',
  },
};
