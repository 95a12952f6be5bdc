import type { FormView } from '@yichuang/contract/forms.ts';

type Schema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly 'x-kind'?: string;
};

/** Values that a form accepts: every required field, as plain as possible. */
export const validForm = ({ schema }: FormView): Record<string, unknown> => objectFor(schema as Schema);

function objectFor({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, valueFor(properties[name] ?? {})]));
}

function valueFor(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 1, 100);
    case 'boolean':
      return false;
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => valueFor(schema.items ?? {}));
    case 'object':
      return objectFor(schema);
    default:
      return textFor(schema);
  }
}

function textFor(schema: Schema): string {
  if (schema.format === 'date') return '2007-10-30';
  switch (schema['x-kind']) {
    case 'id_card':
      return '51010719850615002X';
    case 'telephone':
    case 'mobile':
      return '13800005678';
    case 'postcode':
      return '610041';
    default:
      return schema.pattern ? sampleOf(schema.pattern) : '高新区示例内容'.padEnd(schema.minLength ?? 0, '示');
  }
}

/** Patterns of the reference forms that have no kind of their own. */
function sampleOf(pattern: string): string {
  const candidates = [
    '51010719850615002X',
    '13800005678',
    '610041',
    '2007',
    '123456789',
    'D2143569-X',
    '510109000001235',
    '100',
  ];
  const found = candidates.find((candidate) => new RegExp(pattern, 'u').test(candidate));
  if (!found) throw new Error(`no sample for ${pattern}`);
  return found;
}
