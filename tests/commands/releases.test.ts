import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepRelease } from '../../packages/workbench/releases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yichuang-releases-'));
  mkdirSync(join(folder, 'assets'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The build writes its files, and then says which. */
function build(...names: readonly string[]): void {
  for (const name of names) writeFileSync(join(folder, 'assets', name), name);
  keepRelease(folder, ['index.html', 'worker.js', ...names.map((name) => `assets/${name}`)]);
}
const files = () => readdirSync(join(folder, 'assets'));

test('an upgrade leaves the files of the release before, for pages that are open', () => {
  build('desk-1.js', 'ui-1.js');
  build('desk-2.js', 'ui-1.js');
  expect(files()).toEqual(['desk-1.js', 'desk-2.js', 'ui-1.js']);
});

test('four releases are kept, and nothing of an older one', () => {
  for (const release of ['1', '2', '3', '4', '5']) build(`desk-${release}.js`, 'ui-1.js');
  expect(files()).toEqual(['desk-2.js', 'desk-3.js', 'desk-4.js', 'desk-5.js', 'ui-1.js']);
});

test('the same release built again takes no room from the others', () => {
  for (const release of ['1', '2', '2', '2', '2']) build(`desk-${release}.js`);
  expect(files()).toEqual(['desk-1.js', 'desk-2.js']);
});

test('files of no known release, as of a build before releases were kept, are taken away', () => {
  writeFileSync(join(folder, 'assets', 'desk-0.js'), '');
  build('desk-1.js');
  expect(files()).toEqual(['desk-1.js']);
});
