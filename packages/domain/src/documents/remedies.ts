import { type FactsOf, given, text, wordsOf } from '#documents/letter-field.ts';

const BODIES = { reviewBody: text, court: text } as const;

/**
 * 救济途径: where and until when an adverse decision can be contested. Both bodies must be named.
 *
 * Law: Administrative Licensing Law art. 38(2); Administrative Reconsideration Law art. 20 (60 days);
 *      Administrative Litigation Law art. 46 (6 months).
 */
export const remedies = (bodies: FactsOf<typeof BODIES>, name: string) => ({
  ...wordsOf(BODIES, given(bodies, name), name),
  reviewWithin: '60日',
  suitWithin: '6个月',
});
