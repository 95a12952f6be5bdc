import { upsertArea, upsertQueueCounter, upsertService } from '../queueing/index.ts';
import type { ImportPlace } from './import-folder.ts';
import type { FolderData } from './read-folder.ts';
import type { Counter } from './schemas/organisation.ts';

type Service = { readonly serviceId: string; readonly counters: readonly Counter[] };

/** 取号业务: counters of one group that handle the same items share a line; each area has its letter. */
export async function importQueueServices(data: FolderData, place: ImportPlace): Promise<void> {
  const { tx, centreId } = place;
  await importAreas(data, place);
  const services = servicesOf(data.counters);
  for (const [position, { serviceId, counters }] of services.entries()) {
    const [first] = counters;
    if (!first) continue;
    await tx.run(upsertService, {
      centreId,
      serviceId,
      institutionId: first.hall,
      area: first.area,
      // "税务登记1号" is the first of its counters; people take a number for 税务登记.
      name: counters.length === 1 ? first.name : first.name.replace(/\d+号$/, ''),
      nameEn: counters.length === 1 ? first.name_en : first.name_en.replace(/ \d+$/, ''),
      itemCodes: first.services,
      position,
    });
    for (const { id } of counters)
      await tx.run(upsertQueueCounter, { centreId, counterId: id, services: [serviceId] });
  }
}

async function importAreas({ institutions, counters }: FolderData, { tx, centreId }: ImportPlace) {
  const letters = new Set<string>();
  const areas = new Map(counters.map(({ hall, area }) => [`${hall}/${area}`, { hall, area }]));
  for (const [position, { hall, area }] of [...areas.values()].entries()) {
    const known = institutions.find(({ id }) => id === hall)?.areas?.find(({ id }) => id === area);
    const letter = freeLetter(area, letters);
    letters.add(letter);
    await tx.run(upsertArea, {
      centreId,
      institutionId: hall,
      area,
      letter,
      name: known?.name ?? area,
      nameEn: known?.name_en ?? area,
      position: known ? known.order_west_to_east + 100 * position : position,
    });
  }
}

/** The code of the area where it is a letter, or the first one left. */
const freeLetter = (area: string, taken: ReadonlySet<string>): string => {
  const own = /^[A-Z]$/.test(area) && !taken.has(area) ? area : undefined;
  const letter = own ?? LETTERS.find((one) => !taken.has(one));
  if (letter === undefined) throw new TypeError('more areas than letters');
  return letter;
};

const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** Counters of a group whose items differ stand in lines of their own. */
function servicesOf(counters: readonly Counter[]): readonly Service[] {
  const byWork = new Map<string, Counter[]>();
  for (const counter of counters) {
    const work = [counter.hall, counter.group, ...counter.services].join(' ');
    byWork.set(work, [...(byWork.get(work) ?? []), counter]);
  }
  const numbers = new Map<string, number>();
  return [...byWork.values()].map((same) => {
    const group = same[0]?.group ?? '';
    const nth = (numbers.get(group) ?? 0) + 1;
    numbers.set(group, nth);
    return { serviceId: nth === 1 ? group : `${group}-${nth}`, counters: same };
  });
}
