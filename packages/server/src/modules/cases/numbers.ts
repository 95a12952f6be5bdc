import { type CaseNumber, makeCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { RECEIVED_VIA, type ReceivedVia } from '@yichuang/domain/cases/received-via.ts';
import { type DateOnly, dateOnly } from '@yichuang/domain/time/date-only.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import type { Working } from '../context.ts';
import { takeNumbers, unaccountedBlocks, voidNumbers } from './number-store.ts';

/** Numbers a node takes at once, so that acts of many counters do not queue at one row. */
const BLOCK = 64;
const MAX_SEQUENCE = 99_999;

type Block = { next: number; readonly last: number };
type Wanted = {
  readonly centreId: number;
  readonly region: string;
  readonly on: DateOnly;
  readonly receivedVia: ReceivedVia;
};

const blocks = perServer(() => new Map<string, Promise<Block>>());

/**
 * The next case number of the day. A number whose act fails is voided when its day is over: only events are gapless.
 *
 * @throws Refusal `cases.numbers-exhausted` after 99,999 of a day and way in
 */
export async function nextCaseNumber(server: Server, wanted: Wanted): Promise<CaseNumber> {
  const { centreId, region, on, receivedVia } = wanted;
  const via = RECEIVED_VIA[receivedVia].digit;
  const sequence = await nextSequence(server, { centreId, day: on, via: Number(via) });
  return makeCaseNumber({ region, on, receivedVia, sequence, child: null });
}

type Series = { readonly centreId: number; readonly day: DateOnly; readonly via: number };

async function nextSequence(server: Server, series: Series): Promise<number> {
  const known = blocks(server);
  const key = `${series.centreId}/${series.via}/${series.day}`;
  for (;;) {
    const promise = known.get(key) ?? takeBlock(server, series);
    known.set(key, promise);
    const block = await promise.catch((error) => {
      known.delete(key);
      throw error;
    });
    if (block.next <= block.last) {
      block.next += 1;
      return block.next - 1;
    }
    // Whoever finds the block used up first removes it; the others find the new one.
    if (known.get(key) === promise) known.delete(key);
  }
}

const exhausted = () => new Refusal('cases.numbers-exhausted', 'unavailable');

async function takeBlock(server: Server, series: Series): Promise<Block> {
  const [row] = await server.database.apart.once(takeNumbers, {
    ...series,
    count: BLOCK,
    most: MAX_SEQUENCE,
  });
  if (!row) throw exhausted();
  // The last block reaches beyond what five digits say.
  return { next: row.lastTaken - BLOCK + 1, last: Math.min(row.lastTaken, MAX_SEQUENCE) };
}

/** Day and way in of a row of numbers. */
export type NumberSeries = { readonly day: DateOnly; readonly via: number };

/**
 * Accounts for the numbers of past days: each has its case, or is voided by a row of its own.
 *
 * @param usedElsewhere sequences of a series that belong to applications of a channel
 */
export async function voidUnusedNumbers(
  usedElsewhere: (series: NumberSeries) => Promise<readonly number[]>,
  { tx, centreId, now, today, server }: Working,
): Promise<void> {
  // What this node still holds of past days will not be given any more.
  for (const key of blocks(server).keys()) {
    if (!key.endsWith(`/${today}`)) blocks(server).delete(key);
  }
  for (const { day, via } of await tx.many(unaccountedBlocks, { centreId, today })) {
    const used = await usedElsewhere({ day: dateOnly(day), via });
    const values = { centreId, day, via, most: MAX_SEQUENCE, usedElsewhere: [...used], now };
    await tx.run(voidNumbers, values);
  }
}
