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
    title: '叫满规定的次数才能标为过号',
    titleEn: 'Only after all its calls is a number missed.',
  },
  'queueing.return-used': {
    title: '过号只能恢复一次，请重新取号',
    titleEn: 'A missed number comes back once. Please take a new one.',
  },
  'queueing.batch-twice': {
    title: '这个人在表中出现两次，只办了第一次',
    titleEn: 'This person stands in the table twice; only the first was taken.',
  },
  'queueing.card-misread': {
    title: '证件号码不对，没有读好',
    titleEn: 'The number of the card is wrong; it was not read well.',
  },
  'queueing.hold-limit': { title: '最多暂存三个号', titleEn: 'At most three numbers are held.' },
  'queueing.counter-busy': {
    title: '窗口还有人：先开始办理，或者转号、标为过号',
    titleEn: 'Somebody is at the counter still: begin with them, send them on, or mark the number as missed.',
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
  'queueing.service-full': {
    title: '这项业务今天的号已经取完，请改天来或者网上办理',
    titleEn: 'All numbers of this service are given out today. Come another day, or apply online.',
  },
  'queueing.counter-retired': {
    title: '这个窗口已经撤销',
    titleEn: 'The counter is out of use for good.',
  },
  'queueing.counter-closed': {
    title: '这个窗口今天停用，请换一个窗口',
    titleEn: 'The counter is closed today; choose another.',
  },
  'queueing.no-skill': {
    title: '技能登记里没有这个窗口的业务，请找大厅管理员登记',
    titleEn: 'The recorded skills hold no service of this counter. Ask the manager of the hall.',
  },
  'queueing.clerk-away': {
    title: '这位同事今天不能到岗，请换一位',
    titleEn: 'This colleague cannot come today; choose another.',
  },
  'queueing.rota-conflicts': {
    title: '还有冲突没有解决，不能发布',
    titleEn: 'There are conflicts still; the rota is not published with them.',
  },
  'queueing.rota-past': { title: '这一周已经过去，不能再排', titleEn: 'The week is over.' },
  'queueing.nobody-expected': {
    title: '现在的排班没有安排这个窗口，不用登记顶岗',
    titleEn: 'The rota expects nobody there now; there is nobody to stand in for.',
  },
  'queueing.stand-in-busy': {
    title: '这位同事正在别的窗口顶岗',
    titleEn: 'This colleague stands in at another counter.',
  },
  'queueing.not-your-ticket': { title: '这个号不在您的窗口', titleEn: 'This number is not at your counter.' },
  'queueing.slip-not-yours': {
    title: '这个临时凭条号是别人领用的，由出具凭条的窗口人员补录',
    titleEn: 'A colleague holds this provisional number; whoever gave the slip out enters it.',
  },
  'queueing.slip-used': {
    title: '这个临时凭条已经补录过，一个凭条只对应一件',
    titleEn: 'This provisional slip was entered already; one slip is one case.',
  },
  'queueing.handed-in-moment': {
    title: '凭条上的收件时刻不能补录：早于领号、晚于现在，或者已超过 24 小时',
    titleEn: 'The moment on the slip cannot be: before the number, in the future, or more than 24 hours ago.',
  },
};
