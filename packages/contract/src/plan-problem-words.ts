import type { ProblemWords } from './problem-words.ts';

/** Titles of refusals that have to do with plans and what-ifs. */
export const PLAN_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'processes.unknown-step': { title: '没有这个步骤', titleEn: 'There is no such step.' },
  'processes.what-if': {
    title: '这项推演与办理计划矛盾，请按说明修改',
    titleEn: 'This change contradicts the plan. Please correct it.',
  },
  'channels.what-if-name': {
    title: '已有同名的推演，请换一个名称',
    titleEn: 'A what-if of this name is kept already. Please choose another name.',
  },
  'channels.what-ifs-full': {
    title: '已存满 50 个推演，请先删除不用的',
    titleEn: 'Fifty what-ifs are kept. Please delete one first.',
  },
  'processes.channel-exists': {
    title: '这个编号的通道已经有了，请换一个编号',
    titleEn: 'There is a channel of this id already. Please choose another one.',
  },
  'processes.event-incomplete': {
    title: '这件事有的事项还没有发布，或者由各街道决定，不能做成通道',
    titleEn:
      'Some items of this event are not published, or decided by street offices: it cannot be a channel.',
  },
  'channels.statement': {
    title: '现在不能这样声明或撤回：前面的阶段要先办完，办了结果的不能撤回',
    titleEn:
      'This cannot be stated or taken back now: the stages before come first, and what was decided on it stays.',
  },
};
