import { closeSync, openSync, readSync } from 'node:fs';

/** Characters that at least one of the faces can draw. */
export type FontCoverage = (codePoint: number) => boolean;

const CODE_POINTS = 0x110000;
/** Format 12 of the OpenType `cmap` table: ranges over all planes. */
const SEGMENTED_COVERAGE = 12;

/**
 * Reads which characters the faces hold, from their `cmap` tables only.
 *
 * @throws Error when a file is no font or has no map of all Unicode planes
 */
export function readFontCoverage(fontPaths: readonly string[]): FontCoverage {
  const covered = new Uint8Array(CODE_POINTS);
  for (const path of fontPaths) markCovered(path, covered);
  return (codePoint) => covered[codePoint] === 1;
}

function markCovered(path: string, covered: Uint8Array): void {
  const map = readUnicodeMap(path);
  const groups = map.getUint32(12);
  for (let group = 0; group < groups; group += 1) {
    const at = 16 + 12 * group;
    const [first, last, glyph] = [map.getUint32(at), map.getUint32(at + 4), map.getUint32(at + 8)];
    // Glyph 0 is the empty box.
    covered.fill(1, glyph === 0 ? first + 1 : first, last + 1);
  }
}

function readUnicodeMap(path: string): DataView {
  const file = openSync(path, 'r');
  try {
    const cmap = readTable(file, 'cmap');
    for (let index = 0; index < cmap.getUint16(2); index += 1) {
      const offset = cmap.getUint32(4 + 8 * index + 4);
      if (cmap.getUint16(offset) === SEGMENTED_COVERAGE) {
        return new DataView(cmap.buffer, cmap.byteOffset + offset);
      }
    }
  } finally {
    closeSync(file);
  }
  throw new Error(`${path} has no map of all Unicode planes`);
}

function readTable(file: number, tag: string): DataView {
  const tables = read(file, 0, 12).getUint16(4);
  const directory = read(file, 12, 16 * tables);
  for (let at = 0; at < directory.byteLength; at += 16) {
    const name = String.fromCharCode(...new Uint8Array(directory.buffer, at, 4));
    if (name === tag) return read(file, directory.getUint32(at + 8), directory.getUint32(at + 12));
  }
  throw new Error(`the file has no table ${tag}`);
}

function read(file: number, position: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  readSync(file, bytes, 0, length, position);
  return new DataView(bytes.buffer);
}
