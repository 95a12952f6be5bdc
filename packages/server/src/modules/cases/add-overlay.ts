import type { addOverlay as route } from '@yichuang/contract/clock.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { announceClockChange, basisOf, insertOverlay, lockCalendar } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { moveDues } from './move-dues.ts';
import { planOverlay } from './plan-overlay.ts';

/**
 * Enters a local decision (登记本地安排) and moves the dates of open cases to it, each with an event.
 *
 * The time of the applicant is never made shorter by it, and closed cases keep their verdict.
 *
 * @throws StaleError with the fresh calendar; as `planOverlay`
 */
export async function addOverlay({ body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, server, centreId, now, actor } = context;
  const [firstDay, lastDay] = [dateOnly(body.from), dateOnly(body.to)];
  const sources = await lockCalendar(body.version, firstDay, context);
  const calendar = basisOf(body);
  const change = await planOverlay(body, calendar, sources, { ...context, db: tx });
  const overlayId = server.random.newId();
  await tx.run(insertOverlay, {
    centreId,
    overlayId,
    kind: body.kind,
    firstDay,
    lastDay,
    institutionId: body.hall,
    basis: body.basis,
    documentNumber: body.documentNumber,
    publishedOn: dateOnly(body.publishedOn),
    knownAt: now,
    enteredBy: actor.accountId,
  });
  const moved = await moveDues({ tx, server, centreId, change, now, calendar });
  announceClockChange(context, calendar);
  return { overlayId, moved: moved.length };
}
