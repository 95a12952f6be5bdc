import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JpegPage, pdfOfJpegs } from './jpeg-pdf.ts';

const page = (changes: Partial<JpegPage> = {}): JpegPage => ({
  jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]),
  width: 1240,
  height: 1754,
  ...changes,
});

/** Each byte as the sign of its number. */
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const read = (pages: readonly JpegPage[]): string => latin(pdfOfJpegs(pages));

/** Where the table says each object begins, and what stands there. */
const objectsOf = (pdf: string): readonly string[] => {
  const table = Number(/startxref\n(\d+)\n%%EOF/.exec(pdf)?.[1]);
  const rows = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)];
  return rows.map(([, at]) => pdf.slice(Number(at), Number(at) + 12));
};

describe('D-08: several pages become one PDF', () => {
  test('the tree counts its pages, and the table leads to each object', () => {
    const pdf = read([page(), page(), page()]);
    expect(pdf).toMatch(/^%PDF-1\.4\n/);
    expect(pdf).toContain('/Kids [3 0 R 6 0 R 9 0 R] /Count 3');
    expect(objectsOf(pdf)).toHaveLength(11);
    for (const [index, text] of objectsOf(pdf).entries()) expect(text).toMatch(`${index + 1} 0 obj`);
  });

  test.each([
    ['upright', 1240, 1754, '595.26', '842.00'],
    ['across', 1754, 1240, '842.00', '595.26'],
    ['a card', 1000, 630, '842.00', '530.46'],
  ])('a page %s has the sides of its paper', (_way, width, height, w, h) => {
    expect(read([page({ width, height })])).toContain(`/MediaBox [0 0 ${w} ${h}]`);
  });

  test('whatever the pictures are, their bytes stand in it unchanged and in order', () => {
    const pages = fc.array(
      fc.record({
        jpeg: fc.uint8Array({ minLength: 1, maxLength: 300 }),
        width: fc.integer({ min: 1, max: 4_000 }),
        height: fc.integer({ min: 1, max: 4_000 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(pages, (given) => {
        const pdf = read(given);
        let from = 0;
        for (const { jpeg } of given) {
          const stream = `/Length ${jpeg.length} >>\nstream\n${latin(jpeg)}\nendstream`;
          const at = pdf.indexOf(stream, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + stream.length;
        }
        for (const [index, text] of objectsOf(pdf).entries()) expect(text).toMatch(`${index + 1} 0 obj`);
      }),
    );
  });
});
