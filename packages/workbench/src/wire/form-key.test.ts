import { expect, test } from 'vitest';
import { newKey } from './form-key.ts';

test('a key is a UUID of version 4, also where the page came over plain http', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('no two keys are the same', () => {
  expect(new Set(Array.from({ length: 1_000 }, newKey)).size).toBe(1_000);
});
