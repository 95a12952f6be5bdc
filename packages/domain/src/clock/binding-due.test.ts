import { describe, expect, test } from 'vitest';
import { bindingDue } from '#clock/due.ts';

describe('the due a case is held to', () => {
  test.each([
    ['the promise is earlier', { at: 1 }, { at: 2 }, 1],
    ['the law is earlier', { at: 2 }, { at: 1 }, 1],
    ['only a promise', { at: 2 }, null, 2],
    ['only the law', null, { at: 3 }, 3],
  ])('%s', (_situation, promised, statutory, at) => {
    expect(bindingDue(promised, statutory)?.at).toBe(at);
  });

  test('at the same moment the promise names it', () => {
    const promised = { at: '2007-10-30T06:00:00.000Z', by: 'promise' };
    expect(bindingDue(promised, { ...promised, by: 'law' })).toBe(promised);
  });

  test('neither', () => {
    expect(bindingDue(null, null)).toBeNull();
  });
});
