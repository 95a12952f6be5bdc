import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORDINGS } from '@yichuang/domain/queueing/spoken-call.ts';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../packages/portal/public/voice');

describe('Q-04: the recordings that come with the product', () => {
  test('there is one of each piece of a call, and no other', () => {
    const files = readdirSync(FOLDER).map((name) => name.replace('.wav', ''));
    expect(files.toSorted()).toEqual([...RECORDINGS.keys()].toSorted());
  });

  test.each([...RECORDINGS.keys()])('%s is heard, and short', (name) => {
    const file = readFileSync(join(FOLDER, `${name}.wav`));
    expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 12)).toBe('RIFFWAVE');
    // Channels, dots a second, bits each: what every browser decodes.
    expect([file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([1, 16_000, 8]);
    const begin = file.indexOf('data', 36, 'latin1') + 8;
    const dots = file.subarray(begin, begin + file.readUInt32LE(begin - 4));
    const seconds = dots.length / 16_000;
    expect(seconds).toBeGreaterThan(0.2);
    expect(seconds).toBeLessThan(name === 'haochuangkou' ? 1.5 : 0.7);
    const loudest = Math.max(...dots.map((dot) => Math.abs(dot - 128)));
    expect(loudest).toBeGreaterThan(80);
    expect(loudest).toBeLessThan(127);
  });
});
