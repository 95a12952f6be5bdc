import { z } from 'zod';
import { RequiredDocumentView } from './catalogue.ts';
import { FieldFault } from './problem.ts';
import { route } from './route.ts';
import { Id, Named } from './wire.ts';

/** 申请人: a person (自然人) or a legal entity (法人), with the agent (代办人) when one acts. */
export const ApplicantAnswers = z.strictObject({
  kind: z.enum(['person', 'legalEntity']).default('person'),
  name: z.string().max(100).default(''),
  /** Resident ID of a person, unified social credit code of a legal entity. */
  idNumber: z.string().max(40).default(''),
  phone: z.string().max(30).default(''),
  /** Person to ask when the applicant is a legal entity. */
  contactName: z.string().max(50).default(''),
  agentName: z.string().max(50).default(''),
  agentIdNumber: z.string().max(40).default(''),
});
export type ApplicantAnswers = z.infer<typeof ApplicantAnswers>;

/** What a person has answered so far; half answers are kept, faults are told beside them. */
export const Answers = z.strictObject({
  applicant: ApplicantAnswers.prefault({}),
  /** Values by field name of the form's JSON Schema; the general form has the one field `matter`. */
  form: z.record(z.string().max(60), z.unknown()).default({}),
  /** Ids of the required documents that the person has ready. */
  documents: z.array(z.string().max(40)).max(200).default([]),
});
export type Answers = z.infer<typeof Answers>;

/** A form as data: JSON Schema 2020-12 with the order of its fields. `x-kind`, `x-widget` are hints. */
export const FormView = z.object({
  formId: z.string(),
  title: z.string(),
  titleEn: z.string(),
  help: z.string(),
  sections: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(z.string()) })),
  schema: z.record(z.string(), z.unknown()),
});
export type FormView = z.infer<typeof FormView>;

/** Answers to the questions on which steps of a channel depend (适用性问题), by question; more are asked than answered at first. */
export const QuestionAnswers = z
  .record(z.string().max(40), z.union([z.boolean(), z.string().max(40)]))
  .refine((answers) => Object.keys(answers).length <= 100, { error: 'has more than 100 answers' });

/** What is applied for: one item, or a parallel channel by one of its routes. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), code: z.string().max(20) }),
  z.strictObject({
    kind: z.literal('channel'),
    key: z.string().max(40),
    route: z.string().max(40),
    answers: QuestionAnswers.default({}),
  }),
]);
export type Subject = z.infer<typeof Subject>;

/** 情形路线: a kind of matter; English where the centre has some. */
export const RouteView = z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() });
export type RouteView = z.infer<typeof RouteView>;

/** 适用性选择: the route and the questions of a channel, and what people should look at twice. */
export const ChoiceView = z.object({
  routes: z.array(RouteView),
  questions: z.array(
    z.object({
      questionId: z.string(),
      /** The question, or the condition as the centre publishes it; in Chinese where it has no English. */
      condition: z.string(),
      conditionEn: z.string().nullable(),
      help: z.string().nullable(),
      helpEn: z.string().nullable(),
      /** Answers to choose from; null: yes or no. */
      options: z
        .array(z.object({ value: z.string(), label: z.string(), labelEn: z.string().nullable() }))
        .nullable(),
      answer: z.union([z.boolean(), z.string()]).nullable(),
      /** What has to be done when the answer is yes, or what depends on it. */
      steps: z.array(Named),
    }),
  ),
  /** What should be known in the situation that the answers tell. */
  notes: z.array(z.object({ note: z.string(), noteEn: z.string().nullable() })),
  /** A step was chosen, one that usually comes before it was not. */
  doubts: z.array(z.object({ step: Named, without: Named })),
});
export type ChoiceView = z.infer<typeof ChoiceView>;

export const DraftView = z.object({
  draftId: Id,
  subject: Subject,
  /** Name of the item or of the channel and its route. */
  subjectName: z.string(),
  subjectNameEn: z.string(),
  version: z.int(),
  answers: Answers,
  form: FormView,
  documents: z.array(RequiredDocumentView),
  /** Null where one item is applied for. */
  choice: ChoiceView.nullable(),
  /** Empty when the application may be submitted. */
  faults: z.array(FieldFault),
  submitted: z.boolean(),
  /** Day on which an unfinished draft is deleted. */
  deletedOn: z.string(),
});
export type DraftView = z.infer<typeof DraftView>;

export const startDraft = route({
  name: 'forms.startDraft',
  summary: 'Open a draft of an application; its id is the secret that opens it again.',
  method: 'POST',
  path: '/forms/drafts',
  allow: 'public',
  body: z.strictObject({ subject: Subject }),
  reply: DraftView,
});

export const readDraft = route({
  name: 'forms.readDraft',
  summary: 'A draft with its answers and what is still wrong.',
  method: 'GET',
  path: '/forms/drafts/:draftId',
  allow: 'public',
  params: z.strictObject({ draftId: Id }),
  reply: DraftView,
});

export const saveDraft = route({
  name: 'forms.saveDraft',
  summary: 'Keep the answers given so far. Wrong answers are kept too, and named in `faults`.',
  method: 'POST',
  path: '/forms/drafts/:draftId',
  allow: 'public',
  params: z.strictObject({ draftId: Id }),
  body: z.strictObject({ version: z.int(), answers: Answers }),
  reply: DraftView,
});

export const answerQuestions = route({
  name: 'forms.answerQuestions',
  summary:
    'Choose the route of a channel and answer which of its conditional steps apply; form and documents follow.',
  method: 'POST',
  path: '/forms/drafts/:draftId/choice',
  allow: 'public',
  params: z.strictObject({ draftId: Id }),
  body: z.strictObject({ version: z.int(), route: z.string().max(40), answers: QuestionAnswers }),
  reply: DraftView,
});
