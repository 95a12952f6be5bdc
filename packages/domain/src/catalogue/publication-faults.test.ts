import { expect, test } from 'vitest';
import { CLOCK, SHEET } from '#cases/course.fixture.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';
import { publicationFaults, requirePublishable } from '#catalogue/publication-faults.ts';
import { dateOnly } from '#time/date-only.ts';

const ON = dateOnly('2007-10-30');

test('a sound sheet may be published', () => {
  expect(publicationFaults(SHEET, ON, CLOCK)).toEqual([]);
  expect(() => requirePublishable(SHEET, ON, CLOCK)).not.toThrow();
});

test.each<readonly [string, Partial<ItemSheet>, string]>([
  ['a sheet of bad quality', { legalBasis: [] }, 'noLegalBasis'],
  ['a rule without sense', { rules: { quantityLimit: 0 } }, 'badQuantityLimit'],
  ['G3 a promise beyond the law', { promisedLimit: { unit: 'workingDays', count: 21 } }, 'promiseBeyondLaw'],
])('%s may not', (_what, changes, kind) => {
  const sheet = { ...SHEET, ...changes };
  expect(publicationFaults(sheet, ON, CLOCK)).toMatchObject([{ kind }]);
  expect(() => requirePublishable(sheet, ON, CLOCK)).toThrow(
    expect.objectContaining({
      code: 'catalogue.not-publishable',
      facts: { itemCode: SHEET.code, faults: [kind] },
    }),
  );
});
