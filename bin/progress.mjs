/** Runs a step; when it takes longer than a second, one line names it and in the end says how long it took. */
export async function step(out, title, run) {
  const started = performance.now();
  let isTold = false;
  const slow = setTimeout(() => {
    out.write(`${title} …`);
    isTold = true;
  }, 1000);
  try {
    const result = await run();
    if (isTold) out.write(` ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearTimeout(slow);
    if (isTold) out.write('\n');
  }
}
