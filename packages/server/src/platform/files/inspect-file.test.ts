import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REPOSITORY } from '#platform/repository.ts';
import { jpegOf, pdfOf, pngOf, zipOf } from '#testing/sample-files.ts';
import { inspectFile } from './inspect-file.ts';

const verdictOn = async (bytes: Buffer) => {
  const inspected = await inspectFile(bytes);
  return inspected.ok ? [inspected.mediaType, inspected.pages] : inspected.fault;
};
const text = (words: string) => Buffer.from(words, 'utf8');
const OFD = zipOf(['OFD.xml', 'Doc_0/Document.xml']);

describe('what is taken in is known by its content', () => {
  test.each([
    ['a PDF of three pages', pdfOf({ pages: 3 }), ['application/pdf', 3]],
    ['a PDF with its page tree packed', pdfOf({ packed: '1 0 << /Producer (x) >>' }), ['application/pdf', 1]],
    ['a photo', jpegOf(4_000, 3_000), ['image/jpeg', 1]],
    ['a photo with a film behind it', Buffer.concat([jpegOf(), text('ftypmp42 film')]), ['image/jpeg', 1]],
    ['a screenshot', pngOf(30, 20), ['image/png', 1]],
    ['an OFD', OFD, ['application/ofd', null]],
  ])('%s', async (_what, bytes, verdict) => expect(await verdictOn(bytes)).toEqual(verdict));

  test('the pictures of our own documentation', async () => {
    const folder = join(REPOSITORY, 'docs/pictures');
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    for (const name of names) {
      expect([name, ...[await verdictOn(readFileSync(join(folder, name)))].flat()]).toEqual([
        name,
        'image/png',
        1,
      ]);
    }
    expect(names.length).toBeGreaterThan(0);
  });
});

describe('what is not, says what it is', () => {
  test.each([
    ['nothing', Buffer.alloc(0), { kind: 'empty' }],
    ['a web page', text('<!DOCTYPE html><html><script>x</script>'), { kind: 'unknown', found: 'html' }],
    [
      'T29 a drawing with a script',
      text('<?xml version="1.0"?><svg onload="x">'),
      { kind: 'unknown', found: 'svg' },
    ],
    ['a Windows program', Buffer.concat([text('MZ'), Buffer.alloc(200)]), { kind: 'unknown', found: 'exe' }],
    ['plain words', text('营业执照'), { kind: 'unknown', found: null }],
    ['an archive', zipOf(['a.txt']), { kind: 'unknown', found: 'zip' }],
    ['a GIF', Buffer.concat([text('GIF89a'), Buffer.alloc(20)]), { kind: 'unknown', found: 'gif' }],
    [
      'a photo of an Apple phone',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic'), Buffer.alloc(12)]),
      { kind: 'unknown', found: 'heic' },
    ],
    ['a PDF that begins later', Buffer.concat([text('\n'), pdfOf()]), { kind: 'unknown', found: null }],
  ])('%s', async (_what, bytes, fault) => expect(await verdictOn(bytes)).toEqual(fault));

  test('a Word file', async () => {
    expect(await verdictOn(zipOf(['[Content_Types].xml', 'word/document.xml']))).toMatchObject({
      kind: 'unknown',
    });
  });
});

describe('a PDF', () => {
  test.each([
    ['cut off in the middle', pdfOf().subarray(0, 150), 'broken'],
    ['without its last line', pdfOf().subarray(0, -6), 'broken'],
    ['without a page', pdfOf({ pages: 0 }), 'broken'],
    ['with a password', pdfOf({ trailer: '/Encrypt 9 0 R' }), 'encrypted'],
    [
      'T29 with a script',
      pdfOf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
      'active',
    ],
    [
      'T29 with a script under another spelling',
      pdfOf({ catalogue: '/A << /S /J#61va#53cript >>' }),
      'active',
    ],
    ['T29 that starts a program', pdfOf({ catalogue: '/A << /S /Launch /F (cmd.exe) >>' }), 'active'],
    ['T29 with a file inside', pdfOf({ catalogue: '/Names << /EmbeddedFiles 9 0 R >>' }), 'active'],
    ['with a script in an object stream', pdfOf({ packed: '1 0 << /S /JavaScript >>' }), 'active'],
    ['with an object stream nobody can read', pdfOf({ packed: 'x', filter: '/LZWDecode' }), 'broken'],
    ['T29 that is an archive too', Buffer.concat([pdfOf(), zipOf(['evil.exe'])]), 'double'],
  ])('%s', async (_what, bytes, kind) => expect(await verdictOn(bytes)).toEqual({ kind }));

  test('T25 an object stream that unfolds to a hundred megabytes is not unfolded', async () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000, 0x20));
    const head = Buffer.from(
      `%PDF-1.7\n9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`,
    );
    const tail = Buffer.from('\nendstream\nendobj\n<< /Type /Page >>\nstartxref\n0\n%%EOF\n');
    expect(await verdictOn(Buffer.concat([head, bomb, tail]))).toEqual({ kind: 'broken' });
  });

  test.each([
    ['of stream heads', '/Type /ObjStm '],
    ['of stream heads with far ends', '/Type /ObjStm stream\n'],
    ['of opened dictionaries', '<< '],
    ['of half names', '/Encrypt 1 1 '],
  ])('T25 twenty megabytes %s are read in a moment', async (_what, piece) => {
    const filling = Buffer.alloc(20_000_000, piece);
    const began = performance.now();
    await verdictOn(
      Buffer.concat([Buffer.from('%PDF-1.7\n'), filling, Buffer.from('\nstartxref\n0\n%%EOF\n')]),
    );
    // Quadratic would be hours; a machine under load may take a few seconds.
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe('a picture', () => {
  test.each([
    ['cut off', pngOf().subarray(0, -12), { kind: 'broken' }],
    ['with something behind it', Buffer.concat([pngOf(), text('<script>')]), { kind: 'broken' }],
    ['without pixels', pngOf(1, 1, { width: 0, height: 5 }), { kind: 'broken' }],
    [
      'T29 of 60,000 × 60,000 pixels in its head',
      pngOf(1, 1, { width: 60_000, height: 60_000 }),
      { kind: 'tooManyPixels', width: 60_000, height: 60_000 },
    ],
    ['a photo cut off', jpegOf().subarray(0, -10), { kind: 'broken' }],
    ['a photo without its frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0]), { kind: 'broken' }],
    [
      'a photo of too many pixels',
      jpegOf(65_000, 65_000),
      { kind: 'tooManyPixels', width: 65_000, height: 65_000 },
    ],
    ['T29 a photo that is an archive too', Buffer.concat([jpegOf(), zipOf(['a.jar'])]), { kind: 'double' }],
  ])('%s', async (_what, bytes, fault) => expect(await verdictOn(bytes)).toEqual(fault));
});

describe('an OFD', () => {
  test.each([
    ['cut off', OFD.subarray(0, -4), 'broken'],
    ['with a password', zipOf(['OFD.xml'], { flags: 1 }), 'encrypted'],
    ['T25 that unfolds to three gigabytes', zipOf(['OFD.xml'], { unfolded: 3_000_000_000 }), 'unsafe'],
    ['T25 that writes out of its folder', zipOf(['OFD.xml', '../../etc/cron.d/x']), 'unsafe'],
    ['T25 that writes to a drive', zipOf(['OFD.xml', 'C:\\x.exe']), 'unsafe'],
  ])('%s', async (_what, bytes, kind) => expect(await verdictOn(bytes)).toEqual({ kind }));
});

test('no bytes at all break the inspection', async () => {
  const begins = ['%PDF-', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'PK\x03\x04', ''];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...begins), fc.uint8Array({ maxLength: 300 }), async (begin, rest) => {
      const { ok } = await inspectFile(Buffer.concat([Buffer.from(begin, 'latin1'), rest]));
      expect(typeof ok).toBe('boolean');
    }),
  );
});

test('a sound file with one part cut out of it is never taken for another kind', async () => {
  const sound = [pdfOf({ pages: 2 }), pngOf(9, 9), jpegOf(), OFD];
  const kinds = ['application/pdf', 'image/png', 'image/jpeg', 'application/ofd'];
  await fc.assert(
    fc.asyncProperty(
      fc.nat(3),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(40),
      async (which, share, size) => {
        const whole = sound[which] ?? Buffer.alloc(0);
        const at = Math.floor(share * whole.length);
        const inspected = await inspectFile(
          Buffer.concat([whole.subarray(0, at), whole.subarray(at + size)]),
        );
        if (inspected.ok) expect(inspected.mediaType).toBe(kinds[which]);
      },
    ),
  );
});
