import { APPOINTMENT_PROBLEM_WORDS } from './appointment-problem-words.ts';
import { DESK_PROBLEM_WORDS } from './desk-problem-words.ts';
import { PLAN_PROBLEM_WORDS } from './plan-problem-words.ts';
import { QUEUE_PROBLEM_WORDS } from './queue-problem-words.ts';
import { RATING_PROBLEM_WORDS } from './rating-problem-words.ts';
import { SESSION_PROBLEM_WORDS } from './session-problem-words.ts';

/** Words of one kind of problem: what is wrong and what to do. */
export type ProblemWords = { readonly title: string; readonly titleEn: string };

/** Titles by stable code; the help page at `/api/problems/<code>` says more. */
export const PROBLEM_WORDS: Readonly<Record<string, ProblemWords>> = {
  'invalid-input': {
    title: '填写的内容有误，请按提示修改',
    titleEn: 'Some of the input is not valid. Please correct it as shown.',
  },
  'key-missing': {
    title: '缺少 Idempotency-Key 请求头（8 至 100 个字符）',
    titleEn: 'The Idempotency-Key header is missing (8 to 100 characters).',
  },
  'key-reused': {
    title: '这个操作编号已用于另一项内容，请刷新后重试',
    titleEn: 'This key was already used for something else. Reload and try again.',
  },
  stale: {
    title: '别人刚刚处理了这一件，请看最新情况后再决定',
    titleEn: 'Somebody has just changed this. Look at the present state and decide again.',
  },
  'in-doubt': {
    title: '网络中断，结果未知；请用同一操作编号再查一次',
    titleEn: 'The connection broke; ask again with the same key to learn the result.',
  },
  'not-found': { title: '没有找到', titleEn: 'Not found' },
  forbidden: { title: '您没有办理这一事项的权限', titleEn: 'You are not allowed to do this.' },
  'cross-site': {
    title: '请求不是从本网站发出的，已拒绝',
    titleEn: 'The request did not come from this site and was refused.',
  },
  'sign-in-required': { title: '请先登录', titleEn: 'Please sign in first.' },
  'sign-in-failed': { title: '用户名或密码不正确', titleEn: 'Name or password is not right.' },
  'too-many-tries': {
    title: '尝试次数过多，请一小时后再试',
    titleEn: 'Too many tries. Please try again in an hour.',
  },
  'too-large': { title: '提交的内容过大', titleEn: 'What you sent is too large.' },
  unavailable: {
    title: '服务暂时没有回应，请稍后再试',
    titleEn: 'The service did not answer. Please try again later.',
  },
  unexpected: {
    title: '系统出错了，已记录；请稍后再试',
    titleEn: 'Something went wrong and was recorded. Please try again later.',
  },
  'documents.already-withdrawn': {
    title: '这份文书已经作废',
    titleEn: 'This paper has been withdrawn already.',
  },
  'documents.still-holds': {
    title: '这份文书仍然有效，或者已经重发过；作废之后才能重发，每份只重发一次',
    titleEn:
      'This paper still holds, or has been issued again. Withdraw it first; each is issued again once.',
  },
  'documents.not-rectifiable': {
    title: '更正决定只用于决定书；其他文书有误的，作废后重发',
    titleEn: 'Only a decision is put right by a decision; another paper is withdrawn and issued again.',
  },
  'documents.words-not-there': {
    title: '原文要与决定书上的文字完全相同，更正后的文字要有不同',
    titleEn: 'The old words must stand in the decision as they are, and the new ones must differ.',
  },
  'documents.reason-required': {
    title: '请写明作废的原因',
    titleEn: 'Say why the paper is withdrawn.',
  },
  'documents.not-as-issued': {
    title: '这份文书由较早的版本排版，不能原样预览，请打开 PDF',
    titleEn: 'This paper was set by an earlier release and cannot be previewed exactly. Open its PDF.',
  },
  'documents.template-refused': {
    title: '模板没有通过检查，没有采用；原因见下',
    titleEn: 'The template did not pass its check and was not taken; the reason stands below.',
  },
  'documents.bad-letter-fact': {
    title: '文书缺少必须写明的内容，不能出具',
    titleEn: 'The paper lacks what it must state and cannot be issued.',
  },
  'cases.part-of-application': {
    title: '这一件是并联审批的一个环节，不能单独撤回',
    titleEn: 'This case is one step of a parallel application and cannot be withdrawn alone.',
  },
  'cases.track-miss': { title: '办件编号或查询码不正确', titleEn: 'Case number or query code is not right.' },
  'cases.not-lawful': {
    title: '按法定程序，这一件现在不能这样办理',
    titleEn: 'The law does not allow this step in the present state.',
  },
  'cases.nothing-corrected': {
    title: '没有改动任何一项，不用更正；请改好需要更正的内容再提交',
    titleEn: 'Nothing was changed. Correct what is wrong and send it again.',
  },
  'cases.documents-missing': {
    title: '必备材料没有收齐，不能受理',
    titleEn: 'Required documents are missing; the application cannot be accepted.',
  },
  'cases.basis-required': {
    title: '必须写明理由和法律依据',
    titleEn: 'Reason and legal basis are required.',
  },
  'cases.not-barred': {
    title: '申请之日没有生效的限制再申请登记，不能以此不予受理',
    titleEn: 'No bar held on the day of the application; it is no ground to decline.',
  },
  'cases.same-person': {
    title: '受理人和决定人不能是同一个人',
    titleEn: 'The person who accepted may not decide.',
  },
  'cases.unknown-documents': {
    title: '有的材料不在这件事要求的材料清单里',
    titleEn: 'Some documents are not among those that this matter asks for.',
  },
  'cases.prerequisites-missing': {
    title: '前置步骤尚未办成，不能准予',
    titleEn: 'A step this one builds on is not established.',
  },
  'cases.wrong-actor': {
    title: '这一步不属于您在本件中的职责',
    titleEn: 'This step is not your part in the case.',
  },
  'cases.not-by-item-rule': { title: '本事项没有这样办理的规定', titleEn: 'The item has no rule for this.' },
  'cases.notice-too-late': {
    title: '告知期限已过，申请依法视为受理',
    titleEn: 'The time for a notice is over; the application counts as accepted.',
  },
  'cases.not-yet': { title: '时间未到，不能这样办理', titleEn: 'The time for this has not come.' },
  'cases.correction-repeated': {
    title: '只能一次性告知，不能再次要求补正',
    titleEn: 'A notice of what is missing is given once.',
  },
  'cases.document-fetchable': {
    title: '可由系统共享获取的材料，不得要求申请人提交',
    titleEn: 'The platform can fetch this paper; nobody is asked to bring it.',
  },
  'cases.deferral-too-long': {
    title: '容缺材料的补交期限超过了承诺时限',
    titleEn: 'A deferred paper may not come later than the promised limit.',
  },
  'cases.deferred-missing': {
    title: '容缺材料尚未补齐，不能准予',
    titleEn: 'Deferred papers are still missing.',
  },
  'cases.nothing-deferred': { title: '没有待补交的容缺材料', titleEn: 'No deferred paper is awaited.' },
  'cases.second-officer': {
    title: '须由两名不同的工作人员办理',
    titleEn: 'Two different officers are needed.',
  },
  'cases.presider-reviews': {
    title: '听证主持人不得参与本件审查',
    titleEn: 'Whoever presides over the hearing stays out of the review.',
  },
  'cases.bad-plan': { title: '特别程序的安排不符合规定', titleEn: 'The plan of the procedure is not valid.' },
  'cases.hearing-dates': { title: '听证的日期不符合规定', titleEn: 'The days of the hearing do not fit.' },
  'cases.record-unsigned': { title: '听证笔录尚未签字', titleEn: 'The record of the hearing is not signed.' },
  'cases.already-extended': {
    title: '本件已经延期一次，不能再延',
    titleEn: 'The case has been extended once.',
  },
  'cases.extension-approval': {
    title: '须由有权批准的负责人批准延期',
    titleEn: 'Another head must approve the extension.',
  },
  'cases.parties-not-told': {
    title: '尚未告知利害关系人',
    titleEn: 'Interested parties have not been told.',
  },
  'cases.not-in-turn': {
    title: '有数量限制，须按受理先后决定',
    titleEn: 'Limited in number: earlier applications come first.',
  },
  'cases.opinions-missing': {
    title: '部门意见尚未齐备',
    titleEn: 'Not all departments have given their opinion.',
  },
  'cases.opinion-not-sought': {
    title: '所选部门不能征求意见：须是本件承办部门以外的部门，且每个部门只列一次',
    titleEn: 'Not a department to ask: choose other departments than the one that decides, each once.',
  },
  'cases.opinion-given': {
    title: '本部门已经答复，答复不能更改',
    titleEn: 'Your department has answered; an answer stands.',
  },
  'cases.opinion-closed': {
    title: '这次征求意见已经结束，不再接受答复',
    titleEn: 'This consultation is over; no answer is taken any more.',
  },
  'cases.service-not-proven': { title: '送达缺少凭证', titleEn: 'Service is not proven.' },
  'clock.extension-too-late': {
    title: '期限已过，不能再批准延期',
    titleEn: 'The limit has passed; it cannot be extended now.',
  },
  'clock.bad-extension': { title: '延长的天数不符合规定', titleEn: 'That many days are not allowed.' },
  'identity.no-such-colleague': {
    title: '没有这个登录名的同事，或账号已停用',
    titleEn: 'No colleague has this login name, or the account is disabled.',
  },
  'cases.files-missing': {
    title: '案卷没有收齐，不能归档；缺的文书和材料在卷的请打勾',
    titleEn: 'The file is not complete. Tick what lies in it on paper.',
  },
  'cases.not-immediate': {
    title: '不是即办件，不能当场办结',
    titleEn: 'Not an immediate item; it cannot be decided at the counter.',
  },
  'cases.numbers-exhausted': { title: '当日编号已用完', titleEn: 'The numbers of the day are used up.' },
  'catalogue.unknown-document': {
    title: '事项的材料清单里没有这份材料',
    titleEn: 'The item does not ask for this document.',
  },
  'catalogue.local-office-required': {
    title: '请在表单里选择户籍（居住）所在街道',
    titleEn: 'Choose the street office of the district the applicant lives in.',
  },
  'cases.item-changed': {
    title: '事项刚刚更新，请重新打开后再办',
    titleEn: 'The item has just been updated. Open it again.',
  },
  'organisation.no-power': {
    title: '部门没有授权您办理这一事项',
    titleEn: 'The department has not delegated this to you.',
  },
  'identity.login-name-taken': { title: '这个登录名已有人使用', titleEn: 'This login name is taken.' },
  'identity.authority-changed': {
    title: '您的授权刚有变动，这一步没有办。请看页面上的最新情况后再办',
    titleEn:
      'What is delegated to you has just changed, and nothing was done. Look at the page as it is now.',
  },
  'identity.own-power': {
    title: '不能给自己授权或终止自己的授权，请由管理员登记',
    titleEn: 'You cannot give yourself a power or end your own. The administrator enters it.',
  },
  'identity.seal-ended': {
    title: '这枚印章已停用，不能再移交或停用',
    titleEn: 'This seal is out of use; it is neither handed over nor taken out of use again.',
  },
  'cases.second-approver': {
    title: '本事项实行双人审批，须由另一名获授权人员确认',
    titleEn: 'This item is decided by two persons: another one with the power has to confirm it.',
  },
  'cases.proposal-waits': {
    title: '已有一个决定等待第二人确认，确认或退回后才能另提',
    titleEn: 'A decision waits for the second person already; it has to be confirmed or given back first.',
  },
  'cases.no-proposal': {
    title: '没有等待确认的决定：已经确认、退回，或本件又有了新的进展',
    titleEn: 'No decision waits to be confirmed: it was confirmed, given back, or the case went on.',
  },
  'identity.last-administrator': {
    title: '至少要保留一名可用的管理员',
    titleEn: 'At least one working administrator must remain.',
  },
  'supervision.closed': {
    title: '这张监察牌现在的状态不能这样处理',
    titleEn: 'This cannot be done in the present state of the card.',
  },
  'supervision.only-warning': {
    title: '预警只要求尽快办理，不需要申辩和确认',
    titleEn: 'A warning asks for action; it is neither explained nor confirmed.',
  },
  'supervision.answer-open': {
    title: '部门申辩期限未到，尚不能确认',
    titleEn: 'The department may still explain itself; the card cannot be confirmed yet.',
  },
  'channels.not-lawful': {
    title: '申请现在的状态不能这样办理',
    titleEn: 'The application is not in a state for this.',
  },
  'channels.step-choice': {
    title: '这个环节不能这样增减：只有按条件适用的环节可以增加或减少',
    titleEn: 'Only a step on a condition can join or leave, and each only once.',
  },
  'channels.step-standing': {
    title: '这个环节现在的进展不允许这样办理',
    titleEn: 'Where this step stands now does not allow this.',
  },
  ...PLAN_PROBLEM_WORDS,
  ...QUEUE_PROBLEM_WORDS,
  ...APPOINTMENT_PROBLEM_WORDS,
  ...DESK_PROBLEM_WORDS,
  ...RATING_PROBLEM_WORDS,
  ...SESSION_PROBLEM_WORDS,
  'channels.report-day': {
    title: '日期不对：不能早于受理或开始之日，也不能晚于今天',
    titleEn: 'Not a day for this: not before acceptance or the beginning, nor after today.',
  },
  'channels.nothing-to-hand-out': {
    title: '还没有可以出件的结果；准予的要先制证',
    titleEn: 'No result is ready. What was granted must be made and sealed first.',
  },
  'channels.results-missing': {
    title: '还有环节没有出结果；申请人要求先领的，请勾选分批领取',
    titleEn: 'Some results are still under way. Tick the box if the applicant asks for what is ready.',
  },
  'channels.nothing-to-urge': {
    title: '没有可以催办的环节：不在办理中，或者没有临近到期的',
    titleEn: 'Nothing to urge: the step is not open, or none is close to its time.',
  },
  'channels.not-open': {
    title: '这个通道暂不接受网上申请',
    titleEn: 'This channel does not take applications online yet.',
  },
  'processes.no-draft': {
    title: '这个通道没有草稿；请先修改并保存',
    titleEn: 'This channel has no draft. Change something and save it first.',
  },
  'processes.unchanged': {
    title: '草稿与最新版本相同，没有可发布的内容',
    titleEn: 'The draft says what the newest version says; there is nothing to publish.',
  },
  'licences.check-miss': {
    title: '没有找到这本证照，请核对编号和证件号码后四位',
    titleEn: 'No such licence. Please compare the number and the last four signs of the identity number.',
  },
  'licences.not-lawful': {
    title: '按法定程序，这本证照现在不能这样办理',
    titleEn: 'The law does not allow this for the licence in its present state.',
  },
  'licences.term': {
    title: '与证照的有效期不符',
    titleEn: 'This does not fit the term of the licence.',
  },
  'licences.renewal': {
    title: '没有等待答复的延续申请，或者已有一项申请',
    titleEn: 'No request for renewal is waiting, or one is already.',
  },
  'licences.public-harm': {
    title: '撤销可能对公共利益造成重大损害的，不予撤销',
    titleEn: 'A licence is not revoked where that would do great harm to the public interest.',
  },
  'licences.ground': {
    title: '这一注销事由与证照现在的状态不符',
    titleEn: 'This ground does not fit the present state of the licence.',
  },
  'licences.hand-in': {
    title: '交回证照的期限不能早于决定之日',
    titleEn: 'The paper cannot be due back before the day of the decision.',
  },
  'exchange.import-refused': {
    title: '数据有误，没有导入任何内容',
    titleEn: 'The data has faults; nothing was imported.',
  },
};

const GENERIC: ProblemWords = { title: '办理没有成功', titleEn: 'The request could not be carried out.' };

export const problemWords = (code: string): ProblemWords => PROBLEM_WORDS[code] ?? GENERIC;
