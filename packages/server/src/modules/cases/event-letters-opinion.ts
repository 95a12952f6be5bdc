import type { Stance } from '@yichuang/domain/cases/case-course.ts';
import {
  firstCheckOpinion,
  referralLetter,
  reviewOpinion,
} from '@yichuang/domain/documents/internal-papers.ts';
import { departmentOpinion, opinionRequest } from '@yichuang/domain/documents/joint-opinion.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import {
  basisOf,
  binding,
  type EventGround,
  type EventLetters,
  GENERAL_BASIS,
  nameOf,
  numberOf,
  word,
  wordOrNull,
} from './event-letter.ts';
import { letterDue, momentOf } from './letter-head.ts';
import type { Statement } from './save.ts';

/** 会办、上报、审查: papers that go between authorities and officers, not to the applicant. */
export const OPINION_LETTERS: EventLetters = {
  opinionsSought: [
    {
      kind: 'opinionRequest',
      prefix: '联抄',
      recipients: ({ event }) => event.departmentCodes,
      write: (ground, department) =>
        opinionRequest({
          ...ground.head,
          ...ground.number,
          to: departmentName(ground, department),
          stage: ground.sheet.stage ?? ground.sheet.name,
          questions: questionsOf(ground),
          attachments: documentsOf(ground).join('、') || null,
          due: letterDue(ground.event.due),
          silenceAgrees: ground.event.silenceAgrees,
        }),
    },
  ],
  opinionsGathered: [
    {
      kind: 'departmentOpinion',
      prefix: '联复',
      quotes: ['opinionRequest'],
      recipients: ({ event }) => event.opinions.map(({ departmentCode }) => departmentCode),
      write: (ground, department) => {
        const opinion = ground.event.opinions.find(({ departmentCode }) => departmentCode === department);
        const words = answerOf(ground, department);
        return departmentOpinion({
          ...ground.head,
          ...ground.number,
          authority: departmentName(ground, department),
          to: ground.authority,
          stage: ground.sheet.stage ?? ground.sheet.name,
          requestNumber: numberOf(ground.letters, 'opinionRequest', department),
          opinion: STANCES[opinion?.stance ?? 'agrees'],
          conditions: opinion?.stance === 'agreesOnConditions' ? wordOrNull(words, 'conditions') : null,
          basis: wordOrNull(words, 'basis'),
          isBySilence: opinion?.bySilence === true,
          givenBy: departmentName(ground, department),
          givenAt: momentOf((words.statement.answeredAt ?? ground.event.at) as Instant),
        });
      },
    },
  ],
  referred: [
    {
      kind: 'firstCheckOpinion',
      prefix: '初审',
      write: (ground) =>
        firstCheckOpinion({
          ...ground.head,
          ...ground.number,
          to: superiorOf(ground),
          opinion: 'agree',
          facts: word(ground, 'opinion'),
          basis: basisOf(ground.sheet),
          checkedBy: [nameOf(ground, ground.event.by.accountId) ?? ground.authority],
        }),
    },
    {
      kind: 'referralLetter',
      prefix: '上报',
      write: (ground) =>
        referralLetter({
          ...ground.head,
          ...ground.number,
          to: superiorOf(ground),
          facts: `${ground.dossier.applicant.name}申请“${ground.sheet.name}”，本机关已受理并完成初审。`,
          opinion: word(ground, 'opinion'),
          basis: basisOf(ground.sheet),
          attachments: [...documentsOf(ground), '初审意见1份'],
          due: letterDue(binding(ground.after)),
        }),
    },
  ],
  draftSubmitted: [
    {
      kind: 'reviewOpinion',
      prefix: '审',
      write: (ground) =>
        reviewOpinion({
          ...ground.head,
          ...ground.number,
          ...proposedIn(ground),
          siteCheck: null,
          reviewedBy: reviewersOf(ground),
        }),
    },
  ],
};

const STANCES: Readonly<Record<Stance, 'agree' | 'agreeOnConditions' | 'disagree' | 'notConcerned'>> = {
  agrees: 'agree',
  agreesOnConditions: 'agreeOnConditions',
  disagrees: 'disagree',
  notConcerned: 'notConcerned',
};

type Named = Pick<EventGround<'opinionsSought'>, 'departments'>;

const departmentName = ({ departments }: Named, code: string): string => departments.get(code)?.name ?? code;

const documentsOf = ({ sheet, dossier }: Pick<EventGround<'referred'>, 'sheet' | 'dossier'>) =>
  sheet.requiredDocuments
    .filter(({ id }) => dossier.documents.includes(id))
    .map(({ name, count }) => `${name}${Math.max(1, count)}份`);

const questionsOf = ({ statement: { questions } }: EventGround<'opinionsSought'>): readonly string[] =>
  [questions ?? []].flat().map(String);

/** What a department wrote, where it wrote something. */
function answerOf({ statement: { opinions } }: EventGround<'opinionsGathered'>, code: string) {
  const all = (opinions ?? []) as readonly (Readonly<Record<string, unknown>> & {
    readonly departmentCode: string;
  })[];
  const statement: Statement = all.find(({ departmentCode }) => departmentCode === code) ?? {};
  return { statement };
}

const superiorOf = (ground: EventGround<'referred'>): string => word(ground, 'superior');

/** What the review proposes and why: in its own words, or in those of the decision made in the same act. */
function proposedIn(ground: EventGround<'draftSubmitted'>) {
  const { event, following, sheet, dossier } = ground;
  const decision = DECIDED.find(({ kind }) => kind === following?.kind);
  const proposal = event.proposal ?? decision?.proposal ?? null;
  const decided = { statement: decision ? (following?.statement ?? {}) : {} };
  const isMet = proposal === 'refuse' ? '不符合法定条件' : '符合法定条件、标准';
  return {
    proposal,
    facts:
      word(ground, 'opinion') ||
      word(decided, 'opinion') ||
      word(decided, 'reason') ||
      `经审查，${dossier.applicant.name}申请的“${sheet.name}”${isMet}。`,
    basis: word(decided, 'legalBasis') || basisOf(sheet) || GENERAL_BASIS,
  };
}

const DECIDED = [
  { kind: 'granted', proposal: 'grant' },
  { kind: 'refused', proposal: 'refuse' },
] as const;

const reviewersOf = (ground: EventGround<'draftSubmitted'>): readonly string[] =>
  [ground.event.by.accountId, ground.event.secondOfficer ?? null]
    .map((account) => nameOf(ground, account))
    .filter((name) => name !== null);
