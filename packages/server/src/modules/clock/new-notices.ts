import { BadNoticeError } from '@yichuang/domain/clock/errors.ts';
import type { HolidayNotice, NoticeFault } from '@yichuang/domain/clock/holiday-notice.ts';
import type { Db } from '#platform/db/database.ts';
import { holidayNotices } from './store.ts';

/** A notice with its id in the database: year and serial within the year. */
export type NumberedNotice = { readonly noticeId: string; readonly notice: HolidayNotice };

/** Notices there are, and those of a file that are not there yet. */
export type NoticePlan = {
  readonly known: readonly HolidayNotice[];
  readonly fresh: readonly NumberedNotice[];
};

/**
 * Which notices of a file are new. The same year published on the same day is the same notice.
 *
 * @throws BadNoticeError when one that is there arranges other days: a notice never changes, a later one replaces it
 */
export async function newNotices(
  db: Db,
  centreId: number,
  notices: readonly HolidayNotice[],
): Promise<NoticePlan> {
  const rows = await db.many(holidayNotices, { centreId });
  // Notices were validated when they were imported.
  const known = rows.map(({ notice }) => notice as HolidayNotice);
  const serials = new Map<number, number>();
  for (const { noticeId } of rows) countSerial(serials, noticeId);
  const fresh: NumberedNotice[] = [];
  const faults: NoticeFault[] = [];
  for (const [index, notice] of notices.entries()) {
    const same = [...known, ...fresh.map((one) => one.notice)].find((one) => isSame(one, notice));
    if (same === undefined) {
      const serial = (serials.get(notice.year) ?? 0) + 1;
      serials.set(notice.year, serial);
      fresh.push({ noticeId: `${notice.year}-${serial}`, notice });
    } else if (!arrangesTheSame(same, notice))
      faults.push({ path: `notices[${index}]`, message: OTHER_DAYS });
  }
  if (faults.length > 0) throw new BadNoticeError(`notices: ${OTHER_DAYS}`, { faults });
  return { known, fresh };
}

const OTHER_DAYS =
  'arranges other days than the notice of that year and day of publication that is there; a notice never changes';

function countSerial(serials: Map<number, number>, noticeId: string): void {
  const [, year, serial] = /^(\d{4})-(\d+)$/.exec(noticeId) ?? [];
  serials.set(Number(year), Math.max(serials.get(Number(year)) ?? 0, Number(serial)));
}

const isSame = (one: HolidayNotice, other: HolidayNotice): boolean =>
  one.year === other.year && one.published === other.published;

const arrangesTheSame = (one: HolidayNotice, other: HolidayNotice): boolean =>
  sameDays(one.off, other.off) && sameDays(one.work, other.work);

const sameDays = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();
