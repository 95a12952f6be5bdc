import type { withdrawOverlay as route } from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { yearOf } from '@yichuang/domain/time/date-only.ts';
import { announceClockChange, basisOf, insertOverlayWithdrawal, lockCalendar } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { moveDues } from './move-dues.ts';
import { planWithdrawal } from './plan-overlay.ts';

/**
 * Withdraws a local decision (撤销本地安排) and moves the dates of open cases back; what it was stays on record.
 *
 * @throws not-found for a decision that is not there or was withdrawn before; StaleError with the fresh calendar
 */
export async function withdrawOverlay({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, server, centreId, now, today, actor } = context;
  const sources = await lockCalendar(body.version, today, context);
  const { overlay, change } = await planWithdrawal(params.overlayId, sources, { ...context, db: tx });
  const { overlayId, firstDay } = overlay;
  const { basis } = body;
  await tx.run(insertOverlayWithdrawal, {
    centreId,
    overlayId,
    basis,
    withdrawnAt: now,
    withdrawnBy: actor.accountId,
  });
  const calendar = `撤销：${basisOf(overlay)}`;
  const moved = await moveDues({ tx, server, centreId, change, now, calendar });
  announceClockChange(context, calendar);
  return { overlayId, moved: moved.length, year: yearOf(firstDay) };
}
