import type { CaseState } from '#cases/case-file.ts';

/** 状态色: colour of a state's chip. Seal red is kept for what is legally serious. */
export type ChipTone = 'grey' | 'blue' | 'amber' | 'seal' | 'green' | 'violet';

/** 状态形: shape of a state's chip, so that colour never speaks alone. */
export type ChipShape = 'ring' | 'dot' | 'triangle' | 'square' | 'bars' | 'tick';

/** 状态用语: the one wording of a state on screen, paper and message. */
export type StateWords = {
  readonly zh: string;
  readonly en: string;
  readonly tone: ChipTone;
  readonly shape: ChipShape;
};

const PENDING = { tone: 'blue', shape: 'dot' } as const;
const ACT_NEEDED = { tone: 'amber', shape: 'triangle' } as const;
const CLOCK_STOPPED = { tone: 'violet', shape: 'bars' } as const;
const AGAINST = { tone: 'seal', shape: 'square' } as const;
const DONE = { tone: 'green', shape: 'tick' } as const;
const ENDED = { tone: 'grey', shape: 'square' } as const;

/**
 * What people read for each state.
 *
 * A page may add department, step, reason or date after the word, never replace it.
 */
export const STATE_WORDS = {
  draft: { zh: '草稿', en: 'Draft', tone: 'grey', shape: 'ring' },
  submitted: { zh: '已提交，待核对', en: 'Submitted, to be checked', ...PENDING },
  received: { zh: '已收件', en: 'Received', ...PENDING },
  preReviewed: { zh: '预审通过，等待受理', en: 'Pre-review passed, awaiting acceptance', ...PENDING },
  awaitingCorrection: { zh: '待补正', en: 'Correction needed', ...ACT_NEEDED },
  notRequired: { zh: '依法无需办理', en: 'Not required by law', ...ENDED },
  declined: { zh: '不予受理', en: 'Declined', ...AGAINST },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', ...ENDED },
  lapsed: { zh: '逾期未补正，视为撤回', en: 'Not corrected in time, taken as withdrawn', ...ENDED },
  accepted: { zh: '已受理', en: 'Accepted', ...PENDING },
  deemedAccepted: {
    zh: '已受理（逾期未告知，视为受理）',
    en: 'Accepted by law, no notice in time',
    ...PENDING,
  },
  inReview: { zh: '办理中', en: 'In review', ...PENDING },
  inSpecialProcedure: { zh: '暂停计时·特别程序', en: 'Clock stopped: special procedure', ...CLOCK_STOPPED },
  inHearing: { zh: '暂停计时·听证', en: 'Clock stopped: hearing', ...CLOCK_STOPPED },
  seekingOpinions: { zh: '部门会办中', en: 'Departments being consulted', ...PENDING },
  referred: { zh: '已上报', en: 'Referred to the superior authority', ...PENDING },
  extended: { zh: '已延期', en: 'Extended', ...ACT_NEEDED },
  awaitingDecision: { zh: '审批中', en: 'Awaiting decision', ...PENDING },
  granted: { zh: '准予', en: 'Granted', ...DONE },
  refused: { zh: '不予许可', en: 'Refused', ...AGAINST },
  terminated: { zh: '已终止', en: 'Terminated', ...ENDED },
  readyToCollect: { zh: '可领取', en: 'Ready to collect', ...DONE },
  delivered: { zh: '已送达', en: 'Delivered', ...DONE },
  concluded: { zh: '已办结', en: 'Concluded', ...DONE },
  archived: { zh: '已归档', en: 'Archived', tone: 'grey', shape: 'tick' },
  voided: { zh: '已作废（窗口撤销录入）', en: 'Void, taken back at the counter', ...ENDED },
} as const satisfies Readonly<Record<CaseState, StateWords>>;
