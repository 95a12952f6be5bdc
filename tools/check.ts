import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';

const ROOT = join(import.meta.dirname, '..');
const PROGRAMS = join(ROOT, 'node_modules/.bin');

type Check = { readonly name: string; readonly command: readonly [string, ...string[]] };

/** Everything that must hold before a change goes in, beside the tests. */
const CHECKS: readonly Check[] = [
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  ...['domain', 'contract', 'server', 'ui', 'portal', 'workbench'].map(
    (name): Check => ({ name: `types of ${name}`, command: ['tsc', '-p', `packages/${name}`] }),
  ),
  { name: 'types of the rest', command: ['tsc', '-p', '.'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

type Outcome = { readonly isRight: boolean; readonly output: string; readonly seconds: string };

/** A program that cannot be started is a failed check like any other. */
function run({ command: [program, ...options] }: Check): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const end = (isRight: boolean) =>
      resolve({ isRight, output, seconds: ((performance.now() - began) / 1000).toFixed(1) });
    const child = spawn(program, options, {
      cwd: ROOT,
      env: { ...process.env, PATH: `${PROGRAMS}${delimiter}${process.env.PATH ?? ''}` },
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part));
    child.once('error', (error) => {
      output += error.message;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

let failed = 0;
for (const check of CHECKS) {
  const { isRight, output, seconds } = await run(check);
  process.stdout.write(`${isRight ? 'right' : 'WRONG'}  ${check.name}  ${seconds} s\n`);
  if (isRight) continue;
  failed += 1;
  process.stdout.write(`${output.trim()}\n\n`);
}
if (failed > 0) process.stdout.write(`${failed} of ${CHECKS.length} checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
