import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HEARTBEAT_MS = 20_000;
const DEAD_AFTER_MS = 3 * 60_000;

/** Runs one at a time for a folder; others wait and say for whom. */
export async function withLock(folder, out, run) {
  const file = join(
    tmpdir(),
    `yichuang-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.lock`,
  );
  await take(file, out);
  const beat = setInterval(() => touch(file), HEARTBEAT_MS);
  const drop = () => rmSync(file, { force: true });
  process.once('exit', drop);
  try {
    return await run();
  } finally {
    clearInterval(beat);
    process.off('exit', drop);
    drop();
  }
}

async function take(file, out) {
  let told = false;
  for (;;) {
    try {
      const descriptor = openSync(file, 'wx');
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return;
    } catch (error) {
      // Not a question of who is first: the place itself cannot be used, and work is worth more than a lock.
      if (error.code !== 'EEXIST') return;
    }
    const holder = readHolder(file);
    if (holder === null || !isAlive(holder)) {
      if (!removeStale(file, holder)) return;
      continue;
    }
    if (!told)
      out.write(`Another command (process ${holder.pid}) is preparing this folder; waiting for it.\n`);
    told = true;
    await sleep(200);
  }
}

function readHolder(file) {
  try {
    return { pid: Number(readFileSync(file, 'utf8')), beatAt: statSync(file).mtimeMs };
  } catch {
    return null;
  }
}

/** The number is written a moment after the file; long after, it may have passed to another process. */
function isAlive({ pid, beatAt }) {
  const age = Date.now() - beatAt;
  if (!pid) return age < 2_000;
  if (age > DEAD_AFTER_MS) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two may find the same dead lock; what one moves away the other must not have made anew. */
function removeStale(file, holder) {
  if (holder === null) return true;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved !== null && moved.pid !== holder.pid) renameSync(aside, file);
    else rmSync(aside, { force: true });
    return true;
  } catch (error) {
    return error.code === 'ENOENT';
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody has cleared the temporary files; the work goes on.
  }
}
