import { type CaseNumber, makeCaseNumber } from '@yichuang/domain/cases/case-number.ts';
import { RECEIVED_VIA, type ReceivedVia } from '@yichuang/domain/cases/received-via.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import { takeNumbers } from './store.ts';

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
 * The next case number of the day. A number whose act fails stays unused: only events are gapless.
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
