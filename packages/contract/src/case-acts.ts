import type { Permission } from '@yichuang/domain/identity/policy.ts';
import { z } from 'zod';
import { DocumentDefect } from './acceptance-terms.ts';
import { CaseView } from './cases.ts';
import { route } from './route.ts';
import { Day, Id } from './wire.ts';

/** What staff do with a case between its receipt and its end. Each act names the version it was decided on. */
const act = <const Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  allow: Permission,
  summary: string,
  fields: Fields,
) =>
  route({
    name: `cases.${name}` as const,
    summary,
    method: 'POST',
    path: `/cases/:caseId/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    allow,
    params: z.strictObject({ caseId: Id }),
    body: z.strictObject({ version: z.int(), ...fields }),
    reply: CaseView,
  });

const text = (longest: number) => z.string().trim().max(longest);
const DocumentIds = z.array(z.string().max(40)).max(60);
/** A colleague by login name. */
const Colleague = text(40);

/** What of an application may be put right at the counter; a field left out stays as it is. */
export const correctOnSpot = act(
  'correctOnSpot',
  'cases.accept',
  'Put a slip in the application right at once, with the applicant present (当场更正).',
  {
    applicant: z
      .strictObject({
        name: text(100),
        idNumber: text(40),
        phone: text(30),
        contactName: text(50),
        agentName: text(50),
        agentIdNumber: text(40),
      })
      .partial(),
    /** Fields of the form; one that equals what was shown, masked or not, stays as it is, null empties it. */
    form: z.record(z.string().max(60), z.unknown()),
  },
);

export const tellNotRequired = act(
  'tellNotRequired',
  'cases.accept',
  'Tell the applicant that the law asks for no licence; the case ends (告知无需许可).',
  { reason: text(500), legalBasis: text(200) },
);

export const preReviewCase = act(
  'preReview',
  'cases.accept',
  'Say that an online filing looks complete (预审).',
  {},
);

export const requestCorrection = act(
  'requestCorrection',
  'cases.accept',
  'Say once, and at once, everything that is missing or wrong (一次性告知补正).',
  {
    defects: z.array(DocumentDefect).max(60),
    /** Only where the defect came with the corrected paper itself: why, and the reviewer who agrees. */
    again: z.strictObject({ reviewer: Colleague, reason: text(300) }).optional(),
    /** 仍要求提交: why a paper is asked for though the platform can fetch it; oversight reads the reason. */
    override: z.strictObject({ reason: text(300) }).optional(),
  },
);

export const correctCase = act('correct', 'cases.accept', 'Take in the corrected documents (补正收件).', {
  documents: DocumentIds,
});

export const supplyDeferred = act(
  'supplyDeferred',
  'cases.accept',
  'Take in documents that were allowed to follow (容缺补交).',
  { documents: DocumentIds },
);

export const startReview = act('startReview', 'cases.decide', 'Open the review (审查).', {});

export const submitDecisionDraft = act(
  'submitDecisionDraft',
  'cases.decide',
  'Hand in the draft of a decision (拟办).',
  {
    /** 拟办意见: what the paper of the review proposes. */
    proposal: z.enum(['grant', 'refuse']),
    opinion: text(500),
    /** 利害关系: whether others have a major interest in the matter, and must be heard. */
    interest: z.enum(['none', 'told', 'heard']).default('none'),
    /** Where the item demands a check of the substance by two officers. */
    secondOfficer: Colleague.optional(),
  },
);

export const returnDraft = act(
  'returnDraft',
  'cases.decide',
  'Give a draft back; the clock goes on (退回).',
  {
    reason: text(300),
  },
);

/** The kinds of the Licensing Law beside the hearing, and what another law names for the item. */
const SPECIAL_KINDS = [
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'other',
] as const;

export const startSpecialProcedure = act(
  'startSpecialProcedure',
  'cases.decide',
  'Stop the clock for a procedure the law leaves out of it, with notice served (特别程序).',
  {
    kind: z.enum(SPECIAL_KINDS),
    /** Of a procedure that only the item names. */
    name: text(60).default(''),
    plannedDays: z.int().min(1).max(365),
    institution: text(100),
    reason: text(300),
    /** The reviewer who signs with the handler. */
    jointly: Colleague,
  },
);

export const endSpecialProcedure = act(
  'endSpecialProcedure',
  'cases.decide',
  'The procedure is over: its conclusion is on file and the clock goes on.',
  { conclusion: text(500) },
);

export const tellParties = act(
  'tellParties',
  'cases.decide',
  'Record that people with a major interest were told (告知利害关系人).',
  { statement: text(500), hearingOffered: z.boolean() },
);

export const openHearing = act(
  'openHearing',
  'cases.decide',
  'Call a hearing (听证); its time is not counted.',
  {
    matter: text(300),
    place: text(100),
    presider: Colleague,
    heldOn: Day,
    /** Hour and minute; without it the notice says that the hour is told apart. */
    heldAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    /** Absent when it is held without being asked for (art. 46). */
    requested: z.strictObject({ toldOn: Day, requestedOn: Day }).optional(),
  },
);

export const closeHearing = act('closeHearing', 'cases.decide', 'The record is signed: the clock goes on.', {
  record: text(1000),
  signed: z.boolean(),
});

export const referCase = act(
  'refer',
  'cases.decide',
  'Send opinion and papers to the superior authority that decides (上报).',
  { superior: text(100), opinion: text(500) },
);

export const recordSuperiorDecision = act(
  'recordSuperiorDecision',
  'cases.decide',
  'Put on file what the superior authority decided, by its paper (上级决定).',
  {
    outcome: z.enum(['granted', 'refused']),
    /** 文号 of the paper of the superior. */
    decisionNumber: text(60),
    /** Both needed when it refused. */
    reason: text(500).default(''),
    legalBasis: text(200).default(''),
  },
);

export const seekOpinions = act(
  'seekOpinions',
  'channels.accept',
  'Ask other departments for their opinion (征求部门意见); the clock of the case runs on.',
  {
    departments: z.array(z.string().max(20)).min(1).max(30),
    questions: z.array(text(300).min(1)).min(1).max(10),
    /** How long they have. */
    workingDays: z.int().min(1).max(20),
  },
);

export const extendCase = act(
  'extend',
  'cases.decide',
  'Extend the limit once, in time, with the reason (延期).',
  {
    days: z.int().min(1).max(15),
    reason: text(300),
  },
);

export const terminateCase = act('terminate', 'cases.decide', 'End a case that has lost its object (终止).', {
  reason: text(500),
  legalBasis: text(200),
});

export const prepareResult = act('prepareResult', 'cases.deliver', 'The licence is made and sealed (制证).', {
  number: text(60),
  seal: text(60),
  validFrom: Day,
  validUntil: Day.nullable(),
});

/** 保管期限 of a case file. */
export const Retention = z.enum(['permanent', 'thirtyYears', 'tenYears']);

/** What came of one case of several: archived, or why not in words. */
export const ArchiveOutcome = z.object({
  caseId: Id,
  caseNumber: z.string().nullable(),
  /** Null: archived. */
  problem: z.object({ code: z.string(), title: z.string(), titleEn: z.string() }).nullable(),
});
export type ArchiveOutcome = z.infer<typeof ArchiveOutcome>;

/** Files that the system holds whole; one that needs papers looked at by hand is told and stays. */
export const archiveCases = route({
  name: 'cases.archiveCases',
  summary:
    'Put several complete files into the archive in one act (批量归档); each has an outcome of its own.',
  method: 'POST',
  path: '/cases/archive',
  allow: 'cases.archive',
  body: z.strictObject({
    cases: z
      .array(z.strictObject({ caseId: Id, version: z.int() }))
      .min(1)
      .max(50),
    retention: Retention,
  }),
  reply: z.object({ outcomes: z.array(ArchiveOutcome) }),
});

export const archiveCase = act(
  'archive',
  'cases.archive',
  'Put the complete file of a case that has ended into the archive (归档).',
  {
    /** Papers of the list that lie on paper in the file; what the system holds need not be named. */
    onPaper: z.array(z.string().max(40)).max(200),
    retention: Retention,
  },
);
