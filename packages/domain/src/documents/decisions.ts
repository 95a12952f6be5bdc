import { letterOf } from '#documents/letter.ts';
import { day, text, validity } from '#documents/letter-field.ts';
import { anyOf, orNull } from '#documents/letter-parts.ts';
import { remedies } from '#documents/remedies.ts';

/** 许可内容: what a licence allows, and for how long. */
const LICENCE = {
  licenceName: text,
  licenceNumber: text,
  content: text,
  scope: text,
  validity,
  conditions: anyOf(text),
} as const;

/**
 * 准予行政许可决定书.
 *
 * Law: Administrative Licensing Law art. 38(1).
 */
export const grantDecision = letterOf(
  'grantDecision',
  { facts: text, basis: text, ...LICENCE, signedBy: text },
  {
    seal: 'decision',
  },
);

/**
 * 不予行政许可决定书: with reason, basis and remedies; the technical standard where an inspection decided; the warning, and
 * until when nobody may come again, where the papers were false.
 *
 * Law: Administrative Licensing Law art. 38(2), 55(3), 72, 78.
 */
export const refusalDecision = letterOf(
  'refusalDecision',
  {
    facts: text,
    reason: text,
    basis: text,
    technicalStandard: orNull(text),
    warning: orNull(text),
    barredUntil: orNull(day),
    signedBy: text,
    remedies,
  },
  {
    seal: 'decision',
  },
);

/**
 * 证照或批文: the result itself, for items without a certificate of their own. It may hang on a wall, so that it
 * carries no query code.
 *
 * Law: Administrative Licensing Law art. 39.
 */
export const licence = letterOf(
  'licence',
  { ...LICENCE, basis: text },
  { seal: 'decision', readers: 'office', title: ({ licenceName }) => licenceName },
);
