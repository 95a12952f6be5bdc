import { type HolidayNotice, knownFrom } from '#clock/holiday-notice.ts';
import { type KnownLocalDays, type LocalOverlays, overlaysAsOf } from '#clock/local-days.ts';
import { type WorkingCalendar, workingCalendar } from '#clock/working-calendar.ts';
import { CHINA_TIME, type Instant, instantAt, localDay, type ZoneOffset } from '#time/instant.ts';

/** The calendar as it was known at a moment (日历版本): a notice is known from the day it was published. */
export const calendarAsOf = (
  notices: readonly HolidayNotice[],
  moment: Instant,
  overlays: LocalOverlays = {},
  zone: ZoneOffset = CHINA_TIME,
): WorkingCalendar => workingCalendar(notices, { asOf: localDay(moment, zone), ...overlays });

/** A notice and since when it is known (通知及知悉时间): to the public by its publication, to a system by its import. */
export type KnownNotice = { readonly notice: HolidayNotice; readonly knownAt: Instant };

/** Notices known to everybody from the beginning of the day on which they were published. */
export const knownByPublication = (
  notices: readonly HolidayNotice[],
  zone: ZoneOffset = CHINA_TIME,
): readonly KnownNotice[] =>
  notices.map((notice) => ({ notice, knownAt: instantAt({ on: knownFrom(notice), ms: 0 }, zone) }));

/**
 * All versions of a calendar, each built when it is first asked for: building takes milliseconds, and a journal asks
 * for the same few versions again and again.
 *
 * `asOf` of a version is the day from which it holds, null for the one before every notice.
 *
 * @throws BadLocalDaysError
 */
export function calendarVersions(
  notices: readonly KnownNotice[],
  arranged: readonly KnownLocalDays[] = [],
  zone: ZoneOffset = CHINA_TIME,
): (moment: Instant) => WorkingCalendar {
  const changes = [...notices.map(({ knownAt }) => knownAt), ...arranged.flatMap(changesOf)];
  const moments = [...new Set(changes)].sort((a, b) => a - b);
  const built = new Map<Instant | null, WorkingCalendar>();
  return (moment) => {
    const since = moments.findLast((at) => at <= moment) ?? null;
    const before = built.get(since);
    if (before !== undefined) return before;
    const known = notices.filter(({ knownAt }) => since !== null && knownAt <= since);
    const calendar = workingCalendar(
      known.map(({ notice }) => notice),
      since === null ? {} : overlaysAsOf(arranged, since),
    );
    const version = { ...calendar, asOf: since === null ? null : localDay(since, zone) };
    built.set(since, version);
    return version;
  };
}

const changesOf = ({ knownAt, withdrawnAt }: KnownLocalDays): readonly Instant[] =>
  withdrawnAt === null ? [knownAt] : [knownAt, withdrawnAt];
