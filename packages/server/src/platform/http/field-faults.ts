import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { z } from 'zod';

/** What zod found, as faults with JSON Pointers and words for the person at the form. */
export const faultsOf = (issues: readonly z.core.$ZodIssue[], under: string): FieldFault[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          fault([...issue.path, key], under, 'unknown', ['不认识的字段', 'Unknown field']),
        )
      : [fault(issue.path, under, issue.code, wordsOf(issue))],
  );

/** Text no database can keep: U+0000, halves of a surrogate pair; found at any depth. */
export function unstorableText(value: unknown, under: string, path: readonly string[] = []): FieldFault[] {
  if (typeof value === 'string')
    return value.includes('\0') || /\p{Surrogate}/u.test(value)
      ? [fault(path, under, 'text', ['含有不能保存的字符', 'Contains a character that cannot be stored'])]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorableText(inner, under, [...path, name]));
}

const fault = (
  path: readonly PropertyKey[],
  under: string,
  rule: string,
  [message, messageEn]: readonly [string, string],
): FieldFault => ({
  pointer: `/${[under, ...path].map((part) => String(part).replace(/~/g, '~0').replace(/\//g, '~1')).join('/')}`,
  rule,
  message,
  messageEn,
});

function wordsOf(issue: z.core.$ZodIssue): readonly [string, string] {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? [`至少 ${issue.minimum} 个字符`, `At least ${issue.minimum} characters`]
        : [`不能小于 ${issue.minimum}`, `Not less than ${issue.minimum}`];
    case 'too_big':
      return issue.origin === 'string'
        ? [`最多 ${issue.maximum} 个字符`, `At most ${issue.maximum} characters`]
        : [`不能大于 ${issue.maximum}`, `Not more than ${issue.maximum}`];
    case 'invalid_value':
      return [`只能是：${issue.values.join('、')}`, `Allowed: ${issue.values.join(', ')}`];
    case 'invalid_type':
      return issue.input === undefined
        ? ['必填', 'Required']
        : [`应为 ${issue.expected}`, `Expected ${issue.expected}`];
    default:
      return ['格式不正确', 'Not in the expected format'];
  }
}
