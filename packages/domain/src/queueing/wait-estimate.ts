/** 等候估计: whole minutes, from the quick to the slow. */
export type WaitEstimate = { readonly fromMinutes: number; readonly toMinutes: number };

/** 估计依据. */
export type WaitBasis = {
  /** People before in the line. */
  readonly ahead: number;
  /** Counters open for the service, those that serve other lines too as a part of one; see {@link sharedCounters}. */
  readonly counters: number;
  /** Handling times of the last people served there, in seconds. */
  readonly handlingSeconds: readonly number[];
};

/** Fewer handled than this say nothing; an honest screen then shows no time at all. */
export const HANDLED_AT_LEAST = 5;

/**
 * An honest range: as if everybody before were as quick as the quickest quarter, and as slow as the slowest.
 *
 * The next turn of the line is at most one handling time away, or longer while its counters are at other lines.
 *
 * Quantiles and not a mean, because one long case must not move the time of everybody.
 *
 * @returns null when too little is known or no counter is open
 */
export function estimateWait({ ahead, counters, handlingSeconds }: WaitBasis): WaitEstimate | null {
  if (counters === 0 || handlingSeconds.length < HANDLED_AT_LEAST) return null;
  const sorted = [...handlingSeconds].sort((one, other) => one - other);
  const rounds = ahead / counters;
  return {
    fromMinutes: Math.floor((quantile(sorted, 0.25) * rounds) / 60),
    // Those who are served now take a part of their time still.
    toMinutes: Math.ceil((quantile(sorted, 0.75) * (rounds + Math.max(1, 1 / counters))) / 60),
  };
}

/**
 * What a line has of its open counters: a counter that serves k lines where people wait is a k-th of a counter to each.
 *
 * @param otherLines for each open counter, how many other lines where people wait it serves besides this one
 */
export const sharedCounters = (otherLines: readonly number[]): number =>
  otherLines.reduce((sum, others) => sum + 1 / (1 + others), 0);

/** Of sorted values, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
