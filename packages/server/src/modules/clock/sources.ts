import type { CalendarView } from '@yichuang/contract/clock.ts';
import type { KnownNotice } from '@yichuang/domain/clock/calendar-versions.ts';
import type { ClockSources, RuleSettings } from '@yichuang/domain/clock/centre-clocks.ts';
import type { HolidayNotice } from '@yichuang/domain/clock/holiday-notice.ts';
import type { KnownLocalDays } from '@yichuang/domain/clock/local-days.ts';
import { instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { formerOfficeHours, getCentre } from '../organisation/index.ts';
import { holidayNotices, overlays, rulesVersions } from './store.ts';

/** What the clocks of a centre are made of, as it is stored. @throws not-found before the centre is set up */
export async function loadSources(db: Db, centreId: number): Promise<ClockSources> {
  const notices = await db.many(holidayNotices, { centreId });
  const local = await db.many(overlays, { centreId });
  const rules = await db.many(rulesVersions, { centreId });
  return {
    notices: notices.map(knownNotice),
    overlays: local.map(knownLocalDays),
    // Rules were checked when they were changed.
    rules: rules.map(({ rules: set, knownAt }) => ({ rules: set as RuleSettings, knownAt })),
    officeHours: await hoursOf(db, centreId),
  };
}

/** Each hours from the moment on which those before ended. */
async function hoursOf(db: Db, centreId: number): Promise<ClockSources['officeHours']> {
  const former = await db.many(formerOfficeHours, { centreId });
  const { officeHours } = await getCentre(db, centreId);
  const ends = [ALWAYS, ...former.map(({ heldUntil }) => heldUntil)];
  return [...former.map((one) => one.officeHours), officeHours].map((hours, index) => ({
    officeHours: hours,
    knownAt: ends[index] ?? ALWAYS,
  }));
}

type NoticeRow = Values<(typeof holidayNotices)['row']>;
type OverlayRow = Values<(typeof overlays)['row']>;

/** Notices were checked when they were imported; those that came with the data were known before anything happened. */
const knownNotice = ({ notice, importedAt }: NoticeRow): KnownNotice => ({
  notice: notice as HolidayNotice,
  knownAt: importedAt ?? ALWAYS,
});

export const knownLocalDays = (row: Omit<OverlayRow, 'withdrawalBasis'>): KnownLocalDays => ({
  kind: row.kind as CalendarView['overlays'][number]['kind'],
  days: {
    from: row.firstDay,
    to: row.lastDay,
    basis: basisOf(row),
    ...(row.institutionId !== null && { halls: [row.institutionId] }),
  },
  knownAt: row.knownAt,
  withdrawnAt: row.withdrawnAt,
});

/** Every date that the decision moves names it: by its number, where it has one. */
export const basisOf = ({ basis, documentNumber }: Pick<OverlayRow, 'basis' | 'documentNumber'>): string =>
  documentNumber === null ? basis : `${basis}（${documentNumber}）`;

const ALWAYS = instant(0);
