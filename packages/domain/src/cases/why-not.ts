/** 不可办的原因: why an act of the state is closed to somebody now. */
export type WhyNot = keyof typeof WHY_NOT_WORDS;

/** What a page says beside a closed act. */
export const WHY_NOT_WORDS = {
  'not-your-part': { zh: '不属于您在本件中的职责', en: 'Not your part in this case' },
  'not-lawful': { zh: '按法定程序现在不能这样办理', en: 'Not lawful in the present state' },
  'not-instant': { zh: '不是即办件，须先审查', en: 'Not decided on the spot: it is reviewed first' },
  'past-due': { zh: '期限已过，不能再这样办理', en: 'The time for this has passed' },
  'not-yet-due': { zh: '期限未到', en: 'The time for this has not come' },
  'no-item-rule': { zh: '本事项没有这样办理的规定', en: 'The item has no rule for this' },
  'nothing-tolerated': { zh: '没有待补交的容缺材料', en: 'No deferred paper is awaited' },
  'tolerated-paper-missing': { zh: '容缺材料尚未补齐', en: 'Deferred papers are still to come' },
  'already-extended': { zh: '已延期一次，不能再延', en: 'Extended once already' },
  'wrong-head': { zh: '须由有权批准延期的负责人批准', en: 'For the other head to approve' },
  'second-officer': { zh: '须两名工作人员核查后报请决定', en: 'Two officers must verify it first' },
  'parties-not-told': { zh: '尚未告知利害关系人', en: 'Interested parties have not been told' },
  'presider-reviews': {
    zh: '听证主持人不得参与审查',
    en: 'The presider of the hearing stays out of the review',
  },
  'not-the-presider': { zh: '须由本次听证的主持人办理', en: 'For the presider of the hearing' },
  'same-person': { zh: '受理人不能决定同一件', en: 'You accepted it, so somebody else decides' },
  'prerequisites-missing': { zh: '前置步骤尚未办成', en: 'A step this one builds on is missing' },
  'not-your-turn': {
    zh: '有数量限制，须按受理先后决定',
    en: 'Limited in number: earlier applications first',
  },
} as const;

/** The reason for each refusal that a guard can give; whatever is not here is `not-lawful`. */
export const REASON_OF: Readonly<Record<string, WhyNot>> = {
  'cases.wrong-actor': 'not-the-presider',
  'cases.notice-too-late': 'past-due',
  'clock.extension-too-late': 'past-due',
  'cases.not-yet': 'not-yet-due',
  'cases.hearing-dates': 'not-yet-due',
  'cases.not-by-item-rule': 'no-item-rule',
  'cases.nothing-deferred': 'nothing-tolerated',
  'cases.deferred-missing': 'tolerated-paper-missing',
  'cases.already-extended': 'already-extended',
  'cases.extension-approval': 'wrong-head',
  'cases.second-officer': 'second-officer',
  'cases.parties-not-told': 'parties-not-told',
  'cases.presider-reviews': 'presider-reviews',
  'cases.same-person': 'same-person',
  'cases.prerequisites-missing': 'prerequisites-missing',
  'cases.not-in-turn': 'not-your-turn',
};
