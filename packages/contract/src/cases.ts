import { z } from 'zod';
import { AcceptanceTerms, OfferedTerms } from './acceptance-terms.ts';
import { CaseState, ClocksView } from './case-receipt.ts';
import { Handling, RequiredDocumentView } from './catalogue.ts';
import { Withdrawal } from './documents.ts';
import { FormView } from './forms.ts';
import { ConsultationView, OpinionView, StaffConsultationView } from './opinions.ts';
import { ReapplicationBarView } from './reapplication-bars.ts';
import { route } from './route.ts';
import { Day, DueView, Id, Moment, Named, PageQuery, pageOf } from './wire.ts';

/** One line of the timeline (办理过程). */
export const TimelineEntry = z.object({
  seq: z.int(),
  kind: z.string(),
  at: Moment,
  /** Unit, not person, on public pages. */
  by: z.string().nullable(),
  note: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** 办理经过: what is awaited, what does not count and why, what was lengthened. Holds no person. */
export const CourseView = z.object({
  correction: z
    .object({
      due: DueView,
      asked: z.array(z.object({ documentId: z.string(), name: z.string(), defect: z.string().nullable() })),
      isSupplied: z.boolean(),
    })
    .nullable(),
  /** 容缺: papers that may follow, and until when. */
  deferred: z.array(z.object({ documentId: z.string(), name: z.string(), until: Day })),
  /** Days from the one after `from` up to `to` are not counted; while open, `to` is planned. */
  pauses: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      nameEn: z.string(),
      from: Day,
      to: Day,
      isOpen: z.boolean(),
    }),
  ),
  extension: z.object({ days: z.int(), approvedAt: Moment }).nullable(),
  hearing: z.object({ heldOn: Day }).nullable(),
  /** 部门会办: the latest one. */
  consultation: ConsultationView.nullable(),
});
export type CourseView = z.infer<typeof CourseView>;

/** The same for staff, with what departments were asked and what they answered. */
export const StaffCourseView = CourseView.extend({
  consultation: StaffConsultationView.nullable(),
  /** One for each department of the latest consultation; empty without one. */
  opinions: z.array(OpinionView),
});
export type StaffCourseView = z.infer<typeof StaffCourseView>;

/** A paper to open; `path` is an address of this site. */
export const LetterLink = z.object({
  letterId: Id,
  title: z.string(),
  titleEn: z.string(),
  number: z.string(),
  path: z.string(),
});
export type LetterLink = z.infer<typeof LetterLink>;

/** A row of a staff list. */
export const CaseRow = z.object({
  caseId: Id,
  caseNumber: z.string(),
  itemCode: z.string(),
  itemName: z.string(),
  itemNameEn: z.string(),
  department: Named,
  handling: Handling,
  state: CaseState,
  /** Masked. */
  applicantName: z.string(),
  receivedVia: z.string(),
  receivedAt: Moment,
  acceptedAt: Moment.nullable(),
  decidedAt: Moment.nullable(),
  /** The due that binds now (the earlier of promised and statutory), null when no clock runs. */
  due: DueView.nullable(),
  promisedDue: DueView.nullable(),
  statutoryDue: DueView.nullable(),
  onTime: z.boolean().nullable(),
  version: z.int(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** `toAccept` online filings waiting, `toDecide` work list by time left, `toDeliver` granted and not handed out, `toArchive` ended in whatever way. */
export const CaseBox = z.enum(['toAccept', 'toDecide', 'toDeliver', 'toArchive', 'mine', 'all']);
export type CaseBox = z.infer<typeof CaseBox>;

export const listCases = route({
  name: 'cases.list',
  summary: 'Cases within the reach of the person asking; open ones sorted by time left.',
  method: 'GET',
  path: '/cases',
  allow: 'cases.read',
  query: z.strictObject({ box: CaseBox.default('toDecide'), q: z.string().max(40).optional(), ...PageQuery }),
  reply: pageOf(CaseRow).extend({ now: Moment }),
});

/** An act the page offers; a closed one says why. */
export const OfferedAct = z.object({
  act: z.enum([
    'accept',
    'decline',
    'correctOnSpot',
    'tellNotRequired',
    'preReview',
    'requestCorrection',
    'correct',
    'supplyDeferred',
    'startReview',
    'submitDraft',
    'returnDraft',
    'tellParties',
    'startSpecialProcedure',
    'endSpecialProcedure',
    'openHearing',
    'closeHearing',
    'seekOpinions',
    'extend',
    'refer',
    'recordSuperiorDecision',
    'grant',
    'refuse',
    'terminate',
    'prepareResult',
    'deliver',
    'archive',
  ]),
  open: z.boolean(),
  why: z.string().nullable(),
  whyEn: z.string().nullable(),
});
export type OfferedAct = z.infer<typeof OfferedAct>;

/** The whole case on one screen. */
export const CaseView = CaseRow.extend({
  applicant: z.object({
    kind: z.enum(['person', 'legalEntity']),
    name: z.string(),
    idNumber: z.string(),
    phone: z.string(),
    contactName: z.string(),
    agentName: z.string(),
  }),
  form: FormView,
  answers: z.record(z.string(), z.unknown()),
  documents: z.array(RequiredDocumentView.extend({ presented: z.boolean() })),
  /** On what an acceptance now may rest besides complete papers. */
  terms: OfferedTerms,
  clocks: ClocksView,
  course: StaffCourseView,
  timeline: z.array(TimelineEntry),
  acts: z.array(OfferedAct),
  /** Departments whose opinion can be sought; empty unless that act is open. */
  askable: z.array(Named),
  application: z.object({ applicationId: Id, applicationNumber: z.string(), stepId: z.string() }).nullable(),
  /** Every paper, a withdrawn one with the reason. */
  letters: z.array(
    LetterLink.extend({
      withdrawn: Withdrawal.nullable(),
      /** Number of the 更正决定书 it is read with. */
      rectifiedBy: z.string().optional(),
      /** A decision, whose words can be put right. */
      rectifiable: z.boolean().optional(),
    }),
  ),
  legalBasis: z.array(z.string()),
  /** 归档目录: papers the file must hold before it is archived; empty until the case has ended. */
  files: z.array(z.object({ file: z.string(), title: z.string(), titleEn: z.string(), isHeld: z.boolean() })),
  decision: z
    .object({ outcome: z.string(), reason: z.string().nullable(), legalBasis: z.string().nullable() })
    .nullable(),
  /** 双人审批: the decision that waits for the second person. */
  proposal: z
    .object({
      outcome: z.enum(['granted', 'refused']),
      by: z.string(),
      at: Moment,
      mine: z.boolean(),
      /** Null when the asking person may confirm it. */
      why: z.string().nullable(),
      whyEn: z.string().nullable(),
      opinion: z.string().nullable(),
      reason: z.string().nullable(),
      legalBasis: z.string().nullable(),
    })
    .nullable(),
  /** 限制再申请: while the application is not accepted, why it may have to be declined. */
  bars: z.array(ReapplicationBarView),
  /** 双人审批: a decision of this item needs a second person. */
  twoPersons: z.boolean(),
  now: Moment,
});
export type CaseView = z.infer<typeof CaseView>;

const caseParams = z.strictObject({ caseId: Id });

export const readCase = route({
  name: 'cases.read',
  summary: 'One case.',
  method: 'GET',
  path: '/cases/:caseId',
  allow: 'cases.read',
  params: caseParams,
  reply: CaseView,
});

export const acceptCase = route({
  name: 'cases.accept',
  summary: 'Accept an application filed online (受理).',
  method: 'POST',
  path: '/cases/:caseId/accept',
  allow: 'cases.accept',
  params: caseParams,
  body: z.strictObject({
    version: z.int(),
    documents: z.array(z.string().max(40)).max(60),
    ...AcceptanceTerms,
  }),
  reply: CaseView,
});

export const declineCase = route({
  name: 'cases.decline',
  summary:
    'Decline at the door (不予受理): not a power of this authority, with reason, basis and where to go.',
  method: 'POST',
  path: '/cases/:caseId/decline',
  allow: 'cases.accept',
  params: caseParams,
  body: z.strictObject({
    version: z.int(),
    reason: z.string().trim().max(500),
    legalBasis: z.string().trim().max(200),
    /** Needed where the matter is another authority's. */
    competentAuthority: z.string().trim().max(100).default(''),
    /** `barred`: the person cannot apply again yet. */
    ground: z.enum(['otherAuthority', 'falsePapers', 'barred']).default('otherAuthority'),
    /** False papers in a matter of public safety, health, life or property: nobody may come again for a year. */
    concernsSafety: z.boolean().default(false),
  }),
  reply: CaseView,
});

export const grantCase = route({
  name: 'cases.grant',
  summary: 'Grant (准予).',
  method: 'POST',
  path: '/cases/:caseId/grant',
  allow: 'cases.decide',
  params: caseParams,
  body: z.strictObject({ version: z.int(), opinion: z.string().trim().max(500).default('') }),
  reply: CaseView,
});

export const refuseCase = route({
  name: 'cases.refuse',
  summary: 'Refuse (不予许可): reason and legal basis are required.',
  method: 'POST',
  path: '/cases/:caseId/refuse',
  allow: 'cases.decide',
  params: caseParams,
  body: z.strictObject({
    version: z.int(),
    reason: z.string().trim().max(500),
    legalBasis: z.string().trim().max(200),
    /** Department whose objection caused the refusal; it answers for it in court. Absent: the deciding one. */
    causedBy: z.string().max(20).optional(),
    /** 隐瞒情况或者提供虚假材料 found in the review, and whether the matter concerns safety. */
    falsePapers: z.object({ concernsSafety: z.boolean() }).optional(),
  }),
  reply: CaseView,
});

export const deliverCase = route({
  name: 'cases.deliver',
  summary: 'Hand the result over (送达), with the name of who took it checked at the counter.',
  method: 'POST',
  path: '/cases/:caseId/deliver',
  allow: 'cases.deliver',
  params: caseParams,
  body: z.strictObject({
    version: z.int(),
    mode: z.enum(['counter', 'post', 'electronic', 'left', 'entrusted', 'publicNotice']).default('counter'),
    /** What proves it: consent, witnesses or pictures, the notice; asked for every way but handing over and post. */
    evidence: z.string().trim().max(300).default(''),
    /** Who signed for it. */
    receivedBy: z.string().trim().max(60).default(''),
    /** The day it arrived, was left or published; absent: today. */
    on: Day.optional(),
  }),
  reply: CaseView,
});

export const readLetter = route({
  name: 'cases.readLetter',
  summary: 'A paper of a case, as PDF.',
  method: 'GET',
  path: '/cases/:caseId/letters/:letterId',
  allow: 'cases.read',
  params: z.strictObject({ caseId: Id, letterId: Id }),
  reply: z.unknown(),
});
