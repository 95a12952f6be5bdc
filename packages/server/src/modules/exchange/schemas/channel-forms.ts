import { z } from 'zod';
import { FieldName } from './forms.ts';
import { Name, Slug, Text } from './words.ts';

/** A field of the form of an item, such as `F-PC-FILING.project`. */
const FormField = z.string().regex(/^[A-Z0-9]+([.-][A-Z0-9]+)*\.[a-z][a-z0-9_]*$/, {
  error: ({ input }) =>
    `is ${JSON.stringify(input)}; allowed: a form and its field, such as F-PC-FILING.project`,
});

const Fact = z.strictObject({
  id: FieldName,
  section: Name,
  required: z.boolean().default(true),
  /** Left out: the schema of the first field it fills, and asked only where a step has one of these forms. */
  schema: z.looseObject({}).optional(),
  /** What of the schema differs by route. */
  by_route: z.record(Slug, z.looseObject({})).optional(),
  /** Left out: every route. */
  routes: z.array(Slug).min(1).optional(),
  fills: z.array(FormField).default([]),
});
export type FactData = z.output<typeof Fact>;

/** channel_forms.yaml: 一张表, the form that all departments of a channel share. */
export const ChannelFormData = z.strictObject({
  /** The channel. */
  key: Slug,
  help: Text,
  /** Words that stand in braces in titles, by route; `usual` for the others. */
  words: z.record(z.string(), z.record(FieldName, Name)).default({}),
  sections: z.array(z.strictObject({ id: FieldName, title: Name })).min(1),
  /** What the applicant says of himself, by the fields it fills. */
  applicant: z
    .partialRecord(z.enum(['name', 'idNumber', 'phone', 'contactName']), z.array(FormField))
    .default({}),
  facts: z.array(Fact).min(1),
});
export type ChannelFormData = z.output<typeof ChannelFormData>;
