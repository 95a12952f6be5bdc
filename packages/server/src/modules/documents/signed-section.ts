/** What a signed paper carries behind its last page: who signed when, and the signature of all bytes before it. */
export type SignedSection = {
  readonly keyId: string;
  /** 核验码 of the paper. */
  readonly code: string;
  /** ISO 8601 in UTC. */
  readonly signedAt: string;
  readonly signature: Buffer;
};

/** A PDF whose end is not the one the typesetter writes; nothing can be put behind it. */
export class PdfShapeError extends Error {
  override name = 'PdfShapeError';
}

const MARK = '/Type /YichuangSignature';
const SECTION = new RegExp(
  String.raw`\n\d+ 0 obj\n<< ${MARK} /Version 1 /Key \(([0-9A-F]{16})\) /Code \(([0-9A-Z]{16})\) ` +
    String.raw`/SignedAt \(([0-9TZ:.-]{20,30})\) /Signature <([0-9a-f]{128})> >>\nendobj\n(?:(?!${MARK})[\s\S])*$`,
);

/**
 * The PDF followed by an incremental update (ISO 32000-1, 7.5.6) of one object that holds the signature. Nothing of
 * what was signed moves, readers show the same pages, and no byte stands behind the last `%%EOF`.
 *
 * @throws PdfShapeError when the file has no plain trailer at its end
 */
export function withSection(pdf: Uint8Array, section: SignedSection): Buffer {
  const covered = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return Buffer.concat([covered, sectionBytes(covered, section)]);
}

/** The signed bytes and what stands behind them, or null when the file does not end in a section as we write it. */
export function splitSection(
  pdf: Uint8Array,
): { readonly covered: Buffer; readonly section: SignedSection } | null {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found = SECTION.exec(file.subarray(-TAIL_BYTES).toString('latin1'));
  if (found === null) return null;
  const [text, keyId = '', code = '', signedAt = '', signature = ''] = found;
  const section = { keyId, code, signedAt, signature: Buffer.from(signature, 'hex') };
  const covered = file.subarray(0, file.length - text.length);
  try {
    // Written again and compared: nothing can hide in the part that no signature covers.
    return sectionBytes(covered, section).equals(file.subarray(covered.length)) ? { covered, section } : null;
  } catch (error) {
    if (error instanceof PdfShapeError) return null;
    throw error;
  }
}

/** Does the file hold a section anywhere, though perhaps not at its end? */
export const holdsSection = (pdf: Uint8Array): boolean => Buffer.from(pdf).includes(MARK, 0, 'latin1');

/** A section is some 700 bytes. */
const TAIL_BYTES = 4096;

function sectionBytes(covered: Buffer, { keyId, code, signedAt, signature }: SignedSection): Buffer {
  const { size, previous, entries } = trailerOf(covered);
  const object = `${size} 0 obj\n<< ${MARK} /Version 1 /Key (${keyId}) /Code (${code}) /SignedAt (${signedAt}) /Signature <${signature.toString('hex')}> >>\nendobj\n`;
  const objectAt = covered.length + 1;
  const tableAt = objectAt + object.length;
  const table = `xref\n${size} 1\n${String(objectAt).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<<\n  /Size ${size + 1}\n  /Prev ${previous}\n${entries}>>\nstartxref\n${tableAt}\n%%EOF`;
  return Buffer.from(`\n${object}${table}${trailer}`, 'latin1');
}

const TRAILER = /\ntrailer\n<<\n {2}\/Size (\d+)\n((?: {2}\/\w+ [^\n]+\n)+)>>\nstartxref\n(\d+)\n%%EOF\s*$/;

function trailerOf(pdf: Buffer) {
  const found = TRAILER.exec(pdf.subarray(-TAIL_BYTES).toString('latin1'));
  if (found === null) throw new PdfShapeError('the PDF has no plain trailer at its end');
  const [, size, entries = '', previous] = found;
  return { size: Number(size), previous: Number(previous), entries };
}
