import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mayReach, permits } from '#platform/embedded/account.ts';
import { DEFAULT_MAJOR, prepareBinaries, runnableFolder } from '#platform/embedded/binaries.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const installed = dirname(prepareBinaries(DEFAULT_MAJOR, null, tmpdir()).folder);

let base = '';
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'binaries-')));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** The package as npm leaves it: whole, but without its links, and under a name no other test uses. */
function freshPackage(folder: string) {
  cpSync(installed, folder, {
    recursive: true,
    filter: (path) => !/\.so(\.\d+)?$/.test(path) || isFile(path),
  });
  const manifest = { name: '@x/test', version: `0.0.0-${process.pid}` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}
const isFile = (path: string) => realpathSync(path) === path;

const runs = (folder: string, who = {}) =>
  execFileSync(join(folder, 'bin/postgres'), ['--version'], {
    ...who,
    cwd: '/',
    encoding: 'utf8',
    env: {},
    stdio: 'pipe',
  });

describe('the programs of the database', () => {
  test('get the library links that npm does not bring', () => {
    freshPackage(join(base, 'package'));
    expect(() => runs(join(base, 'package/native'))).toThrow();
    expect(runs(runnableFolder(join(base, 'package'), null, base))).toContain('PostgreSQL');
  });

  test.runIf(isRoot)('are copied to where everybody may read when only root can reach the checkout', () => {
    mkdirSync(join(base, 'closed'), { mode: 0o700 });
    chmodSync(base, 0o755);
    freshPackage(join(base, 'closed/package'));
    const folder = runnableFolder(join(base, 'closed/package'), nobody, base);
    try {
      expect(runs(folder, nobody)).toContain('PostgreSQL');
      expect(statSync(dirname(folder)).uid).toBe(0);
      expect(runnableFolder(join(base, 'closed/package'), nobody, base)).toBe(folder);
      const shelf = dirname(dirname(folder));
      expect(readdirSync(shelf).filter((name) => /\.\d+$/.test(name) && name.includes('.0.0-'))).toEqual([]);
    } finally {
      rmSync(dirname(folder), { recursive: true, force: true });
    }
  });

  test('of a version that is not installed are asked for by name', () => {
    expect(() => prepareBinaries(7, null, base)).toThrow(/postgres-7-.* is not installed/);
  });
});

describe('what an account may do', () => {
  test.each([
    ['the owner, by the first digit', { uid: 65534, gid: 0, mode: 0o700 }, true],
    ['the owner, even if others may more', { uid: 65534, gid: 0, mode: 0o077 }, false],
    ['the group, by the second', { uid: 0, gid: 65534, mode: 0o750 }, true],
    ['the group, even if others may more', { uid: 0, gid: 65534, mode: 0o705 }, false],
    ['others, by the third', { uid: 0, gid: 0, mode: 0o755 }, true],
    ['others, without right', { uid: 0, gid: 0, mode: 0o750 }, false],
  ])('%s', (_who, stats, expected) => {
    expect(permits({ ...statSync('/'), ...stats }, nobody, 5)).toBe(expected);
  });

  test('one closed folder on the way closes all below it', () => {
    chmodSync(base, 0o755);
    mkdirSync(join(base, 'closed/open'), { recursive: true });
    expect(mayReach(join(base, 'closed/open'), nobody)).toBe(true);
    chmodSync(join(base, 'closed'), 0o700);
    expect(mayReach(join(base, 'closed/open'), nobody)).toBe(false);
  });
});
