import { z } from 'zod';
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

export const EarlierCases = z.object({
  /** 限制再申请: bars of this person for this item that hold today. */
  bars: z.array(ReapplicationBarView),
  duplicates: z.array(OpenDuplicate),
  /** The newest case to take answers from; null when the person was never here. */
  source: EarlierCase.extend({
    /** The form is the same, so that its answers fit too. */
    isSameItem: z.boolean(),
  }).nullable(),
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
