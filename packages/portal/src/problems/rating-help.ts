/** What refusals of ratings and of the pad mean, in Chinese. */
export const RATING_HELP_ZH = {
  'complaints.rated': {
    meaning: '每次到窗口办事、每件网上办件只评价一次，避免重复计算；已经提交的评价谁都不能修改。',
    advice: '还有意见要说的，请拨打服务电话，或者到大厅咨询台反映。',
  },
  'complaints.over': {
    meaning: '办完后七天内可以评价；逾期没有评价的按“基本满意”记录，并与主动评价分开统计。',
    advice: '还有意见要说的，请拨打服务电话，或者到大厅咨询台反映。',
  },
  'complaints.not-yet': {
    meaning: '评价的是整个办理过程，作出决定以后才可以评价。',
    advice: '办完以后，请再打开办件进度页面或者扫描文书上的二维码。',
  },
  'complaints.staff': {
    meaning: '为防止代评、刷评，登录了工作人员账号的浏览器不能评价。',
    advice: '请使用窗口的评价器，或者用本人手机扫描回执上的二维码。',
  },
  'complaints.remedy-step': {
    meaning: '差评按交办、核实、整改、回访、办结的顺序处理，不能跳过环节。',
    advice: '请看这一件现在的环节，办理当前可以办理的事项。',
  },
  'complaints.own-rating': {
    meaning: '为保证公正，被评价的人员不参与核实和整改。',
    advice: '请交给其他同事处理。',
  },
  'complaints.appealed': {
    meaning: '被评价单位对一条差评只能申诉一次，裁定以后不再申诉。',
    advice: '请按核实结论继续整改，等待或者执行申诉裁定。',
  },
  'complaints.appeal-late': {
    meaning: '核实结论作出以后五个工作日内可以申诉。',
    advice: '请按核实结论继续整改；有新情况的，写在整改说明里。',
  },
  'complaints.appeal-open': {
    meaning: '部门已经申诉，先要裁定差评是否有效，才能办结。',
    advice: '请先作出申诉裁定，再办结。',
  },
  'supervision.no-case': {
    meaning: '督办单、纠错通知书和监察建议书都写明办件；差评不一定有办件。',
    advice: '请听取部门申辩后确认或者撤销这张牌，并在差评整改页面督促。',
  },
  'queueing.pad-moved-on': {
    meaning: '屏幕上的内容已经确认过，或者窗口换了新的内容。',
    advice: '请看屏幕上最新的内容，再按一次。',
  },
} as const;

/** The same in English. */
export const RATING_HELP_EN = {
  'complaints.rated': {
    meaning:
      'Each visit to a counter and each case online is rated once, so that none counts twice. Nobody can change a rating.',
    advice: 'If you have more to say, call the centre or speak to the information desk.',
  },
  'complaints.over': {
    meaning:
      'A service can be rated for seven days. After that it counts as acceptable, and is kept apart from what people said.',
    advice: 'If you have something to say, call the centre or speak to the information desk.',
  },
  'complaints.not-yet': {
    meaning: 'The whole service is rated, so it is asked about once it was decided.',
    advice: 'Open the page of your case, or scan the code on your paper, when it is over.',
  },
  'complaints.staff': {
    meaning: 'So that nobody rates for others, a browser that is signed in as staff cannot rate.',
    advice: 'Use the pad at the counter, or scan the code on your receipt with your own telephone.',
  },
  'complaints.remedy-step': {
    meaning: 'A bad rating is assigned, looked into, put right and asked about again, in this order.',
    advice: 'Look where it stands now, and do what is open there.',
  },
  'complaints.own-rating': {
    meaning: 'To be fair, whoever was rated takes no part in looking into it or putting it right.',
    advice: 'Leave it to a colleague.',
  },
  'complaints.appealed': {
    meaning: 'The department that was rated appeals once; what was decided is final.',
    advice: 'Go on putting it right as found, and wait for the decision or follow it.',
  },
  'complaints.appeal-late': {
    meaning: 'An appeal can be made within five working days of the finding.',
    advice: 'Go on putting it right; say what is new in the note of the correction.',
  },
  'complaints.appeal-open': {
    meaning: 'The department has appealed; whether the rating stands is decided first.',
    advice: 'Decide the appeal, then close it.',
  },
  'supervision.no-case': {
    meaning: 'Papers of supervision name a case, and a rating need not have one.',
    advice: 'Hear the department, confirm or lift the card, and follow the remedy on its page.',
  },
  'queueing.pad-moved-on': {
    meaning: 'What the screen showed was answered already, or the counter shows something new.',
    advice: 'Look at the screen again and press once more.',
  },
} as const;
