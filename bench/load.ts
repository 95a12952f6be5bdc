/** So many workers, each asking again as soon as it was answered, for so many seconds. */
export async function load(workers: number, seconds: number, act: (worker: number) => Promise<void>) {
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: workers }, async (_none, worker) => {
      while (performance.now() < end) {
        const began = performance.now();
        await act(worker);
        times.push(performance.now() - began);
      }
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  return { perSecond: Math.round(times.length / took), ...spread(times) };
}

/** Median and tail of times in milliseconds. */
export function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { p50ms: at(0.5), p95ms: at(0.95), p99ms: at(0.99) };
}
