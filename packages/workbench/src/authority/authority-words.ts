import { bilingual } from '@yichuang/ui/language.ts';

/** 事项类型 a power may be limited to, in the order of the form. */
export const KIND_WORDS = bilingual({
  zh: {
    licence: '行政许可',
    confirmation: '行政确认',
    levy: '行政征收',
    benefit: '行政给付',
    otherPower: '其他行政权力',
    publicService: '公共服务',
  },
  en: {
    licence: 'licences',
    confirmation: 'confirmations',
    levy: 'levies',
    benefit: 'benefits',
    otherPower: 'other powers',
    publicService: 'public services',
  },
});

/** 印章用途 and its form. */
export const SEAL_WORDS = bilingual({
  zh: {
    acceptance: '受理',
    approval: '审批',
    licensing: '行政许可',
    office: '公章',
    physical: '实物印章',
    electronic: '电子印章',
  },
  en: {
    acceptance: 'acceptance',
    approval: 'approval',
    licensing: 'licensing',
    office: 'office',
    physical: 'physical seal',
    electronic: 'electronic seal',
  },
});

/** Why a delegation does not cover an act. */
export const VERDICT_WORDS = bilingual({
  zh: {
    holds: '有效',
    revoked: '已终止',
    'not-yet': '未到起始日',
    expired: '已到期',
    'other-item': '不含本事项',
    'other-window': '限于别的窗口',
    'seal-not-yet': '印章未启用',
    'seal-expired': '印章已到期',
    'seal-revoked': '印章已停用',
  },
  en: {
    holds: 'holds',
    revoked: 'ended',
    'not-yet': 'not yet begun',
    expired: 'run out',
    'other-item': 'not this item',
    'other-window': 'another counter',
    'seal-not-yet': 'seal not yet in use',
    'seal-expired': 'seal run out',
    'seal-revoked': 'seal out of use',
  },
});
