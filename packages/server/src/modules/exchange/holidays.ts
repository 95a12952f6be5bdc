import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HolidayNotice, holidayNotices } from '@yichuang/domain/clock/holiday-notice.ts';
import { type Instant, localDay } from '@yichuang/domain/time/instant.ts';
import type { Tx } from '#platform/db/database.ts';
import { REPOSITORY } from '#platform/repository.ts';
import type { Server } from '#platform/server.ts';
import { announceClockChange, insertHolidayNotice, newNotices } from '../clock/index.ts';
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

type Place = {
  readonly tx: Tx;
  readonly centreId: number;
  readonly server: Server;
  readonly now: Instant;
};

/**
 * Adds the notices that are new and published. A centre that already counts goes by them from now on, and the dates of
 * its open cases follow at once.
 *
 * @returns how many were new
 * @throws BadNoticeError when one contradicts a notice that is there
 */
export async function importHolidayNotices(notices: readonly HolidayNotice[], place: Place): Promise<number> {
  const { tx, centreId, now } = place;
  const { known, fresh } = await newNotices(notices, { db: tx, centreId, today: localDay(now) });
  const isFirst = known.length === 0;
  for (const { noticeId, notice } of fresh) {
    await tx.run(insertHolidayNotice, {
      centreId,
      noticeId,
      year: notice.year,
      publishedOn: notice.published,
      documentNumber: notice.number,
      notice,
      importedAt: isFirst ? null : now,
    });
  }
  const [first] = fresh;
  if (first && !isFirst) announceClockChange(place, first.notice.number ?? first.noticeId);
  return fresh.length;
}
