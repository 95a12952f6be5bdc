import type { FieldFault } from '@yichuang/contract/problem.ts';
import { type ClockChange, clockChange } from '@yichuang/domain/clock/calendar-change.ts';
import { type ClockSources, centreClocks } from '@yichuang/domain/clock/centre-clocks.ts';
import type { KnownLocalDays } from '@yichuang/domain/clock/local-days.ts';
import { dateOnly, daysBetween } from '@yichuang/domain/time/date-only.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db } from '#platform/db/database.ts';
import { InvalidInputError, notFound } from '#platform/http/refusal.ts';
import { knownLocalDays, overlays } from '../clock/index.ts';
import { halls } from '../organisation/index.ts';

type Place = { readonly db: Db; readonly centreId: number; readonly now: Instant };

/** What somebody filled in: which days, where, by which decision. */
export type OverlayDays = {
  readonly kind: KnownLocalDays['kind'];
  readonly from: string;
  readonly to: string;
  readonly hall?: string | null | undefined;
};

/**
 * What such a local decision would change.
 *
 * @throws InvalidInputError for days that end before they begin, are too many, or are so already; for a hall that is none
 */
export async function planOverlay(
  { kind, from, to, hall = null }: OverlayDays,
  basis: string,
  sources: ClockSources,
  { db, centreId, now }: Place,
): Promise<ClockChange> {
  const faults: FieldFault[] = [];
  if (to < from) faults.push(fault('to', ['截止日不能早于起始日', 'Not before the first day']));
  else if (daysBetween(dateOnly(from), dateOnly(to)) > MOST_DAYS)
    faults.push(fault('to', [`最多 ${MOST_DAYS} 天`, `At most ${MOST_DAYS} days after the first one`]));
  const places = (await db.many(halls, { centreId })).map(({ id }) => id);
  if (hall !== null && !places.includes(hall))
    faults.push(fault('hall', [`可选：${places.join('、')}`, `Allowed: ${places.join(', ')}`]));
  if (faults.length > 0) throw new InvalidInputError(faults);

  const days = { from: dateOnly(from), to: dateOnly(to), basis, ...(hall !== null && { halls: [hall] }) };
  const added = [...sources.overlays, { kind, days, knownAt: now, withdrawnAt: null }];
  const change = clockChange(centreClocks(sources), centreClocks({ ...sources, overlays: added }));
  if (change.daysIn(hall ?? undefined).length === 0)
    throw new InvalidInputError([fault('from', SO_ALREADY[kind])]);
  return change;
}

/**
 * What it changes when a local decision no longer holds.
 *
 * @throws not-found for a decision that is not there or was withdrawn before
 */
export async function planWithdrawal(overlayId: string, sources: ClockSources, { db, centreId, now }: Place) {
  const rows = await db.many(overlays, { centreId });
  const overlay = rows.find((row) => row.overlayId === overlayId && row.withdrawnAt === null);
  if (!overlay) throw notFound();
  const left = rows.map((row) => knownLocalDays(row === overlay ? { ...row, withdrawnAt: now } : row));
  const change = clockChange(centreClocks(sources), centreClocks({ ...sources, overlays: left }));
  return { overlay, change };
}

const MOST_DAYS = 60;

const SO_ALREADY = {
  closure: ['这些天本来就不上班，不需要停办', 'These days are off already'],
  extraDay: ['这些天本来就上班，不需要加开', 'These days are worked already'],
} as const satisfies Record<OverlayDays['kind'], readonly [string, string]>;

const fault = (field: string, [message, messageEn]: readonly [string, string]): FieldFault => ({
  pointer: `/${field}`,
  rule: 'clock.bad-local-days',
  message,
  messageEn,
});
