import type { ProblemWords } from './problem-words.ts';

/** Titles of refusals that have to do with ratings, what comes of them, and the pad of a counter. */
export const RATING_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'complaints.rated': {
    title: '这次服务已经评价过了，谢谢',
    titleEn: 'This service was rated already. Thank you.',
  },
  'complaints.over': {
    title: '评价时间已过',
    titleEn: 'The time for rating this service is over.',
  },
  'complaints.not-yet': {
    title: '还没有办完，办完以后再评价',
    titleEn: 'It is still going on. Please rate it when it is over.',
  },
  'complaints.staff': {
    title: '工作人员的电脑不能评价，请用评价器或者本人手机',
    titleEn: 'A browser of the staff cannot rate. Please use the pad or your own telephone.',
  },
  'complaints.remedy-step': {
    title: '差评整改现在的环节不能这样处理',
    titleEn: 'This is not possible at the present step.',
  },
  'complaints.own-rating': {
    title: '被评价的人员不能处理这一件',
    titleEn: 'Whoever was rated has no hand in it.',
  },
  'complaints.appealed': {
    title: '这条差评已经申诉过一次',
    titleEn: 'There was an appeal against this rating already.',
  },
  'complaints.appeal-late': {
    title: '申诉期限已过',
    titleEn: 'The days for an appeal are over.',
  },
  'complaints.appeal-open': {
    title: '申诉还没有裁定，不能办结',
    titleEn: 'It cannot be closed before the appeal is decided.',
  },
  'supervision.no-case': {
    title: '差评的牌不出监察文书',
    titleEn: 'No paper is sent about a rating.',
  },
  'queueing.pad-moved-on': {
    title: '屏幕内容已经变化，请看最新的内容',
    titleEn: 'The screen shows something else by now. Please look again.',
  },
};
