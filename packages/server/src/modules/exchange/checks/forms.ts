import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FolderFault } from '../errors.ts';
import type { Row } from '../list.ts';
import type { FolderLists } from '../read-lists.ts';
import { type PlacedFault, quoted } from '../schema-faults.ts';
import type { Form } from '../schemas/forms.ts';
import { allItems } from './catalogue.ts';
import { faultAt, references } from './reference.ts';

/** 申请表: fields that hang together, a schema that can be checked against, items that name the form back. */
export function checkForms(lists: FolderLists): readonly FolderFault[] {
  const validator = createValidator();
  const items = allItems(lists);
  const withForms = [...lists.items.rows, ...lists.streetItems.rows].map(({ value }) => value);
  const names = (code: string, form: string) =>
    withForms.some((item) => item.code === code && item.form_template === form);
  const known = new Set(withForms.map(({ code }) => code));
  return [
    ...lists.forms.rows.flatMap((row) => [
      ...references(row, 'items', row.value.items, items),
      ...row.value.items.flatMap((code, at) =>
        known.has(code) && !names(code, row.value.id)
          ? [
              faultAt(
                row,
                `items[${at}]`,
                `${code} names another form; allowed: items with this form_template`,
              ),
            ]
          : [],
      ),
      ...fieldFaults(row),
      ...schemaFaults(row, validator),
    ]),
    ...unnamedForms(lists),
  ];
}

function createValidator(): Ajv2020 {
  const validator = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(validator);
  return validator;
}

function fieldFaults(row: Row<Form>): readonly FolderFault[] {
  const { sections, schema } = row.value;
  const fields = Object.keys(schema.properties);
  const shown = sections.flatMap((section) => section.fields);
  const allowed = fields.join(', ');
  return [
    ...sections.flatMap((section, at) =>
      section.fields.flatMap((field, nth) => {
        const path = `sections[${at}].fields[${nth}]`;
        if (!fields.includes(field))
          return [faultAt(row, path, `"${field}" is no field; allowed: ${allowed}`)];
        return shown.filter((other) => other === field).length > 1
          ? [faultAt(row, path, `"${field}" is shown twice`)]
          : [];
      }),
    ),
    ...fields
      .filter((field) => !shown.includes(field))
      .map((field) =>
        faultAt(row, `schema.properties.${field}`, 'is in no section; allowed: each field in one'),
      ),
    ...(schema.required ?? []).flatMap((field, at) =>
      fields.includes(field)
        ? []
        : [faultAt(row, `schema.required[${at}]`, `"${field}" is no field; allowed: ${allowed}`)],
    ),
  ];
}

/** What the meta-schema finds, place by place; then what only compiling finds (patterns, references). */
function schemaFaults(row: Row<Form>, validator: Ajv2020): readonly FolderFault[] {
  const schema: Record<string, unknown> = row.value.schema;
  if (validator.validateSchema(schema) !== true) {
    // The meta-schema says the same place wrong in several ways; the first is the plainest.
    const places = new Map((validator.errors ?? []).toReversed().map((error) => [error.instancePath, error]));
    return [...places.values()]
      .toReversed()
      .map(({ instancePath, message = 'is wrong', params }) =>
        faultAt(row, `schema${dotted(instancePath)}`, `${message}${allowedBy(params)}`),
      );
  }
  const badPatterns = patternFaults(schema);
  if (badPatterns.length > 0) {
    return badPatterns.map(({ path, message }) => faultAt(row, `schema${path}`, message));
  }
  try {
    validator.compile(schema);
    return [];
  } catch (error) {
    return [faultAt(row, 'schema', `${(error as Error).message}; allowed: JSON Schema 2020-12`)];
  }
}

/** Patterns that are no regular expressions; the validator would name the pattern, but not its place. */
function patternFaults(part: unknown, path = ''): readonly PlacedFault[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    const inside = Array.isArray(part) ? `${path}[${name}]` : `${path}.${name}`;
    return name === 'pattern' && typeof value === 'string' && !isPattern(value)
      ? [{ path: inside, message: `is ${quoted(value)}; allowed: a regular expression` }]
      : patternFaults(value, inside);
  });
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

/** `/properties/capital/type` → `.properties.capital.type` */
const dotted = (pointer: string): string => pointer.replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');

const allowedBy = (params: Readonly<Record<string, unknown>>): string => {
  const values = params.allowedValues;
  return Array.isArray(values) ? `; allowed: ${values.join(', ')}` : '';
};

/** An item that names a form which does not name it back. */
function unnamedForms({ items, streetItems, forms }: FolderLists): readonly FolderFault[] {
  const named = new Map(forms.rows.map(({ value }) => [value.id, value.items]));
  return [...items.rows, ...streetItems.rows].flatMap((row) => {
    const { code, form_template } = row.value;
    if (form_template === null || named.get(form_template)?.includes(code) !== false) return [];
    return [
      faultAt(row, 'form_template', `${form_template} does not list ${code}; allowed: both or neither`),
    ];
  });
}
