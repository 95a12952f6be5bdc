/** 特别程序种类: the eight for which the law stops the clock. */
export type SpecialProcedureKind = keyof typeof SPECIAL_PROCEDURES;

/**
 * The closed list. An exam, a publicity period, a site visit or waiting for the applicant is not in it and stops
 * nothing, unless the item names another law.
 *
 * Law: Administrative Licensing Law art. 45.
 */
export const SPECIAL_PROCEDURES = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  expertReview: { zh: '专家评审', en: 'Expert review' },
} as const;
