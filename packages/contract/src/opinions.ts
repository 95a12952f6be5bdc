import { z } from 'zod';
import { RequiredDocumentView } from './catalogue.ts';
import { FormView } from './forms.ts';
import { route } from './route.ts';
import { Day, DueView, Id, Moment, Named, PageQuery, pageOf } from './wire.ts';

/** 意见类型; 不涉及 is neither yes nor no. */
export const Stance = z.enum(['agrees', 'agreesOnConditions', 'disagrees', 'notConcerned']);
export type Stance = z.infer<typeof Stance>;

/** 部门会办, as everybody may see it: who was asked and until when. The clock of the case runs on. */
export const ConsultationView = z.object({ departments: z.array(Named), due: DueView, isOpen: z.boolean() });

/** 征求意见, for the staff of the case: what was asked, and what silence means. */
export const StaffConsultationView = ConsultationView.extend({
  questions: z.array(z.string()),
  silenceAgrees: z.boolean(),
});

/** 部门意见: what one department answered; no stance while it has not. */
export const OpinionView = z.object({
  departmentCode: z.string(),
  name: z.string(),
  nameEn: z.string(),
  stance: Stance.nullable(),
  /** 超时默认: it let its time pass. */
  bySilence: z.boolean(),
  conditions: z.string(),
  basis: z.string(),
  answeredAt: Moment.nullable(),
});
export type OpinionView = z.infer<typeof OpinionView>;

/** A request in a list: what the asked department may know of another one's case. */
export const OpinionRequestRow = z.object({
  requestId: Id,
  /** Only for those who may open the case. */
  caseId: Id.nullable(),
  caseNumber: z.string(),
  itemName: z.string(),
  itemNameEn: z.string(),
  /** Masked. */
  applicantName: z.string(),
  askedBy: Named,
  department: Named,
  askedAt: Moment,
  due: DueView,
  /** `silent`: gathered without its answer; `ended`: the case ended before it. */
  standing: z.enum(['open', 'answered', 'silent', 'ended']),
  stance: Stance.nullable(),
  answeredAt: Moment.nullable(),
});
export type OpinionRequestRow = z.infer<typeof OpinionRequestRow>;

export const OpinionBox = z.enum(['toAnswer', 'answered']);
export type OpinionBox = z.infer<typeof OpinionBox>;

export const listOpinionRequests = route({
  name: 'cases.listOpinionRequests',
  summary:
    'Requests for an opinion (征求意见) within reach: open ones by time left, the others newest first.',
  method: 'GET',
  path: '/cases/opinions',
  allow: 'cases.read',
  query: z.strictObject({ box: OpinionBox.default('toAnswer'), ...PageQuery }),
  reply: pageOf(OpinionRequestRow).extend({ now: Moment }),
});

/** 抄告内容: everything the asked department needs to answer, and no more of the case. */
export const OpinionRequestView = OpinionRequestRow.extend({
  questions: z.array(z.string()),
  silenceAgrees: z.boolean(),
  conditions: z.string(),
  basis: z.string(),
  form: FormView,
  /** Numbers of persons are masked. */
  answers: z.record(z.string(), z.unknown()),
  documents: z.array(RequiredDocumentView.extend({ presented: z.boolean() })),
  receivedOn: Day,
  mayAnswer: z.boolean(),
  /** Of the case. */
  version: z.int(),
  now: Moment,
});
export type OpinionRequestView = z.infer<typeof OpinionRequestView>;

const requestParams = z.strictObject({ requestId: Id });

export const readOpinionRequest = route({
  name: 'cases.readOpinionRequest',
  summary: 'One request for an opinion, for the department that was asked.',
  method: 'GET',
  path: '/cases/opinions/:requestId',
  allow: 'cases.read',
  params: requestParams,
  reply: OpinionRequestView,
});

export const answerOpinion = route({
  name: 'cases.answerOpinion',
  summary: 'Answer for one’s department, once (答复). The last answer puts the case back into review.',
  method: 'POST',
  path: '/cases/opinions/:requestId/answer',
  allow: 'cases.decide',
  params: requestParams,
  body: z.strictObject({
    version: z.int(),
    stance: Stance,
    /** Needed for a yes on conditions. */
    conditions: z.string().trim().max(500).default(''),
    /** Needed for a no. */
    basis: z.string().trim().max(500).default(''),
  }),
  reply: OpinionRequestView,
});
