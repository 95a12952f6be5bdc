import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

/** Dots of a page, four bytes each: red, green, blue, opacity. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export const fromPng = (png: Buffer): Picture => PNG.sync.read(png);

export const toPng = ({ width, height, data }: Picture): Buffer => {
  const png = new PNG({ width, height });
  png.data.set(data);
  return PNG.sync.write(png);
};

/** The pages of a PDF as the viewer and the printer of Chromium draw them (PDFium), so many dots wide. */
export async function fromPdf(pdf: Uint8Array, width: number): Promise<readonly Picture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: Picture[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const height = Math.round(originalHeight * (width / originalWidth));
    const { data } = await page.render({ width, height, render: 'bitmap', colorSpace: 'BGRA' });
    pages.push({ width, height, data: redFirst(data) });
  }
  document.destroy();
  library.destroy();
  return pages;
}

/** PDFium writes blue first. */
function redFirst(bgra: Uint8Array): Uint8Array {
  const rgba = Uint8Array.from(bgra);
  for (let at = 0; at < rgba.length; at += 4) {
    rgba[at] = bgra[at + 2] ?? 0;
    rgba[at + 2] = bgra[at] ?? 0;
  }
  return rgba;
}

type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A part of a picture; what lies outside of it is white. */
export function part(picture: Picture, { left, top, width, height }: Area): Picture {
  const data = new Uint8Array(width * height * 4).fill(255);
  const columns = Math.min(width, picture.width - left);
  for (let row = 0; row < Math.min(height, picture.height - top); row += 1) {
    const from = ((row + top) * picture.width + left) * 4;
    data.set(picture.data.subarray(from, from + columns * 4), row * width * 4);
  }
  return { width, height, data };
}

/** Of 255: darker is ink; darker than this in the other picture is its counterpart, drawn with softer edges. */
const INK = 128;
const TRACE = 200;

const isDarker = ({ width, data }: Picture, x: number, y: number, than: number): boolean => {
  const at = (y * width + x) * 4;
  const { [at]: red = 255, [at + 1]: green = 255, [at + 2]: blue = 255 } = data;
  return 0.3 * red + 0.59 * green + 0.11 * blue < than;
};

/**
 * Dots of ink in one picture, and those of them that the other has no trace of at the same place or right beside it:
 * two programs draw the edges of one stroke differently, and by less than a dot.
 *
 * @param reach dots that count as beside
 */
export function inkMissingIn(
  other: Picture,
  one: Picture,
  reach = 1,
): { readonly ink: number; readonly missing: number } {
  const beside = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach);
  const hasTrace = (x: number, y: number) =>
    beside.some((down) => beside.some((right) => isDarker(other, x + right, y + down, TRACE)));
  let ink = 0;
  let missing = 0;
  for (let y = reach; y < one.height - reach; y += 1) {
    for (let x = reach; x < one.width - reach; x += 1) {
      if (!isDarker(one, x, y, INK)) continue;
      ink += 1;
      if (!hasTrace(x, y)) missing += 1;
    }
  }
  return { ink, missing };
}
