import { timingSafeEqual } from 'node:crypto';
import type { SetUpView } from '@yichuang/contract/exchange.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import { type DateOnly, yearOf } from '@yichuang/domain/time/date-only.ts';
import type { Db } from '#platform/db/database.ts';
import { hashToken } from '#platform/http/app.ts';
import { notFound } from '#platform/http/refusal.ts';
import { openSetUpToken } from '#platform/installation.ts';
import type { Reading } from '../context.ts';
import { hasAccounts } from '../identity/index.ts';
import { readHolidayNotices } from './holidays.ts';
import { REFERENCE_CENTRE } from './reference-centre.ts';

/** What the page of the one-time set-up shows. @throws not-found */
export async function viewSetUp(token: string, { db, centreId, today }: Reading): Promise<SetUpView> {
  await requireOpenSetUp(token, db, centreId);
  return {
    open: true,
    calendarYears: calendarYears(await readHolidayNotices(), today),
    referenceCentre: REFERENCE_CENTRE.name,
  };
}

/** @throws not-found for a wrong token and after the set-up alike, so that nobody learns which */
export async function requireOpenSetUp(token: string, db: Db, centreId: number): Promise<void> {
  const open = await openSetUpToken(db);
  if (!open || !timingSafeEqual(hashToken(token), open) || (await hasAccounts(db, centreId)))
    throw notFound();
}

/** Every year from the first notice to the next year, which may have none yet. */
function calendarYears(notices: readonly HolidayNotice[], today: DateOnly): SetUpView['calendarYears'] {
  const years = notices.map(({ year }) => year);
  const first = Math.min(...years, yearOf(today));
  const last = Math.max(...years, yearOf(today) + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = first + at;
    const count = years.filter((one) => one === year).length;
    return { year, notices: count, published: count > 0 };
  });
}
