import { crc32, deflateSync } from 'node:zlib';

/** A picture of so many pixels; `claims` says other sizes than it has. */
export function pngOf(width = 2, height = 2, claims: { width: number; height: number } = { width, height }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claims.width, 0);
  head.writeUInt32BE(claims.height, 4);
  // Eight bits a sample, grey.
  head.writeUInt8(8, 8);
  const rows = Buffer.alloc((width + 1) * height, 0xaa);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** The segments of a picture; nobody decodes its scan. */
export function jpegOf(width = 640, height = 480, scan = Buffer.alloc(64, 0x5a)): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    Buffer.from([0xff, 0xe0, 0, 4, 0, 0]),
    frame,
    start,
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

type PdfParts = {
  readonly pages?: number;
  /** Entries of the catalogue. */
  readonly catalogue?: string;
  readonly trailer?: string;
  /** Dictionaries in a compressed object stream. */
  readonly packed?: string;
  readonly filter?: string;
};

/** A PDF as programs write it, small: a page tree, a trailer, perhaps an object stream. */
export function pdfOf({
  pages = 1,
  catalogue = '',
  trailer = '',
  packed,
  filter = '/FlateDecode',
}: PdfParts = {}) {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const parts: (string | Buffer)[] = [
    '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n',
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n`,
    ...Array.from(
      { length: pages },
      (_, index) => `${index + 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n`,
    ),
  ];
  if (packed !== undefined) {
    const data = deflateSync(Buffer.from(packed, 'latin1'));
    parts.push(
      `90 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} /Length ${data.length} >>\nstream\n`,
      data,
      '\nendstream\nendobj\n',
    );
  }
  parts.push(`trailer\n<< /Root 1 0 R /Size 99 ${trailer} >>\nstartxref\n0\n%%EOF\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

/** An archive of empty entries; sizes and flags are as they are claimed. */
export function zipOf(
  names: readonly string[],
  { unfolded = 0, flags = 0 }: { readonly unfolded?: number; readonly flags?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const text = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(unfolded, 24);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, text);
    directory.push(entry, text);
    at += 30 + text.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}
