import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 text of a value: the same value always gives the same bytes. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('undefined has no canonical form');
  return text;
}

/** SHA-256 over the canonical text. */
export const digestOf = (value: unknown): Buffer =>
  createHash('sha256').update(canonicalText(value)).digest();
