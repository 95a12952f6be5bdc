import { z } from 'zod';

/** Where in a file, and what is wrong there. */
export type PlacedFault = { readonly path: string; readonly message: string };

type Checked<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: undefined; readonly faults: readonly PlacedFault[] };

/** A value against its schema: itself, or every fault with its path in the file. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  under: readonly PropertyKey[],
): Checked<T> {
  const parsed = schema.safeParse(value, { error: issueWords });
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { value: undefined, faults: parsed.error.issues.flatMap((issue) => placed(issue, under)) };
}

/** `items[12].materials[0].form` */
export const pathText = (parts: readonly PropertyKey[]): string =>
  parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** Keeps what somebody wrote on one line, and short. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const LONGEST_QUOTE = 60;

function placed(issue: z.core.$ZodIssue, under: readonly PropertyKey[]): readonly PlacedFault[] {
  const path = [...under, ...issue.path];
  if (issue.code !== 'unrecognized_keys') return [{ path: pathText(path), message: issue.message }];
  return issue.keys.map((key) => ({ path: pathText([...path, key]), message: issue.message }));
}

/** Words of a fault; a schema that has words of its own is not asked here. */
function issueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${stateOf(issue.input)}; allowed: ${expectedWords(issue.expected, issue.input)}`;
    case 'invalid_value':
      return `${stateOf(issue.input)}; allowed: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `is an unknown field; allowed: ${fieldsOf(issue.inst)}`;
    case 'too_small':
      return sizeWords(issue.origin, `at least ${issue.minimum}`, issue.input);
    case 'too_big':
      return sizeWords(issue.origin, `at most ${issue.maximum}`, issue.input);
    case 'invalid_format':
      return `${stateOf(issue.input)}; allowed: ${FORMATS[issue.format] ?? 'the usual form'}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'has a name that is not allowed';
    default:
      return `${stateOf(issue.input)}, which is not allowed`;
  }
}

function stateOf(input: unknown): string {
  if (input === undefined) return 'is missing';
  if (input === null) return 'is empty';
  if (Array.isArray(input)) return 'is a list';
  return typeof input === 'object' ? 'has named fields' : `is ${quoted(input)}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'named fields',
  record: 'named fields',
};

/** YAML reads a bare 4050 as a number and a bare true as a truth value: quotes make them text. */
function expectedWords(expected: string, input: unknown): string {
  const words = EXPECTED[expected] ?? expected;
  const isBare = typeof input === 'number' || typeof input === 'boolean';
  return expected === 'string' && isBare ? `${words}, here in quotes: "${input}"` : words;
}

function sizeWords(origin: string, size: string, input: unknown): string {
  if (origin === 'string') return `is ${quoted(input)}; allowed: ${size} characters`;
  if (origin === 'array') return `has ${(input as unknown[]).length} entries; allowed: ${size}`;
  return `is ${quoted(input)}; allowed: ${size}`;
}

const FORMATS: Readonly<Record<string, string>> = { date: 'a day as YYYY-MM-DD' };

const fieldsOf = (schema: unknown): string =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : 'none';
