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
  'training-writes-nothing': {
    meaning: '培训页面用虚构的人和办件练习，不发送也不写入任何东西。',
    advice: '请离开培训页面，到窗口办理真实的办件；练习的成绩只留在这个浏览器标签页里。',
  },
  'unlock-failed': {
    meaning: '解锁要用锁屏人自己的登录密码。',
    advice: '请检查大小写后再试；忘记密码请找管理员重设。',
  },
  'queueing.slip-not-yours': {
    meaning: '断网时谁领号、出具凭条，网络恢复后就由谁补录，收件时刻由其负责。',
    advice: '请由出具凭条的窗口人员登录后补录；本人不在时，请申请人重新取号办理，受理时间按实际收件说明。',
  },
  'queueing.slip-used': {
    meaning: '一个临时凭条号只对应一件办件，重复补录会使同一份材料受理两次。',
    advice: '请在合并报告中查看它已补录为哪一件；另有材料请作为新的一件收取。',
  },
  'queueing.handed-in-moment': {
    meaning: '凭条上的收件时刻是法定期限的起点，只能在领号之后、现在之前，并且不超过 24 小时。',
    advice: '请核对凭条；确已超过 24 小时的，请当面重新收件，并由负责人向申请人说明。',
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
  'training-writes-nothing': {
    meaning: 'The training page works with invented people and cases; it sends and writes nothing.',
    advice:
      'Leave the training page and do real cases at the desk. Scores stay in this tab of the browser only.',
  },
  'unlock-failed': {
    meaning: 'The screen is unlocked with the password of whoever locked it.',
    advice: 'Check capital letters and try again; an administrator can set a new password.',
  },
  'queueing.slip-not-yours': {
    meaning:
      'Whoever took the number and gave out the slip answers for the moment on it and enters it afterwards.',
    advice: 'Let that clerk sign in and enter it. If they are away, take the papers in again face to face.',
  },
  'queueing.slip-used': {
    meaning: 'One provisional slip stands for one case; entering it again would take the same papers twice.',
    advice: 'The merge report says which case it became. Take other papers in as a case of their own.',
  },
  'queueing.handed-in-moment': {
    meaning:
      'The moment on the slip starts the time limits of the law: after the number was taken, not in the future, at most 24 hours ago.',
    advice:
      'Look at the slip again. Past 24 hours, take the papers in face to face and explain it to the applicant.',
  },
} as const;
