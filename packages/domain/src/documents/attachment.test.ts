import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attachmentName,
  currentEdition,
  FULL_FILES,
  isSuperseded,
  MOST_FILES,
  nextEdition,
  roomFault,
  type SizedAttachment,
} from '#documents/attachment.ts';
import { instant } from '#time/instant.ts';

const FILED = instant(1_193_706_000_000);
const MEGABYTE = 1_048_576;
const LIMIT = 20 * MEGABYTE;

const file = (edition: number, changes: Partial<SizedAttachment> = {}): SizedAttachment => ({
  documentId: 'M1',
  edition,
  filedAt: FILED,
  bytes: MEGABYTE,
  ...changes,
});
const uploaded = (edition: number, changes: Partial<SizedAttachment> = {}) =>
  file(edition, { filedAt: null, ...changes });

describe('the newest handing-in of a document holds', () => {
  test.each([
    ['nothing is there', [], 0],
    ['one was filed', [file(1)], 1],
    ['another document was corrected', [file(1), file(2, { documentId: 'M2' })], 1],
    ['a correction is uploaded and not handed in', [file(1), uploaded(2)], 1],
    ['it was handed in', [file(1), file(2)], 2],
  ])('%s', (_situation, present, edition) => {
    expect(currentEdition(present, 'M1')).toBe(edition);
    expect(nextEdition(present, 'M1')).toBe(edition + 1);
  });

  test('older pages are kept and told apart, the other pages of the newest hold with it', () => {
    const present = [file(1), file(1), file(2), file(2), uploaded(3)];
    expect(present.map((one) => isSuperseded(one, present))).toEqual([true, true, false, false, false]);
  });
});

describe('room for one more file', () => {
  const asked = (bytes: number, edition = 1) => ({ documentId: 'M1', edition, bytes, limit: LIMIT });
  const times = (count: number, one: SizedAttachment) => Array.from({ length: count }, () => one);

  test.each([
    ['the first', [], asked(LIMIT), null],
    ['the twentieth', times(MOST_FILES - 1, uploaded(1)), asked(1), null],
    ['the twenty-first', times(MOST_FILES, uploaded(1)), asked(1), { kind: 'tooMany', most: 20 }],
    ['the first of a correction of twenty', times(MOST_FILES, file(1)), asked(1, 2), null],
    ['another document with twenty', times(MOST_FILES, uploaded(1, { documentId: 'M2' })), asked(1), null],
    ['the last byte', [file(1, { bytes: FULL_FILES * LIMIT - 1 })], asked(1), null],
    [
      'one byte more',
      [file(1, { bytes: FULL_FILES * LIMIT })],
      asked(1),
      { kind: 'full', mostBytes: FULL_FILES * LIMIT },
    ],
  ])('%s', (_situation, present, added, fault) => expect(roomFault(present, added)).toEqual(fault));
});

describe('the name of a file', () => {
  test.each([
    ['营业执照.pdf', 'application/pdf', '营业执照.pdf'],
    ['IMG_2007.JPG', 'image/jpeg', 'IMG_2007.jpg'],
    ['scan.jpeg', 'image/jpeg', 'scan.jpeg'],
    ['T29 合同.pdf.exe', 'application/pdf', 'T29 合同.pdf.exe.pdf'],
    ['照片.png', 'image/jpeg', '照片.png.jpg'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['C:\\Users\\王芳\\执照.pdf', 'application/pdf', '执照.pdf'],
    ['..', 'application/pdf', '附件.pdf'],
    ['', 'image/png', '附件.png'],
    ['.pdf', 'application/pdf', 'pdf.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', 'application/pdf', 'abSet-Cookie x.pdf'],
    ['fdp.\u202Efpx.exe', 'application/pdf', 'fdp.fpx.exe.pdf'],
    ['con<>:"|?*.pdf', 'application/pdf', 'con.pdf'],
    ['章程（盖章 ）  终稿 .pdf', 'application/pdf', '章程（盖章 ） 终稿.pdf'],
  ])('%j of %s', (given, mediaType, name) => expect(attachmentName(given, mediaType)).toBe(name));

  test('is short, and a rare character is not cut in two', () => {
    expect([...attachmentName('𠮷'.repeat(400), 'application/pdf')]).toHaveLength(104);
  });

  test('never leads to a folder, hides nothing, and ends as its content does', () => {
    const given = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', ' ', '\n') }),
    );
    fc.assert(
      fc.property(
        given,
        fc.constantFrom('application/pdf', 'image/png', 'application/ofd'),
        (text, mediaType) => {
          const name = attachmentName(text, mediaType);
          expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]|^[.\s]/u);
          expect(name).toMatch(/.\.(pdf|png|ofd)$/u);
          expect(attachmentName(name, mediaType)).toBe(name);
        },
      ),
    );
  });
});
