import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The floors of the house, from the ground up. */
export const PACKAGES = ['domain', 'contract', 'server', 'ui', 'portal', 'workbench'] as const;
export type PackageName = (typeof PACKAGES)[number];

export type SourceFile = {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
};

/** Every file of ours below the folder that is code. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(folder, /\.(?:tsx?|mts|mjs)$/))
    .map((path) => ({ path, text: readText(path) }));
}

/** Every file of the packages. */
export const packageFiles = (): readonly SourceFile[] =>
  sourceFiles(...PACKAGES.map((name) => `packages/${name}/src`));

/** Tests, what they stand on, and what they feed on: not part of the product. */
export const isForTests = (path: string): boolean =>
  /\.(?:test|testing|fixture)\.tsx?$/.test(path) || path.startsWith('packages/server/src/testing/');

export const packageOf = (path: string): PackageName | undefined =>
  PACKAGES.find((name) => path.startsWith(`packages/${name}/`));

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const isThere = (path: string): boolean => existsSync(join(ROOT, path));

/** Paths from the root, sorted; what is built or installed is left out. */
export function filesBelow(folder: string, name: RegExp): readonly string[] {
  if (!isThere(folder)) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((path) => !/(?:^|\/)(?:node_modules|dist)\//.test(path))
    .sort();
}
