import type { ProblemWords } from './problem-words.ts';

/** Titles of refusals that have to do with numbers and counters of the hall. */
export const QUEUE_PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'queueing.ticket-state': {
    title: '这个号现在不能这样操作',
    titleEn: 'The number cannot be treated this way now.',
  },
  'queueing.called-too-soon': {
    title: '刚刚叫过，请稍候再操作',
    titleEn: 'The number was called a moment ago. Please wait a little.',
  },
  'queueing.calls-used': {
    title: '已经叫满次数，不能再叫',
    titleEn: 'All calls were used; the number cannot be called again.',
  },
  'queueing.calls-left': {
    title: '还没有叫满次数，不能过号',
    titleEn: 'The number was not called often enough to be missed.',
  },
  'queueing.return-used': {
    title: '过号只能恢复一次，请重新取号',
    titleEn: 'A missed number comes back once. Please take a new one.',
  },
  'queueing.batch-twice': {
    title: '这个人在表中出现两次，只办了第一次',
    titleEn: 'This person stands in the table twice; only the first was taken.',
  },
  'queueing.hold-limit': { title: '最多暂存三个号', titleEn: 'At most three numbers are held.' },
  'queueing.counter-busy': {
    title: '窗口还有人，请先处理',
    titleEn: 'There is somebody at the counter still.',
  },
  'queueing.counter-state': {
    title: '窗口现在的状态不能这样操作',
    titleEn: 'The state of the counter does not allow this.',
  },
  'queueing.ticket-limit': { title: '已经取过号，不能再取', titleEn: 'A number was taken already.' },
  'queueing.device-required': {
    title: '请在大厅的取号机或窗口取号',
    titleEn: 'Please take a number at a machine of the hall or at a counter.',
  },
  'queueing.pairing-code': {
    title: '没有终端在显示这个配对码',
    titleEn: 'No screen shows this code now.',
  },
  'queueing.screen-revoked': {
    title: '这台终端已经停用',
    titleEn: 'This screen is out of use already.',
  },
  'queueing.no-counter': { title: '请先选择窗口', titleEn: 'Please choose a counter first.' },
  'queueing.counter-taken': { title: '这个窗口有同事在值守', titleEn: 'A colleague works at this counter.' },
  'queueing.clerk-not-free': {
    title: '这位同事已经在别的窗口值守',
    titleEn: 'This colleague works at another counter now.',
  },
  'queueing.clerk-without-power': {
    title: '这位同事没有这个窗口事项的受理授权',
    titleEn: 'This colleague has no power to accept the items of the counter.',
  },
  'queueing.counter-not-open': {
    title: '对方窗口没有开放这项业务',
    titleEn: 'That counter does not handle this service now.',
  },
  'queueing.not-at-counter': {
    title: '您登记的窗口不是这一个，请刷新',
    titleEn: 'You are registered at another counter. Please refresh.',
  },
  'queueing.not-your-ticket': { title: '这个号不在您的窗口', titleEn: 'This number is not at your counter.' },
};
