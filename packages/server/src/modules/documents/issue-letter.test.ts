import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { counterLetters } from '@yichuang/domain/documents/letter-samples.ts';
import type { PaperKind } from '@yichuang/domain/documents/paper-kind.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueLetter, type NewLetter } from '#modules/documents/issue-letter.ts';
import { publicKeysIn, verifyPaper } from '#modules/documents/sign-paper.ts';
import { keyFolder, paperSigner } from '#modules/documents/signer.ts';
import { readPdfPages } from '#platform/typesetting/read-pdf.testing.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let here: TestServer;
let owner: pg.Client;
beforeAll(async () => {
  here = await startTestServer();
  owner = new pg.Client({ connectionString: here.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await here.close();
});

const now = parseInstant('2007-10-30T01:12:33Z');
const facts = {
  caseNumber: '1',
  authority: '社会事业局',
  itemName: '食品卫生许可证核发',
  applicantName: '王*',
};

let subjects = 0;
const newSubject = () => {
  subjects += 1;
  return `00000000-0000-7000-8000-${String(subjects).padStart(12, '0')}`;
};

const letterOf = (kind: keyof typeof counterLetters, changes: Partial<NewLetter> = {}): NewLetter => ({
  kind,
  subjectId: newSubject(),
  occasion: 0,
  prefix: '成高测',
  facts,
  write: (letterNumber) => counterLetters[kind].write({ letterNumber }),
  ...changes,
});

const issue = (letter: NewLetter) =>
  here.server.database.transaction((tx) =>
    issueLetter(letter, { tx, centreId: 1, server: here.server, now, today: dateOnly('2007-10-30') }),
  );

type Row = {
  readonly kind: PaperKind;
  readonly occasion: number;
  readonly number: string;
  readonly digest: Buffer;
};
const rowsOf = async (subjectId: string) => {
  const { rows } = await owner.query<Row>(
    'select kind, occasion, number, digest from documents.letter where subject_id = $1 order by kind, occasion',
    [subjectId],
  );
  return rows;
};

describe('issuing', () => {
  test('gives number, file, signature and row', async () => {
    const letter = letterOf('correctionNotice', { prefix: '成高补' });
    await issue(letter);
    const [row] = await rowsOf(letter.subjectId);
    expect(row).toMatchObject({ kind: 'correctionNotice', occasion: 0, number: '成高补〔2007〕00001号' });
    const pdf = await here.server.files.get(row?.digest ?? Buffer.alloc(32));
    expect(readPdfPages(pdf ?? Buffer.alloc(0))[0]).toContain('成高补〔2007〕00001号');
  });

  test('again does nothing, not even use up a number', async () => {
    const letter = letterOf('receipt', { prefix: '成高收' });
    await issue(letter);
    await issue(letter);
    await issue(letterOf('receipt', { prefix: '成高收' }));
    expect(await rowsOf(letter.subjectId)).toHaveLength(1);
    const { rows } = await owner.query(
      `select last_serial from documents.letter_serial where prefix = '成高收'`,
    );
    expect(rows).toEqual([{ last_serial: 2 }]);
  });

  test('a kind that comes several times has one letter for each event', async () => {
    const subjectId = newSubject();
    for (const occasion of [4, 7, 4])
      await issue(letterOf('specialProcedureNotice', { subjectId, occasion }));
    await issue(letterOf('proofOfService', { subjectId, occasion: 4 }));
    expect((await rowsOf(subjectId)).map(({ kind, occasion }) => [kind, occasion])).toEqual([
      ['proofOfService', 4],
      ['specialProcedureNotice', 4],
      ['specialProcedureNotice', 7],
    ]);
  });

  test('two at once leave one letter', async () => {
    const letter = letterOf('extensionDecision');
    const outcomes = await Promise.allSettled([issue(letter), issue(letter)]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await rowsOf(letter.subjectId)).toHaveLength(1);
  });

  test('words of another kind are refused', async () => {
    const letter = letterOf('receipt', { kind: 'grantDecision' });
    await expect(issue(letter)).rejects.toThrow('a receipt cannot be issued as grantDecision');
    expect(await rowsOf(letter.subjectId)).toEqual([]);
  });
});

describe('the signature', () => {
  test('is in the file and in the row, and fits the key that the database knows', async () => {
    const letter = letterOf('withdrawalConfirmation');
    await issue(letter);
    const { rows } = await owner.query<{
      digest: Buffer;
      signature: Buffer;
      public_key: Buffer;
      key_id: string;
    }>(
      `select l.digest, s.signature, k.public_key, k.key_id
         from documents.letter l
         join documents.letter_signature s using (centre_id, letter_id)
         join documents.signing_key k using (centre_id, key_id)
        where l.subject_id = $1`,
      [letter.subjectId],
    );
    const [row] = rows;
    if (!row) throw new Error('no row');
    const key = createPublicKey({ key: row.public_key, format: 'der', type: 'spki' });
    const pdf = (await here.server.files.get(row.digest)) ?? Buffer.alloc(0);
    expect(verifyPaper(pdf, [key])).toMatchObject({
      verdict: 'valid',
      claims: { keyId: row.key_id, signedAt: '2007-10-30T01:12:33.000Z' },
    });
    expect(pdf.toString('latin1')).toContain(row.signature.toString('hex'));
    expect(readPdfPages(pdf)[0]).toContain(`密钥${row.key_id}`);
    expect(readPdfPages(pdf)[0]).toContain('2007-10-30 09:12:33');
  });

  test('is made with a key that only the account of the server can read, and never lies in the database', async () => {
    const folder = keyFolder(here.server.config.home);
    expect(statSync(join(folder, 'papers.pem')).mode & 0o777).toBe(0o600);
    const [name = '', ...more] = readdirSync(folder).filter((file) => file.endsWith('.pub.pem'));
    expect(more).toEqual([]);
    expect(publicKeysIn(readFileSync(join(folder, name), 'utf8'))).toHaveLength(1);
  });

  test('a second server of the same folder signs with the same key', async () => {
    const first = await paperSigner(here.server, 1);
    const second = await paperSigner({ ...here.server }, 1);
    expect(second).not.toBe(first);
    expect(second.keyId).toBe(first.keyId);
    const { rows } = await owner.query('select key_id from documents.signing_key');
    expect(rows).toEqual([{ key_id: first.keyId }]);
  });

  test('anybody can check it with the public key and the standard’s tools', async () => {
    const signer = await paperSigner(here.server, 1);
    const { rows } = await owner.query<{ public_key: Buffer }>(
      'select public_key from documents.signing_key',
    );
    const der = rows[0]?.public_key ?? Buffer.alloc(0);
    expect(signer.keyId).toBe(createHash('sha256').update(der).digest('hex').slice(0, 16).toUpperCase());
    const message = Buffer.from('message');
    expect(verify(null, message, { key: der, format: 'der', type: 'spki' }, await signer.sign(message))).toBe(
      true,
    );
  });
});
