/** What refusals of the queue mean, in Chinese. */
export const QUEUE_HELP_ZH = {
  'queueing.ticket-state': {
    meaning: '号票的状态已经变化，例如已被别的窗口叫走、已过号或者已办完。',
    advice: '请看这个号的最新状态，再选择可以做的操作。',
  },
  'queueing.called-too-soon': {
    meaning: '两次叫号之间要隔一段时间，让群众走到窗口；过号也要在最后一次叫号之后隔同样的时间。',
    advice: '请按页面提示的时间再叫，或者等人到了开始办理。',
  },
  'queueing.calls-used': {
    meaning: '每个号叫满中心规定的次数就不再叫。',
    advice: '人到了请开始办理；没有到请标为过号，本人可以到自助机按“我到了”。',
  },
  'queueing.calls-left': {
    meaning: '叫满规定次数、最后一次叫号之后还没有人来，才算过号。',
    advice: '请按 F3 再叫。',
  },
  'queueing.return-used': {
    meaning: '过号的人按“我到了”可以恢复一次排队；再次过号就要重新取号。',
    advice: '请重新取号；确有困难的，请找大厅引导员。',
  },
  'queueing.batch-twice': {
    meaning: '批量收件时每个人只建一件，证件号码相同的第二行没有办理。',
    advice: '请核对表格；确实要办两件的，请在窗口另行办理。',
  },
  'queueing.card-misread': {
    meaning: '读到的号码通不过校验，可能没有放稳或者输错。',
    advice: '请把证件重新放好，或者不放证件直接取号。',
  },
  'queueing.hold-limit': {
    meaning: '一个窗口最多暂存三个号，分别用 Alt+1 至 Alt+3 取回。',
    advice: '请先办完一个暂存的号，再暂存新的。',
  },
  'queueing.counter-busy': {
    meaning: '叫来的人还没有开始办理、没有过号，或者还有暂存的号。',
    advice: '到了的开始办理，没到的再叫或者过号；离岗前请办完或者转出所有的号。',
  },
  'queueing.counter-state': {
    meaning: '窗口已经是这个状态，例如已经暂停。',
    advice: '请刷新后看窗口的状态。',
  },
  'queueing.service-full': {
    meaning: '这项业务每天发的号有限，今天的已经取完。',
    advice: '请改天早一些来，或者在网上办理、预约。',
  },
  'queueing.counter-retired': {
    meaning: '窗口已经撤销，只能查看以前的记录。',
    advice: '请在窗口登记里选择在用的窗口。',
  },
  'queueing.counter-closed': {
    meaning: '窗口登记写明今天停用。',
    advice: '请换一个窗口；要提前启用，请大厅管理员改停用日期。',
  },
  'queueing.no-skill': {
    meaning: '登记的技能里没有这个窗口的业务。',
    advice: '请换一个窗口，或者请大厅管理员登记技能。',
  },
  'queueing.clerk-away': {
    meaning: '这位同事今天请假，或者就是应到未到的人。',
    advice: '请另选一位。',
  },
  'queueing.rota-conflicts': {
    meaning: '排班里还有一人两岗、请假、没有授权或技能、窗口停用之类的冲突。',
    advice: '请照冲突清单改好，再发布。',
  },
  'queueing.rota-past': {
    meaning: '过去的一周不再改动，记录要和当时一致。',
    advice: '请排本周或以后的班。',
  },
  'queueing.nobody-expected': {
    meaning: '已发布的排班现在没有安排这个窗口，或者现在不是办公时间。',
    advice: '不用登记顶岗；要加开窗口，请用加开窗口。',
  },
  'queueing.stand-in-busy': {
    meaning: '一个人同时只能在一个窗口顶岗。',
    advice: '请先结束那边的顶岗，或者另选一位。',
  },
  'queueing.ticket-limit': {
    meaning: '同一个人同一项业务同时只有一个号，每天取号也有次数限制，防止有人占号倒号。',
    advice: '请使用已经取到的号；办完以后可以再取。',
  },
  'queueing.device-required': {
    meaning: '号只由大厅里登记过的取号机和工作人员发出。',
    advice: '请到大厅取号；要在网上约时间的，请用预约。',
  },
  'queueing.pairing-code': {
    meaning: '配对码十分钟内有效，用过一次就作废；也可能输错了数字。',
    advice: '请看终端屏幕上现在的六位数字，再输一次。一小时内最多输错十次。',
  },
  'queueing.screen-revoked': {
    meaning: '停用的终端不能再改，也不能恢复。',
    advice: '要重新使用这台机器，请在机器上重新取配对码，再配对一次。',
  },
  'queueing.no-counter': {
    meaning: '还没有选择今天在哪个窗口值守，或者登记已经结束。',
    advice: '请在窗口页面选择窗口。',
  },
  'queueing.counter-taken': {
    meaning: '一个窗口同时只有一个人值守。',
    advice: '请选择别的窗口，或者请同事先离岗。',
  },
  'queueing.clerk-not-free': {
    meaning: '一个人同时只能在一个窗口值守。',
    advice: '请另选一位同事，或者请这位同事先离岗。',
  },
  'queueing.clerk-without-power': {
    meaning: '窗口上有这位同事无权受理的事项，或者账号已经停用。',
    advice: '请另选一位同事；需要这位同事顶岗的，先由部门负责人或系统管理员登记授权。',
  },
  'queueing.counter-not-open': {
    meaning: '要转去的窗口没有人值守，或者今天不办这项业务。',
    advice: '请只选业务，由任何一个窗口接办；或者选另一个窗口。',
  },
  'queueing.not-at-counter': {
    meaning: '页面上的窗口与系统登记的值守窗口不一致，可能在别的电脑上换过窗口。',
    advice: '请刷新窗口页面，核对窗口号后再办理。',
  },
  'queueing.not-your-ticket': {
    meaning: '这个号没有被本窗口叫到，或者已经办完、转走。',
    advice: '请核对号码；没有号的，可以不带号直接办理。',
  },
} as const;

/** The same in English. */
export const QUEUE_HELP_EN = {
  'queueing.ticket-state': {
    meaning: 'The state of the number has changed: another counter called it, it was missed, or it is done.',
    advice: 'Look at the present state of the number and choose what is possible.',
  },
  'queueing.called-too-soon': {
    meaning:
      'There is a gap between two calls, so that people can walk to the counter; the same gap follows the last call.',
    advice: 'Wait as long as the page says, or begin when the person comes.',
  },
  'queueing.calls-used': {
    meaning: 'Each number is called only as often as the centre has set.',
    advice: 'Begin when the person is there, or mark the number as missed; the holder may come back once.',
  },
  'queueing.calls-left': {
    meaning: 'A number is missed only after all calls, when nobody came after the last one.',
    advice: 'Call again with F3.',
  },
  'queueing.return-used': {
    meaning: 'A missed number may come back to the line once; after that a new number is needed.',
    advice: 'Take a new number, or ask a guide of the hall.',
  },
  'queueing.batch-twice': {
    meaning: 'Each person of a batch has one case; the second row with the same number was left out.',
    advice: 'Check the table. Who really needs two cases is served at the counter.',
  },
  'queueing.card-misread': {
    meaning: 'The number does not pass its check digit: the card moved, or a digit was mistyped.',
    advice: 'Place the card again, or take a number without it.',
  },
  'queueing.hold-limit': {
    meaning: 'A counter holds at most three numbers; Alt+1 to Alt+3 take them back.',
    advice: 'Finish one of the held numbers first.',
  },
  'queueing.counter-busy': {
    meaning: 'A number was called and nobody has come yet, or numbers are held.',
    advice: 'Begin, call again or mark as missed; before leaving, finish or send on every number.',
  },
  'queueing.counter-state': {
    meaning: 'The counter is in that state already, for example paused.',
    advice: 'Refresh and look at the state of the counter.',
  },
  'queueing.service-full': {
    meaning: 'The service gives out so many numbers a day, and all of today are taken.',
    advice: 'Come earlier on another day, apply online, or make an appointment.',
  },
  'queueing.counter-retired': {
    meaning: 'The counter is out of use for good; its records can only be read.',
    advice: 'Choose a counter that is in use.',
  },
  'queueing.counter-closed': {
    meaning: 'The register says that the counter is closed today.',
    advice: 'Choose another one, or have the manager of the hall change the days.',
  },
  'queueing.no-skill': {
    meaning: 'The recorded skills hold no service of this counter.',
    advice: 'Choose another counter, or have the manager of the hall record the skill.',
  },
  'queueing.clerk-away': {
    meaning: 'The colleague is on leave today, or is the one who is missing.',
    advice: 'Choose somebody else.',
  },
  'queueing.rota-conflicts': {
    meaning: 'Somebody is planned twice or on leave, has no power or skill, or a counter is closed.',
    advice: 'Mend what the list of conflicts shows, then publish.',
  },
  'queueing.rota-past': {
    meaning: 'A week that is over stays as it was.',
    advice: 'Plan this week or a later one.',
  },
  'queueing.nobody-expected': {
    meaning: 'The published rota has nobody at the counter now, or the hall is closed.',
    advice: 'There is nobody to stand in for; to open one more counter, use that act.',
  },
  'queueing.stand-in-busy': {
    meaning: 'A person stands in at one counter at a time.',
    advice: 'End the other one first, or choose somebody else.',
  },
  'queueing.ticket-limit': {
    meaning: 'One person has one live number for a service, and so many a day, so that nobody hoards them.',
    advice: 'Use the number you have; another one can be taken when it is done.',
  },
  'queueing.device-required': {
    meaning: 'Numbers are given out by registered machines of the hall and by clerks.',
    advice: 'Take one in the hall, or make an appointment online.',
  },
  'queueing.pairing-code': {
    meaning: 'A code is good for ten minutes and for one use; or a digit was wrong.',
    advice: 'Look at the six digits on the screen and enter them again. Ten wrong codes an hour at most.',
  },
  'queueing.screen-revoked': {
    meaning: 'A screen that was taken out of use is not changed and does not come back.',
    advice: 'To use the machine again, ask for a new code on it and pair it once more.',
  },
  'queueing.no-counter': {
    meaning: 'No counter was chosen today, or the session there has ended.',
    advice: 'Choose a counter on the desk page.',
  },
  'queueing.counter-taken': {
    meaning: 'One person works at a counter at a time.',
    advice: 'Choose another counter, or ask the colleague to leave it first.',
  },
  'queueing.clerk-not-free': {
    meaning: 'One person works at one counter at a time.',
    advice: 'Choose another colleague, or have this one leave the other counter first.',
  },
  'queueing.clerk-without-power': {
    meaning: 'The counter handles items this colleague may not accept, or the account is disabled.',
    advice:
      'Choose another colleague, or have the department head or the administrator enter the power first.',
  },
  'queueing.counter-not-open': {
    meaning: 'Nobody works at that counter, or it does not handle the service today.',
    advice: 'Choose the service alone, or another counter.',
  },
  'queueing.not-at-counter': {
    meaning:
      'The counter of the page is not where you are registered; it may have been changed on another machine.',
    advice: 'Refresh the desk, check the number of the counter and try again.',
  },
  'queueing.not-your-ticket': {
    meaning: 'The number was not called here, or it is done or sent on.',
    advice: 'Check the number; a case can be taken without one.',
  },
} as const;
