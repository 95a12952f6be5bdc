import type { ItemRules } from '#catalogue/item-rules.ts';
import type { ItemSheet } from '#catalogue/item-sheet.ts';

/** Rules that need a review, which an item decided on the spot does not have. */
export type ReviewRule = 'substanceCheck' | 'twoPersons' | 'interestedParties' | 'quantityLimit';

/** 特别规则的问题: what the rules of a published item must not have. */
export type ItemRuleFault =
  | { readonly kind: 'badQuantityLimit'; readonly quantityLimit: number }
  | { readonly kind: 'procedureWithoutBasis'; readonly name: string }
  | { readonly kind: 'deferrableButFetchable'; readonly documentId: string }
  | { readonly kind: 'immediateWithReview'; readonly rule: ReviewRule };

/**
 * Faults of the rules that go beyond the ordinary course, all at once; empty for a sheet without rules.
 *
 * Law: Administrative Licensing Law art. 30, 34, 36, 45, 57.
 */
export function checkItemRules({
  handling,
  rules = {},
  requiredDocuments,
}: Pick<ItemSheet, 'handling' | 'rules' | 'requiredDocuments'>): readonly ItemRuleFault[] {
  const { quantityLimit, otherProcedures = [] } = rules;
  const isCount = quantityLimit === undefined || (Number.isInteger(quantityLimit) && quantityLimit > 0);
  return [
    ...(isCount ? [] : [{ kind: 'badQuantityLimit', quantityLimit } as const]),
    ...otherProcedures
      .filter(({ name, basis }) => name.trim() === '' || basis.trim() === '')
      .map(({ name }) => ({ kind: 'procedureWithoutBasis', name }) as const),
    // Nobody needs time to bring what nobody asks for.
    ...requiredDocuments
      .filter(({ deferrable, fetchable }) => deferrable === true && fetchable === true)
      .map(({ id }) => ({ kind: 'deferrableButFetchable', documentId: id }) as const),
    ...(handling === 'immediate'
      ? reviewRulesOf(rules).map((rule) => ({ kind: 'immediateWithReview', rule }) as const)
      : []),
  ];
}

const reviewRulesOf = ({
  substanceCheck,
  twoPersons,
  interestedParties = 'none',
  quantityLimit,
}: ItemRules): readonly ReviewRule[] => [
  ...(substanceCheck === true ? ['substanceCheck' as const] : []),
  ...(twoPersons === true ? ['twoPersons' as const] : []),
  ...(interestedParties === 'none' ? [] : ['interestedParties' as const]),
  ...(quantityLimit === undefined ? [] : ['quantityLimit' as const]),
];
