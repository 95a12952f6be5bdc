import type { PaperKind } from '#documents/paper-kind.ts';

/** 文书依据: the article a kind of paper rests on, in both languages; empty where none names it. */
type PaperLaw = { readonly zh: string; readonly en: string };

const law =
  (zh: string, en: string) =>
  (articles: string, numbers: string): PaperLaw => ({
    zh: `《${zh}》${articles}`,
    en: `${en} art. ${numbers}`,
  });

const licensing = law('行政许可法', 'Administrative Licensing Law');
const cases = law(
  '最高人民法院关于审理行政许可案件若干问题的规定',
  'Provisions on Administrative Licensing Cases',
);
const procedure = law('民事诉讼法', 'Civil Procedure Law');

/** A paper of the house: practice of the centre, no article. */
const HOUSE: PaperLaw = { zh: '', en: '' };

/** What an administrator is told of a template; the law table of the documentation says more. */
export const PAPER_LAW: Readonly<Record<PaperKind, PaperLaw>> = {
  submissionReceipt: cases('第六条', '6'),
  receipt: licensing('第三十二条第一款第四项', '32(1)4'),
  notRequiredNotice: licensing('第三十二条第一款第一项', '32(1)1'),
  declineDecision: licensing('第三十二条第一款第二项、第七十八条', '32(1)2, 78'),
  correctionNotice: licensing('第三十二条第一款第四项', '32(1)4'),
  correctionReceipt: licensing('第三十二条第一款第四项', '32(1)4'),
  deferredReceipt: HOUSE,
  lapseNotice: HOUSE,
  acceptanceNotice: licensing('第三十二条第一款第五项、第二款', '32(1)5, 32(2)'),
  deemedAcceptanceRecord: licensing('第三十二条第一款第四项', '32(1)4'),
  withdrawalConfirmation: HOUSE,
  specialProcedureNotice: licensing('第四十五条', '45'),
  specialProcedureResult: licensing('第四十五条', '45'),
  hearingOffer: licensing('第四十七条', '47'),
  hearingNotice: licensing('第四十八条第一款第一项、第三项', '48(1)1, 48(1)3'),
  hearingAnnouncement: licensing('第四十六条、第四十八条第一款第一项', '46, 48(1)1'),
  hearingRecord: licensing('第四十八条第一款第五项、第二款', '48(1)5, 48(2)'),
  opinionRequest: licensing('第二十六条第二款', '26(2)'),
  departmentOpinion: licensing('第二十六条第二款', '26(2)'),
  jointMinutes: licensing('第二十六条第二款', '26(2)'),
  referralLetter: licensing('第三十五条', '35'),
  firstCheckOpinion: licensing('第三十五条', '35'),
  extensionDecision: licensing('第四十二条', '42'),
  reviewOpinion: licensing('第三十四条第三款', '34(3)'),
  grantDecision: licensing('第三十八条第一款', '38(1)'),
  refusalDecision: licensing('第三十八条第二款、第七十二条', '38(2), 72'),
  terminationDecision: HOUSE,
  licence: licensing('第三十九条', '39'),
  proofOfService: procedure('第八十七条至第九十五条', '87–95'),
  archiveList: HOUSE,
  changeDecision: licensing('第四十九条', '49'),
  renewalDecision: licensing('第五十条', '50'),
  revocationDecision: licensing('第六十九条', '69'),
  recallDecision: licensing('第八条第二款', '8(2)'),
  forfeitureDecision: HOUSE,
  cancellationDecision: licensing('第七十条', '70'),
  rectificationDecision: HOUSE,
  tolerantAcceptance: HOUSE,
  tolerantCommitment: HOUSE,
  informedCommitment: HOUSE,
  supervisionOrder: HOUSE,
  errorNotice: HOUSE,
  supervisionProposal: HOUSE,
};
