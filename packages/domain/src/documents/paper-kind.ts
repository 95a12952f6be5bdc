import { LETTER_TITLES } from '#cases/letter-kind.ts';
import type { SealUse } from '#organisation/seal.ts';

/** 文书种类: the papers that acts bring forth, and those that stand beside a case. */
export type PaperKind = keyof typeof PAPER_TITLES;

/** Titles as they stand on the paper, and what they mean. */
export const PAPER_TITLES = {
  ...LETTER_TITLES,
  tolerantAcceptance: { zh: '容缺受理通知书', en: 'Notice of acceptance with papers to follow' },
  tolerantCommitment: { zh: '容缺受理承诺书', en: 'Commitment to hand in the papers that follow' },
  informedCommitment: { zh: '告知承诺书', en: 'Informed commitment' },
  rectificationDecision: { zh: '更正决定书', en: 'Decision to rectify a paper' },
  jointMinutes: { zh: '联合会审、踏勘记录', en: 'Record of a joint meeting or site visit' },
  supervisionOrder: { zh: '督办单', en: 'Order of supervision' },
  errorNotice: { zh: '纠错通知书', en: 'Notice of an error' },
  supervisionProposal: { zh: '监察建议书', en: 'Proposal of supervision' },
} as const;

/**
 * 内部文书: papers between officers and authorities. They lie in the file of the case; the applicant is told the
 * decision and its reasons, not the drafts of it.
 */
const OFFICE_KINDS: readonly PaperKind[] = [
  'opinionRequest',
  'departmentOpinion',
  'referralLetter',
  'firstCheckOpinion',
  'reviewOpinion',
  'archiveList',
  'jointMinutes',
  'supervisionOrder',
  'errorNotice',
  'supervisionProposal',
];

/** May the applicant open papers of this kind? */
export const isForApplicant = (kind: PaperKind): boolean => !OFFICE_KINDS.includes(kind);

/** 印章: whose seal closes a paper; null where the applicant's own signature does. */
export type SealKind = SealUse | null;

/** The words in a seal, or where it goes. */
export const SEAL_NAMES = {
  acceptance: '受理专用章',
  approval: '审批专用章',
  licensing: '行政许可专用章',
  office: '公章',
} as const satisfies Record<Exclude<SealKind, null>, string>;
