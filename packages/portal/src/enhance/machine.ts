/**
 * Clock and chance of the machine that shows a page, the one place that asks them: for how old a page is, how long
 * nobody has touched it, and when to ask again. Every date of a case comes from the server.
 */
export const machineNow = (): number => performance.now();

/** Calls again and again, as long as the page stands. */
export function everyMilliseconds(gap: number, tick: () => void): void {
  setInterval(tick, gap);
}

/** A wait of its own for each machine: a hall of screens must not knock all at once when the server is back. */
export const spreadBy = (most: number): number => Math.random() * most;
