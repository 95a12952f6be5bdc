import { type Inspected, refused } from './inspected.ts';

type Entry = { readonly name: string; readonly isEncrypted: boolean; readonly bytes: number };

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06');
const ENTRY = Buffer.from('PK\x01\x02');
const LONGEST_COMMENT = 65_535;

/** 版式文件 (GB/T 33190): a package with OFD.xml on top. It is kept as it is and never unpacked. */
export function inspectOfd(bytes: Buffer): Inspected {
  const entries = centralDirectory(bytes);
  if (entries === null) return refused({ kind: 'broken' });
  if (!entries.some(({ name }) => name === 'OFD.xml')) return refused({ kind: 'unknown', found: 'zip' });
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refused({ kind: 'encrypted' });
  const unfolded = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const isBomb = unfolded > Math.max(MOST_UNFOLDED, bytes.length) || unfolded > bytes.length * MOST_RATIO;
  if (isBomb || entries.some(({ name }) => LEADS_OUT.test(name))) return refused({ kind: 'unsafe' });
  return { ok: true, mediaType: 'application/ofd', pages: null };
}

const MOST_UNFOLDED = 209_715_200;
const MOST_RATIO = 100;
/** Out of the folder it is unpacked into. */
const LEADS_OUT = /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/;

/** What the directory at the end of an archive lists; null when the bytes do not end as an archive does. */
export function centralDirectory(bytes: Buffer): readonly Entry[] | null {
  const end = bytes.subarray(-LONGEST_COMMENT - 22).lastIndexOf(END_OF_DIRECTORY);
  if (end === -1) return null;
  const at = Math.max(0, bytes.length - LONGEST_COMMENT - 22) + end;
  if (at + 22 > bytes.length || at + 22 + bytes.readUInt16LE(at + 20) !== bytes.length) return null;
  const size = bytes.readUInt32LE(at + 12);
  return size > at ? null : entriesIn(bytes.subarray(at - size, at));
}

function entriesIn(directory: Buffer): readonly Entry[] | null {
  const entries: Entry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + 46 > directory.length || !directory.subarray(at, at + 4).equals(ENTRY)) return null;
    const length = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + length),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      bytes: directory.readUInt32LE(at + 24),
    });
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
