import type { Instant } from '#time/instant.ts';

/** 附件 as it belongs to one document; all files of one handing-in bear the same edition, the newest holds. */
export type AttachmentPlace = {
  readonly documentId: string;
  /** From 1. */
  readonly edition: number;
  /** Null: uploaded and not handed in yet. */
  readonly filedAt: Instant | null;
};

/** 附件 with its size in bytes. */
export type SizedAttachment = AttachmentPlace & { readonly bytes: number };

/** Files that one document may have in one edition. */
export const MOST_FILES = 20;

/** All files of an application together may have so many times the size of one. */
export const FULL_FILES = 10;

/** 附件超限: too many files of one document, or too many bytes of all together. */
export type RoomFault =
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'full'; readonly mostBytes: number };

/** 新附件: what is to be added; `limit` is in bytes of one file. */
export type NewAttachment = Pick<SizedAttachment, 'documentId' | 'edition' | 'bytes'> & {
  readonly limit: number;
};

/**
 * Whether one more file finds room.
 *
 * @returns null when it does
 */
export function roomFault(
  present: readonly SizedAttachment[],
  { documentId, edition, bytes, limit }: NewAttachment,
): RoomFault | null {
  const beside = present.filter((one) => one.documentId === documentId && one.edition === edition);
  if (beside.length >= MOST_FILES) return { kind: 'tooMany', most: MOST_FILES };
  const all = present.reduce((sum, one) => sum + one.bytes, bytes);
  return all > FULL_FILES * limit ? { kind: 'full', mostBytes: FULL_FILES * limit } : null;
}

/** The edition of what is uploaded now: behind everything that was handed in. */
export const nextEdition = (present: readonly AttachmentPlace[], documentId: string): number =>
  currentEdition(present, documentId) + 1;

/** The newest edition of a document that was handed in; 0 when none was. */
export const currentEdition = (present: readonly AttachmentPlace[], documentId: string): number =>
  Math.max(
    0,
    ...present
      .filter((one) => one.documentId === documentId && one.filedAt !== null)
      .map(({ edition }) => edition),
  );

/** A later edition was handed in; the file is kept beside it. */
export const isSuperseded = (one: AttachmentPlace, present: readonly AttachmentPlace[]): boolean =>
  one.edition < currentEdition(present, one.documentId);

const LONGEST_NAME = 100;

/** Endings that go with what a file is; the first is added to a name with another one. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'application/ofd': ['.ofd'],
};

/** Control characters, marks that turn the direction of writing round, and signs that systems forbid in names. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029<>:"|?*]/gu;

/**
 * A name to show and to save under: no path, nothing unseen, an ending that tells the truth.
 *
 * @param mediaType what the content is; `合同.pdf.exe` of a picture becomes `合同.pdf.exe.jpg`
 */
export function attachmentName(given: string, mediaType: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const endings = ENDINGS[mediaType] ?? [];
  const ending = endings.find((one) => plain.toLowerCase().endsWith(one));
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length).replace(/[\s.]+$/, '');
  const short = [...stem].slice(0, LONGEST_NAME).join('') || '附件';
  return `${short}${ending ?? endings[0] ?? ''}`;
}
