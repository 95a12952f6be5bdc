import { expect, test } from 'vitest';
import { digest } from '#cases/digest.ts';
import { BadDigestError } from '#cases/errors.ts';

test('64 hexadecimal digits are a digest', () => {
  expect(digest('0123456789abcdef'.repeat(4))).toBe('0123456789abcdef'.repeat(4));
});

test.each([
  ['too short', 'a'.repeat(63)],
  ['too long', 'a'.repeat(65)],
  ['upper case', 'A'.repeat(64)],
  ['another letter', 'g'.repeat(64)],
  ['a text', '材料不齐'],
])('%s is refused', (_situation, text) => {
  expect(() => digest(text)).toThrow(BadDigestError);
});

test('the refusal does not repeat the text, which may name a person', () => {
  expect(() => digest('王芳')).toThrow(expect.objectContaining({ facts: { length: 2 } }));
  expect(() => digest('王芳')).not.toThrow('王芳');
});
