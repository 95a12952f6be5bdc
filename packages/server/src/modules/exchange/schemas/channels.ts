import type { ChannelData } from '@yichuang/domain/processes/procedure-from-data.ts';
import { z } from 'zod';
import { Code, Day, DepartmentCode, Limit, Name, Slug, Text, WorkingTime } from './words.ts';

/** What a working day stands for in this folder (1 to 24 hours). */
export const WorkDayHours = z.int().min(1).max(24);

/** channels.yaml `shared_materials`: one document that several steps ask for. */
export const SharedMaterial = z.strictObject({
  id: Code,
  name: Name,
  produced_by: z.array(Code),
  used_by: z.array(Code),
});

const Step = z.strictObject({
  id: Code,
  item: Code,
  name: Name,
  department: DepartmentCode.nullable(),
  intermediary: Code.nullable().optional(),
  stage: Code.optional(),
  prerequisites: z.array(Code),
  routes: z.array(Slug),
  serial_before: WorkingTime.nullable(),
  promised: WorkingTime,
  statutory: Limit.nullable(),
  counts_toward_channel_time: z.boolean().optional(),
  optional: z.boolean().optional(),
  applies_when: Text.nullable(),
  applies_when_en: Text.optional(),
  shared_materials: z.array(Code),
  produces: z.array(Code),
});

/** channels.yaml `channels`: 并联审批通道. */
export const Channel = z.strictObject({
  id: Code,
  key: Slug,
  name: Name,
  name_en: Name,
  launched: Day,
  members: z.array(DepartmentCode),
  authority_departments: z.array(DepartmentCode).optional(),
  item_count: z.int().optional(),
  before: WorkingTime,
  after: WorkingTime,
  overhead: z
    .array(z.strictObject({ id: Code, name: Name, name_en: Name, promised: WorkingTime }))
    .optional(),
  reference_route: Slug,
  routes: z.array(z.strictObject({ id: Slug, name: Name, name_en: Name.optional() })).min(1),
  stages: z
    .array(
      z.strictObject({
        id: Code,
        order: z.int(),
        name: Name,
        name_en: Name,
        before: WorkingTime,
        after: WorkingTime,
        /** What the applicant must state before it begins. */
        gate: z
          .strictObject({ id: Code, name: Name, name_en: Name, document: Name, document_en: Name })
          .optional(),
      }),
    )
    .optional(),
  steps: z.array(Step).min(1),
}) satisfies z.ZodType<ChannelData>;
export type Channel = z.output<typeof Channel>;
