import { ItemNotPublishableError } from '@yichuang/domain/catalogue/errors.ts';
import type { PublicationFault } from '@yichuang/domain/catalogue/publication-faults.ts';
import { makeFindable, publishSheet } from '../catalogue/index.ts';
import { officeClock } from '../clock/index.ts';
import { type FolderFault, ImportRefusedError } from './errors.ts';
import type { ImportPlace } from './import-folder.ts';
import { ruledSheetFromData } from './item-sheet-from-data.ts';
import type { FolderData } from './read-folder.ts';
import type { Item } from './schemas/items.ts';

/**
 * 事项: published and findable, on the calendar and in the hours of the centre.
 *
 * @throws ImportRefusedError naming every item that may not be published
 */
export async function importCatalogue(data: FolderData, place: ImportPlace) {
  const clock = await officeClock(place.tx, place.server, place.centreId);
  const rules = new Map(data.itemRules.map((rule) => [rule.code, rule]));
  const owners = new Map<string, string>([
    ...data.departments.map(({ code, name }) => [code, name] as const),
    ...data.intermediaries.map(({ id, name }) => [id, name] as const),
  ]);
  const refused: FolderFault[] = [];
  let published = 0;
  for (const [position, item] of data.items.entries()) {
    try {
      const sheet = ruledSheetFromData(item, rules.get(item.code), data.workDayHours);
      const produces = producedBy(item.code, data);
      const offered = produces.length > 0 ? { ...sheet, produces } : sheet;
      if (await publishSheet({ ...place, clock }, offered, position)) published += 1;
    } catch (error) {
      if (!(error instanceof ItemNotPublishableError)) throw error;
      refused.push(...error.faults.map((fault) => faultOf(fault, position)));
    }
    await makeFindable(place, { kind: 'item', id: item.code, position }, wordsOf(item, owners));
  }
  if (refused.length > 0) throw new ImportRefusedError(refused);
  return { published, unchanged: data.items.length - published };
}

/** Shared documents of the channels that the result of an item is. */
const producedBy = (code: string, { sharedMaterials }: FolderData): readonly string[] =>
  sharedMaterials.filter(({ produced_by }) => produced_by.includes(code)).map(({ id }) => id);

/** Only the promise depends on the calendar; everything else was told when the folder was read. */
function faultOf(fault: PublicationFault, position: number): FolderFault {
  const file = 'items.yaml';
  if (fault.kind !== 'promiseBeyondLaw')
    return { file, path: `items[${position}]`, message: `may not be published: ${fault.kind}` };
  const { acceptedOn, promised, statutory } = fault;
  return {
    file,
    path: `items[${position}].promised_limit`,
    message: `accepted on ${acceptedOn} it ends on ${promised.on}, after the statutory ${statutory.on}; allowed: never later`,
  };
}

const wordsOf = (item: Item, owners: ReadonlyMap<string, string>) => ({
  names: [item.name, item.name_en],
  keywords: item.keywords,
  text: [...item.conditions, item.result.name, owners.get(item.department ?? item.intermediary ?? '') ?? ''],
});
