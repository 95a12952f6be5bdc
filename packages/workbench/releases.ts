import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** This release and the three before: a page opened before an upgrade still finds its files. */
const KEPT = 4;

/** Names of the files of each release that is kept, newest first. */
type Releases = readonly (readonly string[])[];

/** Leaves the files of earlier releases beside the new ones, and takes away those of no release that is kept. */
export const keepReleases = (): Plugin => ({
  name: 'yichuang:releases',
  config: () => ({ build: { emptyOutDir: false } }),
  writeBundle({ dir }, bundle) {
    if (dir === undefined) throw new Error('the build has no folder');
    keepRelease(dir, Object.keys(bundle));
  },
});

/** @param built names of files below `folder`, as `assets/index-R6rnMYZc.js` */
export function keepRelease(folder: string, built: readonly string[]): void {
  const list = join(folder, 'releases.json');
  const mine = built.filter((name) => name.startsWith('assets/')).sort();
  const others = readReleases(list).filter((names) => names.join() !== mine.join());
  const kept = [mine, ...others].slice(0, KEPT);
  writeFileSync(list, JSON.stringify(kept));
  const wanted = new Set(kept.flat());
  for (const name of readdirSync(join(folder, 'assets')))
    if (!wanted.has(`assets/${name}`)) rmSync(join(folder, 'assets', name));
}

/** None before the first build that kept them. */
function readReleases(list: string): Releases {
  try {
    return JSON.parse(readFileSync(list, 'utf8')) as Releases;
  } catch {
    return [];
  }
}
