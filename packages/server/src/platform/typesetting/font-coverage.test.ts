import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { readFontCoverage } from '#platform/typesetting/font-coverage.ts';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';

const facesWith = (character: string) =>
  documentFontPaths()
    .filter((path) => readFontCoverage([path])(character.codePointAt(0) ?? 0))
    .map((path) => /Noto\w+?(?=_)/.exec(path)?.[0]);

describe('readFontCoverage', () => {
  const faces = documentFontPaths().map((path) => [basename(path), path] as const);
  test.each(faces)('%s: the same characters as an independent reader finds', async (_name, path) => {
    const font = create(await readFile(path));
    const drawable = font.characterSet.filter((codePoint) => font.glyphForCodePoint(codePoint).id !== 0);
    const covers = readFontCoverage([path]);
    const found = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(covers);
    expect(found).toEqual([...new Set(drawable)].sort((a, b) => a - b));
  });

  test('several faces together hold what any of them holds', () => {
    const covers = readFontCoverage(documentFontPaths());
    for (const character of '〔〕䶮𬭎𠮷—“”％‰㎡①') {
      expect({ character, covered: covers(character.codePointAt(0) ?? 0) }).toEqual({
        character,
        covered: true,
      });
    }
    expect(covers(0x20001)).toBe(false);
  });

  test('the rare characters and the faces that hold them', () => {
    expect({ 䶮: facesWith('䶮'), 𬭎: facesWith('𬭎'), 𠮷: facesWith('𠮷') }).toEqual({
      䶮: ['NotoSerifSC', 'NotoSerifSC', 'NotoSansSC', 'NotoSansSC'],
      𬭎: ['NotoSerifSC', 'NotoSerifSC', 'NotoSansSC', 'NotoSansSC'],
      𠮷: ['NotoSansJP'],
    });
  });

  test('a file that is no font is refused', () => {
    expect(() => readFontCoverage([import.meta.filename])).toThrow();
  });
});
