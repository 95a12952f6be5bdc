import type { Limit } from '#clock/limit.ts';

/** 预警、黄牌、红牌: how serious it is. */
export type CardColour = 'warning' | 'yellow' | 'red';

/** 监察规则: what is held against the handling of a case. */
export type CardRule = keyof typeof CARD_RULES;

const LICENSING = { zh: '《行政许可法》', en: 'Administrative Licensing Law art. ' } as const;
const law = (zh: string, en: string) => ({ zh: LICENSING.zh + zh, en: LICENSING.en + en });
const HOUSE = { zh: '中心电子监察规则', en: 'Supervision rules of the centre' } as const;

/** Each rule with its colour, in words, and what it rests on. */
export const CARD_RULES = {
  noticeWarning: {
    colour: 'warning',
    zh: '受理或一次性告知期限将到',
    en: 'The time to accept, or to say what is missing, is about to end',
    basis: law('第三十二条第一款第四项', '32(1)4'),
  },
  promiseWarning: {
    colour: 'warning',
    zh: '承诺时限将到',
    en: 'The promised limit is about to end',
    basis: HOUSE,
  },
  clockRestarted: {
    colour: 'warning',
    zh: '特别程序超过计划天数，已自动恢复计时',
    en: 'A special procedure outlasted its plan; the clock runs again by itself',
    basis: law('第四十五条', '45'),
  },
  noticeOverridden: {
    colour: 'warning',
    zh: '要求提交清单以外或可由平台获取的材料',
    en: 'A paper was asked for that the platform can fetch',
    basis: law('第三十一条', '31'),
  },
  secondNotice: {
    colour: 'yellow',
    zh: '再次要求补正',
    en: 'Corrections were asked for a second time',
    basis: law('第三十二条第一款第四项', '32(1)4'),
  },
  promiseBroken: {
    colour: 'yellow',
    zh: '超过承诺时限',
    en: 'The promised limit has passed',
    basis: HOUSE,
  },
  notSameDay: {
    colour: 'yellow',
    zh: '即办件当日未办结',
    en: 'An immediate case was not decided on its day',
    basis: HOUSE,
  },
  ratingNotRectified: {
    colour: 'yellow',
    zh: '差评逾期未整改',
    en: 'A bad rating was not put right in time',
    basis: HOUSE,
  },
  silentAcceptance: {
    colour: 'red',
    zh: '逾期未告知，视为受理',
    en: 'Nothing was said in time; the law has accepted the application',
    basis: law('第三十二条第一款第四项', '32(1)4'),
  },
  promiseStillBroken: {
    colour: 'red',
    zh: '超过承诺时限三个工作日仍未办结',
    en: 'Not decided within three working days after the promised limit',
    basis: HOUSE,
  },
  statutoryBroken: {
    colour: 'red',
    zh: '超过法定时限',
    en: 'The statutory limit has passed',
    basis: law('第四十二条', '42'),
  },
} as const satisfies Readonly<Record<string, Described>>;

type Words = { readonly zh: string; readonly en: string };
type Described = Words & { readonly colour: CardColour; readonly basis: Words };

export const COLOUR_WORDS = {
  warning: { zh: '预警', en: 'Warning' },
  yellow: { zh: '黄牌', en: 'Yellow card' },
  red: { zh: '红牌', en: 'Red card' },
} as const satisfies Readonly<Record<CardColour, Words>>;

/** Within it the department explains itself (申辩期限); a warning asks for action, not for words. */
export const ANSWER_LIMITS: Readonly<Record<CardColour, Limit | null>> = {
  warning: null,
  yellow: { unit: 'workingDays', count: 1 },
  red: { unit: 'workingDays', count: 3 },
};

/** A broken promise that is not put right within it turns red (整改期限). */
export const PUT_RIGHT_WITHIN: Limit = { unit: 'workingDays', count: 3 };

/** Warnings of a clock that runs: over as soon as the clock has stopped or has run out. */
export const isRunningWarning = (rule: CardRule): boolean =>
  rule === 'noticeWarning' || rule === 'promiseWarning';
