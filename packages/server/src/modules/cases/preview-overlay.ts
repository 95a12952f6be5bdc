import type {
  CalendarChangeView,
  previewOverlay as overlayRoute,
  previewWithdrawal as withdrawalRoute,
} from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import type { ClockChange } from '@yichuang/domain/clock/calendar-change.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { isWorked } from '@yichuang/domain/clock/working-calendar.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { clocksOfCentre } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { listMovedDues } from './move-dues.ts';
import { planOverlay, planWithdrawal } from './plan-overlay.ts';

/** Which dates a local decision would move (本地安排试算). @throws as `planOverlay` */
export async function previewOverlay({ query }: ParsedOf<typeof overlayRoute>, context: Reading) {
  const { sources } = await clocksOfCentre(context);
  const change = await planOverlay(query, '—', sources, context);
  return viewChange(change, query.hall, context);
}

/** Which dates move when a local decision is withdrawn. @throws as `planWithdrawal` */
export async function previewWithdrawal({ params }: ParsedOf<typeof withdrawalRoute>, context: Reading) {
  const { sources } = await clocksOfCentre(context);
  const { overlay, change } = await planWithdrawal(params.overlayId, sources, context);
  return viewChange(change, overlay.institutionId ?? undefined, context);
}

async function viewChange(
  change: ClockChange,
  hall: string | undefined,
  { db, server, centreId }: Reading,
): Promise<CalendarChangeView> {
  const moved = await listMovedDues(db, change, { server, centreId });
  return {
    days: change.daysIn(hall).map(({ on, is }) => ({ on, isWorked: isWorked(is), why: is })),
    total: moved.length,
    moved: moved.slice(0, MOST_SHOWN).map((one) => ({
      caseNumber: one.caseNumber,
      side: one.side,
      old: viewDate(one.old),
      new: viewDate(one.new),
      days: one.days.map(({ on }) => on),
    })),
  };
}

/** More dates than anybody reads before they decide. */
const MOST_SHOWN = 100;

const viewDate = ({ on, at, unit, provisional }: Due) => ({ on, at: instantText(at), unit, provisional });
