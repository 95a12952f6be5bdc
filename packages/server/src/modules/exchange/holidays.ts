import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HolidayNotice, holidayNotices } from '@yichuang/domain/clock/holiday-notice.ts';
import type { Tx } from '#platform/db/database.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { insertHolidayNotice } from '../clock/index.ts';
import { fieldOf } from './list.ts';

const FILE = join(REPOSITORY, 'data/holidays.json');

/**
 * The holiday notices of the State Council that the product brings along.
 *
 * @throws BadNoticeError
 */
export async function readHolidayNotices(): Promise<readonly HolidayNotice[]> {
  const data: unknown = JSON.parse(await readFile(FILE, 'utf8'));
  return holidayNotices(fieldOf(data, 'notices'));
}

type Place = { readonly tx: Tx; readonly centreId: number };

/** @returns how many were new; a notice that is there already never changes */
export async function importHolidayNotices(
  notices: readonly HolidayNotice[],
  { tx, centreId }: Place,
): Promise<number> {
  const serials = new Map<number, number>();
  let added = 0;
  for (const notice of notices) {
    const serial = (serials.get(notice.year) ?? 0) + 1;
    serials.set(notice.year, serial);
    const inserted = await tx.run(insertHolidayNotice, {
      centreId,
      noticeId: `${notice.year}-${serial}`,
      year: notice.year,
      publishedOn: notice.published,
      documentNumber: notice.number,
      notice,
      importedAt: null,
    });
    added += inserted.length;
  }
  return added;
}
