import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode24 } from './node24.mjs';
import { isInstalledOnce, prepareOrExit, ROOT } from './prepare.mjs';
import { nameOf, parentOf } from './processes.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export async function prepareAndRun([task, script, ...args]) {
  await prepareOrExit(task, process.stdout);
  if (script !== undefined) runOnNode24([resolve(ROOT, script), ...args]);
}

/** Runs a command of the product. */
export async function run(args) {
  const isServer = args[0] === 'start';
  // Other commands may run beside a server: they install what is absent, but replace nothing under its feet.
  if (isServer) await prepareOrExit('start', args.includes('--json') ? process.stderr : process.stdout);
  else if (!isInstalledOnce()) await prepareOrExit('install', process.stderr);
  runOnNode24([join(ROOT, 'main.ts'), ...args], { isServer });
}

/** Runs a program on the product's own Node, passes signals on, and ends as it ends. */
function runOnNode24(args, { isServer = false } = {}) {
  const signals = fileURLToPath(new URL('server-signals.mjs', import.meta.url));
  // Code that is compiled once a checkout: a fifth to a half of a command's time.
  const env = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/yichuang/compiled'), ...process.env };
  const child = isServer
    ? spawn(findNode24(ROOT), ['--import', signals, ...args], {
        env,
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      })
    : spawn(findNode24(ROOT), args, { env, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  if (process.env.npm_lifecycle_event) stopWithNpm(child);

  child.once('error', (error) => {
    console.error(`Node.js 24 could not be run: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const each of SIGNALS) process.off(each, forward);
    process.kill(process.pid, signal);
  });
}

/** npm that is killed cannot pass the signal on; what it has started must not go on without it. */
function stopWithNpm(child) {
  const isBehindShell = nameOf(parentOf(process.ppid)).startsWith('npm');
  const npm = () => (isBehindShell ? parentOf(process.ppid) : process.ppid);
  const before = npm();
  const watch = setInterval(() => {
    if (npm() === before) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}
