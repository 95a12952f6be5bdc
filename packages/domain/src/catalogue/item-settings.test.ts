import { describe, expect, test } from 'vitest';
import { SHEET } from '#cases/course.fixture.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import { settingsOf, withSettings } from '#catalogue/item-settings.ts';

const [M1 = '', M2 = '', M3 = ''] = SHEET.requiredDocuments.map(({ id }) => id);
const before = settingsOf(SHEET);

describe('the settings of a sheet', () => {
  test('name every document with its marks', () => {
    expect(before.documents.slice(0, 2)).toEqual([
      { documentId: M1, deferrable: false, fetchable: false },
      { documentId: M2, deferrable: true, fetchable: false },
    ]);
  });

  test('put back as they are leave the sheet as it is', () => {
    expect(withSettings(SHEET, before)).toEqual(SHEET);
  });

  test('replace promise, rules and marks, and nothing else', () => {
    const sheet = withSettings(SHEET, {
      promisedLimit: { unit: 'workingDays', count: 3 },
      rules: { undertaking: true, quantityLimit: 2 },
      documents: [{ documentId: M3, deferrable: false, fetchable: true }],
    });
    expect(sheet).toMatchObject({
      promisedLimit: { count: 3 },
      rules: { undertaking: true, quantityLimit: 2 },
    });
    expect(sheet.requiredDocuments.map(({ deferrable, fetchable }) => [deferrable, fetchable])).toEqual(
      SHEET.requiredDocuments.map(({ id }) => [undefined, id === M3 ? true : undefined]),
    );
    expect(sheet.legalBasis).toBe(SHEET.legalBasis);
  });

  test('about a document the item does not ask for are refused by its name', () => {
    const documents = [{ documentId: 'GSJ-010-M9', deferrable: true, fetchable: false }];
    expect(() => withSettings(SHEET, { ...before, documents })).toThrow(
      expect.objectContaining({
        code: 'catalogue.unknown-document',
        facts: expect.objectContaining({ unknown: ['GSJ-010-M9'] }),
      }),
    );
  });
});

test.each<readonly [string, ItemRules]>([
  ['no rules', {}],
  ['rules that are all off', { undertaking: false, interestedParties: 'none', otherProcedures: [] }],
])('%s: the sheet says nothing of rules, so that it is the same sheet', (_what, rules) => {
  expect(withSettings({ ...SHEET, rules: { undertaking: true } }, { ...before, rules })).toEqual(
    withSettings(SHEET, { ...before, rules: {} }),
  );
  expect(withSettings(SHEET, { ...before, rules })).not.toHaveProperty('rules');
});
