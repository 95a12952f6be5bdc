import { readdir } from 'node:fs/promises';
import type { z } from 'zod';
import type { FolderFault } from './errors.ts';
import { besideFaults, fieldOf, type List, type ListSpec, listIn } from './list.ts';
import { type DataFile, readDataFile } from './read-data-file.ts';
import { readForms } from './read-forms.ts';
import { checkShape } from './schema-faults.ts';
import { ChannelFormData } from './schemas/channel-forms.ts';
import { Channel, SharedMaterial, WorkDayHours } from './schemas/channels.ts';
import type { Form } from './schemas/forms.ts';
import { GuidedEvent, Notice, Question } from './schemas/information.ts';
import { CommunityItem, Item, ItemRule, StreetItem } from './schemas/items.ts';
import { Counter, Department, Institution, IntermediaryKind, StaffMember } from './schemas/organisation.ts';

const LISTS = {
  institutions: { file: 'institutions.yaml', name: 'institutions', key: 'id', entry: Institution },
  departments: { file: 'departments.yaml', name: 'departments', key: 'code', entry: Department },
  intermediaries: { file: 'intermediaries.yaml', name: 'kinds', key: 'id', entry: IntermediaryKind },
  counters: { file: 'windows.yaml', name: 'windows', key: 'id', entry: Counter },
  items: { file: 'items.yaml', name: 'items', key: 'code', entry: Item },
  itemRules: { file: 'item-rules.yaml', name: 'rules', key: 'code', entry: ItemRule },
  streetItems: { file: 'street_items.yaml', name: 'items', key: 'code', entry: StreetItem },
  communityItems: { file: 'community_items.yaml', name: 'items', key: 'code', entry: CommunityItem },
  sharedMaterials: { file: 'channels.yaml', name: 'shared_materials', key: 'id', entry: SharedMaterial },
  channels: { file: 'channels.yaml', name: 'channels', key: 'key', entry: Channel },
  channelForms: { file: 'channel_forms.yaml', name: 'forms', key: 'key', entry: ChannelFormData },
  events: { file: 'guided_questions.yaml', name: 'events', key: 'id', entry: GuidedEvent },
  notices: { file: 'notices.yaml', name: 'notices', key: 'id', entry: Notice },
  articles: { file: 'convenience_info.yaml', name: 'articles', key: 'id', entry: Notice },
  questions: { file: 'faq.yaml', name: 'faq', key: 'id', entry: Question },
  staff: { file: 'staff.yaml', name: 'staff', key: 'id', entry: StaffMember },
} as const satisfies Readonly<Record<string, ListSpec<unknown>>>;

type Lists = typeof LISTS;

/** The files of a folder beside its forms, in the order in which people repair them. */
export const FILES: readonly string[] = [...new Set<string>(Object.values(LISTS).map(({ file }) => file))];

/** Every list of a folder with its rows and ids. */
export type FolderLists = { readonly [K in keyof Lists]: List<z.output<Lists[K]['entry']>> } & {
  readonly forms: List<Form>;
};

type ReadLists = {
  readonly lists: FolderLists;
  /** Working hours that a working day of the data stands for. */
  readonly workDayHours: number;
  /** Faults of single files; references between them are not looked at yet. */
  readonly faults: readonly FolderFault[];
};

/** Reads every file of the folder and judges each by itself. */
export async function readLists(folder: string): Promise<ReadLists> {
  const files = await readFiles(folder);
  const listOf = <T>(spec: ListSpec<T>): List<T> => listIn(fileOf(files, spec.file), spec);
  const lists: FolderLists = {
    institutions: listOf(LISTS.institutions),
    departments: listOf(LISTS.departments),
    intermediaries: listOf(LISTS.intermediaries),
    counters: listOf(LISTS.counters),
    items: listOf(LISTS.items),
    itemRules: listOf(LISTS.itemRules),
    streetItems: listOf(LISTS.streetItems),
    communityItems: listOf(LISTS.communityItems),
    sharedMaterials: listOf(LISTS.sharedMaterials),
    channels: listOf(LISTS.channels),
    channelForms: listOf(LISTS.channelForms),
    events: listOf(LISTS.events),
    notices: listOf(LISTS.notices),
    articles: listOf(LISTS.articles),
    questions: listOf(LISTS.questions),
    staff: listOf(LISTS.staff),
    forms: await readForms(folder),
  };
  const hours = workDayHoursOf(fileOf(files, LISTS.channels.file));
  const faults = [
    ...[...files.values()].flatMap((file) => [...file.faults, ...besideFaults(file, namesIn(file.file))]),
    ...hours.faults,
    ...Object.values(lists).flatMap((list) => list.faults),
  ];
  return { lists, workDayHours: hours.value, faults };
}

/**
 * Accounts are opened by the administrator, an item without rules takes its ordinary course, a channel without a form
 * is planned and not applied for.
 */
const OPTIONAL: readonly ListSpec<unknown>[] = [LISTS.staff, LISTS.itemRules, LISTS.channelForms];

async function readFiles(folder: string): Promise<ReadonlyMap<string, DataFile>> {
  const present = new Set(await readdir(folder));
  const files = new Map<string, DataFile>();
  for (const file of FILES) {
    const leftOut = present.has(file) ? undefined : OPTIONAL.find((list) => list.file === file);
    files.set(
      file,
      leftOut ? { file, value: { [leftOut.name]: [] }, faults: [] } : await readDataFile(folder, file),
    );
  }
  return files;
}

function fileOf(files: ReadonlyMap<string, DataFile>, name: string): DataFile {
  return files.get(name) ?? { file: name, value: undefined, faults: [] };
}

const namesIn = (file: string): readonly string[] =>
  Object.values(LISTS).flatMap((list) => (list.file === file ? [list.name] : []));

/** Stands in until the fault is repaired, so that the limits can still be judged. */
const USUAL_HOURS = 8;

function workDayHoursOf({ file, value }: DataFile) {
  if (value === undefined) return { value: USUAL_HOURS, faults: [] };
  const hours = fieldOf(fieldOf(value, 'meta'), 'work_day_hours');
  const checked = checkShape(WorkDayHours, hours, ['meta', 'work_day_hours']);
  if (checked.value !== undefined) return { value: checked.value, faults: [] };
  return { value: USUAL_HOURS, faults: checked.faults.map((fault) => ({ file, ...fault })) };
}
