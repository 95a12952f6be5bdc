import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** As the last build has left it; journeys run on the same. */
const ASSETS = join(import.meta.dirname, '../../packages/workbench/dist/assets');

/** What the design allows in bytes after gzip (decision D15). */
const SHELL_MOST = 150_000;
const DESK_MOST = 190_000;

/** Names of this release; files of earlier ones lie beside them. */
const [built = []]: readonly (readonly string[])[] = JSON.parse(
  readFileSync(join(ASSETS, '../releases.json'), 'utf8'),
);

const chunk = (page: string): string => {
  const names = built.map((path) => path.replace('assets/', ''));
  const found = names.find((name) => name.startsWith(`${page}-`) && name.endsWith('.js'));
  if (!found) throw new Error(`the workbench is built without ${page}`);
  return found;
};

/** A chunk and all it imports at once; what is asked for later does not count. */
function loadedWith(chunks: readonly string[], seen = new Set<string>()): ReadonlySet<string> {
  for (const name of chunks.filter((one) => !seen.has(one))) {
    seen.add(name);
    const text = readFileSync(join(ASSETS, name), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)["'`]\.\/([^"'`]+\.js)["'`]/g)];
    loadedWith(
      imports.map(([, path]) => path ?? ''),
      seen,
    );
  }
  return seen;
}

const bytesOf = (chunks: ReadonlySet<string>): number =>
  [...chunks].reduce((sum, name) => sum + gzipSync(readFileSync(join(ASSETS, name))).length, 0);

test('the frame of the workbench and the desk stay within what a hall’s line carries', () => {
  const shell = loadedWith([chunk('index')]);
  const desk = loadedWith([chunk('index'), chunk('desk-page')]);
  expect(shell.size).toBeGreaterThan(3);
  expect(desk.size).toBeGreaterThan(20);
  expect(bytesOf(shell)).toBeLessThanOrEqual(SHELL_MOST);
  expect(bytesOf(desk)).toBeLessThanOrEqual(DESK_MOST);
});
