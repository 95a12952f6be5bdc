/** What a problem means and what to do about it, by its code. */
export type ProblemHelp = { readonly meaning: string; readonly advice: string };

export const PROBLEM_HELP_ZH = {
  'invalid-input': {
    meaning: '有一处或几处内容不符合要求，系统没有保存。',
    advice: '请返回上一页，按每处旁边的提示改正后重新提交。',
  },
  'key-missing': {
    meaning: '每个写操作都要带一个自己生成的编号，这样网络断了重发也不会办成两件。',
    advice: '接口调用方请在请求头里加 Idempotency-Key，长度8至100个字符，每次新的操作换一个。',
  },
  'key-reused': {
    meaning: '这次提交用了一个已经用过的编号，但内容与上次不同。',
    advice: '请重新打开表单再提交。接口调用方请为每次新的操作换一个 Idempotency-Key。',
  },
  stale: {
    meaning: '在您打开页面以后，别人改过同一份内容。为了不覆盖别人的修改，这次没有保存。',
    advice: '请先看最新内容，再决定是否重新提交。',
  },
  'in-doubt': {
    meaning: '保存的时候网络断了，不能确定是否已经成功。',
    advice: '请用同一张表单再提交一次：已经成功的会给您同样的结果，不会办成两件。',
  },
  'not-found': {
    meaning: '这个地址没有内容，可能已经移走，也可能是链接不完整。',
    advice: '请检查地址，或用搜索找一找。',
  },
  forbidden: {
    meaning: '您的账号不能做这件事，或者这份内容不归您的部门管。',
    advice: '确有需要的，请联系本单位的管理员。',
  },
  'cross-site': {
    meaning: '表单不是从本网站的页面发出的，可能是别的网站在冒用。',
    advice: '请从本网站重新打开页面再提交。',
  },
  'sign-in-required': {
    meaning: '这里只对登录的工作人员开放，或者登录已经过期。',
    advice: '请登录后再试。没有提交成功的内容不会自动补交。',
  },
  'sign-in-failed': {
    meaning: '用户名和密码对不上，或者账号已经停用。',
    advice: '请检查大小写后再试。忘记密码的，请联系管理员重置。',
  },
  'too-many-tries': {
    meaning: '为了防止别人猜到您的查询码或密码，短时间内只能试几次。',
    advice: '请过一小时再试，或带证件到窗口查询。',
  },
  'too-large': {
    meaning: '提交的内容超过了允许的大小。',
    advice: '请减少内容，分几次提交。',
  },
  unavailable: {
    meaning: '系统正忙或正在维护，不能确定刚才的操作是否成功。',
    advice: '请稍等几分钟再试。重新提交同一张表单不会办成两件。',
  },
  unexpected: {
    meaning: '系统出了一个没有预料到的错误，已经记录下来。',
    advice: '请稍后再试。仍然不行的，请打电话或到窗口告诉我们。',
  },
  'cases.track-miss': {
    meaning: '编号和查询码要同时对上才能打开，两样都印在回执上。',
    advice: '请对照回执再填一次。查询码丢了的，请带证件到窗口查询。',
  },
  'cases.not-lawful': {
    meaning: '每个办件按法定的步骤走，这一步现在不能做。',
    advice: '请打开办件，看它现在到了哪一步。',
  },
  'cases.documents-missing': {
    meaning: '缺少必备材料时不能受理。',
    advice: '请对照清单补齐。还缺什么，中心会一次说清。',
  },
  'cases.basis-required': {
    meaning: '不予许可、不予受理必须说明理由，并写明依据的法律条文。',
    advice: '请补上理由和依据后再提交。',
  },
  'cases.same-person': {
    meaning: '为了互相监督，前后两步须由不同的人办理。',
    advice: '请交给另一位有权限的同事。',
  },
  'cases.prerequisites-missing': {
    meaning: '并联审批中，这一步以前面步骤的结果为依据；其中有的尚未办成或已不再成立。',
    advice: '请先办结前置步骤，再作决定。',
  },
  'cases.wrong-actor': { meaning: '每一步都有法定的办理人。', advice: '请交给负责这一步的同事。' },
  'cases.not-by-item-rule': {
    meaning: '容缺、告知承诺、其他程序等，须事项清单载明才能使用。',
    advice: '请按一般程序办理，或由部门修改事项清单。',
  },
  'cases.notice-too-late': {
    meaning: '收到申请后五个工作日内没有一次性告知的，自收到之日起即为受理。',
    advice: '请继续审查，不能再要求补正或不予受理。',
  },
  'cases.not-yet': { meaning: '这一步只能在期限届满之后进行。', advice: '请在期限届满后再办理。' },
  'cases.correction-repeated': {
    meaning:
      '法律要求一次告知全部需要补正的内容；只有补来的材料本身有问题才能再次告知，并须由审核人说明理由。',
    advice: '请按现有材料受理，或由审核人说明理由。',
  },
  'cases.document-fetchable': {
    meaning: '能够通过共享获取的材料，不得要求申请人提供。',
    advice: '请由系统获取；确需提交的，写明理由。',
  },
  'cases.deferral-too-long': {
    meaning: '容缺材料须在承诺办结时限内补齐。',
    advice: '请把期限改到承诺到期日之前。',
  },
  'cases.deferred-missing': {
    meaning: '容缺受理的材料补齐之前不得作出准予决定。',
    advice: '请催补材料后再决定。',
  },
  'cases.nothing-deferred': { meaning: '本件没有容缺材料，或者已经补齐。', advice: '无需办理。' },
  'cases.second-officer': {
    meaning: '实质核查和启动特别程序须两人共同进行。',
    advice: '请填写另一名同事的登录名。',
  },
  'cases.presider-reviews': {
    meaning: '听证由审查该申请的人员以外的人员主持。',
    advice: '请由其他人员办理。',
  },
  'cases.bad-plan': {
    meaning: '预计天数须为正整数，并须在开始之日前书面告知。',
    advice: '请改正预计工作日。',
  },
  'cases.hearing-dates': {
    meaning: '申请听证、举行听证和提前通知各有法定期限；听证须提前七个工作日通知，当日之前不能结束。',
    advice: '请按提示的日期重新安排。',
  },
  'cases.record-unsigned': { meaning: '听证笔录须经参加人确认签字。', advice: '请取得签字后再结束听证。' },
  'cases.already-extended': { meaning: '法律只允许延期一次。', advice: '请在期限内作出决定。' },
  'cases.extension-approval': {
    meaning: '单独办理的由本机关负责人批准；联合办理的由本级政府负责人批准。',
    advice: '请报有权批准的负责人。',
  },
  'cases.parties-not-told': {
    meaning: '直接关系他人重大利益的，决定前须告知利害关系人，并听取意见。',
    advice: '请先办理告知。',
  },
  'cases.not-in-turn': {
    meaning: '有数量限制的许可，按受理的先后顺序作出准予决定。',
    advice: '请先办理受理在前的申请。',
  },
  'cases.service-not-proven': {
    meaning: '电子送达须有受送达人同意，留置送达须有见证，公告送达须满三十日。',
    advice: '请补充送达凭证。',
  },
  'clock.extension-too-late': {
    meaning: '延期须在原期限届满之前批准。',
    advice: '本件已超期，请尽快作出决定。',
  },
  'clock.bad-extension': {
    meaning: '单独办理最多延长十个工作日，联合办理最多十五个工作日。',
    advice: '请填写允许的天数。',
  },
  'identity.no-such-colleague': { meaning: '登录名须与账号一致。', advice: '请核对同事的登录名。' },
  'cases.not-immediate': {
    meaning: '这一项要由部门审查，不能在窗口当场决定。',
    advice: '请先受理，再由部门审查决定。',
  },
  'cases.part-of-application': {
    meaning: '一次申请由几个部门并联办理，各环节一起办结，单独撤回一个环节，其余的就没法办完。',
    advice: '要撤回整个申请，请到受理窗口办理。',
  },
  'cases.numbers-exhausted': {
    meaning: '每种办理渠道每天最多编99999个号，今天的已经用完。',
    advice: '请联系管理员。',
  },
  'cases.item-changed': {
    meaning: '您打开页面以后，这一事项的内容更新过，例如材料或时限变了。',
    advice: '请重新打开事项，按新的内容办理。',
  },
  'organisation.no-power': {
    meaning: '当场决定须有部门的书面授权，您现在没有这一项的授权。',
    advice: '请先受理转部门审查，或联系部门办理授权，由管理员登记。',
  },
  'identity.login-name-taken': {
    meaning: '每个登录名只能一个人用。',
    advice: '请换一个登录名。',
  },
  'identity.last-administrator': {
    meaning: '停用或改掉这个账号以后，就没有人能管理系统了。',
    advice: '请先让另一个账号成为管理员。',
  },
  'channels.not-open': {
    meaning: '这个通道的计划可以查看，网上申请还没有开通。',
    advice: '请到大厅的并联审批窗口申请。',
  },
  'exchange.import-refused': {
    meaning: '导入的数据里有错，为了不留下半套数据，一条也没有导入。',
    advice: '请按列出的文件和位置改正全部错误，再导入一次。',
  },
  'clock.bad-limit': {
    meaning: '时限是一个正数加一个单位，单位之间不能混用。',
    advice: '正确的写法如5wd（工作日）、4wh（工作小时）、15cd（自然日）、30min（分钟）、1mo（月）。',
  },
} as const satisfies Readonly<Record<string, ProblemHelp>>;
