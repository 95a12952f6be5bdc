import { stat } from 'node:fs/promises';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import { checkFolder } from './checks/check-folder.ts';
import { type FolderFault, ImportRefusedError } from './errors.ts';
import { readHolidayNotices } from './holidays.ts';
import type { List } from './list.ts';
import { FILES, type FolderLists, readLists } from './read-lists.ts';

type Values<L> = L extends List<infer T> ? readonly T[] : never;

/** A sound data folder: every reference leads somewhere, every sheet may be published. */
export type FolderData = { readonly [K in keyof FolderLists]: Values<FolderLists[K]> } & {
  /** Working hours that a working day of the data stands for. */
  readonly workDayHours: number;
  /** Those of the product: they are the same for every centre. */
  readonly holidayNotices: readonly HolidayNotice[];
};

/**
 * The data of a centre from its folder.
 *
 * @throws ImportRefusedError naming every fault of every file
 */
export async function readFolder(folder: string): Promise<FolderData> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    const message = `${found ? 'is no folder' : 'does not exist'}; allowed: a data folder such as data/chengdu-hightech-2007`;
    throw new ImportRefusedError([{ file: folder, path: '', message }]);
  }
  const { lists, workDayHours, faults } = await readLists(folder);
  const all = [...faults, ...checkFolder(lists, workDayHours)];
  if (all.length > 0) throw new ImportRefusedError(byFile(all));
  return { ...valuesOf(lists), workDayHours, holidayNotices: await readHolidayNotices() };
}

/** Faults of one file together, the forms last. */
function byFile(faults: readonly FolderFault[]): readonly FolderFault[] {
  const files = new Set([...FILES, ...faults.map(({ file }) => file)]);
  return [...files].flatMap((file) => faults.filter((fault) => fault.file === file));
}

const values = <T>({ rows }: List<T>): readonly T[] => rows.map(({ value }) => value);

const valuesOf = (lists: FolderLists) => ({
  institutions: values(lists.institutions),
  departments: values(lists.departments),
  intermediaries: values(lists.intermediaries),
  counters: values(lists.counters),
  items: values(lists.items),
  itemRules: values(lists.itemRules),
  streetItems: values(lists.streetItems),
  communityItems: values(lists.communityItems),
  sharedMaterials: values(lists.sharedMaterials),
  channels: values(lists.channels),
  channelForms: values(lists.channelForms),
  events: values(lists.events),
  notices: values(lists.notices),
  articles: values(lists.articles),
  questions: values(lists.questions),
  staff: values(lists.staff),
  forms: values(lists.forms),
});
