import { useSyncExternalStore } from 'react';
import { everyMilliseconds, machineNow } from '#shell/clock.ts';

/**
 * Whether the server answers, as far as this browser knows: told by every call, and looked up while none does.
 *
 * Kept over a reload, so that a page opened again without a network still says since when.
 */
let since: number | null = null;
const heard = new Set<() => void>();

const KEPT_AS = 'yichuang.cut-off';
/** Says whether the server and its database are there; costs nothing. */
const ASKED = '/readyz';
const LOOK_AGAIN_MS = 4_000;
/** A line that is cut gives no sign: a look that takes longer has failed. */
const LONGEST_LOOK_MS = 10_000;
/** After so long without an answer it is time to look; a known cut needs no second look. */
const SLOW_MS = 6_000;
const SLOW_WHILE_CUT_MS = 3_000;

/** Thrown in place of an answer that no longer comes. */
export class CutOffError extends Error {
  override name = 'CutOffError';
}

export const isCutOff = (): boolean => since !== null;

/** Since when nothing answers, on the clock of this machine; null while something does. */
export const useCutOff = (): number | null =>
  useSyncExternalStore(
    onConnection,
    () => since,
    () => null,
  );

/** Calls when the server was lost or is back. */
export function onConnection(changed: () => void): () => void {
  heard.add(changed);
  return () => void heard.delete(changed);
}

export function tellAnswered(): void {
  if (since === null) return;
  since = null;
  storage()?.removeItem(KEPT_AS);
  for (const changed of heard) changed();
}

export function tellNoAnswer(): void {
  if (since !== null) return;
  const kept = Number(storage()?.getItem(KEPT_AS) ?? 0);
  since = kept > 0 ? kept : machineNow();
  storage()?.setItem(KEPT_AS, String(since));
  for (const changed of heard) changed();
}

let looking: Promise<boolean> | null = null;

/** Asks the server for a sign of life; one look at a time. */
export function look(): Promise<boolean> {
  looking ??= fetch(ASKED, { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_LOOK_MS) })
    .then(
      ({ ok }) => ok,
      () => false,
    )
    .then((isThere) => {
      looking = null;
      if (isThere) tellAnswered();
      else tellNoAnswer();
      return isThere;
    });
  return looking;
}

/** Looks whenever the browser says that the network went or came, and every few seconds while nothing answers. */
export function watchConnection(): () => void {
  const onChange = () => void look();
  window.addEventListener('offline', onChange);
  window.addEventListener('online', onChange);
  const stop = everyMilliseconds(LOOK_AGAIN_MS, () => {
    if (isCutOff()) void look();
  });
  return () => {
    stop();
    window.removeEventListener('offline', onChange);
    window.removeEventListener('online', onChange);
  };
}

/** The answer, or a failure as soon as a look shows that none will come. @throws CutOffError */
export async function orCutOff<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isCut = isCutOff();
  const given = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(new CutOffError());
    timer = setTimeout(
      () => (isCut ? giveUp() : void look().then((isThere) => isThere || giveUp())),
      isCut ? SLOW_WHILE_CUT_MS : SLOW_MS,
    );
  });
  try {
    return await Promise.race([answer, given]);
  } finally {
    clearTimeout(timer);
  }
}

function storage(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}
