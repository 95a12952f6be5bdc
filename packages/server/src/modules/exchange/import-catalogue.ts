import { ItemNotPublishableError } from '@yichuang/domain/catalogue/errors.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { PublicationFault } from '@yichuang/domain/catalogue/publication-faults.ts';
import { makeFindable, publishSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import { type FolderFault, ImportRefusedError } from './errors.ts';
import type { ImportPlace } from './import-folder.ts';
import { ruledSheetFromData } from './item-sheet-from-data.ts';
import type { FolderData } from './read-folder.ts';
import type { Item, StreetItem } from './schemas/items.ts';
import { sheetOfStreetItem } from './street-sheet.ts';

/**
 * 事项: published and findable, on the calendar and in the hours of the centre.
 *
 * @throws ImportRefusedError naming every item that may not be published
 */
export async function importCatalogue(data: FolderData, place: ImportPlace) {
  const clock = await officeClock(place.tx, place.server, place.centreId);
  const owners = new Map<string, string>([
    ...data.departments.map(({ code, name }) => [code, name] as const),
    ...data.intermediaries.map(({ id, name }) => [id, name] as const),
  ]);
  const refused: FolderFault[] = [];
  let published = 0;
  const offered = [...centreSheets(data), ...streetSheets(data)];
  for (const [position, { sheet, at, words }] of offered.entries()) {
    try {
      if (await publishSheet({ ...place, clock }, sheet, position)) published += 1;
    } catch (error) {
      if (!(error instanceof ItemNotPublishableError)) throw error;
      refused.push(...error.faults.map((fault) => ({ ...at, ...faultWords(fault, at.path) })));
    }
    const owner = owners.get(sheet.departmentCode ?? sheet.intermediaryKind ?? '') ?? '';
    const found = { ...words, text: [...sheet.conditions, sheet.result.name, owner] };
    await makeFindable(place, { kind: 'item', id: sheet.code, position }, found);
  }
  if (refused.length > 0) throw new ImportRefusedError(refused);
  return { published, unchanged: offered.length - published };
}

/** What is published, where it stands in the data, and by which words it is found. */
type Offered = {
  readonly sheet: ItemSheet;
  readonly at: { readonly file: string; readonly path: string };
  readonly words: { readonly names: readonly string[]; readonly keywords: readonly string[] };
};

function centreSheets(data: FolderData): readonly Offered[] {
  const rules = new Map(data.itemRules.map((rule) => [rule.code, rule]));
  return data.items.map((item, place) => {
    const sheet = ruledSheetFromData(item, rules.get(item.code), data.workDayHours);
    const produces = producedBy(item.code, data);
    return {
      sheet: produces.length > 0 ? { ...sheet, produces } : sheet,
      at: { file: 'items.yaml', path: `items[${place}]` },
      words: wordsOf(item),
    };
  });
}

const streetSheets = ({ streetItems, institutions, workDayHours }: FolderData): readonly Offered[] =>
  streetItems.map((item, place) => ({
    sheet: sheetOfStreetItem(item, institutions, workDayHours),
    at: { file: 'street_items.yaml', path: `items[${place}]` },
    words: wordsOf(item),
  }));

const wordsOf = ({ name, name_en, keywords }: Item | StreetItem): Offered['words'] => ({
  names: [name, name_en],
  keywords,
});

/** Shared documents of the channels that the result of an item is. */
const producedBy = (code: string, { sharedMaterials }: FolderData): readonly string[] =>
  sharedMaterials.filter(({ produced_by }) => produced_by.includes(code)).map(({ id }) => id);

/** Only the promise depends on the calendar; everything else was told when the folder was read. */
function faultWords(fault: PublicationFault, path: string): Pick<FolderFault, 'path' | 'message'> {
  if (fault.kind !== 'promiseBeyondLaw') return { path, message: `may not be published: ${fault.kind}` };
  const { acceptedOn, promised, statutory } = fault;
  return {
    path: `${path}.promised_limit`,
    message: `accepted on ${acceptedOn} it ends on ${promised.on}, after the statutory ${statutory.on}; allowed: never later`,
  };
}
