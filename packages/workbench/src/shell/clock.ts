/**
 * The clock of this machine, the one place that asks it: only for telling how old the data on the
 * screen is. Every date of a case comes from the server, whose clock is the law's.
 */
export const machineNow = (): number => Date.now();

/** Calls again and again until it is told to stop. */
export function everyMilliseconds(gap: number, tick: () => void): () => void {
  const timer = setInterval(tick, gap);
  return () => clearInterval(timer);
}
