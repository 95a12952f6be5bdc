/** What refusals of joint meetings and site visits mean, in Chinese. */
export const SESSION_HELP_ZH = {
  'channels.session-state': {
    meaning: '开始之前不能写纪要，有了纪要不能改期或者取消，有部门签署后纪要不能再改。',
    advice: '请看这次会审或者踏勘的最新状态；纪要确有错误的，签署时写明保留意见。',
  },
  'channels.session-size': {
    meaning: '中心的会审规则限定了一次会审或者踏勘的部门数和议题数。',
    advice: '请分几次召集，或者请管理员修改会审规则。',
  },
  'channels.session-slot': {
    meaning: '会审和踏勘按中心的工作日历和会审规则安排，不能在过去、休息日，不能跨天，也不能太急、太长。',
    advice: '请另选一个工作日，并核对开始和结束时间。',
  },
  'channels.session-agenda': {
    meaning: '议题要说明涉及哪些部门的环节，中介环节和别的申请的环节不能列入。',
    advice: '请从页面列出的环节中选择。',
  },
  'channels.session-departments': {
    meaning: '只有一个部门的，不需要会审，由该部门自己办理；只来了一个部门的，会审没有开成。',
    advice: '请增加涉及的部门；没有开成的，改期或者取消。',
  },
  'channels.session-minutes': {
    meaning: '纪要漏了议题，或者写了没有受邀的部门。',
    advice: '请按页面上的议题逐项填写。',
  },
  'channels.session-line': {
    meaning: '每个部门只能签自己的一栏，一栏只签一次；缺席的部门不签署。',
    advice: '请核对本部门是否受邀并且到场；要补充意见的，联系并联审批专员。',
  },
} as const;

/** The same in English. */
export const SESSION_HELP_EN = {
  'channels.session-state': {
    meaning:
      'No minutes before it begins, no change once there are minutes, and no other minutes once somebody has signed.',
    advice: 'Look at it as it is now. If the record is wrong, sign with what you reserve.',
  },
  'channels.session-size': {
    meaning: 'The rules of the centre limit departments and items of one meeting or visit.',
    advice: 'Call several, or ask the administrator to change the rules.',
  },
  'channels.session-slot': {
    meaning:
      'Meetings and visits follow calendar and rules of the centre: not in the past, on a day off, over midnight, too soon or too long.',
    advice: 'Take another working day and check both times.',
  },
  'channels.session-agenda': {
    meaning:
      'An item names steps of departments here; steps of intermediaries or of other applications do not count.',
    advice: 'Choose among the steps that the page lists.',
  },
  'channels.session-departments': {
    meaning: 'What concerns one department it settles itself; where only one came, nothing took place.',
    advice: 'Invite the others it concerns, or move or cancel it.',
  },
  'channels.session-minutes': {
    meaning: 'An item was left out, or a department was named that was not invited.',
    advice: 'Fill in the items one by one, as the page has them.',
  },
  'channels.session-line': {
    meaning: 'A department signs its own line only, and once; absent ones sign nothing.',
    advice: 'Check whether you were invited and there. To add something, ask the coordinator.',
  },
} as const;
