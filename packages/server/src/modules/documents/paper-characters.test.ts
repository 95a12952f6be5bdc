import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const covered = new Set<number>();

beforeAll(async () => {
  for (const path of documentFontPaths()) {
    for (const codePoint of create(await readFile(path)).characterSet) covered.add(codePoint);
  }
});

const uncovered = (text: string) =>
  [...new Set(text)].filter(
    (character) => !/\s/.test(character) && !covered.has(character.codePointAt(0) ?? 0),
  );

/** All texts of the reference data, names and everything else. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the faces hold every character of', () => {
  test('the templates', async () => {
    const files = (await readdir(`${root}templates`)).filter((name) => name.endsWith('.typ'));
    expect(files).toContain('acceptance-notice.typ');
    for (const name of files) {
      expect({ name, uncovered: uncovered(await readFile(`${root}templates/${name}`, 'utf8')) }).toEqual({
        name,
        uncovered: [],
      });
    }
  });

  test.each(['items', 'departments', 'institutions', 'channels', 'staff'])(
    '%s of the centre',
    async (name) => {
      const file = await readFile(`${root}data/chengdu-hightech-2007/${name}.yaml`, 'utf8');
      const all = texts(parse(file, { version: '1.2' })).join('');
      expect(all.length).toBeGreaterThan(100);
      expect(uncovered(all)).toEqual([]);
    },
  );
});

test('a template fetches nothing from outside', async () => {
  for (const name of await readdir(`${root}templates`)) {
    expect(await readFile(`${root}templates/${name}`, 'utf8')).not.toMatch(/import\s+"@|https?:/);
  }
});
