import { constants, inflateSync } from 'node:zlib';
import { type Inspected, refused } from './inspected.ts';

/**
 * A PDF: whole, open to everybody, and one that runs, starts and carries nothing.
 *
 * No page is set. The dictionaries are read where they stand, also those in compressed object streams; names written
 * with `#` escapes are read as what they mean (ISO 32000-1, 7.3.5).
 */
export function inspectPdf(bytes: Buffer): Inspected {
  const raw = bytes.toString('latin1');
  if (!END.test(raw.slice(-2_048))) return refused({ kind: 'broken' });
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(raw)) return refused({ kind: 'encrypted' });
  const packed = objectStreams(raw, bytes);
  if (packed === null) return refused({ kind: 'broken' });
  const texts = [raw, ...packed].map(withPlainNames);
  if (texts.some((text) => ACTIVE.test(text))) return refused({ kind: 'active' });
  const pages = Math.max(0, ...texts.map(pagesIn));
  return pages === 0 ? refused({ kind: 'broken' }) : { ok: true, mediaType: 'application/pdf', pages };
}

/** Where its table begins, and the mark of its end. */
const END = /startxref\s+\d+\s+%%EOF/;

/** Scripts, programs to start, files inside, forms that send themselves, films. */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])|\/XFA\s*(\[|\d+ \d+ R)/;

const withPlainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The page tree knows how many there are; its root has the most. */
function pagesIn(text: string): number {
  const trees = text.matchAll(/<<(?:(?!<<|>>)[\s\S]){0,2000}?\/Type\s*\/Pages(?![A-Za-z])[\s\S]{0,2000}?>>/g);
  const counts = [...trees].map(([tree]) => Number(/\/Count\s+(\d{1,6})/.exec(tree)?.[1] ?? 0));
  if (counts.some((count) => count > 0)) return Math.max(...counts);
  return [...text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)].length;
}

/** What all of them may unfold to; more is no form that somebody filled in. */
const MOST_UNFOLDED = 33_554_432;

/** A dictionary is not longer; bounds what is looked through for each of many. */
const LONGEST_HEAD = 4_096;

/** Texts of the object streams, or null for one that is not read to its end. */
function objectStreams(raw: string, bytes: Buffer): readonly string[] | null {
  const texts: string[] = [];
  let left = MOST_UNFOLDED;
  let after = 0;
  for (const { index } of raw.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    if (index < after) continue;
    const before = raw.slice(Math.max(after, index - LONGEST_HEAD), index);
    const behind = raw.slice(index, index + LONGEST_HEAD);
    const word = /\bstream\r?\n/.exec(behind);
    if (!word) return null;
    const begin = index + word.index + word[0].length;
    after = raw.indexOf('endstream', begin);
    if (after === -1) return null;
    const head = before.slice(before.lastIndexOf('obj') + 3) + behind.slice(0, word.index);
    const text = unfolded(bytes.subarray(begin, after), head, left);
    if (text === null) return null;
    left -= text.length;
    texts.push(text);
  }
  return texts;
}

function unfolded(stored: Buffer, head: string, most: number): string | null {
  const filters = [...head.matchAll(/\/(\w+Decode)\b/g)].map(([, name]) => name);
  if (filters.length === 0) return stored.toString('latin1');
  if (filters.join() !== 'FlateDecode' || /\/Predictor\s+(?!1\b)\d/.test(head)) return null;
  try {
    return inflateSync(stored, {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_SYNC_FLUSH,
    }).toString('latin1');
  } catch {
    return null;
  }
}
