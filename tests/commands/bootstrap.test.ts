import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_MAJOR, prepareBinaries } from '@yichuang/server/platform/embedded/binaries.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A checkout in small: our commands, one package with pages, and an npm that only notes that it was called. */
let checkout = '';
let children: ChildProcess[] = [];

const write = (path: string, text: string, mode = 0o644) => {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text, { mode });
};
const read = (path: string) =>
  existsSync(join(checkout, path)) ? readFileSync(join(checkout, path), 'utf8') : '';
const times = (file: string) => read(file).split('\n').filter(Boolean).length;
const npmCalls = () => times('npm-calls');
const builds = () => times('build-calls');

const lockFile = (version: string) =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': { version, integrity: 'x' },
      'node_modules/only-on-mac': { version: '1.0.0', optional: true },
    },
  });

beforeEach(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')));
  cpSync(join(ROOT, 'bin'), join(checkout, 'bin'), { recursive: true });
  write('package.json', '{}');
  write('package-lock.json', lockFile('1.0.0'));
  write('packages/portal/package.json', '{}');
  write('packages/portal/src/page.tsx', 'one');
  write('path/npm', '#!/bin/sh\necho "$@" >> npm-calls\n. ./npm-does\n', 0o755);
  write('npm-does', 'mkdir -p node_modules');
  write(
    'tools/build.ts',
    `import { appendFileSync, mkdirSync } from 'node:fs';
     appendFileSync('build-calls', 'built\\n');
     mkdirSync('packages/portal/dist', { recursive: true });`,
  );
  write('tools/chromium.ts', `console.log('the browser is ready');`);
  write('main.ts', `console.log(JSON.stringify(process.argv.slice(2)));`);
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(checkout, { recursive: true, force: true });
});

function launch(args: readonly string[], options: SpawnOptions = {}) {
  const { npm_execpath: _, npm_lifecycle_event: __, ...env } = process.env;
  const path = `${join(checkout, 'path')}:/usr/bin:/bin`;
  const child = spawn(process.execPath, args, { cwd: checkout, env: { ...env, PATH: path }, ...options });
  children.push(child);
  const heard = { stdout: '', stderr: '' };
  child.stdout?.on('data', (part) => {
    heard.stdout += part;
  });
  child.stderr?.on('data', (part) => {
    heard.stderr += part;
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, ...heard })),
  );
  return { child, heard, ended };
}

const bootstrap = (...args: string[]) => launch(['bin/bootstrap.mjs', ...args]).ended;
const yichuang = (...args: string[]) => launch(['bin/yichuang.mjs', ...args]).ended;

describe('a checkout is made ready', () => {
  test('once, and not again while nothing changes', async () => {
    expect(await bootstrap('start')).toMatchObject({ code: 0, stderr: '' });
    expect([npmCalls(), builds()]).toEqual([1, 1]);
    expect(read('npm-calls')).toMatch(/^ci .*--include=dev/);

    expect(await bootstrap('start')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect([npmCalls(), builds()]).toEqual([1, 1]);
  });

  test.each([
    ['another lock file installs and builds', 'package-lock.json', lockFile('2.0.0'), [2, 2]],
    ['another page builds', 'packages/portal/src/page.tsx', 'two', [1, 2]],
    ['a new page builds', 'packages/portal/src/other.tsx', 'two', [1, 2]],
    ['another test does not', 'packages/portal/src/page.test.tsx', 'two', [1, 1]],
  ] as const)('%s', async (_what, path, text, expected) => {
    await bootstrap('start');
    write(path, text);
    await bootstrap('start');
    expect([npmCalls(), builds()]).toEqual(expected);
  });

  test('pages that somebody has deleted are built again', async () => {
    await bootstrap('start');
    rmSync(join(checkout, 'packages/portal/dist'), { recursive: true });
    await bootstrap('start');
    expect(builds()).toBe(2);
  });

  test('the browser is unpacked for tests only', async () => {
    expect((await bootstrap('start')).stdout).not.toContain('browser');
    expect((await bootstrap('test')).stdout).toContain('the browser is ready');
  });

  test('an installation that failed is told in one line and repeated', async () => {
    write('npm-does', 'mkdir -p node_modules; exit 7');
    const failed = await bootstrap('start');
    expect(failed).toMatchObject({ code: 1, stderr: 'npm ci failed (exit code 7).\n' });
    expect(builds()).toBe(0);

    write('npm-does', 'mkdir -p node_modules');
    expect(await bootstrap('start')).toMatchObject({ code: 0 });
    expect([npmCalls(), builds()]).toEqual([2, 1]);
  });

  test('a build that failed shows what the builder said and is repeated', async () => {
    write('tools/build.ts', `console.log('page.tsx: a comma is missing'); process.exit(4);`);
    const failed = await bootstrap('start');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('a comma is missing');
    expect(failed.stderr).toContain('build.ts failed (exit code 4)');
    expect((await bootstrap('start')).code).toBe(1);
  });

  test.each([
    ['the same is not installed again', lockFile('1.0.0'), 0],
    [
      'only what is optional may be absent',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } }),
      0,
    ],
    ['another version is replaced', lockFile('0.9.0'), 1],
    ['half of it is completed', JSON.stringify({ packages: {} }), 1],
  ])('after npm ci by hand %s', async (_what, record, expected) => {
    write('node_modules/.package-lock.json', record);
    await bootstrap('install');
    expect(npmCalls()).toBe(expected);
  });

  test('a step of more than a second is told in one line with its seconds', async () => {
    write('npm-does', 'mkdir -p node_modules; sleep 1.2');
    const { stdout } = await bootstrap('install');
    expect(stdout).toMatch(/^Installing packages .* … 1\.\d s\n$/);
  });

  test('two commands at once install once', async () => {
    write('npm-does', 'mkdir -p node_modules; sleep 1');
    const both = await Promise.all([bootstrap('start'), bootstrap('start')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect([npmCalls(), builds()]).toEqual([1, 1]);
    expect(both.map(({ stdout }) => stdout).join('')).toMatch(/Another command .* is preparing this folder/);
  });

  test('the npm that a killed command leaves at work is waited for, and its work is used', async () => {
    write('npm-does', 'mkdir -p node_modules; sleep 2; cp package-lock.json node_modules/.package-lock.json');
    const { child } = launch(['bin/bootstrap.mjs', 'install']);
    await vi.waitFor(() => expect(npmCalls()).toBe(1), 5_000);
    child.kill('SIGKILL');
    expect((await bootstrap('install')).stdout).toContain('waiting for it');
    expect(npmCalls()).toBe(1);
  });

  test('commands that were killed altogether do not hold up the next', async () => {
    write('npm-does', 'sleep 30');
    const { child } = launch(['bin/bootstrap.mjs', 'install'], { detached: true });
    await vi.waitFor(() => expect(npmCalls()).toBe(1), 5_000);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    write('npm-does', 'mkdir -p node_modules');
    expect(await bootstrap('install')).toMatchObject({ code: 0, stdout: '' });
    expect(npmCalls()).toBe(2);
  });

  test('an unknown task is refused with what is allowed', async () => {
    expect(await bootstrap('strat')).toMatchObject({
      code: 1,
      stderr: 'bootstrap: "strat" is not a task; allowed: install, start, test\n',
    });
  });

  test('an old Node is refused in one line, whatever is asked', async () => {
    write(
      'old.cjs',
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.1' } });`,
    );
    for (const command of ['bin/bootstrap.mjs', 'bin/yichuang.mjs']) {
      const { code, stderr } = await launch(['--require', join(checkout, 'old.cjs'), command, 'start']).ended;
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Yichuang needs Node\.js 20 or newer .*18\.19\.1.*\n$/);
    }
    expect(npmCalls()).toBe(0);
  });
});

describe('a command', () => {
  test('gets its arguments as they were, and nothing else is printed beside its answer', async () => {
    expect(await yichuang('clock', 'due', '--explain', 'a b')).toEqual({
      code: 0,
      stdout: '["clock","due","--explain","a b"]\n',
      stderr: '',
    });
  });

  test('ends with the exit code of the program', async () => {
    write('main.ts', 'process.exit(2);');
    expect((await yichuang('clock')).code).toBe(2);
    write('tools/own.ts', 'process.exit(process.argv[2] === "7" ? 7 : 1);');
    expect((await bootstrap('test', 'tools/own.ts', '7')).code).toBe(7);
  });

  test('that is no server changes nothing that is installed', async () => {
    await yichuang('clock');
    write('package-lock.json', lockFile('3.0.0'));
    await yichuang('clock');
    expect(npmCalls()).toBe(1);
  });
});

describe('a server', () => {
  /** Ends 300 ms after the first signal, as one that has requests to finish. */
  const running = async (options: SpawnOptions = {}) => {
    write(
      'main.ts',
      `for (const signal of ['SIGINT', 'SIGTERM']) {
         process.once(signal, () => { console.log('ending on', signal); setTimeout(() => { console.log('ended'); process.exit(0); }, 300); });
       }
       setInterval(() => {}, 1000);
       console.log('running');`,
    );
    const server = launch(['bin/yichuang.mjs', 'start'], options);
    await vi.waitFor(() => expect(server.heard.stdout).toContain('running'), 10_000);
    return server;
  };

  test.each(['SIGTERM', 'SIGINT'] as const)('hears %s and its clean end is ours', async (signal) => {
    const { child, ended } = await running();
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, stdout: `running\nending on ${signal}\nended\n` });
  });

  test('is not torn down by a Ctrl-C that reaches it from the terminal and from us', async () => {
    const { child, ended } = await running({ detached: true });
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await ended).toMatchObject({ code: 0, stdout: 'running\nending on SIGINT\nended\n' });
  });

  test('that does not end is ended by a second Ctrl-C', async () => {
    write(
      'main.ts',
      `process.once('SIGINT', () => console.log('ending, but never done')); setInterval(() => {}, 1000); console.log('running');`,
    );
    const stubborn = launch(['bin/yichuang.mjs', 'start']);
    await vi.waitFor(() => expect(stubborn.heard.stdout).toContain('running'), 10_000);
    stubborn.child.kill('SIGINT');
    await vi.waitFor(() => expect(stubborn.heard.stdout).toContain('ending'), 5_000);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    stubborn.child.kill('SIGINT');
    expect((await stubborn.ended).code).toBe(130);
  });

  test('stops in an orderly way when the command that started it is killed', async () => {
    const { child, ended } = await running();
    child.kill('SIGKILL');
    expect((await ended).stdout).toBe('running\nending on SIGTERM\nended\n');
  });
});

describe('the browser for tests', () => {
  test.runIf(process.platform === 'linux')(
    'is not started without its libraries; they are named',
    async () => {
      const { chromiumForTests } = await import('../../tools/chromium.ts');
      // A program whose own libraries have stayed behind.
      const { folder } = prepareBinaries(DEFAULT_MAJOR, null, checkout);
      cpSync(join(folder, 'bin/postgres'), join(checkout, 'chrome'));
      vi.stubEnv('CHROME_PATH', join(checkout, 'chrome'));
      await expect(chromiumForTests()).rejects.toThrow(
        /^Chromium misses system libraries: .*libicui18n\.so\.60.*\.$/,
      );
      vi.stubEnv('CHROME_PATH', join(checkout, 'no-such-file'));
      await expect(chromiumForTests()).rejects.toThrow(
        /^CHROME_PATH names .*no-such-file, and there is no such file\.$/,
      );
      vi.unstubAllEnvs();
    },
  );

  test('sets pages in the fonts we bring, Chinese and rare characters alike, and in no other', async () => {
    const { chromium } = await import('playwright-core');
    const { chromiumForTests } = await import('../../tools/chromium.ts');
    const browser = await chromium.launch(await chromiumForTests());
    try {
      const page = await browser.newPage();
      await page.setContent('<p>政务服务 𠮷 abc</p><p style="font-family: serif">受理通知书</p>');
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument');
      const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' });
      const used = await Promise.all(
        nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
      );
      const families = used.map(({ fonts }) => fonts.map((font) => font.familyName).sort());
      expect(families[0]).toContain('Noto Sans JP');
      expect(families.flat().every((family) => family.startsWith('Noto S'))).toBe(true);
      expect(families[1]).toEqual(['Noto Serif SC']);
    } finally {
      await browser.close();
    }
  });
});
