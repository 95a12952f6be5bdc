import { BadNoticeError } from '@yichuang/domain/clock/errors.ts';
import { type HolidayNotice, type NoticeFault, noticesBy } from '@yichuang/domain/clock/holiday-notice.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import type { Db } from '#platform/db/database.ts';
import { holidayNotices } from './store.ts';

/** A notice with its id in the database: year and serial within the year. */
export type NumberedNotice = { readonly noticeId: string; readonly notice: HolidayNotice };

/** Notices there are, those of a file that are not there yet, and those nobody can know yet. */
export type NoticePlan = {
  readonly known: readonly HolidayNotice[];
  readonly fresh: readonly NumberedNotice[];
  readonly later: readonly HolidayNotice[];
};

type Asking = { readonly db: Db; readonly centreId: number; readonly today: DateOnly };

/**
 * Which notices of a file are new. The same year published on the same day is the same notice; one published after
 * today is left out.
 *
 * @throws BadNoticeError when one that is there arranges other days: a notice never changes, a later one replaces it
 */
export async function newNotices(
  notices: readonly HolidayNotice[],
  { db, centreId, today }: Asking,
): Promise<NoticePlan> {
  const rows = await db.many(holidayNotices, { centreId });
  // Notices were validated when they were imported.
  const known = rows.map(({ notice }) => notice as HolidayNotice);
  const serials = new Map<number, number>();
  for (const { noticeId } of rows) countSerial(serials, noticeId);
  const fresh: NumberedNotice[] = [];
  const faults: NoticeFault[] = [];
  const { later } = noticesBy(notices, today);
  for (const [index, notice] of notices.entries()) {
    if (later.includes(notice)) continue;
    const same = [...known, ...fresh.map((one) => one.notice)].find((one) => isSame(one, notice));
    if (same === undefined) {
      const serial = (serials.get(notice.year) ?? 0) + 1;
      serials.set(notice.year, serial);
      fresh.push({ noticeId: `${notice.year}-${serial}`, notice });
    } else if (!arrangesTheSame(same, notice))
      faults.push({ path: `notices[${index}]`, message: OTHER_DAYS, messageZh: OTHER_DAYS_ZH });
  }
  if (faults.length > 0) throw new BadNoticeError(`notices: ${OTHER_DAYS}`, { faults });
  return { known, fresh, later };
}

const OTHER_DAYS =
  'arranges other days than the notice of that year and day of publication that is there; a notice never changes';
const OTHER_DAYS_ZH = '与已录入的同年度、同日公布的通知安排不同；已公布的通知不会改变，只能由后一通知代替';

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
