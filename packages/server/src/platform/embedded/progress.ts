/** Receives one line for the person who watches the start. */
export type Log = (line: string) => void;

/** Runs a step; when it takes longer than a second, says so, and at its end how long it took. */
export async function step<T>(log: Log, title: string, run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const slow = setTimeout(() => log(`${title} …`), 1000);
  try {
    return await run();
  } finally {
    clearTimeout(slow);
    const seconds = (performance.now() - started) / 1000;
    if (seconds >= 1) log(`${title}: ${seconds.toFixed(1)} s`);
  }
}
