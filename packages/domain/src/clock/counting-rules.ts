import type { ClockRules } from '#clock/clock-rules.ts';

/** How sure a rule is (规则依据程度): written in the law, usual in the field, or decided by this house. */
export type Certainty = 'law' | 'field' | 'house';

/** One rule of counting (期限计算规则): what it says, where from, and which settings bend it. */
export type CountingRule = {
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
  /** The same as pages in Chinese write it. */
  readonly basisZh: string;
  readonly certainty: Certainty;
  /** Empty: nobody changes it. */
  readonly settings: readonly (keyof ClockRules)[];
};

const licensing = (articles: string) => `Administrative Licensing Law art. ${articles}`;

/** The rules of counting (期限计算规则表), in the order in which a date is made. Every setting stands in one of them. */
export const COUNTING_RULES = {
  days: {
    zh: '当日不计，自次一工作日起算，至末日终点届满',
    en: 'The day of the event is not counted; the last day ends with business, in a system at 24:00',
    basis: `Civil Code art. 201, 203 by analogy; ${licensing('82')}`,
    basisZh: '《民法典》第201条、第203条（参照）；《行政许可法》第82条',
    certainty: 'law',
    settings: ['dayEnds', 'electronicDayEnds', 'hearingRequestUnit', 'disclosureLimit'],
  },
  receiptDay: {
    zh: '非工作日发生的，窗口按实际日期，网上收件按设定',
    en: 'On a day off, an officer’s act keeps its date; an online filing as set',
    basis: 'Provisions on Administrative Licensing Cases art. 6',
    basisZh: '《最高人民法院关于审理行政许可案件若干问题的规定》第6条',
    certainty: 'house',
    settings: ['receiptDay', 'preReviewLimit'],
  },
  deemedAcceptance: {
    zh: '视为受理追溯至收件之日',
    en: 'Deemed acceptance works back to the day of receipt',
    basis: licensing('32(1)4'),
    basisZh: '《行政许可法》第32条第1款第4项',
    certainty: 'law',
    settings: [],
  },
  acceptance: {
    zh: '受理前不计决定时限；补正的，自最后一份材料收到之日起算',
    en: 'Nothing runs before acceptance; after a correction from the last missing paper',
    basis: licensing('32(1)5'),
    basisZh: '《行政许可法》第32条第1款第5项',
    certainty: 'house',
    settings: ['correctedFrom', 'correctionLimit', 'correctionReminder'],
  },
  extension: {
    zh: '延期自原期限届满起算，逾期批准无效',
    en: 'An extension counts from the old due day; approved later it is void',
    basis: licensing('42'),
    basisZh: '《行政许可法》第42条',
    certainty: 'law',
    settings: [],
  },
  pause: {
    zh: '特别程序期间不计入时限，起始日仍计',
    en: 'A special procedure is left out of the count; the day it begins on still counts',
    basis: `${licensing('45')}; Civil Code art. 201 by analogy`,
    basisZh: '《行政许可法》第45条；《民法典》第201条（参照）',
    certainty: 'house',
    settings: ['pausesFrom'],
  },
  openingTime: {
    zh: '按小时的只计办公时间，恰于下班届满的视为按时',
    en: 'Hours count opening time only; one that ends at closing time is met then',
    basis: 'Civil Code art. 201(2)',
    basisZh: '《民法典》第201条第2款',
    certainty: 'law',
    settings: ['officeHours', 'hallHours'],
  },
  twoDues: {
    zh: '承诺、法定两个到期同时计算',
    en: 'Promise and law are both counted for every case',
    basis: 'Practice of the field',
    basisZh: '行业惯例',
    certainty: 'house',
    settings: [],
  },
  overlays: {
    zh: '本地调整日须有依据，不得缩短申请人的期限',
    en: 'Local days off or worked need a basis and never shorten a right of the applicant',
    basis: 'The decision named in the overlay',
    basisZh: '本地安排所载的决定',
    certainty: 'house',
    settings: [],
  },
  versions: {
    zh: '日历有版本；变更时重算在办件，保留原值并留痕',
    en: 'The calendar has versions; a change recomputes open cases, keeps the old value and leaves an event',
    basis: 'Notices of the General Office of the State Council',
    basisZh: '国务院办公厅节假日安排通知',
    certainty: 'house',
    settings: [],
  },
  unpublishedYear: {
    zh: '未公布安排的年度只计周末和固定法定节日，结果为暂定',
    en: 'A year without a notice has weekends and fixed holidays only; its dates are provisional',
    basis: 'Regulation on Public Holidays',
    basisZh: '《全国年节及纪念日放假办法》',
    certainty: 'house',
    settings: [],
  },
  daysAndMonths: {
    zh: '按自然日、月计的，末日为休息日的顺延；当月无对应日的为月末',
    en: 'Calendar days and months ending on a day off end on the next worked day; a month without the day on its last',
    basis: 'Civil Code art. 202, 203',
    basisZh: '《民法典》第202条、第203条',
    certainty: 'law',
    settings: [],
  },
  countedBack: {
    zh: '“提前若干日”自事件日向前倒算，事件当日不计',
    en: 'So many days before an event are counted backwards, the day of the event not counted',
    basis: licensing('48(1)1, 50(1)'),
    basisZh: '《行政许可法》第48条第1款第1项、第50条第1款',
    certainty: 'house',
    settings: ['hearingNoticeUnit', 'renewalRequestUnit'],
  },
  zone: {
    zh: '一律按中心所在时区；另存世界时刻和当地日期',
    en: 'Everything in the zone of the centre; the moment and the local day are both kept',
    basis: 'Practice of the field; no daylight saving in China since 1992',
    basisZh: '行业惯例；我国自1992年起不实行夏令时',
    certainty: 'field',
    settings: ['zone'],
  },
} as const satisfies Readonly<Record<string, CountingRule>>;
