import { fileTypeFromBuffer } from 'file-type';
import { inspectImage } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { centralDirectory, inspectOfd } from './inspect-zip.ts';
import { type Inspected, refused } from './inspected.ts';

/** What the bytes are, whatever their name says, and whether they are whole and do nothing by themselves. */
export async function inspectFile(bytes: Buffer): Promise<Inspected> {
  if (bytes.length === 0) return refused({ kind: 'empty' });
  const inspect = INSPECTIONS.find(({ begin }) => bytes.subarray(0, begin.length).equals(begin));
  if (!inspect) return refused({ kind: 'unknown', found: await foundIn(bytes) });
  const inspected = inspect.run(bytes);
  const isZip = inspect.run === inspectOfd;
  // The same bytes would be a picture here and an archive elsewhere.
  if (inspected.ok && !isZip && centralDirectory(bytes) !== null) return refused({ kind: 'double' });
  if (isZip && !inspected.ok && inspected.fault.kind === 'unknown')
    return refused({ kind: 'unknown', found: await foundIn(bytes) });
  return inspected;
}

const INSPECTIONS = [
  { begin: Buffer.from('%PDF-'), run: inspectPdf },
  { begin: Buffer.from([0xff, 0xd8, 0xff]), run: inspectImage },
  { begin: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), run: inspectImage },
  { begin: Buffer.from('PK\x03\x04'), run: inspectOfd },
] as const;

const SAMPLE_BYTES = 65_536;

/** The ending people know, to be named when it is refused. Text that looks like a page counts as one. */
async function foundIn(bytes: Buffer): Promise<string | null> {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const text = sample.subarray(0, 1_000).toString('latin1').toLowerCase();
  if (/<svg\b/.test(text)) return 'svg';
  if (/<(!doctype html|html|script|body)\b/.test(text)) return 'html';
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  return found?.ext ?? null;
}
