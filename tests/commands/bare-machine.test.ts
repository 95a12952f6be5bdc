import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { findRunningEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Installing takes most of it: about a minute, when the packages are in npm's cache. */
const FIRST_START_MS = 400_000;
/** The promise is 5 s on a machine that does nothing else; tests share theirs. */
const LATER_START_MS = 10_000;
/** Every check of the code, and then these; unpacking the browser included. */
const CHECKS_MS = 400_000;
const SMALL_TESTS = ['packages/domain/src/time/date-only.test.ts', 'tests/journeys/verify-paper.test.ts'];

let base = '';
let checkout = '';
let port = 0;
let env: Record<string, string> = {};
let current: { child: ChildProcess; heard: string } | null = null;

beforeAll(async () => {
  // Closed to all others, as /root is; so this is also the test of a checkout that the database's account cannot read.
  base = realpathSync(mkdtempSync(join(tmpdir(), 'bare-machine-')));
  checkout = join(base, 'yichuang');
  for (const file of filesOfAClone()) cpSync(join(ROOT, file), join(checkout, file));
  port = await freePort();
  env = bareEnvironment();
}, 60_000);

afterAll(async () => {
  if (current) killAll(current.child);
  const left = databaseProcess();
  if (left !== undefined) process.kill(left, 'SIGINT');
  await vi.waitFor(() => expect(databaseProcess()).toBeUndefined(), 20_000);
  rmSync(base, { recursive: true, force: true });
}, 60_000);

/** What git would bring, with what is about to be added to it; nothing that is installed or built. */
function filesOfAClone(): readonly string[] {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
  return files.filter((file) => file !== '' && existsSync(join(ROOT, file)));
}

/** Node and npm are all there is, and how this machine reaches the registry; no fonts and no other program. */
function bareEnvironment(): Record<string, string> {
  const node = machinesNode();
  const npm = ['npm', 'npx'].map((name) => [name, realpathSync(join(dirname(node), name))] as const);
  mkdirSync(join(base, 'path'));
  mkdirSync(join(base, 'home'));
  for (const [name, target] of [['node', realpathSync(node)] as const, ...npm])
    symlinkSync(target, join(base, 'path', name));
  const userConfig = join(homedir(), '.npmrc');
  const reach = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_(registry|cafile|.*proxy)|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name),
  );
  return {
    ...Object.fromEntries(reach.map(([name, value]) => [name, value ?? ''])),
    ...(existsSync(userConfig) ? { npm_config_userconfig: userConfig } : {}),
    PATH: join(base, 'path'),
    HOME: join(base, 'home'),
    PORT: String(port),
    FONTCONFIG_FILE: join(base, 'no-fonts.conf'),
    npm_config_cache: process.env.npm_config_cache ?? join(homedir(), '.npm'),
    npm_config_prefer_offline: 'true',
    npm_config_script_shell: '/bin/sh',
    npm_config_update_notifier: 'false',
  };
}

/** Not the one that came with npm, on which this test itself runs. */
function machinesNode(): string {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const found = folders
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path) && existsSync(join(dirname(path), 'npm')));
  if (found === undefined) throw new Error('no Node.js with npm beside it on the path');
  return found;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** `npm start`, until it answers, and not one that is still about to go. @returns seconds */
async function start(patience: number): Promise<number> {
  const started = performance.now();
  const before = databaseProcess();
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = { child, heard: '' };
  current = running;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      running.heard += part;
    });
  }
  while (databaseProcess() === before || !(await answers())) {
    const seconds = (performance.now() - started) / 1000;
    if (child.exitCode !== null || seconds * 1000 > patience) {
      throw new Error(`no answer after ${seconds.toFixed(1)} s; npm start said:\n${running.heard}`);
    }
    await sleep(50);
  }
  return (performance.now() - started) / 1000;
}

const databaseProcess = () => findRunningEmbedded(join(checkout, '.yichuang'))?.pid;

const answers = () =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (reply) => reply.ok,
    () => false,
  );

/** As Ctrl-C does, a signal goes to npm, its shell and all they have started. */
async function interrupt(): Promise<{ code: number | null; signal: string | null }> {
  const { child } = running();
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  process.kill(-(child.pid ?? 0), 'SIGINT');
  return await ended;
}

function running() {
  if (current === null) throw new Error('the server was never started');
  return current;
}

function killAll({ pid }: ChildProcess): void {
  try {
    process.kill(-(pid ?? 0), 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Rejects with all that was said. */
const npmTest = (...files: readonly string[]): Promise<string> =>
  promisify(execFile)('npm', ['test', '--', ...files], {
    cwd: checkout,
    env,
    maxBuffer: 2 ** 26,
    timeout: CHECKS_MS,
  }).then(
    ({ stdout }) => stripVTControlCharacters(stdout),
    ({ stdout, stderr }) => {
      throw new Error(`npm test failed and said:\n${stdout}${stderr}`);
    },
  );

async function database(text: string, values: unknown[] = []) {
  const found = findRunningEmbedded(join(checkout, '.yichuang'));
  const client = new Client({ connectionString: found?.ownerUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

describe.skipIf(!existsSync(join(ROOT, 'main.ts')))('on a machine with nothing but Node and npm', () => {
  test('npm start installs, prepares and serves, and says what takes its time', {
    timeout: FIRST_START_MS,
  }, async () => {
    await start(FIRST_START_MS);
    expect(running().heard).toMatch(/Installing packages .* \d+\.\d s/);
    expect(readdirSync(join(checkout, '.yichuang'))).toContain('postgres');
  });

  test('npx yichuang answers from the checkout', { timeout: 60_000 }, () => {
    const question = ['yichuang', 'clock', 'due', '--from', '2007-04-27', '--limit', '5wd', '--json'];
    const reply = execFileSync('npx', question, { cwd: checkout, env, encoding: 'utf8' });
    expect(JSON.parse(reply)).toMatchObject({ due: '2007-05-09' });
  });

  test('Ctrl-C stops the server and its database', { timeout: 60_000 }, async () => {
    const { code, signal } = await interrupt();
    expect([0, 130, 'SIGINT']).toContain(signal ?? code);
    expect(await answers()).toBe(false);
    expect(databaseProcess()).toBeUndefined();
  });

  test('the next start installs nothing and is quick', { timeout: 60_000 }, async () => {
    const seconds = await start(60_000);
    expect(seconds * 1000).toBeLessThan(LATER_START_MS);
    expect(running().heard).not.toMatch(/Installing|Building|Making/);
  });

  test('after kill -9 of all of it nothing acknowledged is lost', { timeout: 60_000 }, async () => {
    await database('create table receipt (n int primary key)');
    await database('insert into receipt select generate_series(1, 1000)');
    killAll(running().child);
    await start(60_000);
    expect(await database('select count(*)::int as n from receipt')).toEqual([{ n: 1000 }]);
  });

  test('after kill -9 of npm alone the server goes, and the next start finds all in order', {
    timeout: 60_000,
  }, async () => {
    running().child.kill('SIGKILL');
    await start(60_000);
    expect(await database('select count(*)::int as n from receipt')).toEqual([{ n: 1000 }]);
    await interrupt();
  });

  test('npm test checks the code and runs tests, one of them in the browser that came with npm', {
    timeout: CHECKS_MS,
  }, async () => {
    const said = await npmTest(...SMALL_TESTS);
    expect(said).toContain('Unpacking Chromium');
    expect(said).toMatch(/Test Files +2 passed/);
  });
});
