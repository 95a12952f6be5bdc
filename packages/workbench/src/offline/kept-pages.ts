import type { ActorView } from '@yichuang/contract/identity.ts';
import type { DeskItem } from '@yichuang/contract/queueing.ts';
import type { IndexedItem, Shortcuts } from '@yichuang/contract/queueing-desk.ts';
import { machineNow } from '#shell/clock.ts';
import { isNoAnswer, orWithout } from '#wire/call.ts';
import { dropKept, keep, keptBelow, readKept } from './kept.ts';
import type { Anchor } from './slips.ts';

/** What the desk was told last, by name. Nothing of an applicant is among it. */
const ME = 'me';
const INDEX = 'index';
const SHORTCUTS = 'shortcuts';
const ITEM = 'item/';

/** What was told, and when, on the clock of this machine. */
type Told<Value> = { readonly value: Value; readonly at: number };

/** The answer, kept for the time when none comes; without one what was kept. @throws what `read` throws, when nothing was */
async function orKept<Value>(name: string, answer: Promise<Value>): Promise<Value> {
  try {
    const value = await answer;
    // A browser without room for it goes on without.
    await keep(name, { value, at: machineNow() } satisfies Told<Value>).catch(() => undefined);
    return value;
  } catch (error) {
    const kept = isNoAnswer(error) ? await readKept<Told<Value>>(name) : null;
    if (kept === null) throw error;
    return kept.value;
  }
}

export const meOrKept = (answer: Promise<ActorView>): Promise<ActorView> => orKept(ME, answer);

/** Who works here, and when the server said so. */
export const keptMe = (): Promise<Told<ActorView> | null> => readKept(ME);

/** What the server said of the time when it told who works here. */
export const anchorOf = ({ value, at }: Told<ActorView>): Anchor => ({ serverAt: value.now, machineAt: at });

/** A screen that was locked stays so when the page is opened again without a network. */
export async function keepLocked(isLocked: boolean): Promise<void> {
  const me = await keptMe();
  if (me && me.value.isLocked !== isLocked) await keep(ME, { ...me, value: { ...me.value, isLocked } });
}

export const indexOrKept = (answer: Promise<readonly IndexedItem[]>): Promise<readonly IndexedItem[]> =>
  orKept(INDEX, answer);

export const shortcutsOrKept = (answer: Promise<Shortcuts>): Promise<Shortcuts> => orKept(SHORTCUTS, answer);

/** Null for an item that was never opened here, while there is no network. */
export const itemOrKept = (code: string, answer: Promise<DeskItem>): Promise<DeskItem | null> =>
  orWithout(orKept(ITEM + code, answer), null);

/** Codes of the items that can be taken without a network; of those told lately only, where a moment is named. */
export const keptItems = async (since = 0): Promise<ReadonlySet<string>> =>
  new Set(
    (await keptBelow<Told<DeskItem>>(ITEM))
      .filter(([, { at }]) => at >= since)
      .map(([name]) => name.slice(ITEM.length)),
  );

/** Whoever signs out leaves nothing of themselves here. */
export async function forgetPages(): Promise<void> {
  for (const name of [ME, INDEX, SHORTCUTS]) await dropKept(name);
  for (const [name] of await keptBelow(ITEM)) await dropKept(name);
}
