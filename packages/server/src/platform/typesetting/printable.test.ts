import { describe, expect, test } from 'vitest';
import { printable } from '#platform/typesetting/printable.ts';

const anything = () => true;
const ascii = (codePoint: number) => codePoint < 128;

describe('printable', () => {
  test.each([
    ['ordinary text', '王芳 A07', '王芳 A07'],
    ['line ends and tabs are one space', 'a\r\n\n\tb', 'a b'],
    ['other line ends too', 'a\u2028b\u2029c', 'a b c'],
    ['controls', 'a\u0000\u0007\u009fb', 'ab'],
    ['marks that turn text around', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['zero width, soft hyphen, byte order mark', 'a\u200b\u200d\u00ad\ufeffb', 'ab'],
    ['variation selectors', '葛\u{e0100}\ufe0f', '葛'],
  ])('%s', (_what, text, expected) => {
    expect(printable(text, anything)).toBe(expected);
  });

  test('what no face holds becomes its number', () => {
    expect(printable('a龘\u{2b7a9}', ascii)).toBe('a〔U+9F98〕〔U+2B7A9〕');
  });

  test('half a character is no ink either', () => {
    expect(printable('a\ud842', ascii)).toBe('a〔U+D842〕');
  });

  test('every text inside is treated, everything else stays', () => {
    const value = { a: ['x\ny', { b: 'z\u200b' }], n: 1, t: true, none: null };
    expect(printable(value, anything)).toEqual({ a: ['x y', { b: 'z' }], n: 1, t: true, none: null });
  });
});
