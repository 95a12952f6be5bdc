import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupedPaperCode,
  PAPER_CODE_BYTES,
  paperCode,
  paperDigest,
  readPaperCode,
} from '#modules/documents/paper-code.ts';

const randomBytes = fc.uint8Array({ minLength: PAPER_CODE_BYTES, maxLength: PAPER_CODE_BYTES });

describe('the code of a paper', () => {
  test.each([
    ['all bits off', new Uint8Array(10), '0000-0000-0000-0000'],
    ['all bits on', new Uint8Array(10).fill(255), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
    [
      'the first bit is the highest of the first symbol',
      Uint8Array.of(128, 0, 0, 0, 0, 0, 0, 0, 0, 1),
      'G000-0000-0000-0001',
    ],
    [
      'five bits a symbol across bytes',
      Uint8Array.of(0, 17, 34, 51, 68, 85, 102, 119, 136, 153),
      '008J-4CT4-ANK7-F24S',
    ],
  ])('%s', (_what, random, expected) => {
    expect(groupedPaperCode(paperCode(random))).toBe(expected);
  });

  test('no bit of the eighty is lost', () => {
    fc.assert(
      fc.property(randomBytes, fc.nat({ max: 79 }), (random, bit) => {
        const flipped = Uint8Array.from(random);
        const at = Math.floor(bit / 8);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
        expect(paperCode(flipped)).not.toBe(paperCode(random));
      }),
    );
  });

  test.each([0, 9, 11])('%i bytes are refused', (length) => {
    expect(() => paperCode(new Uint8Array(length))).toThrow(RangeError);
  });
});

describe('reading a typed code', () => {
  const code = paperCode(Uint8Array.of(0, 17, 34, 51, 68, 85, 102, 119, 136, 153));

  test('whatever was printed is read back', () => {
    fc.assert(
      fc.property(randomBytes, (random) => {
        const printed = groupedPaperCode(paperCode(random));
        expect(readPaperCode(printed)).toBe(paperCode(random));
        expect(readPaperCode(printed.toLowerCase().replaceAll('-', ' '))).toBe(paperCode(random));
      }),
    );
  });

  test.each([
    ['letter O for zero', 'OO8J-4CT4-ANK7-F24S'],
    ['no separators', '008J4CT4ANK7F24S'],
    ['full-width letters and dashes', '００８Ｊ－４ＣＴ４－ＡＮＫ７－Ｆ２４Ｓ'],
    ['long dashes and spaces', ' 008J—4CT4 – ANK7‐F24S '],
  ])('%s', (_what, text) => {
    expect(readPaperCode(text)).toBe(code);
  });

  test('I and L are one', () => {
    expect(readPaperCode('iLI1-0000-0000-0000')).toBe('1111000000000000');
  });

  test.each([
    ['nothing', ''],
    ['too short', '008J-4CT4-ANK7-F24'],
    ['too long', '008J-4CT4-ANK7-F24SS'],
    ['U is no symbol', 'U08J-4CT4-ANK7-F24S'],
    ['Chinese', '核验码008J4CT4ANK7'],
    ['an address', 'https://hall.example/verify/008J4CT4ANK7F24S'],
  ])('%s is no code', (_what, text) => {
    expect(readPaperCode(text)).toBeNull();
  });
});

test('the digest is SHA-256 in hex', () => {
  expect(paperDigest(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
