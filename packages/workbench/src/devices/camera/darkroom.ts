import { type Capture, WHOLE } from './captures.ts';
import { type JpegPage, pdfOfJpegs } from './jpeg-pdf.ts';
import { type Edges, pageEdges } from './page-edges.ts';
import type { ScannedFile } from './scanned-file.ts';

/** One picture as the camera gave it, and the page that was seen on it. */
type Picture = { readonly source: OffscreenCanvas; readonly found: Edges | null };

export type Darkroom = ReturnType<typeof newDarkroom>;

/** What a darkroom is asked for, as it can be sent to another thread. */
export type Order = {
  [Name in keyof Darkroom]: { readonly name: Name; readonly given: Parameters<Darkroom[Name]> };
}[keyof Darkroom];

/** Dots across in which the page is looked for. */
const LOOKED_AT = 160;
/** Small enough to be sent at once, fine enough for stamps and small print. */
const QUALITY = 0.82;
/** Dots of the small picture beside the material, and how well it is kept. */
const SMALL = 96;
const SMALL_QUALITY = 0.7;

/** 暗房: where pictures are kept and pages made of them. All work on dots is here, and knows neither screen nor keys. */
export function newDarkroom() {
  const pictures = new Map<number, Picture>();
  return {
    /** @returns where the page is on the picture; null when none is seen */
    take(id: number, frame: VideoFrame | ImageBitmap): Edges | null {
      const source = canvasOf(...sizeOf(frame));
      source.getContext('2d')?.drawImage(frame, 0, 0);
      frame.close();
      const found = edgesIn(source);
      pictures.set(id, { source, found });
      return found;
    },
    /** The page as it will be stored, not more than so many dots along its longer side. */
    draw: (page: Capture, most: number): ImageBitmap =>
      drawCapture(page, pictureOf(pictures, page.id), most).transferToImageBitmap(),
    /** The pages as one PDF, with a small picture of the first. */
    async bind(pages: readonly [Capture, ...Capture[]]): Promise<ScannedFile> {
      // All at hand before the first is waited for: what is thrown away meanwhile is still in it.
      const shots = pages.map((page) => ({ page, picture: pictureOf(pictures, page.id) }));
      const small = drawCapture(pages[0], pictureOf(pictures, pages[0].id), SMALL);
      const jpegs: JpegPage[] = [];
      for (const { page, picture } of shots) jpegs.push(await jpegOf(drawCapture(page, picture)));
      const file = new Blob([pdfOfJpegs(jpegs)], { type: 'application/pdf' });
      return { file, pages: pages.length, picture: await addressOf(await blobOf(small, SMALL_QUALITY)) };
    },
    /** Of the pictures so far only these are needed still; one that is newer than all of them is of no page yet. */
    keep(ids: readonly number[]): void {
      const newest = Math.max(...ids);
      for (const id of pictures.keys()) if (id < newest && !ids.includes(id)) pictures.delete(id);
    },
  };
}

export const carryOut = (room: Darkroom, { name, given }: Order): unknown =>
  (room[name] as (...given: readonly unknown[]) => unknown)(...given);

function pictureOf(pictures: ReadonlyMap<number, Picture>, id: number): Picture {
  const picture = pictures.get(id);
  if (!picture) throw new TypeError(`no picture ${id}`);
  return picture;
}

const sizeOf = (frame: VideoFrame | ImageBitmap): readonly [width: number, height: number] =>
  'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];

function edgesIn(source: OffscreenCanvas): Edges | null {
  const small = canvasOf(LOOKED_AT, Math.max(1, Math.round((LOOKED_AT * source.height) / source.width)));
  const pen = small.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.drawImage(source, 0, 0, small.width, small.height);
  const found = pageEdges(pen.getImageData(0, 0, small.width, small.height));
  return found && widened(found, 1 / small.width, 1 / small.height);
}

/** One dot of the small picture is many of the large one: nothing of the page is lost to it. */
const widened = ({ left, top, right, bottom }: Edges, across: number, down: number): Edges => ({
  left: Math.max(0, left - across),
  top: Math.max(0, top - down),
  right: Math.min(1, right + across),
  bottom: Math.min(1, bottom + down),
});

/** The page as it will be stored: cut, turned, in colour or grey. */
function drawCapture(
  { edges, isCropped, turn, isGrey }: Capture,
  { source, found }: Picture,
  most = Number.POSITIVE_INFINITY,
): OffscreenCanvas {
  const { left, top, right, bottom } = (isCropped ? (edges ?? found) : null) ?? WHOLE;
  const [x, y] = [left * source.width, top * source.height];
  const [w, h] = [Math.max(1, (right - left) * source.width), Math.max(1, (bottom - top) * source.height)];
  const scale = Math.min(1, most / Math.max(w, h));
  const [width, height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
  const isAcross = turn % 2 === 1;
  const canvas = canvasOf(isAcross ? height : width, isAcross ? width : height);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  if (isGrey) pen.filter = 'grayscale(1)';
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turn * Math.PI) / 2);
  pen.drawImage(source, x, y, w, h, -width / 2, -height / 2, width, height);
  return canvas;
}

async function jpegOf(canvas: OffscreenCanvas): Promise<JpegPage> {
  const { width, height } = canvas;
  return { jpeg: new Uint8Array(await (await blobOf(canvas, QUALITY)).arrayBuffer()), width, height };
}

const blobOf = (canvas: OffscreenCanvas, quality: number): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/jpeg', quality });

const addressOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const canvasOf = (width: number, height: number): OffscreenCanvas => new OffscreenCanvas(width, height);
