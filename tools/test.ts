import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Everything CI runs, in the order in which faults are found fastest; stops at the first part that fails. */
const ROOT = join(import.meta.dirname, '..');
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

const PARTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['reference data', process.execPath, ['data/check.mjs']],
  ['format, lint, types, dead code', process.execPath, ['tools/check.ts']],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
];

for (const [title, command, args] of PARTS) {
  const began = performance.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  process.stdout.write(`${title}: ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  if (status !== 0) process.exit(status ?? 1);
}
