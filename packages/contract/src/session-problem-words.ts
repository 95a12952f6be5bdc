import type { ProblemWords } from './problem-words.ts';

/** Titles of refusals that have to do with joint meetings and site visits. */
export const SESSION_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'channels.session-state': {
    title: '这次会审或者踏勘现在不能这样办理',
    titleEn: 'Where this meeting or visit stands now does not allow this.',
  },
  'channels.session-size': {
    title: '受邀部门或者议题多于本中心会审规则允许的数目',
    titleEn: 'More departments or items than the rules of this centre allow for one meeting or visit.',
  },
  'channels.session-slot': {
    title: '时间不行：会审或者踏勘要定在今后的工作日，同一天内开始和结束，并符合本中心的会审规则',
    titleEn:
      'Not then: a meeting or a visit lies ahead, on a working day, ends on the same day, and keeps to the rules of the centre.',
  },
  'channels.session-agenda': {
    title: '每个议题至少选一个本申请的部门环节；只能邀请参加本申请的部门',
    titleEn: 'Each item names a step of a department here, and only departments that take part are invited.',
  },
  'channels.session-departments': {
    title: '会审或者踏勘至少要有两个部门',
    titleEn: 'A joint meeting or visit needs two departments.',
  },
  'channels.session-minutes': {
    title: '纪要要逐项写明议题结论，到场的只能是受邀的部门',
    titleEn: 'The minutes say what came of each item, and name only departments that were invited.',
  },
  'channels.session-line': {
    title: '没有您的部门可以签署的一栏：未受邀、缺席，或者已经签署',
    titleEn: 'Your department has no line to sign: not invited, absent, or signed already.',
  },
};
