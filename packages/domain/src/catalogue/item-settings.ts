import { UnknownDocumentSettingError } from '#catalogue/errors.ts';
import type { ItemRules } from '#catalogue/item-rules.ts';
import type { ItemSheet, RequiredDocument } from '#catalogue/item-sheet.ts';
import type { Limit } from '#clock/limit.ts';

/** 材料标记: whether a document may follow after acceptance, and whether the platform fetches it. */
export type DocumentSetting = {
  readonly documentId: string;
  readonly deferrable: boolean;
  readonly fetchable: boolean;
};

/** 事项设置: what a centre sets of an item by itself; the law sets the rest of the sheet. */
export type ItemSettings = {
  readonly promisedLimit: Limit;
  readonly rules: ItemRules;
  /** A document that is not named here has neither mark. */
  readonly documents: readonly DocumentSetting[];
};

/** The settings of a sheet; every document is named. */
export const settingsOf = ({ promisedLimit, rules = {}, requiredDocuments }: ItemSheet): ItemSettings => ({
  promisedLimit,
  rules,
  documents: requiredDocuments.map(({ id, deferrable, fetchable }) => ({
    documentId: id,
    deferrable: deferrable === true,
    fetchable: fetchable === true,
  })),
});

/**
 * The sheet with other settings. What is off is left out, so that two sheets that say the same are the same.
 *
 * @throws UnknownDocumentSettingError
 */
export function withSettings(sheet: ItemSheet, { promisedLimit, rules, documents }: ItemSettings): ItemSheet {
  const { rules: _before, requiredDocuments, ...rest } = sheet;
  const unknown = documents
    .map(({ documentId }) => documentId)
    .filter((id) => !requiredDocuments.some((document) => document.id === id));
  if (unknown.length > 0) throw new UnknownDocumentSettingError(sheet.code, unknown);
  const said = saidOnly(rules);
  return {
    ...rest,
    promisedLimit,
    requiredDocuments: requiredDocuments.map((document) =>
      marked(
        document,
        documents.find(({ documentId }) => documentId === document.id),
      ),
    ),
    ...(Object.keys(said).length > 0 && { rules: said }),
  };
}

function marked(
  { deferrable: _deferrable, fetchable: _fetchable, ...document }: RequiredDocument,
  setting: DocumentSetting | undefined,
): RequiredDocument {
  return {
    ...document,
    ...(setting?.deferrable && { deferrable: true }),
    ...(setting?.fetchable && { fetchable: true }),
  };
}

/** Rules that say something; one that is off is as good as absent. */
const saidOnly = (rules: ItemRules): ItemRules =>
  Object.fromEntries(
    Object.entries(rules).filter(
      ([, rule]) =>
        rule !== undefined &&
        rule !== false &&
        rule !== 'none' &&
        !(Array.isArray(rule) && rule.length === 0),
    ),
  );
