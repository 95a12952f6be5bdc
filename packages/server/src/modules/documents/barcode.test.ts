import fc from 'fast-check';
import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { code128, type PrintedSymbol, qrCode } from '#modules/documents/barcode.ts';
import { darkModules, readCode128 } from '#modules/documents/read-symbol.testing.ts';

const moduleWidth = (symbol: PrintedSymbol) => symbol.width / darkModules(symbol.svg, 0).length;

describe('Code 128', () => {
  test.each(['510109200710301000017', '510109202603021001238', 'A07', '7'])(
    '%s is read back from the bars',
    (text) => {
      expect(readCode128(darkModules(code128(text).svg, 0))).toBe(text);
    },
  );

  test('any digits and capitals are read back', () => {
    const texts = fc.stringMatching(/^[0-9A-Z-]{1,30}$/);
    fc.assert(
      fc.property(texts, (text) => {
        expect(readCode128(darkModules(code128(text).svg, 0))).toBe(text);
      }),
    );
  });

  test('ten silent modules on either side', () => {
    const dark = darkModules(code128('510109200710301000017').svg, 0);
    expect(dark.indexOf(true)).toBe(10);
    expect(dark.length - 1 - dark.lastIndexOf(true)).toBe(10);
  });

  test('a module is at least 0.25 mm, the bars are at least 15 % of the length', () => {
    const symbol = code128('510109200710301000017');
    expect(moduleWidth(symbol)).toBeGreaterThanOrEqual(0.25);
    expect(symbol.height).toBeGreaterThanOrEqual(0.15 * symbol.width);
    expect(symbol.quiet).toBeCloseTo(10 * moduleWidth(symbol));
  });
});

describe('QR code', () => {
  const url = 'https://hall.example/verify/008J4CT4ANK7F24S';

  test('every module of the symbol stands in the drawing, inside four silent ones', () => {
    const { size, data } = create(url, { errorCorrectionLevel: 'M' }).modules;
    const symbol = qrCode(url);
    for (let row = 0; row < size + 8; row += 1) {
      const inside = row >= 4 && row < size + 4;
      const expected = Array.from({ length: size + 8 }, (_, column) => {
        const hasModule = inside && column >= 4 && column < size + 4;
        return hasModule && data[(row - 4) * size + column - 4] === 1;
      });
      expect(darkModules(symbol.svg, row)).toEqual(expected);
    }
  });

  test('it is square and a module is at least 0.25 mm', () => {
    const symbol = qrCode(url);
    expect(symbol.height).toBe(symbol.width);
    expect(moduleWidth(symbol)).toBeGreaterThanOrEqual(0.25);
    expect(symbol.quiet).toBeCloseTo(4 * moduleWidth(symbol));
  });
});
