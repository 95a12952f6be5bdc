import { readDeskItem } from '@yichuang/contract/queueing.ts';
import { holdSlips } from '@yichuang/contract/queueing-slips.ts';
import { SLIPS_AT_HAND } from '@yichuang/domain/queueing/slip.ts';
import { localDay, parseInstant } from '@yichuang/domain/time/instant.ts';
import { machineNow } from '#shell/clock.ts';
import { write } from '#wire/answer.ts';
import { type Asked, send } from '#wire/call.ts';
import { isCutOff } from '#wire/connection.ts';
import { newKey } from '#wire/form-key.ts';
import { anchorOf, itemOrKept, keptItems, keptMe } from './kept-pages.ts';
import { addBlock, leftOf, readBlock, serverMoment } from './slips.ts';

/** What a desk lays in while there is a network. */
export type Stock = {
  readonly accountId: string;
  readonly counterId: string;
  /** Items the clerk takes often. */
  readonly codes: readonly string[];
};

/** Fewer than this are made up to the whole. */
const FEW = SLIPS_AT_HAND / 2;
/** Item sheets change seldom, but they change. */
const FRESH_MS = 4 * 3_600_000;

/** 备料: numbers for the counter, and the usual items. What cannot be had is left for the next time. */
export async function layIn(asked: Asked, { accountId, counterId, codes }: Stock): Promise<void> {
  await layInNumbers(asked, accountId, counterId);
  const fresh = await keptItems(machineNow() - FRESH_MS);
  for (const code of codes) {
    if (fresh.has(code) || isCutOff()) continue;
    const item = send(asked, readDeskItem, { params: { code } }, { signal: asked.request.signal });
    // An item that is no longer offered is none to lay in.
    await itemOrKept(code, item).catch(() => null);
  }
}

async function layInNumbers(asked: Asked, accountId: string, counterId: string): Promise<void> {
  const me = await keptMe();
  if (!me) return;
  const on = localDay(parseInstant(serverMoment(anchorOf(me), machineNow())));
  const left = leftOf(await readBlock(), { accountId, counterId, on });
  if (left >= FEW) return;
  const input = { body: { count: SLIPS_AT_HAND - left } };
  const held = await write(asked, { route: holdSlips, key: newKey(), input });
  if (!held.ok) return;
  const { now: serverAt, numbers, counterNumber } = held.value;
  await addBlock({ accountId, counterId, counterNumber, numbers, serverAt, machineAt: machineNow() });
}
