import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsFor, type SituationDocument, situationsOf } from '#catalogue/situations.ts';

const document = (id: string, when: string | null, required = when === null): SituationDocument => ({
  id,
  required,
  when,
});

// 开具无欠税证明: an agent brings a mandate, a sole trader another paper than a company.
const DOCUMENTS = [
  document('M1', null),
  document('M2', null, false),
  document('M3', '他人代办'),
  document('M4', '个体工商户'),
  document('M5', '他人代办'),
];

test('D-10 each situation is asked once, in the order of the sheet', () => {
  expect(situationsOf(DOCUMENTS)).toEqual(['他人代办', '个体工商户']);
  expect(situationsOf(DOCUMENTS.slice(0, 2))).toEqual([]);
});

test.each([
  ['no situation', [], { M1: true, M2: false }],
  ['an agent stands there', ['他人代办'], { M1: true, M2: false, M3: true, M5: true }],
  ['both', ['个体工商户', '他人代办'], { M1: true, M2: false, M3: true, M4: true, M5: true }],
])('D-10 %s: what is asked for, and what of it must be brought', (_situation, chosen, asked) => {
  const needed = documentsFor(DOCUMENTS, chosen);
  expect(Object.fromEntries(needed.map(({ id, required }) => [id, required]))).toEqual(asked);
});

test('a situation more never takes a paper away', () => {
  const whens = fc.subarray([...situationsOf(DOCUMENTS)]);
  fc.assert(
    fc.property(whens, whens, (some, more) => {
      const ids = (chosen: readonly string[]) => documentsFor(DOCUMENTS, chosen).map(({ id }) => id);
      expect(ids([...some, ...more])).toEqual(expect.arrayContaining(ids(some)));
    }),
  );
});
