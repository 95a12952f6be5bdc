import type { FontCoverage } from '#platform/typesetting/font-coverage.ts';

// Controls, marks that reverse or hide text, joiners, variation selectors: nothing of it is ink, and a name
// that runs backwards on paper would be a forgery.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const LINE_OR_TAB = /[\t\n\r\u2028\u2029]+/gu;

/**
 * The same value with every text in a form that paper can show: one line, nothing invisible, and a character
 * that no face holds written as its number, 〔U+2A6B2〕, so that it can be completed by hand.
 */
export function printable(value: unknown, covers: FontCoverage): unknown {
  if (typeof value === 'string') return printableText(value, covers);
  if (Array.isArray(value)) return value.map((part) => printable(part, covers));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part, covers)]));
  }
  return value;
}

function printableText(text: string, covers: FontCoverage): string {
  let printed = '';
  for (const character of text.replaceAll(LINE_OR_TAB, ' ').replaceAll(INVISIBLE, '')) {
    const codePoint = character.codePointAt(0) ?? 0;
    printed += covers(codePoint) ? character : `〔U+${codePoint.toString(16).toUpperCase()}〕`;
  }
  return printed;
}
