import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { BadDateError } from '@yichuang/domain/time/errors.ts';
import { type FormShape, fieldsOf } from '@yichuang/ui/form/form-schema.ts';
import { type FormValues, type PostedFields, valuesFromFields } from '@yichuang/ui/form/form-values.ts';
import type { Language } from '@yichuang/ui/language.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What of a form as it is filled in is missing or wrong, by name of the box. */
export const formGaps = (
  form: FormShape,
  posted: PostedFields,
  language: Language,
): ReadonlyMap<string, string> =>
  asPosted(schemaGaps(form.schema, valuesFromFields(fieldsOf(form), posted), language), posted);

/**
 * What of a form is missing or does not fit its schema, by posted name, in words. Knows the keywords
 * that the forms of a centre use; others say nothing, the server has the last word.
 */
export function schemaGaps(
  schema: Schema,
  values: FormValues,
  language: Language,
): ReadonlyMap<string, string> {
  const gaps = new Map<string, string>();
  for (const [name, property] of Object.entries(record(schema.properties))) {
    const value = values[name];
    const wrong =
      value === undefined ? missingGap(schema, name, language) : valueGap(record(property), value, language);
    if (wrong !== null) gaps.set(`form.${name}`, wrong);
    for (const [path, inRow] of rowGaps(record(property), value, language))
      gaps.set(`form.${name}.${path}`, inRow);
  }
  return gaps;
}

const missingGap = (schema: Schema, name: string, language: Language): string | null =>
  list(schema.required).includes(name) ? WORDS[language].required : null;

/**
 * Names of gaps as the boxes are named: rows are read without the empty and removed ones, so the
 * first row that was read may be the third box.
 */
function asPosted(gaps: ReadonlyMap<string, string>, posted: PostedFields): ReadonlyMap<string, string> {
  const filled = (list: string) =>
    [
      ...new Set(
        Object.keys(posted).flatMap((name) => (posted[name] === '' ? [] : (rowIn(name, list) ?? []))),
      ),
    ].sort((a, b) => a - b);
  return new Map(
    [...gaps].map(([name, words]) => {
      const [, list, row, rest] = /^(form\.[^.]+)\.(\d+)(\..+)$/.exec(name) ?? [];
      return [
        list === undefined ? name : `${list}.${filled(list)[Number(row)] ?? row}${rest}`,
        words,
      ] as const;
    }),
  );
}

const rowIn = (name: string, list: string): number | null =>
  name.startsWith(`${list}.`) ? Number.parseInt(name.slice(list.length + 1), 10) : null;

function valueGap(property: Schema, value: unknown, language: Language): string | null {
  switch (property.type) {
    case 'string':
      return textGap(property, value, language);
    case 'number':
    case 'integer':
      return numberGap(property, value, language);
    case 'boolean':
      return typeof value === 'boolean' ? null : WORDS[language].choice;
    case 'array':
      return listGap(property, value, language);
    default:
      return null;
  }
}

function textGap(property: Schema, value: unknown, language: Language): string | null {
  const words = WORDS[language];
  if (typeof value !== 'string') return words.text;
  const [shortest, longest] = [number(property.minLength) ?? 0, number(property.maxLength)];
  const length = [...value].length;
  if (length < shortest) return words.required;
  if (longest !== null && length > longest) return words.tooLong(longest, length);
  if (property.enum !== undefined && !list(property.enum).includes(value)) return words.choice;
  if (property.format === 'date' && !isDay(value)) return words.day;
  return fits(property.pattern, value) ? null : words.pattern[kindOf(property)];
}

function numberGap(property: Schema, value: unknown, language: Language): string | null {
  const words = WORDS[language];
  if (typeof value !== 'number') return words.number;
  if (property.type === 'integer' && !Number.isInteger(value)) return words.integer;
  const [least, most] = [number(property.minimum), number(property.maximum)];
  if (least !== null && value < least) return words.atLeast(least);
  return most !== null && value > most ? words.atMost(most) : null;
}

function listGap(property: Schema, value: unknown, language: Language): string | null {
  const words = WORDS[language];
  const entries = Array.isArray(value) ? value : [];
  const [least, most] = [number(property.minItems) ?? 0, number(property.maxItems)];
  if (entries.length < least) return words.fewest(least);
  if (most !== null && entries.length > most) return words.mostly(most);
  const isTwice = property.uniqueItems === true && new Set(entries).size < entries.length;
  return isTwice ? words.twice : null;
}

/** `0.idno` → what is wrong in the first row's number. */
function rowGaps(
  property: Schema,
  value: unknown,
  language: Language,
): readonly (readonly [string, string])[] {
  const items = record(property.items);
  if (items.type !== 'object' || !Array.isArray(value)) return [];
  return value.flatMap((row, index) =>
    [...schemaGaps(items, record(row), language)].map(
      ([name, words]) => [`${index}.${name.slice('form.'.length)}`, words] as const,
    ),
  );
}

const kindOf = (property: Schema): keyof (typeof WORDS)['zh']['pattern'] => {
  const kind = property['x-kind'];
  return kind === 'id_card' || kind === 'telephone' || kind === 'postcode' || kind === 'organization_code'
    ? kind
    : 'other';
};

const fits = (pattern: unknown, value: string): boolean =>
  typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value);

function isDay(value: string): boolean {
  try {
    return dateOnly(value) === value;
  } catch (error) {
    if (error instanceof BadDateError) return false;
    throw error;
  }
}

const record = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const WORDS = {
  zh: {
    required: '未填',
    text: '应为文字',
    choice: '请选择一项',
    day: '没有这一天，例如 2007-10-30',
    number: '应为数字',
    integer: '应为整数',
    twice: '有重复',
    tooLong: (most: number, now: number) => `最多 ${most} 字，现在 ${now} 字`,
    atLeast: (least: number) => `不小于 ${least}`,
    atMost: (most: number) => `不大于 ${most}`,
    fewest: (least: number) => `至少 ${least} 项`,
    mostly: (most: number) => `最多 ${most} 项`,
    pattern: {
      id_card: '应为 15 或 18 位身份证号',
      telephone: '应为手机号或带区号的电话',
      postcode: '应为 6 位数字',
      organization_code: '应为 8 位加 1 位校验码',
      other: '格式不对，请看说明',
    },
  },
  en: {
    required: 'not filled in',
    text: 'must be text',
    choice: 'choose one',
    day: 'no such day; for example 2007-10-30',
    number: 'must be a number',
    integer: 'must be a whole number',
    twice: 'an entry is there twice',
    tooLong: (most: number, now: number) => `at most ${most} characters, there are ${now}`,
    atLeast: (least: number) => `not less than ${least}`,
    atMost: (most: number) => `not more than ${most}`,
    fewest: (least: number) => `at least ${least}`,
    mostly: (most: number) => `at most ${most}`,
    pattern: {
      id_card: 'a resident ID of 15 or 18 characters',
      telephone: 'a mobile number, or a landline with area code',
      postcode: 'six digits',
      organization_code: '8 characters and the check character',
      other: 'does not have the right form; see the hint',
    },
  },
} as const;
