import { createHash } from 'node:crypto';
import {
  appendFileSync,
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
import { isRunning } from './processes.mjs';

const HEARTBEAT_MS = 20_000;
const DEAD_AFTER_MS = 3 * 60_000;

/**
 * Runs one at a time for a folder; others wait and say for whom. `run` is given a function that names a further
 * process at work: npm goes on when the command that started it is killed.
 */
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
    return await run((pid) => appendFileSync(file, `\n${pid}`));
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
    if (!told) out.write(waitingFor(holder));
    told = true;
    await sleep(200);
  }
}

const waitingFor = ({ pids }) =>
  `Another command (process ${pids.at(-1) ?? 'about to begin'}) is preparing this folder; waiting for it.\n`;

function readHolder(file) {
  try {
    const pids = readFileSync(file, 'utf8').split('\n').map(Number).filter(Boolean);
    return { pids, beatAt: statSync(file).mtimeMs };
  } catch {
    return null;
  }
}

/** The number is written a moment after the file; long after, it may have passed to another process. */
function isAlive({ pids, beatAt }) {
  const age = Date.now() - beatAt;
  return pids.length === 0 ? age < 2_000 : age < DEAD_AFTER_MS && pids.some(isRunning);
}

/** Two may find the same dead lock; what one moves away the other must not have made anew. */
function removeStale(file, holder) {
  if (holder === null) return true;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved !== null && moved.pids[0] !== holder.pids[0]) renameSync(aside, file);
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
