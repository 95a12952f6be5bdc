import type { CaseState } from '@yichuang/domain/cases/case-file.ts';
import type { Language } from '@yichuang/ui/language.ts';

/** What the applicant must do now, or that there is nothing to do; and whether it is urgent. */
export const applicantDuty = (
  state: CaseState,
  language: Language,
): { readonly words: string; readonly isOwed: boolean } => ({
  words: DUTIES[state][language],
  isOwed: state === 'awaitingCorrection' || state === 'readyToCollect',
});

const CHECKING = {
  zh: '现在不用做什么。窗口正在核对材料，请留意电话。',
  en: 'Nothing for you to do now. The counter is checking your documents and may call you.',
};

const DECIDING = {
  zh: '现在不用做什么。作出决定以后，这里会写明。',
  en: 'Nothing for you to do now. The decision will be told here.',
};

const OVER = { zh: '已经办完，不用再做什么。', en: 'All done. Nothing is left to do.' };

// Law: Administrative Reconsideration Law art. 20 (60 days); Administrative Litigation Law art. 46 (6 months).
const REMEDIES = {
  zh: '不服这个决定的，可以自知道之日起六十日内申请行政复议，或者六个月内提起行政诉讼；决定书上写明了向谁提出。',
  en: 'If you disagree you may ask for administrative reconsideration within sixty days, or sue within six months, of learning of the decision; the letter names where.',
};

const AGAIN = {
  zh: '还要办的，可以重新申请。',
  en: 'If you still need it, you can apply again.',
};

const DUTIES = {
  draft: { zh: '申请还没有提交。', en: 'The application is not submitted yet.' },
  submitted: CHECKING,
  received: CHECKING,
  preReviewed: CHECKING,
  awaitingCorrection: {
    zh: '请照《补正告知书》把材料补齐：可以在网上补正，也可以交回受理窗口。',
    en: 'Please complete the documents as the correction notice says: online, or at the counter.',
  },
  notRequired: {
    zh: '这件事依法不需要办理，不用再申请。',
    en: 'The law does not require this, so there is nothing to apply for.',
  },
  declined: {
    zh: `请照《不予受理决定书》写明的机关申请。${REMEDIES.zh}`,
    en: `Please apply to the authority named in the letter. ${REMEDIES.en}`,
  },
  withdrawn: AGAIN,
  lapsed: AGAIN,
  accepted: DECIDING,
  deemedAccepted: DECIDING,
  inReview: DECIDING,
  inSpecialProcedure: DECIDING,
  inHearing: DECIDING,
  seekingOpinions: {
    zh: '现在不用做什么。部门会办中，办理时限照常计算。',
    en: 'Nothing for you to do now. Other departments are being asked; the clock runs on.',
  },
  referred: DECIDING,
  extended: DECIDING,
  awaitingDecision: DECIDING,
  granted: {
    zh: '已经准予。带身份证件到窗口领取结果；寄送或网上送达的，不用来。',
    en: 'Granted. Collect the result at a counter with your identity document, unless it is posted or delivered online.',
  },
  refused: REMEDIES,
  terminated: REMEDIES,
  readyToCollect: {
    zh: '请带身份证件到窗口领取结果。',
    en: 'Please collect the result at a counter with your identity document.',
  },
  delivered: OVER,
  concluded: OVER,
  archived: OVER,
  voided: {
    zh: '窗口录入有误，已当场撤销，这个编号作废。需要办理的，请以窗口另给的编号为准。',
    en: 'Entered by mistake and taken back at the counter; this number is void. Use the other number you were given.',
  },
} as const satisfies Record<CaseState, Readonly<Record<Language, string>>>;
