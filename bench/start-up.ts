import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Seconds from `yichuang start` to the first answer of /healthz: the first start of an empty home, and the second;
 * with what the server itself says of steps that took more than a second.
 */
export async function startUp() {
  const home = mkdtempSync(join(tmpdir(), 'yichuang-start-'));
  try {
    const first = await secondsToHealth(home, 39_401);
    const second = await secondsToHealth(home, 39_401);
    return { name: 'start-up', figures: { first, second } };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function secondsToHealth(home: string, port: number): Promise<Record<string, number>> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'main.ts'), 'start'], {
    env: {
      ...process.env,
      YICHUANG_HOME: home,
      YICHUANG_MODE: 'demo',
      PORT: String(port),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let heard = '';
  child.stdout.on('data', (part: Buffer) => {
    heard += part;
  });
  while (!(await isHealthy(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - began) / 1_000;
  child.kill('SIGINT');
  await new Promise((resolve) => child.once('exit', resolve));
  const steps = [...heard.matchAll(/^(.+): ([\d.]+) s$/gm)].map(([, step, took]) => [step, Number(took)]);
  return { seconds: Math.round(seconds * 100) / 100, ...Object.fromEntries(steps) };
}

const isHealthy = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
