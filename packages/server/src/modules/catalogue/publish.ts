import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { digestOf } from '#platform/canonical.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Findable, searchWords } from './search-words.ts';
import { publishItem, replaceSearchEntry } from './store.ts';

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant };

/** @returns true when a new version was published; the same sheet again changes nothing */
export async function publishSheet(
  { tx, centreId, now }: Place,
  sheet: ItemSheet,
  position: number,
): Promise<boolean> {
  const { version: _unpublished, ...content } = sheet;
  const rows = await tx.run(publishItem, {
    centreId,
    code: sheet.code,
    sheet: content,
    departmentCode: sheet.departmentCode,
    name: sheet.name,
    nameEn: sheet.nameEn,
    handling: sheet.handling,
    channel: sheet.channel,
    digest: digestOf(content),
    position,
    now,
  });
  return rows.length === 1;
}

export type SearchSubject = {
  readonly kind: 'item' | 'event' | 'notice';
  readonly id: string;
  readonly position: number;
};

/** Makes something findable in the one search box. */
export const makeFindable = (
  { tx, centreId }: Pick<Place, 'tx' | 'centreId'>,
  subject: SearchSubject,
  found: Findable,
) =>
  tx.run(replaceSearchEntry, {
    centreId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    position: subject.position,
    ...searchWords(found),
  });
