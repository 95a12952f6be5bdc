import type { JpegPage } from './jpeg-pdf.ts';
import { type Edges, pageEdges } from './page-edges.ts';

/** 一页: one picture of the camera as it came, and what is to be made of it. */
export type Capture = {
  readonly id: number;
  readonly source: HTMLCanvasElement;
  readonly edges: Edges;
  readonly isCropped: boolean;
  /** Quarters of a turn, clockwise. */
  readonly turn: number;
  readonly isGrey: boolean;
};

export const WHOLE: Edges = { left: 0, top: 0, right: 1, bottom: 1 };

/** Dots across in which the page is looked for. */
const LOOKED_AT = 160;
/** Small enough to be sent at once, fine enough for stamps and small print. */
const QUALITY = 0.82;

/** The picture of this moment, with its page cut out where one is seen. Null before the camera has shown anything. */
export function captureFrom(video: HTMLVideoElement, id: number): Capture | null {
  const { videoWidth, videoHeight, readyState } = video;
  if (videoWidth === 0 || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  const source = canvasOf(videoWidth, videoHeight);
  source.getContext('2d')?.drawImage(video, 0, 0);
  const edges = edgesIn(source);
  return { id, source, edges: edges ?? WHOLE, isCropped: edges !== null, turn: 0, isGrey: false };
}

function edgesIn(source: HTMLCanvasElement): Edges | null {
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
export function drawCapture(
  { source, edges, isCropped, turn, isGrey }: Capture,
  most = Number.POSITIVE_INFINITY,
): HTMLCanvasElement {
  const { left, top, right, bottom } = isCropped ? edges : WHOLE;
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

export async function jpegOf(capture: Capture): Promise<JpegPage> {
  const canvas = drawCapture(capture);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw new TypeError('the browser made no picture');
  const jpeg = new Uint8Array(await blob.arrayBuffer());
  return { jpeg, width: canvas.width, height: canvas.height };
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
