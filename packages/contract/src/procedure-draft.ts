import { MAX_UNITS } from '@yichuang/domain/processes/duration.ts';
import type { ProcedureDraft } from '@yichuang/domain/processes/procedure-draft.ts';
import { z } from 'zod';

/** Ids of steps, stages and routes: they stand in addresses and in journals. */
const PartId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);
/** A length as it was typed; null: no number. Whether it can be is told as a fault. */
const Units = z.number().min(-MAX_UNITS).max(MAX_UNITS).nullable();
const MOST_STEPS = 200;
const Name = z.string().max(200);

/** 情形: on its routes, with one of the answers to each question. */
const SituationView = z.strictObject({
  routes: z.array(PartId).max(20).readonly().exactOptional(),
  answers: z.record(
    PartId,
    z
      .array(z.union([z.boolean(), PartId]))
      .max(40)
      .readonly(),
  ),
});

const StepDraftView = z.strictObject({
  id: PartId,
  name: Name,
  item: z.string().max(20),
  duration: Units,
  serialDuration: Units,
  prerequisites: z.array(PartId).max(MOST_STEPS).readonly(),
  stage: PartId.nullable(),
  routes: z.array(PartId).max(20).readonly().nullable(),
  countsTowardChannel: z.boolean(),
  optional: z.boolean(),
  appliesWhen: z.string().max(5_000),
  appliesWhenEn: z.string().max(5_000).default(''),
  when: z.array(SituationView).max(50).readonly().nullable().default(null),
});

const QuestionView = z.strictObject({
  id: PartId,
  text: Name,
  textEn: Name.exactOptional(),
  help: Name.exactOptional(),
  helpEn: Name.exactOptional(),
  options: z
    .array(z.strictObject({ value: PartId, label: Name, labelEn: Name.exactOptional() }))
    .max(40)
    .readonly()
    .exactOptional(),
});

/** 流程草稿: a channel as it is edited; lengths in its unit. It may be half right. */
export const ProcedureDraftView = z.strictObject({
  name: Name,
  nameEn: Name,
  unit: z.enum(['wd', 'wh']),
  promise: Units,
  before: z.strictObject({ count: Units, unit: z.enum(['wd', 'wh']) }).default({ count: null, unit: 'wd' }),
  isOpen: z.boolean().default(false),
  formTitle: Name.default(''),
  formTitleEn: Name.default(''),
  routes: z
    .array(z.strictObject({ id: PartId, name: Name, nameEn: Name.default('') }))
    .max(20)
    .readonly(),
  referenceRoute: PartId.nullable(),
  stages: z
    .array(
      z.strictObject({
        id: PartId,
        name: Name,
        nameEn: Name,
        gate: z
          .strictObject({ id: PartId, name: Name, nameEn: Name, document: Name, documentEn: Name })
          .nullable()
          .default(null),
      }),
    )
    .max(20)
    .readonly(),
  overhead: z
    .array(z.strictObject({ id: PartId, name: Name, duration: Units }))
    .max(20)
    .readonly(),
  steps: z.array(StepDraftView).max(MOST_STEPS).readonly(),
  questions: z.array(QuestionView).max(40).readonly().default([]),
  notes: z
    .array(
      z.strictObject({
        when: SituationView,
        documents: z.array(z.string().max(40)).max(100).readonly(),
        note: z.string().max(1_000).exactOptional(),
        noteEn: z.string().max(1_000).exactOptional(),
      }),
    )
    .max(100)
    .readonly()
    .default([]),
}) satisfies z.ZodType<ProcedureDraft>;
export type ProcedureDraftView = z.infer<typeof ProcedureDraftView>;
