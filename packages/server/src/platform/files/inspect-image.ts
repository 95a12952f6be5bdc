import { type Inspected, refused } from './inspected.ts';

/** Four bytes a pixel are 400 MB in the memory of whoever looks at it. */
const MOST_PIXELS = 100_000_000;

/** A picture: whole, and of a size that can be looked at. Nothing is decoded. */
export function inspectImage(bytes: Buffer): Inspected {
  const isPng = bytes[0] === 0x89;
  const size = isPng ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (size === null || size.width === 0 || size.height === 0) return refused({ kind: 'broken' });
  if (size.width * size.height > MOST_PIXELS) return refused({ kind: 'tooManyPixels', ...size });
  return { ok: true, mediaType: isPng ? 'image/png' : 'image/jpeg', pages: 1 };
}

type Size = { readonly width: number; readonly height: number };

const SIGNATURE_BYTES = 8;

/** From the first chunk to the last one; null when it is cut off, or something follows. */
function sizeOfPng(bytes: Buffer): Size | null {
  let at = SIGNATURE_BYTES;
  let size: Size | null = null;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (size === null) {
      if (type !== 'IHDR' || length !== 13 || at + 25 > bytes.length) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    at += 12 + length;
    if (type === 'IEND') return at === bytes.length ? size : null;
  }
  return null;
}

/** Segments that begin a frame: C0 to CF without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const SCAN = 0xda;
const END = Buffer.from([0xff, 0xd9]);

/** Null when it is cut off. Phones put a short film behind the end of a picture, so something may follow. */
function sizeOfJpeg(bytes: Buffer): Size | null {
  let at = 2;
  let size: Size | null = null;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return null;
    if (marker === SCAN) return bytes.indexOf(END, at + 2 + length) === -1 ? null : size;
    if (isFrame(marker) && at + 9 <= bytes.length)
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + length;
  }
  return null;
}
