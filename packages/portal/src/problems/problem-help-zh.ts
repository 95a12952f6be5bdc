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
  'cases.nothing-corrected': {
    meaning: '提交的内容和原来登记的完全一样，没有什么可以更正。',
    advice: '请改好写错的地方再提交；没有写错的，不用更正。',
  },
  'cases.files-missing': {
    meaning: '案卷里须有办理过程中形成的全部文书和收到的全部材料，现在还缺。',
    advice: '请核对归档目录：纸质件在卷的打勾，缺的补齐后再归档。',
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
  'catalogue.unknown-document': {
    meaning: '要标记可容缺或可共享获取的材料不在这一事项的材料清单里。',
    advice: '请重新打开事项，按现行清单标记。',
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
  'supervision.closed': {
    meaning: '这张牌已经申辩、确认或撤销，每一步只能办一次。',
    advice: '请看这张牌的处理过程，按现在的状态办理。',
  },
  'supervision.only-warning': {
    meaning: '预警是提醒，不是对部门的认定。',
    advice: '请在期限内办理办件；预警会自行解除。',
  },
  'supervision.answer-open': {
    meaning: '部门有权在期限内说明情况，听取说明之前不能确认。',
    advice: '请等部门申辩，或者等申辩期限过后再确认。',
  },
  'channels.not-lawful': {
    meaning: '并联申请的状态已经变化，例如还没有受理，或者已经办完。',
    advice: '请看最新的进展，再决定下一步。',
  },
  'channels.step-choice': {
    meaning: '人人都要办的环节不能减少；已经增加的不能再增加。',
    advice: '请只选择页面列出的、按条件适用的环节。',
  },
  'channels.step-standing': {
    meaning: '部门正在办理的环节不能减少，也不能重新办理；已经准予的不能重办。',
    advice: '请先看这个环节的办件，等它办完或撤回。',
  },
  'processes.unknown-step': {
    meaning: '所填的步骤不在这份办理计划里。',
    advice: '请从计划的步骤中选择。',
  },
  'processes.what-if': {
    meaning:
      '改动之后，有的步骤会互相等待或者等待后面阶段的步骤；也可能是要加的前置关系已经有了、要去掉的本来没有，或者同一步骤改了两次。',
    advice: '请去掉或改正这项改动，再推演一次。',
  },
  'channels.what-if-name': {
    meaning: '同一通道的推演不能重名。',
    advice: '请换一个名称保存，或者先删除旧的。',
  },
  'channels.what-ifs-full': {
    meaning: '通道的每个版本最多保存 50 个推演。',
    advice: '请先删除不再需要的，再保存新的。',
  },
  'channels.report-day': {
    meaning: '中介环节的开始和完成日期要在受理之后、今天以前，完成不早于开始。',
    advice: '请核对中介机构给出的日期后再填。',
  },
  'channels.nothing-to-hand-out': {
    meaning: '统一出件只发出已经决定并且制好的结果。',
    advice: '请先由各部门决定，准予的先制证。',
  },
  'channels.results-missing': {
    meaning: '还有环节没有结果，一次全部发出要等齐。',
    advice: '请等待，或者按申请人的要求勾选分批领取。',
  },
  'channels.nothing-to-urge': {
    meaning: '催办只针对正在办理、并且接近或者超过时限的环节。',
    advice: '请看项目页上各环节的剩余时间。',
  },
  'processes.no-draft': {
    meaning: '发布、放弃和载入都针对草稿；这个通道现在没有草稿。',
    advice: '请先修改通道并保存。',
  },
  'processes.unchanged': {
    meaning: '发布会产生新的版本；与最新版本相同的草稿不产生版本。',
    advice: '请先修改，或者放弃草稿。',
  },
  'channels.not-open': {
    meaning: '这个通道的计划可以查看，网上申请还没有开通。',
    advice: '请到大厅的并联审批窗口申请。',
  },
  'licences.check-miss': {
    meaning: '没有证照与您填写的编号和证件号码后四位，或者核验码相符。',
    advice: '请照证照核对后再试；还是找不到的，请到发证机关的窗口查询。',
  },
  'licences.not-lawful': {
    meaning: '证照的状态决定能做什么：已经不再有效的只能注销，已经注销的不能再办理。',
    advice: '请看证照页面上现在可以办理的事项。',
  },
  'licences.term': {
    meaning: '有效期已满的证照不能变更、延续；长期有效的不用延续；新的有效期须晚于原有效期。',
    advice: '请核对证照的有效期和填写的日期。',
  },
  'licences.renewal': {
    meaning: '答复延续申请，须先有一项等待答复的申请；同时只能有一项。',
    advice: '请看证照页面上的延续申请。',
  },
  'licences.public-harm': {
    meaning: '行政许可法第六十九条规定，撤销可能对公共利益造成重大损害的，不予撤销。',
    advice: '请改用其他方式处理，并记录理由。',
  },
  'licences.ground': {
    meaning: '“有效期届满”只用于过期的证照，“被撤销、撤回、吊销”只用于已作出该决定的证照。',
    advice: '请选择与证照状态相符的事由。',
  },
  'licences.hand-in': {
    meaning: '持有人要在知道决定以后才能交回证照。',
    advice: '请填写决定当日或以后的日期。',
  },
  'exchange.import-refused': {
    meaning: '导入的数据里有错，为了不留下半套数据，一条也没有导入。',
    advice: '请按列出的文件和位置改正全部错误，再导入一次。',
  },
  'clock.bad-limit': {
    meaning: '时限是一个正数加一个单位，单位之间不能混用。',
    advice: '正确的写法如5wd（工作日）、4wh（工作小时）、15cd（自然日）、30min（分钟）、1mo（月）。',
  },
  'documents.already-withdrawn': {
    meaning: '这份文书已经由出具部门作废，作废只有一次。',
    advice: '请打开办件看作废的日期和原因；需要更正的，可以重发一份。',
  },
  'documents.still-holds': {
    meaning: '重发只用于已经作废的文书，而且每份只重发一次。',
    advice: '请先写明原因作废原来的文书；已经重发过的，请使用重发的那一份。',
  },
  'documents.reason-required': {
    meaning: '作废文书要写明原因，核验页面会告诉别人这份文书为什么不再有效。',
    advice: '请选择原因的类别，并写清楚哪里有误。',
  },
  'documents.not-as-issued': {
    meaning: '预览只在与签名的PDF完全一致时才显示；这份文书由较早的版本排版。',
    advice: '请打开PDF，那就是出具的原件。',
  },
  'documents.template-refused': {
    meaning: '模板不能排版，或者漏印了这种文书必须写明的内容，系统仍使用原来的模板。',
    advice: '请按提示的行号和内容改好模板，再上传。',
  },
  'documents.bad-letter-fact': {
    meaning: '这种文书依法必须写明的一项内容没有填，因此没有出具。',
    advice: '请补上缺少的内容后再办理。',
  },
  'cases.opinions-missing': {
    meaning: '还有部门没有答复，征求意见没有结束。',
    advice: '请等待答复或催办；逾期未答复不等于同意，除非事项规则有规定。',
  },
  'cases.opinion-not-sought': {
    meaning: '征求意见的部门须是承办部门以外的部门，每个部门只能列一次，至少一个。',
    advice: '请重新选择部门。',
  },
  'cases.opinion-given': {
    meaning: '每个部门对一次征求意见只答复一次，答复后不能更改。',
    advice: '确有变化的，请与承办部门联系，由其再次征求意见。',
  },
  'cases.opinion-closed': {
    meaning: '意见已经汇总，或者办件已经结束。',
    advice: '不需要再答复。有新的情况，请直接告知承办部门。',
  },
} as const satisfies Readonly<Record<string, ProblemHelp>>;
