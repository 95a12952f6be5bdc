import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { requirePublishable } from '@yichuang/domain/catalogue/publication-faults.ts';
import type { OfficeClock } from '@yichuang/domain/clock/due.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import { type Instant, localDay } from '@yichuang/domain/time/instant.ts';
import { digestOf } from '#platform/canonical.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Findable, searchWords } from './search-words.ts';
import { publishItem, replaceSearchEntry } from './store.ts';

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant };

/** Where and when is published; the clock of the centre tells whether the promise keeps within the law. */
export type Publication = Place & {
  readonly clock: OfficeClock;
  /** Absent for imported data. */
  readonly by?: AccountId;
};

/**
 * @returns true when a new version was published; the same sheet again changes nothing
 * @throws ItemNotPublishableError
 */
export async function publishSheet(
  { tx, centreId, now, clock, by }: Publication,
  sheet: ItemSheet,
  position: number,
): Promise<boolean> {
  requirePublishable(sheet, localDay(now, clock.zone), clock);
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
    publishedBy: by ?? null,
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
