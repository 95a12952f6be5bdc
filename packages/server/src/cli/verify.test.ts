import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { counterLetters } from '@yichuang/domain/documents/letter-samples.ts';
import { dateOnly } from '@yichuang/domain/time/date-only.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { issueLetter, keyFolder } from '../modules/documents/index.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { yichuang as run } from './command.testing.ts';

const NUMBER = '成高收〔2007〕00001号';
const SUBJECT = '00000000-0000-7000-8000-000000000001';

let here: TestServer;
let elsewhere: string;
let paper: string;
let keys: string;

beforeAll(async () => {
  here = await startTestServer();
  elsewhere = mkdtempSync(join(tmpdir(), 'verify-'));
  await here.server.database.transaction((tx) =>
    issueLetter(
      {
        kind: 'receipt',
        subjectId: SUBJECT,
        occasion: 0,
        prefix: '成高收',
        facts: {
          caseNumber: '1',
          authority: '社会事业局',
          itemName: '食品卫生许可证核发',
          applicantName: '王*',
        },
        write: (letterNumber) => counterLetters.receipt.write({ letterNumber }),
      },
      {
        tx,
        server: here.server,
        centreId: 1,
        now: parseInstant('2007-10-30T01:12:33Z'),
        today: dateOnly('2007-10-30'),
      },
    ),
  );
  paper = join(elsewhere, 'paper.pdf');
  const [{ digest } = { digest: Buffer.alloc(32) }] = await query<{ digest: Buffer }>(
    `select digest from documents.letter where number = '${NUMBER}'`,
  );
  writeFileSync(paper, (await here.server.files.get(digest)) ?? '');
  const folder = keyFolder(here.server.config.home);
  keys = join(folder, readdirSync(folder).find((name) => name.endsWith('.pub.pem')) ?? '');
});

afterAll(async () => {
  await here.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

// A command is the only one of its process; here one follows another.
afterEach(() => {
  process.exitCode = undefined;
});

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: here.databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

/** On a machine that has nothing of the centre. */
const offline = (...args: readonly string[]) =>
  run(['verify', ...args], { YICHUANG_HOME: join(elsewhere, 'home') });

/** On a machine that reaches the database and has no key of its own. */
const online = (...args: readonly string[]) =>
  run(['verify', ...args], {
    YICHUANG_HOME: join(elsewhere, 'home'),
    DATABASE_URL: here.databaseUrl,
    YICHUANG_MODE: 'demo',
  });

const altered = (): string => {
  const path = join(elsewhere, 'altered.pdf');
  const bytes = readFileSync(paper);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  return path;
};

describe('without a database', () => {
  test('a paper is valid by the keys that were handed out', async () => {
    const { exitCode, out, lines } = await offline(paper, '--keys', keys);
    expect([exitCode, lines]).toEqual([0, []]);
    expect(out.split('\n')).toEqual([
      `${paper}: valid: signed by the centre and unaltered.`,
      expect.stringMatching(/^Signed 2007-10-30T01:12:33\.000Z with key [0-9A-F]{16}\.$/),
      'Whether it was withdrawn since is not known: no database was asked.',
      '',
    ]);
  });

  test('or by the reply of the address that hands them out', async () => {
    const reply = join(elsewhere, 'keys.json');
    const { body } = await here.site.inject('/api/v1/documents/keys');
    writeFileSync(reply, body);
    expect(await offline(paper, '--keys', reply)).toMatchObject({ exitCode: 0 });
  });

  test('the installation that signed needs no option', async () => {
    const home = join(elsewhere, 'centre');
    mkdirSync(join(home, 'keys'), { recursive: true });
    copyFileSync(keys, join(home, 'keys', 'papers-1.pub.pem'));
    expect(await run(['verify', paper, '--json'], { YICHUANG_HOME: home })).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('"verdict":"valid"'),
    });
  });

  test('an altered one is told, exit code 1', async () => {
    const { exitCode, out } = await offline(altered(), '--keys', keys);
    expect(exitCode).toBe(1);
    expect(out).toContain('altered: it bears our signature, and the file is not what was signed.');
  });

  test('a file that was never signed is not ours, exit code 1', async () => {
    const path = join(elsewhere, 'other.pdf');
    writeFileSync(path, '%PDF-1.7\n%%EOF');
    const { exitCode, out } = await offline(path, '--keys', keys, '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'notOurs', signedAt: null, key: null, letter: null });
  });
});

describe('with a database', () => {
  test('its keys do, and the letter is named', async () => {
    const { exitCode, out } = await online(paper, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual({
      file: paper,
      verdict: 'valid',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      signedAt: '2007-10-30T01:12:33.000Z',
      key: expect.stringMatching(/^[0-9A-F]{16}$/),
      code: expect.stringMatching(/^[0-9A-Z]{16}$/),
      register: 'valid',
      letter: expect.objectContaining({ title: '收件凭证', number: NUMBER, authority: '社会事业局' }),
    });
  });

  test('a paper that no longer holds is withdrawn, exit code 1', async () => {
    await query(
      `update documents.letter set withdrawn_at = now(), withdrawal_ground = 'clerical', withdrawal_reason = '文号有误' where number = '${NUMBER}'`,
    );
    const { exitCode, out } = await online(paper);
    await query(
      `update documents.letter set withdrawn_at = null, withdrawal_ground = null, withdrawal_reason = null where number = '${NUMBER}'`,
    );
    expect(exitCode).toBe(1);
    expect(out).toContain(`withdrawn: it was ours and no longer holds.`);
    expect(out).toContain(`收件凭证 ${NUMBER}`);
    expect(out).toMatch(/Withdrawn \d{4}-\S+: A slip of the pen or of calculation \(文字、计算有误\)\./);
  });

  test('a paper that the register has lost is still ours, and that is said', async () => {
    await query(`update documents.letter set code = '0000000000000000' where number = '${NUMBER}'`);
    const { exitCode, out } = await online(paper, '--keys', keys);
    expect(exitCode).toBe(0);
    expect(out).toContain('The register here does not know it');
  });

  test('one that does not answer leaves the signature to decide', async () => {
    const { exitCode, out, lines } = await run(['verify', paper, '--keys', keys], {
      YICHUANG_HOME: join(elsewhere, 'home'),
      DATABASE_URL: 'postgres://hall:secret@127.0.0.1:1/hall',
      YICHUANG_MODE: 'demo',
    });
    expect(exitCode).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^the register cannot be asked \(.*ECONNREFUSED/)]);
    expect(out).toContain('no database was asked');
  });
});

describe('wrong input is one line, exit code 2', () => {
  test.each<[string, () => readonly string[], RegExp]>([
    ['no key anywhere', () => [paper], /no public key is known here; allowed: --keys/],
    ['a folder', () => [elsewhere, '--keys', keys], /cannot be read \(EISDIR\)/],
    ['a file that is no PDF', () => [keys, '--keys', keys], /is no PDF; allowed: the file of a paper/],
    ['no file of keys', () => [paper, '--keys', '/nonexist'], /--keys \/nonexist: cannot be read \(ENOENT\)/],
    ['a file without a key', () => [paper, '--keys', paper], /holds no public key; allowed: PEM/],
  ])('%s', async (_what, args, words) => {
    const { exitCode, out, lines } = await offline(...args());
    expect([exitCode, out]).toEqual([2, '']);
    expect(lines).toEqual([expect.stringMatching(words)]);
  });
});
