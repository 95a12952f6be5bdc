import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { samplePaper } from '#modules/documents/paper-sample.ts';
import { publicKeysIn, type SignedPaper, signPaper, verifyPaper } from '#modules/documents/sign-paper.ts';
import { PdfShapeError } from '#modules/documents/signed-section.ts';
import { keyIdOf, type Signer } from '#modules/documents/signer.ts';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { createTypesetter } from '#platform/typesetting/typesetter.ts';

const CODE = '008J4CT4ANK7F24S';
const signedAt = parseInstant('2007-10-30T01:12:33Z');
const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');

const signerOf = ({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): Signer => ({
  keyId: keyIdOf(publicKey),
  algorithm: 'Ed25519',
  sign: async (message) => sign(null, message, privateKey),
});

let typeset: Uint8Array;
let paper: SignedPaper;
beforeAll(async () => {
  const typesetter = createTypesetter({
    fontPaths: documentFontPaths(),
    templatesDir: fileURLToPath(new URL('../../../../../templates', import.meta.url)),
  });
  const { template, data } = samplePaper();
  typeset = await typesetter.pdf(template, data);
  await typesetter.close();
  paper = await signPaper(typeset, { code: CODE, signedAt }, signerOf(ours));
});

const judged = (pdf: Uint8Array, keys = [ours.publicKey]) => verifyPaper(pdf, keys).verdict;

describe('a signed paper', () => {
  test('is valid, and says who signed when', () => {
    expect(verifyPaper(paper.pdf, [theirs.publicKey, ours.publicKey])).toEqual({
      verdict: 'valid',
      claims: { keyId: keyIdOf(ours.publicKey), code: CODE, signedAt: '2007-10-30T01:12:33.000Z' },
    });
  });

  test('has the typeset file in front, byte by byte, and the same pages', () => {
    expect(paper.pdf.subarray(0, typeset.length).equals(typeset)).toBe(true);
    expect(readPdfPages(paper.pdf)).toEqual(readPdfPages(typeset));
  });

  test('is a PDF with an update: every entry of the new table and trailer leads where it says', () => {
    const text = paper.pdf.toString('latin1');
    expect(text.endsWith('%%EOF')).toBe(true);
    const tableAt = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
    const [, number, objectAt] = /^xref\n(\d+) 1\n(\d{10}) 00000 n \n/.exec(text.slice(tableAt)) ?? [];
    expect(text.slice(Number(objectAt))).toMatch(
      new RegExp(`^${number} 0 obj\n<< /Type /YichuangSignature `),
    );
    const [before, after] = [...text.matchAll(/trailer\n<<([^>]*)>>/g)].map(([, entries = '']) => entries);
    expect(Number(/\/Size (\d+)/.exec(after ?? '')?.[1])).toBe(Number(number) + 1);
    expect(/\/Prev (\d+)/.exec(after ?? '')?.[1]).toBe(/startxref\n(\d+)/.exec(text)?.[1]);
    for (const entry of ['Root', 'Info']) {
      const named = new RegExp(`/${entry} (\\d+) 0 R`);
      expect(named.exec(after ?? '')?.[1]).toBe(named.exec(before ?? '')?.[1]);
    }
    expect(after).toMatch(/\/ID \[\(/);
  });

  test('the same file and moment give the same bytes', async () => {
    expect((await signPaper(typeset, { code: CODE, signedAt }, signerOf(ours))).pdf).toEqual(paper.pdf);
  });
});

describe('an altered paper', () => {
  test('any changed byte', () => {
    fc.assert(
      fc.property(fc.nat({ max: paper.pdf.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(paper.pdf);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(judged(changed)).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, () => Buffer]>([
    ['one byte of a page', () => flipped(typeset.length >> 1)],
    ['one bit of the signature', () => flipped(paper.pdf.indexOf('/Signature <') + 20)],
    ['another moment', () => replaced('2007-10-30T01:12:33.000Z', '2007-10-29T01:12:33.000Z')],
    ['another code', () => replaced(`(${CODE})`, '(008J4CT4ANK7F24T)')],
    ['something behind the end', () => Buffer.concat([paper.pdf, Buffer.from('\n')])],
    [
      'a page put over it by a second update',
      () => Buffer.concat([paper.pdf, paper.pdf.subarray(typeset.length)]),
    ],
    ['the table of the update leads elsewhere', () => replaced('\nstartxref\n', '\nstartxref\n1', true)],
    ['the end is missing', () => paper.pdf.subarray(0, -3)],
  ])('%s', (_what, make) => {
    expect(judged(make())).toBe('altered');
  });

  const flipped = (at: number) => {
    const changed = Buffer.from(paper.pdf);
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
    return changed;
  };
  const replaced = (from: string, to: string, isLast = false) => {
    const text = paper.pdf.toString('latin1');
    const at = isLast ? text.lastIndexOf(from) : text.indexOf(from);
    return Buffer.from(text.slice(0, at) + to + text.slice(at + from.length), 'latin1');
  };
});

describe('a paper that is not ours', () => {
  test.each<[string, () => Uint8Array]>([
    ['never signed', () => typeset],
    ['the signature cut off', () => paper.pdf.subarray(0, typeset.length)],
    ['no PDF at all', () => Buffer.from('hello')],
    ['nothing', () => new Uint8Array()],
  ])('%s', (_what, make) => {
    expect(verifyPaper(make(), [ours.publicKey])).toEqual({ verdict: 'notOurs', claims: null });
  });

  test('signed with a key that we do not know', async () => {
    const foreign = await signPaper(typeset, { code: CODE, signedAt }, signerOf(theirs));
    expect(judged(foreign.pdf)).toBe('notOurs');
    expect(judged(foreign.pdf, [])).toBe('notOurs');
  });

  test('signed with another key under the name of ours', async () => {
    const forged = { ...signerOf(theirs), keyId: keyIdOf(ours.publicKey) };
    expect(judged((await signPaper(typeset, { code: CODE, signedAt }, forged)).pdf)).toBe('altered');
  });
});

test.each([
  ['no PDF', 'hello'],
  ['a cross-reference stream', '%PDF-1.7\nstartxref\n9\n%%EOF'],
])('%s cannot be signed', async (_what, text) => {
  await expect(signPaper(Buffer.from(text), { code: CODE, signedAt }, signerOf(ours))).rejects.toThrow(
    PdfShapeError,
  );
});

test('the name of a key is the beginning of its digest', () => {
  const der = ours.publicKey.export({ format: 'der', type: 'spki' });
  expect(keyIdOf(ours.publicKey)).toBe(
    createHash('sha256').update(der).digest('hex').toUpperCase().slice(0, 16),
  );
});

test('public keys are read from a text that holds several', () => {
  const pem = (key: KeyObject) => key.export({ format: 'pem', type: 'spki' });
  const bundle = `Keys of the centre\n${pem(ours.publicKey)}since 2026:\r\n${pem(theirs.publicKey)}`;
  expect(publicKeysIn(bundle).map(keyIdOf)).toEqual([keyIdOf(ours.publicKey), keyIdOf(theirs.publicKey)]);
  expect(publicKeysIn('nothing')).toEqual([]);
});
