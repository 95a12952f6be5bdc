import type { ProblemHelp } from '#problems/problem-help-zh.ts';

/** Refusals of acts on a case. */
export const CASE_HELP_ZH = {
  'cases.wrong-actor': { meaning: '每一步都有法定的办理人。', advice: '请交给负责这一步的同事。' },
  'cases.not-yet': { meaning: '这一步只能在期限届满之后进行。', advice: '请在期限届满后再办理。' },
  'cases.nothing-deferred': { meaning: '本件没有容缺材料，或者已经补齐。', advice: '无需办理。' },
  'cases.record-unsigned': { meaning: '听证笔录须经参加人确认签字。', advice: '请取得签字后再结束听证。' },
  'cases.already-extended': { meaning: '法律只允许延期一次。', advice: '请在期限内作出决定。' },
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
  'cases.unknown-documents': {
    meaning: '只能登记这件事的材料清单里有的材料，补正只收《补正告知书》要求的材料。',
    advice: '请对照页面上的清单重新选择；清单以外的材料不能要求，也不用交。',
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
  'cases.not-barred': {
    meaning: '限制再申请的期限只到登记写明的那一天；本件申请时没有这样的登记，或者期限已过。',
    advice: '请核对登记，按通常的事由办理。',
  },
  'cases.same-person': {
    meaning: '为了互相监督，前后两步须由不同的人办理。',
    advice: '请交给另一位有权限的同事。',
  },
  'cases.prerequisites-missing': {
    meaning: '并联审批中，这一步以前面步骤的结果为依据；其中有的尚未办成或已不再成立。',
    advice: '请先办结前置步骤，再作决定。',
  },
  'cases.not-by-item-rule': {
    meaning: '容缺、告知承诺、其他程序等，须事项清单载明才能使用。',
    advice: '请按一般程序办理，或由部门修改事项清单。',
  },
  'cases.notice-too-late': {
    meaning: '收到申请后五个工作日内没有一次性告知的，自收到之日起即为受理。',
    advice: '请继续审查，不能再要求补正或不予受理。',
  },
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
  'cases.second-approver': {
    meaning: '本事项实行双人审批：一人提出，另一人确认，两人都要有决定的授权，且都不是受理人。',
    advice: '请由另一名获授权人员打开本件确认。',
  },
  'cases.proposal-waits': {
    meaning: '一件只能有一个等待确认的决定。',
    advice: '请确认或退回已提出的决定。',
  },
  'cases.no-proposal': {
    meaning: '等待确认的决定已经确认、退回，或本件又有了新的进展，原来的提议作废。',
    advice: '请看页面上的最新情况，需要的重新提出。',
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

/** The English twin; a missing code does not compile. */
export const CASE_HELP_EN = {
  'cases.already-extended': { meaning: 'The law allows one extension.', advice: 'Decide within the limit.' },
  'cases.track-miss': {
    meaning: 'Number and code must both be right; both are printed on the receipt.',
    advice: 'Compare with the receipt. If the code is lost, come to a counter with your identity document.',
  },
  'cases.not-lawful': {
    meaning: 'A case goes through the steps set by law; this step is not open now.',
    advice: 'Open the case to see where it stands.',
  },
  'cases.documents-missing': {
    meaning: 'An application cannot be accepted while required documents are missing.',
    advice: 'Compare with the list. The centre says everything that is missing in one go.',
  },
  'cases.unknown-documents': {
    meaning:
      'Only documents on the list of this matter count; a correction takes in what its notice asked for.',
    advice:
      'Choose again from the list on the page; nothing beyond it may be asked for or need be handed in.',
  },
  'cases.nothing-corrected': {
    meaning: 'What was sent is exactly what is on record, so there is nothing to put right.',
    advice: 'Change what is wrong and submit again; if nothing is wrong, no correction is needed.',
  },
  'cases.files-missing': {
    meaning: 'A file must hold every paper that was made and every document that was handed in.',
    advice:
      'Check the list of the file: tick what lies in it on paper, add what is missing, then archive it.',
  },
  'cases.basis-required': {
    meaning: 'A refusal must give its reason and the article of law it rests on.',
    advice: 'Add reason and basis, then submit again.',
  },
  'cases.not-barred': {
    meaning: 'A bar ends on the day it names; on the day of this application none held.',
    advice: 'Look at the record again and handle the application as any other.',
  },
  'cases.same-person': {
    meaning: 'These two steps must be done by different people, so that each watches the other.',
    advice: 'Hand it to a colleague who has the permission.',
  },
  'cases.prerequisites-missing': {
    meaning:
      'In a joint approval this step builds on others; one of them is not granted, or no longer holds.',
    advice: 'Decide the steps before it first.',
  },
  'cases.wrong-actor': {
    meaning: 'Each step has the person the law or the department names.',
    advice: 'Hand it to the colleague whose part it is.',
  },
  'cases.not-by-item-rule': {
    meaning: 'Deferred papers, undertakings and other procedures need a rule on the item sheet.',
    advice: 'Use the ordinary course, or have the sheet changed.',
  },
  'cases.notice-too-late': {
    meaning: 'What is missing must be said within five working days of receipt; silence accepts.',
    advice: 'Go on with the review; it can no longer be sent back or declined.',
  },
  'cases.not-yet': {
    meaning: 'This step follows only when a limit is over.',
    advice: 'Come back when the limit is over.',
  },
  'cases.correction-repeated': {
    meaning:
      'The law wants everything said at once; only a paper that came with the correction may be asked about again, with a reviewer’s reason.',
    advice: 'Accept on the papers there are, or have a reviewer state the reason.',
  },
  'cases.document-fetchable': {
    meaning: 'What can be shared among authorities is not asked of the applicant.',
    advice: 'Fetch it; if it must be asked for, state why.',
  },
  'cases.deferral-too-long': {
    meaning: 'Deferred papers come within the promised limit.',
    advice: 'Choose an earlier day.',
  },
  'cases.deferred-missing': {
    meaning: 'Nothing is granted before every deferred paper is in.',
    advice: 'Ask for the papers, then decide.',
  },
  'cases.nothing-deferred': {
    meaning: 'Nothing was deferred, or all of it is in.',
    advice: 'There is nothing to do.',
  },
  'cases.second-officer': {
    meaning: 'Checks of the substance and special procedures need two people.',
    advice: 'Name another colleague.',
  },
  'cases.presider-reviews': {
    meaning: 'The presider must not be one of the reviewers.',
    advice: 'Let somebody else do it.',
  },
  'cases.bad-plan': {
    meaning: 'Planned days are whole numbers from 1, and the notice is served by the first day.',
    advice: 'Correct the days.',
  },
  'cases.hearing-dates': {
    meaning:
      'There are limits for asking, holding and announcing a hearing; it is announced seven working days ahead.',
    advice: 'Choose a day that fits.',
  },
  'cases.record-unsigned': {
    meaning: 'The participants confirm the record by signing it.',
    advice: 'Have it signed first.',
  },
  'cases.extension-approval': {
    meaning: 'The head of the authority approves it; in joint handling the head of the government.',
    advice: 'Have the right head approve it.',
  },
  'cases.parties-not-told': {
    meaning: 'People with a major interest are told before a decision.',
    advice: 'Tell them first.',
  },
  'cases.not-in-turn': {
    meaning: 'Where the number is limited, applications are granted in the order of acceptance.',
    advice: 'Decide the earlier ones first.',
  },
  'cases.service-not-proven': {
    meaning:
      'Electronic service needs consent, leaving behind needs witnesses, publication needs thirty days.',
    advice: 'Add the proof.',
  },
  'cases.not-immediate': {
    meaning: 'This item is reviewed by its department and cannot be decided at the counter.',
    advice: 'Accept it; the department then decides.',
  },
  'cases.part-of-application': {
    meaning:
      'Several departments handle one application side by side; without one step the others could not be concluded.',
    advice: 'To withdraw the whole application, please go to the counter that accepted it.',
  },
  'cases.numbers-exhausted': {
    meaning: 'Each way of receiving has 99,999 numbers a day; those of today are used up.',
    advice: 'Tell your administrator.',
  },
  'cases.item-changed': {
    meaning: 'The item was updated after you opened the page, for example its documents or limits.',
    advice: 'Open the item again and go by its new content.',
  },
  'cases.second-approver': {
    meaning:
      'This item is decided by two persons: one proposes, another confirms. Both need the power to decide, and neither accepted the case.',
    advice: 'Have another person with the power open the case and confirm it.',
  },
  'cases.proposal-waits': {
    meaning: 'A case has one decision waiting to be confirmed at a time.',
    advice: 'Confirm it or give it back first.',
  },
  'cases.no-proposal': {
    meaning: 'The decision was confirmed or given back, or the case went on and the proposal is void.',
    advice: 'Look at the case as it is now, and propose again where needed.',
  },
  'cases.opinions-missing': {
    meaning: 'Some departments have not answered, so the consultation is not over.',
    advice: 'Wait or urge them. Silence is no agreement unless the rules of the item say so.',
  },
  'cases.opinion-not-sought': {
    meaning: 'Ask departments other than the one that decides, each once, and at least one.',
    advice: 'Choose the departments again.',
  },
  'cases.opinion-given': {
    meaning: 'A department answers a request once; the answer stands.',
    advice: 'If something has changed, tell the department that decides; it may ask again.',
  },
  'cases.opinion-closed': {
    meaning: 'The opinions were gathered, or the case has ended.',
    advice: 'Nothing more to answer. Tell the department that decides about anything new.',
  },
} as const satisfies Record<keyof typeof CASE_HELP_ZH, ProblemHelp>;
