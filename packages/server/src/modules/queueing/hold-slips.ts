import type { holdSlips as route } from '@yichuang/contract/queueing-slips.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { slipNumber } from '@yichuang/domain/queueing/slip.ts';
import { type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import type { Acting, Reading } from '../context.ts';
import { lockMySession } from './my-session.ts';
import { counterToOpen } from './session-store.ts';
import { insertSlips, lastSlip, slipsBetween } from './slip-store.ts';

/** Which numbers were held: a run of serials of one counter and day. */
type Held = {
  readonly counterId: string;
  readonly onDay: string;
  readonly first: number;
  readonly last: number;
};

/**
 * 预领: the next numbers of the counter. One asked for again by its key gives the same; numbers once given out are never
 * given again, used or not, so that two machines cannot print the same one.
 *
 * @throws Refusal `queueing.no-counter`
 */
export async function holdSlips({ body }: ParsedOf<typeof route>, context: Acting): Promise<Held> {
  const { tx, centreId, now, today } = context;
  const { counterId, sessionId, accountId } = await lockMySession(context);
  const series = { centreId, counterId, onDay: today };
  const [taken] = await tx.run(lastSlip, series);
  const first = (taken?.serial ?? 0) + 1;
  const numbers = numbersFrom(first, body.count, { counterId, today });
  await tx.run(insertSlips, { ...series, sessionId, accountId, now, first, numbers });
  return { counterId, onDay: today, first, last: first + body.count - 1 };
}

export async function viewHeld(
  { onDay, ...held }: Held,
  { db, centreId, now }: Reading,
): Promise<ReplyOf<typeof route>> {
  const [rows, [counter]] = await db.together(
    ask(slipsBetween, { centreId, ...held, onDay: dateOnly(onDay) }),
    ask(counterToOpen, { centreId, counterId: held.counterId }),
  );
  return {
    now: instantText(now),
    counterNumber: counter?.number ?? 0,
    numbers: rows.map(({ number }) => number),
  };
}

const numbersFrom = (
  first: number,
  count: number,
  { counterId, today }: { readonly counterId: string; readonly today: DateOnly },
): readonly string[] =>
  Array.from({ length: count }, (_one, index) => slipNumber(today, counterId, first + index));
