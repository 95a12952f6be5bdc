import { DocumentsMissingError, UnknownDocumentsError } from '#cases/errors.ts';
import type { RequiredDocument } from '#catalogue/item-sheet.ts';

/** 应交材料: a document of the item sheet, as far as acceptance asks about it. */
export type AskedDocument = Pick<RequiredDocument, 'id' | 'required' | 'deferrable' | 'fetchable'>;

/**
 * Everything the item always needs has been handed in, and nothing was asked beyond its list.
 *
 * Documents needed only under a condition are left to the person at the counter, and nobody waits for one that the
 * platform fetches by itself.
 *
 * @throws DocumentsMissingError naming all that is missing, in the order of the sheet
 * @throws UnknownDocumentsError
 *
 * Law: Administrative Licensing Law art. 31, 32(1)4, 32(1)5.
 */
export function requireDocuments(asked: readonly AskedDocument[], presented: readonly string[]): void {
  const unknown = presented.filter((id) => !asked.some((document) => document.id === id));
  if (unknown.length > 0) throw new UnknownDocumentsError(unknown);

  const missing = asked.filter(
    ({ id, required, fetchable }) => required && fetchable !== true && !presented.includes(id),
  );
  if (missing.length > 0) throw new DocumentsMissingError(missing.map(({ id }) => id));
}
