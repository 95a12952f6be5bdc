import type { FormField, SimpleField } from '#form/form-schema.ts';

/** Fields as a browser posts them: flat names, a repeated name is a list. */
export type PostedFields = Readonly<Record<string, string | readonly string[]>>;

/** Values as the schema types them; a field without a value is absent. */
export type FormValues = Readonly<Record<string, unknown>>;

/** More rows than this are not read, so that no posted index can make a huge list. */
export const MOST_ROWS = 500;

/**
 * Posted fields → values. Reads only the names that the fields declare; everything else is ignored.
 *
 * Empty is absent. Text is trimmed and keeps its line breaks as `\n`. What does not read as a
 * number, a day or yes/no stays as text, so that the check can name the fault and nothing is lost.
 * A row without any value is left out; the rows after it move up.
 */
export function valuesFromFields(
  fields: readonly FormField[],
  posted: PostedFields,
  prefix = 'form',
): FormValues {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = readField(field, posted, `${prefix}.${field.name}`);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(entries);
}

/** Values → fields, the way back: `valuesFromFields` of the result gives the same values. */
export function fieldsFromValues(
  fields: readonly FormField[],
  values: FormValues,
  prefix = 'form',
): PostedFields {
  const entries = fields.flatMap((field): [string, string | readonly string[]][] => {
    const name = `${prefix}.${field.name}`;
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (value === undefined || value === null) return [];
    if (field.kind === 'rows') {
      return rowsOf(value).flatMap((row, index) =>
        Object.entries(fieldsFromValues(field.columns, row, `${name}.${index}`)),
      );
    }
    if (field.kind === 'choices') return [[name, textsOf(value)]];
    return [[name, textOf(value)]];
  });
  return Object.fromEntries(entries);
}

/** The posted fields without one row; rows keep their numbers, the gap closes when they are read. */
export const withoutRow = (posted: PostedFields, listName: string, index: number): PostedFields =>
  Object.fromEntries(Object.entries(posted).filter(([name]) => !name.startsWith(`${listName}.${index}.`)));

/** Rows of a stored value; anything that is not a list of objects has none. */
export const rowsOf = (value: unknown): readonly FormValues[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : [];

/** A stored value as it stands in a box. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** The chosen options of a stored value. */
export const textsOf = (value: unknown): readonly string[] => {
  const list = Array.isArray(value) ? value : [value];
  return list.map(textOf).filter((one) => one !== '');
};

function readField(field: FormField, posted: PostedFields, name: string): unknown {
  if (field.kind === 'rows') {
    const rows = rowIndices(posted, name)
      .map((index) => valuesFromFields(field.columns, posted, `${name}.${index}`))
      .filter((row) => Object.keys(row).length > 0);
    return rows.length === 0 ? undefined : rows;
  }
  const texts = textsOf(Object.hasOwn(posted, name) ? posted[name] : undefined).map(clean);
  if (field.kind === 'choices') {
    const chosen = texts.filter((one) => one !== '');
    return chosen.length === 0 ? undefined : chosen;
  }
  const [first] = texts;
  return first === undefined || first === '' ? undefined : typed(field, first);
}

function rowIndices(posted: PostedFields, listName: string): readonly number[] {
  const indices = new Set<number>();
  for (const name of Object.keys(posted)) {
    if (!name.startsWith(`${listName}.`)) continue;
    const digits = /^(0|[1-9]\d{0,2})\./.exec(name.slice(listName.length + 1))?.[1];
    if (digits !== undefined && Number(digits) < MOST_ROWS) indices.add(Number(digits));
  }
  return [...indices].sort((a, b) => a - b);
}

/** Browsers post CRLF; a limit in characters must not count it twice. */
const clean = (posted: string): string => posted.replaceAll('\r\n', '\n').trim();

function typed(field: SimpleField, words: string): unknown {
  switch (field.kind) {
    case 'number':
      return numberFrom(words) ?? words;
    case 'yesNo':
      return words === 'true' || words === 'false' ? words === 'true' : words;
    case 'date':
      return dayFrom(words) ?? words;
    case 'text':
      return field.textKind === 'plain' ? words : words.normalize('NFKC');
    case 'longText':
    case 'choice':
      return words;
  }
}

/** `3`, `3.5`, `1,200`, `１２` (full width). What a number cannot hold to the last digit stays text. */
function numberFrom(words: string): number | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const value = Number(ungrouped);
  const isDecimal = /^-?\d+(\.\d+)?$/.test(ungrouped) && ungrouped.replace(/\D/g, '').length <= MOST_DIGITS;
  return isDecimal || String(value) === ungrouped ? finite(value) : null;
}

/** A double keeps any decimal of so many digits. */
const MOST_DIGITS = 15;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** `2007-10-30`, `2007年10月30日`, `2007/10/30`, `2007.10.30`, `20071030` → `2007-10-30`; not checked further. */
export function dayFrom(words: string): string | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
