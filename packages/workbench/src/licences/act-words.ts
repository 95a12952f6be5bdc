import { bilingual } from '@yichuang/ui/language.ts';

/** Words of what may be done to a licence. */
export const ACT_WORDS = bilingual({
  zh: {
    change: '准予变更',
    requestRenewal: '收延续申请',
    renew: '准予延续',
    refuseRenewal: '不予延续',
    revoke: '撤销',
    recall: '撤回',
    forfeit: '吊销',
    cancel: '注销',
  },
  en: {
    change: 'Change',
    requestRenewal: 'Take in a renewal',
    renew: 'Renew',
    refuseRenewal: 'Refuse renewal',
    revoke: 'Revoke',
    recall: 'Recall',
    forfeit: 'Forfeit',
    cancel: 'Cancel',
  },
});

export const ACT_HINTS = bilingual({
  zh: {
    change: '有效期不变。',
    requestRenewal: '期满三十日前提出的，期满前未决定即视为准予延续。',
    renew: '新的有效期从原有效期届满次日起。',
    refuseRenewal: '须在有效期内决定；证照到期自然失效。',
    revoke: '不应当准予的许可。以欺骗、贿赂取得的应当撤销，不予赔偿；其他情形须赔偿。',
    recall: '合法的许可因法律或客观情况变化、为公共利益撤回，须给予补偿。',
    forfeit: '依据生效的行政处罚决定。',
    cancel: '证照已无效力时办理登记注销。',
  },
  en: {
    change: 'The term stays.',
    requestRenewal: 'Asked for thirty days before the end, silence renews it.',
    renew: 'The new term begins the day after the old one.',
    refuseRenewal: 'To be decided within the term; the licence then runs out on its day.',
    revoke:
      'What should not have been granted. Obtained by fraud it must be, without compensation; else the holder is compensated.',
    recall: 'A lawful licence, because law or facts changed, in the public interest, against compensation.',
    forfeit: 'On a penalty decision that is in effect.',
    cancel: 'Notes on the register that nothing is left of it.',
  },
});

export const FIELD_WORDS = bilingual({
  zh: {
    matter: '变更事项',
    before: '变更前',
    after: '变更后',
    legalBasis: '法律依据',
    holderName: '持有人的新名称（名称变更时填写）',
    request: '申请内容',
    validUntil: '延续至（长期有效不填）',
    reason: '理由',
    ground: '情形',
    as: '决定机关',
    concernsSafety:
      '以欺骗、贿赂取得的：是否直接关系公共安全、人身健康、生命财产安全（是：三年内不得再次申请）',
    harmsPublic: '撤销是否可能对公共利益造成重大损害',
    facts: '事实',
    compensation: '补偿或者赔偿',
    handInBy: '交回证照的期限',
    publicInterest: '公共利益的需要',
    penaltyNumber: '行政处罚决定书文号',
  } as Readonly<Record<string, string>>,
  en: {
    matter: 'What is changed',
    before: 'Before',
    after: 'After',
    legalBasis: 'Legal basis',
    holderName: 'New name of the holder (when the name changes)',
    request: 'What is asked for',
    validUntil: 'Renewed until (empty: without end)',
    reason: 'Reason',
    ground: 'Ground',
    as: 'Decided by',
    concernsSafety:
      'Obtained by fraud: does it concern public safety, health, life or property? (yes: no new application for three years)',
    harmsPublic: 'Would revoking do great harm to the public interest?',
    facts: 'Facts',
    compensation: 'Compensation',
    handInBy: 'Paper to be handed in by',
    publicInterest: 'Public interest',
    penaltyNumber: 'Number of the penalty decision',
  } as Readonly<Record<string, string>>,
});
