import { letterOf, requireFact } from '#documents/letter.ts';
import { day, text, validity } from '#documents/letter-field.ts';
import { group, someOf } from '#documents/letter-parts.ts';

const LICENCE = { licenceName: text, licenceNumber: text, basis: text, signedBy: text } as const;

/**
 * 准予变更决定书: old and new content.
 *
 * Law: Administrative Licensing Law art. 49.
 */
export const changeDecision = letterOf(
  'changeDecision',
  {
    ...LICENCE,
    changes: someOf(group({ matter: text, before: text, after: text })),
    effectiveFrom: day,
  },
  {
    seal: 'decision',
  },
);

/**
 * 准予延续决定书: old and new validity, without a gap and without an overlap.
 *
 * Law: Administrative Licensing Law art. 50.
 */
export const renewalDecision = letterOf(
  'renewalDecision',
  { ...LICENCE, formerValidity: validity, validity },
  {
    seal: 'decision',
    rule: ({ formerValidity, validity: renewed }) =>
      requireFact(
        formerValidity.until !== null && renewed.from > formerValidity.until,
        'a renewal begins after the former end',
      ),
  },
);
