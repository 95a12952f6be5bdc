/** What refusals of the counter desk mean, in Chinese. */
export const DESK_HELP_ZH = {
  'cases.undo-too-late': {
    meaning: '窗口办理后有 10 秒可以撤销；超过时间，文书已经发出，或者这一件已被继续办理。',
    advice: '请打开办件，按法定程序更正，例如当场更正、撤回文书或者由审批部门处理。',
  },
  'cases.undo-not-yours': {
    meaning: '撤销只是更正自己刚刚的误操作，不能撤销同事的办理。',
    advice: '请找办理这一件的同事，或者按法定程序处理。',
  },
  'cases.undo-left': {
    meaning: '文书一经打印或者发出，申请人就可以信赖它，不能当作没有办过。',
    advice: '请打开办件，撤回有误的文书并重新出具，或者按法定程序处理。',
  },
  'session-locked': {
    meaning: '为了不让别人以您的身份办事，离开窗口时屏幕会锁定；锁定期间不能查看和办理。',
    advice: '请输入本人密码解锁；填写的内容都还在。换人请退出后重新登录。',
  },
  'unlock-failed': {
    meaning: '解锁要用锁屏人自己的登录密码。',
    advice: '请检查大小写后再试；忘记密码请找管理员重设。',
  },
} as const;

/** The same in English. */
export const DESK_HELP_EN = {
  'cases.undo-too-late': {
    meaning:
      'An act at the counter can be taken back for 10 seconds, while nothing else happened to the case.',
    advice: 'Open the case and correct it in the ways of the law: on the spot, or by withdrawing a paper.',
  },
  'cases.undo-not-yours': {
    meaning: 'Taking back corrects a slip of one’s own hand, not the act of a colleague.',
    advice: 'Ask the colleague who did it, or go the way of the law.',
  },
  'cases.undo-left': {
    meaning: 'The applicant relies on a paper once it was printed or sent.',
    advice: 'Open the case, withdraw the wrong paper and issue it again.',
  },
  'session-locked': {
    meaning: 'A screen is locked when its clerk leaves the counter, so that nobody acts in their name.',
    advice: 'Enter your password to unlock; what was typed is still there. Another person signs out first.',
  },
  'unlock-failed': {
    meaning: 'The screen is unlocked with the password of whoever locked it.',
    advice: 'Check capital letters and try again; an administrator can set a new password.',
  },
} as const;
