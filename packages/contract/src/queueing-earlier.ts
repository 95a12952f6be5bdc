import { z } from 'zod';
import { uploadAttachment } from './attachments.ts';
import { ApplicantAnswers } from './forms.ts';
import { ReapplicationBarView } from './reapplication-bars.ts';
import { route } from './route.ts';
import { Day, Id, Moment } from './wire.ts';

const Person = ApplicantAnswers.pick({ kind: true, idNumber: true });

/** An earlier case of the same person, as the desk tells of it: nothing personal. */
export const EarlierCase = z.object({
  caseId: Id,
  caseNumber: z.string(),
  itemName: z.string(),
  itemNameEn: z.string(),
  state: z.string(),
  receivedOn: Day,
});
export type EarlierCase = z.infer<typeof EarlierCase>;

/** 重复办件: the same person, the same item, still open. */
export const OpenDuplicate = EarlierCase.extend({
  /** Why it was taken once more before. */
  notes: z.array(z.object({ by: z.string(), at: Moment, reason: z.string() })),
});
export type OpenDuplicate = z.infer<typeof OpenDuplicate>;

/** 可复用材料: what the house has of a material of the item. */
export const EarlierPaper = z.object({
  /** The material of the item that it is. */
  documentId: z.string(),
  name: z.string(),
  /** Number of the case it was filed with, or of the licence. */
  number: z.string(),
  /** Day it was filed, or from which it holds. */
  on: Day,
  validUntil: Day.nullable(),
  isUsable: z.boolean(),
  /** The scan, by its case; null for a licence, which stands in the register. */
  scan: z.object({ caseId: Id, attachmentId: Id }).nullable(),
});
export type EarlierPaper = z.infer<typeof EarlierPaper>;

export const EarlierCases = z.object({
  /** 限制再申请: bars of this person for this item that hold today. */
  bars: z.array(ReapplicationBarView),
  duplicates: z.array(OpenDuplicate),
  /** The newest case to take answers from; null when the person was never here. */
  source: EarlierCase.extend({
    /** The form is the same, so that its answers fit too. */
    isSameItem: z.boolean(),
  }).nullable(),
  papers: z.array(EarlierPaper),
});
export type EarlierCases = z.infer<typeof EarlierCases>;

export const findEarlierCases = route({
  name: 'queueing.findEarlierCases',
  summary: 'Earlier cases of the person at the counter: still open for this item, and to take answers from.',
  method: 'POST',
  path: '/queueing/desk/earlier',
  allow: 'cases.accept',
  body: Person.extend({ itemCode: z.string().max(20) }),
  reply: EarlierCases,
});

export const takeEarlierAnswers = route({
  name: 'queueing.takeEarlierAnswers',
  summary: 'What the same person wrote in an earlier case, to fill the empty boxes; recorded (预填).',
  method: 'POST',
  path: '/queueing/desk/earlier/:caseId/take',
  allow: 'cases.accept',
  params: z.strictObject({ caseId: Id }),
  body: Person.extend({ itemCode: z.string().max(20) }),
  reply: z.object({
    caseNumber: z.string(),
    receivedOn: Day,
    applicant: ApplicantAnswers.pick({ name: true, phone: true, contactName: true }),
    /** Empty for another item. */
    form: z.record(z.string(), z.unknown()),
  }),
});

export const takeEarlierPaper = route({
  name: 'queueing.takeEarlierPaper',
  summary: 'A scan of an earlier case of the same person, as one of this desk; recorded (材料复用).',
  method: 'POST',
  path: '/queueing/desk/earlier/:caseId/papers/:attachmentId/take',
  allow: 'cases.accept',
  params: z.strictObject({ caseId: Id, attachmentId: Id }),
  body: Person,
  reply: uploadAttachment.reply,
});

export const noteDuplicate = route({
  name: 'queueing.noteDuplicate',
  summary: 'Say why the same matter is taken once more while an earlier case is open (重复办件说明).',
  method: 'POST',
  path: '/queueing/desk/earlier/:caseId/notes',
  allow: 'cases.accept',
  params: z.strictObject({ caseId: Id }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(300) }),
  reply: z.object({ notes: OpenDuplicate.shape.notes }),
});
