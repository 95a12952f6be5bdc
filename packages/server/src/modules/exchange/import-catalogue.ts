import { makeFindable, publishSheet } from '../catalogue/index.ts';
import type { ImportPlace } from './import-folder.ts';
import { itemSheetFromData } from './item-sheet-from-data.ts';
import type { FolderData } from './read-folder.ts';
import type { Item } from './schemas/items.ts';

/** 事项: published and findable. */
export async function importCatalogue(data: FolderData, place: ImportPlace) {
  const owners = new Map<string, string>([
    ...data.departments.map(({ code, name }) => [code, name] as const),
    ...data.intermediaries.map(({ id, name }) => [id, name] as const),
  ]);
  let published = 0;
  for (const [position, item] of data.items.entries()) {
    const isNew = await publishSheet(place, itemSheetFromData(item, data.workDayHours), position);
    if (isNew) published += 1;
    await makeFindable(place, { kind: 'item', id: item.code, position }, wordsOf(item, owners));
  }
  return { published, unchanged: data.items.length - published };
}

const wordsOf = (item: Item, owners: ReadonlyMap<string, string>) => ({
  names: [item.name, item.name_en],
  keywords: item.keywords,
  text: [...item.conditions, item.result.name, owners.get(item.department ?? item.intermediary ?? '') ?? ''],
});
