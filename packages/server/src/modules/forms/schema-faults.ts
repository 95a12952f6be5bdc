import type { FormView } from '@yichuang/contract/forms.ts';
import type { FieldFault } from '@yichuang/contract/problem.ts';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { digestOf } from '#platform/canonical.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: true });
addFormats.default(ajv);

/** Compiled forms by digest of their schema: a form that changes is another key. */
const compiled = new Map<string, ValidateFunction>();

/** What the form's JSON Schema finds wrong, in words of the person who fills it in. */
export function schemaFaults(form: FormView, values: unknown, under: string): FieldFault[] {
  const validate = validatorOf(form);
  if (validate(values)) return [];
  const faults = (validate.errors ?? []).map((error) => faultOf(error, under));
  // One fault a field: the first is the plainest (type before pattern before length).
  return [...new Map(faults.reverse().map((fault) => [fault.pointer, fault])).values()].reverse();
}

function validatorOf({ schema }: FormView): ValidateFunction {
  const key = digestOf(schema).toString('hex');
  const known = compiled.get(key);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(key, validate);
  return validate;
}

function faultOf(error: ErrorObject, under: string): FieldFault {
  const property = error.params.missingProperty ?? error.params.additionalProperty;
  const pointer = `${under}${error.instancePath}${property === undefined ? '' : `/${property}`}`;
  const [message, messageEn] = wordsOf(error);
  return { pointer, rule: error.keyword, message, messageEn };
}

function wordsOf({ keyword, params, schema }: ErrorObject): readonly [string, string] {
  switch (keyword) {
    case 'required':
      return ['必填', 'Required'];
    case 'type':
      return TYPE_WORDS[String(params.type)] ?? ['格式不正确', 'Not in the expected form'];
    case 'minLength':
      return Number(params.limit) <= 1
        ? ['必填', 'Required']
        : [`至少 ${params.limit} 个字`, `At least ${params.limit} characters`];
    case 'maxLength':
      return [`最多 ${params.limit} 个字`, `At most ${params.limit} characters`];
    case 'minimum':
      return [`不能小于 ${params.limit}`, `Not less than ${params.limit}`];
    case 'maximum':
      return [`不能大于 ${params.limit}`, `Not more than ${params.limit}`];
    case 'minItems':
      return [`至少填写 ${params.limit} 行`, `At least ${params.limit} rows`];
    case 'maxItems':
      return [`最多填写 ${params.limit} 行`, `At most ${params.limit} rows`];
    case 'enum':
      return [
        `请从中选择：${(params.allowedValues as unknown[]).join('、')}`,
        `Choose one of: ${(params.allowedValues as unknown[]).join(', ')}`,
      ];
    case 'format':
      return params.format === 'date'
        ? ['请填写日期，例如 2007-10-30', 'Enter a day, for example 2007-10-30']
        : ['格式不正确', 'Not in the expected form'];
    case 'additionalProperties':
      return ['表格里没有这一项', 'The form has no such field'];
    default:
      return [
        `格式不正确${typeof schema === 'string' ? '，请检查位数和字符' : ''}`,
        'Not in the expected form; check length and characters',
      ];
  }
}

const TYPE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  number: ['请填写数字', 'Enter a number'],
  integer: ['请填写整数', 'Enter a whole number'],
  boolean: ['请选择是或否', 'Choose yes or no'],
  array: ['请按行填写', 'Fill in row by row'],
};
