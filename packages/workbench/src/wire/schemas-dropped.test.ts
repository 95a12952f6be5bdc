import { Problem } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { z } from './schemas-dropped.ts';

const problem = {
  type: '/api/problems/stale',
  code: 'stale',
  title: '办件已被他人更新',
  titleEn: 'The case has changed',
  status: 409,
};

describe('the empty schema', () => {
  test.each([
    ['a problem is recognised', problem],
    ['a problem with faults and a fresh view too', { ...problem, errors: [], fresh: { version: 3 } }],
    ['a page of a proxy is not a problem', '<html></html>'],
    ['no answer is not a problem', undefined],
    ['a reply without an English title is not a problem', { ...problem, titleEn: undefined }],
    ['a status in words is not a problem', { ...problem, status: '409' }],
  ])('%s, as the real schema says', (_situation, answer) => {
    expect(z.object({}).safeParse(answer).success).toBe(Problem.safeParse(answer).success);
  });

  test('any chain of schema calls stays a schema', () => {
    expect(z.object({ at: z.string() })).toBe(z);
    expect(Reflect.get(Reflect.get(z, 'iso'), 'datetime')()).toBe(z);
  });
});
