/** 评价等级: 5 非常满意 to 1 非常不满意. */
export type RatingLevel = 1 | 2 | 3 | 4 | 5;

/** 评价途径: the pad at the counter, the page behind the code of the receipt, or nobody within the days (默认). */
export type RatingVia = 'pad' | 'phone' | 'default';

/** Best first, as the pad shows them. */
export const RATING_LEVELS: readonly RatingLevel[] = [5, 4, 3, 2, 1];

/** Levels as people read them, the face beside them, and what each is worth in an appraisal. */
export const RATING_LEVEL_WORDS = {
  5: { zh: '非常满意', en: 'Very satisfied', score: 100 },
  4: { zh: '满意', en: 'Satisfied', score: 80 },
  3: { zh: '基本满意', en: 'Acceptable', score: 60 },
  2: { zh: '不满意', en: 'Dissatisfied', score: 30 },
  1: { zh: '非常不满意', en: 'Very dissatisfied', score: 0 },
} as const satisfies Readonly<
  Record<RatingLevel, { readonly zh: string; readonly en: string; readonly score: number }>
>;

/** 评价方面: what was good or bad about it. One version for all centres; nobody edits it locally. */
export const RATING_ASPECTS = {
  efficiency: { zh: '办事效率', en: 'Speed' },
  guidance: { zh: '一次说清楚', en: 'Told everything at once' },
  attitude: { zh: '服务态度', en: 'Manner' },
  convenience: { zh: '方便程度', en: 'Ease' },
  discipline: { zh: '廉洁守规', en: 'Honesty' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export const RATING_VIA_WORDS = {
  pad: { zh: '窗口评价器', en: 'Pad at the counter' },
  phone: { zh: '手机扫码', en: 'Telephone' },
  default: { zh: '逾期默认', en: 'By default' },
} as const satisfies Readonly<Record<RatingVia, { readonly zh: string; readonly en: string }>>;

/** 差评: two and one. */
export const isBadLevel = (level: RatingLevel): boolean => level <= 2;

/** What a level is worth of 100. */
export const scoreOf = (level: RatingLevel): number => RATING_LEVEL_WORDS[level].score;
