import { type Capture, drawCapture, jpegOf } from './capture.ts';
import { pdfOfJpegs } from './jpeg-pdf.ts';

/** 扫描件: a file made at the counter, with a small picture of its first page. */
export type ScannedFile = {
  readonly file: Blob;
  readonly pages: number;
  /** A `data:` address; null for a file that was chosen. */
  readonly picture: string | null;
};

/** Dots of the small picture beside the material. */
const SMALL = 96;

/** The pages as one PDF. */
export async function fileOf(pages: readonly Capture[], first: Capture): Promise<ScannedFile> {
  const jpegs = [];
  for (const page of pages) jpegs.push(await jpegOf(page));
  const file = new Blob([pdfOfJpegs(jpegs)], { type: 'application/pdf' });
  return { file, pages: pages.length, picture: drawCapture(first, SMALL).toDataURL('image/jpeg', 0.7) };
}
