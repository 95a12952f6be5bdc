import { APPOINTMENT_HELP_ZH } from '#problems/appointment-help.ts';
import { CASE_HELP_ZH } from '#problems/case-help.ts';
import { CHANNEL_HELP_ZH } from '#problems/channel-help.ts';
import { DESK_HELP_ZH } from '#problems/desk-help.ts';
import { QUEUE_HELP_ZH } from '#problems/queue-help.ts';
import { RATING_HELP_ZH } from '#problems/rating-help.ts';
import { SESSION_HELP_ZH } from '#problems/session-help.ts';
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
  'clock.extension-too-late': {
    meaning: '延期须在原期限届满之前批准。',
    advice: '本件已超期，请尽快作出决定。',
  },
  'clock.bad-extension': {
    meaning: '单独办理最多延长十个工作日，联合办理最多十五个工作日。',
    advice: '请填写允许的天数。',
  },
  'identity.no-such-colleague': { meaning: '登录名须与账号一致。', advice: '请核对同事的登录名。' },
  'catalogue.local-office-required': {
    meaning: '这一事项由申请人户籍（居住）地的街道办事处决定，在哪个大厅收件都一样。',
    advice: '请在表单的“户籍（居住）所在街道”里选择一个街道。',
  },
  'catalogue.unknown-document': {
    meaning: '要标记可容缺或可共享获取的材料不在这一事项的材料清单里。',
    advice: '请重新打开事项，按现行清单标记。',
  },
  'organisation.no-power': {
    meaning: '受理和决定须有部门的书面授权，您现在没有这一项的授权，或授权、用章已经到期、终止。',
    advice: '请先受理转部门审查，或联系部门办理授权，由管理员登记。',
  },
  'identity.login-name-taken': {
    meaning: '每个登录名只能一个人用。',
    advice: '请换一个登录名。',
  },
  'identity.authority-changed': {
    meaning: '就在提交的时候，您的授权被登记、终止或者用章停用了。',
    advice: '请看页面上的最新情况；还能办的，再办一次即可。',
  },
  'identity.own-power': {
    meaning: '授权要由另一个人登记和终止，不能自己给自己。',
    advice: '请由管理员登记。',
  },
  'identity.seal-ended': {
    meaning: '停用的印章只留作记录，不再移交、停用。',
    advice: '需要用章的，请登记新的印章。',
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
  ...SESSION_HELP_ZH,
  ...QUEUE_HELP_ZH,
  ...APPOINTMENT_HELP_ZH,
  ...DESK_HELP_ZH,
  ...RATING_HELP_ZH,
  ...CHANNEL_HELP_ZH,
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
  'documents.not-rectifiable': {
    meaning: '更正决定书只用来更正决定书的文字；通知、凭证等写错了，作废后重发。',
    advice: '请作废这份文书，写明原因，再更正重发。',
  },
  'documents.words-not-there': {
    meaning: '更正决定书要逐处写明原文和更正后的文字；这份决定书上没有找到您写的原文，或者前后没有不同。',
    advice: '请照决定书抄写有误的文字，再写上正确的。',
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
  ...CASE_HELP_ZH,
} as const satisfies Readonly<Record<string, ProblemHelp>>;
