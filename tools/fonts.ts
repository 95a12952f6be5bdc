import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentFontPaths } from '@yichuang/server/platform/typesetting/fonts.ts';

/** The fonts the product brings: no system font is ever needed, for papers or for pages under test. */
export const fontFiles = (): readonly string[] => documentFontPaths();

/** Generic families, and the names our style sheets ask for first on people's own machines. */
const FAMILIES = {
  'Noto Sans SC': ['sans-serif', 'sans', 'system-ui', 'ui-sans-serif', 'monospace', 'Noto Sans CJK SC'],
  'Noto Serif SC': ['serif', 'FangSong', 'SimSun', 'Noto Serif CJK SC'],
} as const;

/**
 * Writes a fontconfig file that knows our fonts and no other, so that a page looks the same on every
 * machine, and returns its path: the value of FONTCONFIG_FILE.
 */
export function fontconfigFile(cacheFolder: string): string {
  const folders = [...new Set(fontFiles().map(dirname))];
  const aliases = Object.entries(FAMILIES).flatMap(([family, names]) =>
    names.map((name) => alias(name, family)),
  );
  const file = join(cacheFolder, 'fonts.conf');
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${escaped(folder)}</dir>`),
    `  <cachedir>${escaped(join(cacheFolder, 'fontconfig'))}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
  mkdirSync(cacheFolder, { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) replaceFile(file, text);
  return file;
}

/** Browsers that start meanwhile read the old file or the new one, never half of it. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** The Japanese face comes last; it is only there for characters that the Chinese ones lack. */
const alias = (name: string, family: string) =>
  `  <alias binding="same"><family>${name}</family><prefer><family>${family}</family><family>Noto Sans JP</family></prefer></alias>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
