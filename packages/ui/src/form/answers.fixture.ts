import fc from 'fast-check';
import type { PropertySchema } from '#form/reference-forms.fixture.ts';

/** Answers a person may have given so far: any of the fields, each right by its schema. */
export function answersTo(schema: {
  readonly properties?: Readonly<Record<string, PropertySchema>>;
}): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const entries = Object.entries(schema.properties ?? {});
  return fc.record(Object.fromEntries(entries.map(([name, one]) => [name, valueOfSchema(one)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });
}

function valueOfSchema(schema: PropertySchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? Number.MAX_SAFE_INTEGER });
    case 'number':
      return fc
        .double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1e12, noNaN: true })
        .filter((one) => !Object.is(one, -0));
    case 'string':
      return textOfSchema(schema);
    case 'array':
      return listOfSchema(schema.items ?? { type: 'string' });
    case 'object':
      return answersTo(schema);
  }
}

const listOfSchema = (items: PropertySchema): fc.Arbitrary<unknown> =>
  items.type === 'object'
    ? fc.array(
        answersTo(items).filter((row) => Object.keys(row).length > 0),
        { minLength: 1, maxLength: 4 },
      )
    : fc.subarray([...(items.enum ?? [])], { minLength: 1 });

/** Not empty, without blanks around it and with `\n` only: what a trimmed box can hold. */
function textOfSchema(schema: PropertySchema): fc.Arbitrary<string> {
  if (schema.format === 'date') {
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  }
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(schema.maxLength ?? 60, 200) })
    .map((words) => words.replaceAll('\r', '').trim())
    .filter((words) => words !== '');
}
