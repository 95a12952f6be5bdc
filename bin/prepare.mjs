import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, filesBelow, isInstalledByHand } from './digest.mjs';
import { withLock } from './lock.mjs';
import { findNode24 } from './node24.mjs';
import { step } from './progress.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each command needs before it can run. */
const TASKS = {
  install: [install],
  start: [install, buildPages],
  test: [install, buildPages, unpackBrowser],
};

const PAGE_PACKAGES = ['domain', 'contract', 'ui', 'portal', 'workbench'];

/** A step that failed has told why; this says which one it was. */
class PrepareError extends Error {}

export async function prepareOrExit(task, out) {
  try {
    if (!Object.hasOwn(TASKS, task)) {
      throw new PrepareError(`bootstrap: "${task}" is not a task; allowed: ${Object.keys(TASKS).join(', ')}`);
    }
    for (const each of TASKS[task]) await each(out);
  } catch (error) {
    console.error(error instanceof PrepareError ? error.message : error);
    process.exit(1);
  }
}

async function install(out) {
  if (isInstalled()) return;
  await withLock(ROOT, out, async (alsoAtWork) => {
    if (isInstalled()) return;
    const [program, args] = npm(
      'ci',
      '--no-audit',
      '--no-fund',
      '--no-progress',
      '--loglevel=error',
      ...ALL_KINDS,
    );
    await step(out, 'Installing packages (the first time takes about a minute)', () =>
      command('npm ci', program, args, { started: alsoAtWork }),
    );
    writeStamp(installStamp, { digest: installDigest() });
  });
}

/** NODE_ENV=production would leave out what builds the pages, and a setting may leave out our Node. */
const ALL_KINDS = ['--include=dev', '--include=optional'];

const installStamp = join(ROOT, 'node_modules/.yichuang-install');

/** Whether an installation was ever finished here, be it of an older state. */
export const isInstalledOnce = () => existsSync(installStamp);

function isInstalled() {
  const digest = installDigest();
  if (readStamp(installStamp)?.digest === digest) return true;
  if (!isInstalledByHand(ROOT)) return false;
  writeStamp(installStamp, { digest });
  return true;
}

/** A checkout shared by two systems must not be taken for installed by the other. */
function installDigest() {
  const manifests = readdirSync(join(ROOT, 'packages')).map((name) =>
    join(ROOT, 'packages', name, 'package.json'),
  );
  const files = [
    join(ROOT, 'package-lock.json'),
    join(ROOT, 'package.json'),
    ...manifests.filter(existsSync),
  ];
  return digestOf(ROOT, files, `${process.platform}-${process.arch}`);
}

async function buildPages(out) {
  if (isBuilt()) return;
  await withLock(ROOT, out, async (alsoAtWork) => {
    if (isBuilt()) return;
    await step(out, 'Building the pages', () =>
      command('tools/build.ts', findNode24(ROOT), [join(ROOT, 'tools/build.ts')], { started: alsoAtWork }),
    );
    const outputs = readdirSync(join(ROOT, 'packages')).filter((name) =>
      existsSync(join(ROOT, 'packages', name, 'dist')),
    );
    writeStamp(buildStamp, { digest: buildDigest(), outputs });
  });
}

const buildStamp = join(ROOT, 'node_modules/.cache/yichuang/build.json');

function isBuilt() {
  const stamp = readStamp(buildStamp);
  if (stamp?.digest !== buildDigest()) return false;
  return stamp.outputs.every((name) => existsSync(join(ROOT, 'packages', name, 'dist')));
}

function buildDigest() {
  const sources = PAGE_PACKAGES.flatMap((name) => filesBelow(join(ROOT, 'packages', name)));
  const own = ['tools/build.ts', 'tsconfig.base.json', 'package-lock.json'].map((name) => join(ROOT, name));
  return digestOf(ROOT, [...sources, ...own.filter(existsSync)]);
}

async function unpackBrowser(out) {
  const program = join(ROOT, 'tools/chromium.ts');
  await withLock(ROOT, out, (alsoAtWork) =>
    command('tools/chromium.ts', findNode24(ROOT), [program], { started: alsoAtWork, out }),
  );
}

/** The npm that runs us, else the one on the path. npx names itself in the same variable. */
function npm(...args) {
  const self = process.env.npm_execpath ?? '';
  const cli = join(dirname(self), 'npm-cli.js');
  if (/^np[mx]-cli\.js$/.test(basename(self)) && existsSync(cli)) return [process.execPath, [cli, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/** Runs a program that is heard only when it fails, unless it may speak for itself to `out`. */
async function command(name, program, args, { started, out }) {
  const stdio = out ? ['ignore', out.fd, 'inherit'] : ['ignore', 'pipe', 'pipe'];
  const child = spawn(program, args, { cwd: ROOT, stdio, shell: program.endsWith('.cmd') });
  if (child.pid) started(child.pid);
  let heard = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      heard += part;
    });
  }
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  try {
    await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new PrepareError(`${name} could not be run: ${error.message}`)));
      child.once('close', (code, signal) => {
        if (code === 0) return resolve();
        reject(new PrepareError(`${heard}${name} failed (${signal ?? `exit code ${code}`}).`));
      });
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward);
  }
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(stamp));
}
