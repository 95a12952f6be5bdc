import { describe, expect, test } from 'vitest';
import { checkItemRules, type ItemRuleFault } from '#catalogue/check-item-rules.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import type { Handling, RequiredDocument } from '#catalogue/item-sheet.ts';

const aDocument = (changes: Partial<RequiredDocument> = {}): RequiredDocument => ({
  id: 'GSJ-010-M1',
  name: '公司章程',
  form: 'original',
  count: 1,
  required: true,
  when: null,
  sourceType: 'applicant',
  source: '申请人自备',
  shared: null,
  ...changes,
});

const check = (
  rules?: ItemRules,
  document: RequiredDocument = aDocument(),
  handling: Handling = 'promised',
) => checkItemRules({ handling, requiredDocuments: [document], ...(rules && { rules }) });

test.each<readonly [string, ItemRules | undefined, RequiredDocument]>([
  ['no rules', undefined, aDocument()],
  ['rules that say nothing', {}, aDocument()],
  ['a limit in number', { quantityLimit: 3 }, aDocument()],
  [
    'a pause by another law',
    { otherProcedures: [{ name: '公示', basis: '城乡规划法第二十六条' }] },
    aDocument(),
  ],
  ['a document that may follow', {}, aDocument({ deferrable: true })],
  ['a document that is fetched', {}, aDocument({ fetchable: true })],
])('%s: nothing is wrong', (_what, rules, document) => {
  expect(check(rules, document)).toEqual([]);
});

test.each<readonly [string, ItemRules, ItemRuleFault]>([
  ['none may be granted', { quantityLimit: 0 }, { kind: 'badQuantityLimit', quantityLimit: 0 }],
  ['half a licence', { quantityLimit: 2.5 }, { kind: 'badQuantityLimit', quantityLimit: 2.5 }],
  [
    'a pause by no law',
    { otherProcedures: [{ name: '公示', basis: '　' }] },
    { kind: 'procedureWithoutBasis', name: '公示' },
  ],
  [
    'a pause without a name',
    { otherProcedures: [{ name: ' ', basis: '城乡规划法' }] },
    { kind: 'procedureWithoutBasis', name: ' ' },
  ],
])('%s', (_what, rules, fault) => {
  expect(check(rules)).toEqual([fault]);
});

test('a document that may follow and is fetched anyway', () => {
  expect(check({}, aDocument({ deferrable: true, fetchable: true }))).toEqual([
    { kind: 'deferrableButFetchable', documentId: 'GSJ-010-M1' },
  ]);
});

test('all faults are told at once', () => {
  const rules = { quantityLimit: -1, otherProcedures: [{ name: '公示', basis: '' }] };
  expect(check(rules, aDocument({ deferrable: true, fetchable: true })).map(({ kind }) => kind)).toEqual([
    'badQuantityLimit',
    'procedureWithoutBasis',
    'deferrableButFetchable',
  ]);
});

describe('what is decided on the spot has no review', () => {
  test.each<readonly [string, ItemRules, ItemRuleFault]>([
    ['two officers', { substanceCheck: true }, { kind: 'immediateWithReview', rule: 'substanceCheck' }],
    [
      'people to be told',
      { interestedParties: 'told' },
      { kind: 'immediateWithReview', rule: 'interestedParties' },
    ],
    [
      'a number that is limited',
      { quantityLimit: 3 },
      { kind: 'immediateWithReview', rule: 'quantityLimit' },
    ],
  ])('%s', (_what, rules, fault) => {
    expect(check(rules, aDocument(), 'immediate')).toEqual([fault]);
    expect(check(rules, aDocument(), 'promised')).toEqual([]);
  });

  test('rules that ask for none are in order', () => {
    const rules = { interestedParties: 'none', substanceCheck: false, undertaking: true } as const;
    expect(check(rules, aDocument({ deferrable: true }), 'immediate')).toEqual([]);
  });
});
