import { describe, expect, test } from 'vitest';
import type { IdentifierFault } from '#identity/identifier.ts';
import { checkMobile } from '#identity/mobile.ts';

test.each([
  '13800005678',
  '138 0000 5678',
  '138-0000-5678',
  '+86 138 0000 5678',
  '0086 13800005678',
  '8613800005678',
  '１３８００００５６７８',
  '＋８６１３８００００５６７８',
])('%s is read', (typed) => {
  expect(checkMobile(typed)).toEqual({ ok: true, value: { number: '13800005678' }, warnings: [] });
});

describe('the fault is named', () => {
  test.each<readonly [string, string, IdentifierFault]>([
    ['a digit lost', '1380000567', { kind: 'length', expected: [11], found: 10 }],
    ['a digit too many', '138000056789', { kind: 'length', expected: [11], found: 12 }],
    ['a landline', '02885123456', { kind: 'character', position: 1, found: '0', allowed: 'one' }],
    [
      'a prefix nobody has',
      '12800005678',
      { kind: 'character', position: 2, found: '2', allowed: 'threeToNine' },
    ],
    ['a letter', '1380000567a', { kind: 'character', position: 11, found: 'A', allowed: 'digit' }],
    ['another country', '+8521380000567', { kind: 'length', expected: [11], found: 14 }],
    ['nothing', '', { kind: 'length', expected: [11], found: 0 }],
  ])('%s', (_situation, typed, fault) => {
    expect(checkMobile(typed)).toEqual({ ok: false, fault });
  });
});
