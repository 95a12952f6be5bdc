import { z } from 'zod';
import { CaseState } from './case-receipt.ts';
import { LetterLink } from './cases.ts';
import { DefectView, IntermediaryStep, StepResultView } from './channel-handling-views.ts';
import { OpenStep, UrgingView } from './channel-urging.ts';
import { route } from './route.ts';
import { Day, DueView, Id, Moment, Named } from './wire.ts';

/** 统筹办理: what the centre and the departments do together on one application. */
export const HandlingView = z.object({
  applicationId: Id,
  applicationNumber: z.string(),
  applicantName: z.string(),
  channel: Named,
  state: CaseState,
  version: z.int(),
  /** By when something must be said, while the application is not accepted. */
  noticeDue: DueView.nullable(),
  documents: z.array(z.object({ documentId: z.string(), name: z.string() })),
  /** Required and not there: the application cannot be accepted, and the one notice tells it. Empty once accepted. */
  missing: z.array(z.object({ documentId: z.string(), name: z.string(), departments: z.array(Named) })),
  defects: z.array(DefectView),
  correction: z.object({ due: DueView, asked: z.array(z.string()), isSupplied: z.boolean() }).nullable(),
  intermediaries: z.array(IntermediaryStep),
  openSteps: z.array(OpenStep),
  urgings: z.array(UrgingView),
  results: z.array(StepResultView),
  letters: z.array(LetterLink),
  /** What this person may do now. */
  acts: z.array(
    z.enum(['nameDefect', 'requestCorrection', 'correct', 'reportStep', 'urge', 'handOut', 'handOutPartly']),
  ),
  now: Moment,
});
export type HandlingView = z.infer<typeof HandlingView>;

const applicationParams = z.strictObject({ applicationId: Id });
const BASE = '/channels/applications/:applicationId';

export const readHandling = route({
  name: 'channels.readHandling',
  summary: 'What the centre and the departments do together on one application.',
  method: 'GET',
  path: `${BASE}/handling`,
  allow: 'cases.read',
  params: applicationParams,
  reply: HandlingView,
});

export const nameDefect = route({
  name: 'channels.nameDefect',
  summary: 'A department names what is missing or wrong in one document, before the one notice.',
  method: 'POST',
  path: `${BASE}/defects`,
  allow: 'channels.handle',
  params: applicationParams,
  body: z.strictObject({
    version: z.int(),
    documentId: z.string().min(1).max(40),
    defect: z.string().trim().min(2).max(300),
  }),
  reply: HandlingView,
});

export const takeBackDefect = route({
  name: 'channels.takeBackDefect',
  summary: 'Take back a defect of one’s own department that the applicant was not told yet.',
  method: 'POST',
  path: `${BASE}/defects/:defectId/take-back`,
  allow: 'channels.handle',
  params: z.strictObject({ applicationId: Id, defectId: Id }),
  body: z.strictObject({ version: z.int() }),
  reply: HandlingView,
});

export const requestJointCorrection = route({
  name: 'channels.requestCorrection',
  summary: 'Tell the applicant once, for all departments, everything that was named (一次性告知补正).',
  method: 'POST',
  path: `${BASE}/request-correction`,
  allow: 'channels.accept',
  params: applicationParams,
  body: z.strictObject({ version: z.int() }),
  reply: HandlingView,
});

export const correctApplication = route({
  name: 'channels.correct',
  summary: 'The papers that the notice asked for came in, once for all departments (补正收件).',
  method: 'POST',
  path: `${BASE}/correct`,
  allow: 'channels.accept',
  params: applicationParams,
  body: z.strictObject({ version: z.int(), documents: z.array(z.string().max(40)).max(200) }),
  reply: HandlingView,
});

export const reportStep = route({
  name: 'channels.reportStep',
  summary: 'The step of an intermediary began, or is done: it establishes its fact, outside government time.',
  method: 'POST',
  path: `${BASE}/steps/:stepId/report`,
  allow: 'channels.accept',
  params: z.strictObject({ applicationId: Id, stepId: z.string().max(40) }),
  body: z.strictObject({ version: z.int(), progress: z.enum(['underWay', 'done']), on: Day }),
  reply: HandlingView,
});

export const urgeSteps = route({
  name: 'channels.urge',
  summary: 'Urge one open step, or all that are at risk or late (催办).',
  method: 'POST',
  path: `${BASE}/urge`,
  allow: 'channels.accept',
  params: applicationParams,
  body: z.strictObject({
    version: z.int(),
    /** Absent: all that are at risk or late. */
    stepId: z.string().max(40).optional(),
  }),
  reply: HandlingView,
});

export const handOutResults = route({
  name: 'channels.handOut',
  summary: 'Hand out the results of all departments in one act, against one proof of service (统一出件).',
  method: 'POST',
  path: `${BASE}/hand-out`,
  allow: 'cases.deliver',
  params: applicationParams,
  body: z.strictObject({
    version: z.int(),
    /** The applicant asks for what is ready before the rest (分批领取). */
    isPartial: z.boolean().default(false),
    mode: z.enum(['counter', 'post', 'electronic', 'left', 'entrusted', 'publicNotice']).default('counter'),
    evidence: z.string().trim().max(300).default(''),
    receivedBy: z.string().trim().max(60).default(''),
    /** The day it arrived, was left or published; absent: today. */
    on: Day.optional(),
  }),
  reply: HandlingView,
});

export const readApplicationLetter = route({
  name: 'channels.readLetter',
  summary: 'A paper of an application, as PDF.',
  method: 'GET',
  path: `${BASE}/letters/:letterId`,
  allow: 'cases.read',
  params: z.strictObject({ applicationId: Id, letterId: Id }),
  reply: z.unknown(),
});
