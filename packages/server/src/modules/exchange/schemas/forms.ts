import { z } from 'zod';
import { Code, LongCode, Name, Text } from './words.ts';

export const FieldName = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/i, {
  error: ({ input }) =>
    `is ${JSON.stringify(input)}; allowed: letters, digits and _, at most 60, such as legal_rep`,
});

/** JSON Schema 2020-12 of a form; its details are judged by the meta-schema, not here. */
const FormSchema = z
  .looseObject({
    $schema: z.literal('https://json-schema.org/draft/2020-12/schema').optional(),
    type: z.literal('object'),
    properties: z.record(FieldName, z.looseObject({ title: Name })),
    required: z.array(z.string()).optional(),
  })
  // An id would stay with the validator, and the next version of the form could not be compiled.
  .refine((schema) => !('$id' in schema), {
    error: 'has an $id; allowed: schemas without one',
    path: ['$id'],
  });

/** forms/*.yaml: 申请表. */
export const Form = z.strictObject({
  id: LongCode,
  title: Name,
  title_en: Name,
  items: z.array(Code),
  help: Text,
  sections: z.array(z.strictObject({ id: Name, title: Name, fields: z.array(z.string()).min(1) })).min(1),
  schema: FormSchema,
});
export type Form = z.output<typeof Form>;
