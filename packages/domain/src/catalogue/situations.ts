import type { RequiredDocument } from '#catalogue/item-sheet.ts';

/** 情形材料: what of a document says in which situation it is needed. */
export type SituationDocument = Pick<RequiredDocument, 'id' | 'required' | 'when'>;

/** 情形: what the item asks papers for only sometimes, each once, in the order of the sheet. */
export const situationsOf = (documents: readonly SituationDocument[]): readonly string[] => [
  ...new Set(documents.flatMap(({ when }) => (when === null ? [] : [when]))),
];

/**
 * The papers of a case in which these situations hold (情形引导): those everybody brings, and of the others the ones
 * of its situations, which are as necessary then.
 *
 * @param chosen as `situationsOf` names them
 */
export const documentsFor = <Document extends SituationDocument>(
  documents: readonly Document[],
  chosen: readonly string[],
): readonly Document[] =>
  documents
    .filter(({ when }) => when === null || chosen.includes(when))
    .map((document) => (document.when === null ? document : { ...document, required: true }));
