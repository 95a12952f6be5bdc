import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant, instantText } from '@yichuang/domain/time/instant.ts';
import { Command } from 'commander';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { backupCommands } from '../../packages/server/src/cli/backup.ts';
import { explain } from '../../packages/server/src/cli/explain.ts';
import { chain, NO_EVENTS } from '../../packages/server/src/modules/cases/index.ts';
import {
  type EmbeddedPostgres,
  startEmbedded,
} from '../../packages/server/src/platform/embedded/start-embedded.ts';
import { localFiles } from '../../packages/server/src/platform/files/files.ts';
import { checkRestored } from '../../packages/server/src/start/backup/check-restored.ts';
import { makeBackup } from '../../packages/server/src/start/backup/make-backup.ts';
import { readManifest, writeManifest } from '../../packages/server/src/start/backup/manifest.ts';
import { prepareDatabase } from '../../packages/server/src/start/prepare-database.ts';
import { testConfig } from '../../packages/server/src/testing/test-config.ts';

const silent = () => undefined;

/** One server at work for all tests, and one backup of it, made while rows were written. */
let base = '';
let home = '';
let server: EmbeddedPostgres;
let whole = '';
let made: Outcome;
let receipts: readonly Receipt[] = [];

const place = (name: string) => join(base, name);

beforeAll(async () => {
  // The shared test cluster is no setting of the product.
  vi.stubEnv('YICHUANG_TEST_CLUSTER', undefined);
  base = await mkdtemp(join(tmpdir(), 'backup-'));
  home = place('home');
  whole = place('whole');
  server = await startEmbedded({ home, log: silent });
  await prepareDatabase(server.ownerUrl, 'production');
  await openCase();
  const writing = writeReceipts();
  made = await command(home, 'backup', whole, '--json');
  receipts = await writing.stop();
});

afterEach(() => {
  process.exitCode = undefined;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  await rm(base, { recursive: true, force: true });
});

type Outcome = { readonly out: string; readonly err: readonly string[]; readonly exitCode: number };

/** Runs the command in this process, with the settings a person would give it. */
async function command(at: string, ...args: readonly string[]): Promise<Outcome> {
  const written = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (chunk: unknown) => {
    written[stream] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  vi.stubEnv('YICHUANG_HOME', at);
  const program = new Command();
  backupCommands(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return { out: written.out, err: written.err.trim().split('\n'), exitCode: Number(process.exitCode ?? 0) };
  } catch (error) {
    const { lines, exitCode } = explain(error);
    return { out: written.out, err: lines, exitCode };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

async function query<T extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const AT = '2007-10-30T01:00:00.000Z';
const CASE_ID = '0199d0f0-0000-7000-8000-000000000001';
const PAPER = Buffer.from('受理通知书');

/** One case with two events, and a paper in the file store. */
async function openCase(): Promise<void> {
  const at = instant(Date.parse(AT));
  const by = { actor: 'clerk', accountId: null } as const;
  const events = chain(1, CASE_ID, NO_EVENTS, [
    { kind: 'received', at, by },
    { kind: 'accepted', at, by },
  ]);
  const head = events.at(-1)?.hash;
  const digest = await localFiles(join(home, 'files')).put(PAPER);
  await query(
    server.ownerUrl,
    `insert into organisation.centre values (1, '中心', 'Centre', '510109', '08:30-12:00', 7)`,
  );
  await query(
    server.ownerUrl,
    `insert into organisation.department values (1, 'GSJ', '工商局', 'Commerce', 'zone_bureau', 1)`,
  );
  await query(
    server.ownerUrl,
    `insert into catalogue.item values (1, 'A', 1, true, '{}', 'GSJ', '甲', 'A', 'promised', 'none', '', $1, 1)`,
    [AT],
  );
  await query(
    server.ownerUrl,
    `insert into cases.case_file (centre_id, case_id, case_number, item_code, item_version, department_code, handling,
            received_via, state, version, head_hash, received_at)
     values (1, $1, '510109200710301000011', 'A', 1, 'GSJ', 'promised', 'counter', 'accepted', 2, $2, $3)`,
    [CASE_ID, head, AT],
  );
  for (const { seq, prevHash, hash, kind, at: when, part, actorId, body, format } of events) {
    await query(
      server.ownerUrl,
      `insert into cases.event values (1, $1, $2, default, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...[CASE_ID, seq, prevHash, hash, kind, instantText(when), part, actorId, body, format]],
    );
  }
  await query(server.ownerUrl, INSERT_PAPER, [CASE_ID, digest, AT]);
}

const INSERT_PAPER = `insert into documents.letter
  values (1, $1, $1, 'acceptanceNotice', $1::uuid::text, $1::uuid::text, '{}', $2, $3)`;

type Receipt = { readonly n: number; readonly acknowledgedAt: number };

/** Clerks and a printer who never pause, and a server that throws away every log file it does not need any more. */
function writeReceipts() {
  const acknowledged: Receipt[] = [];
  let isStopping = false;
  let next = 0;
  const connected = async (work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    while (!isStopping) await work(client);
    await client.end();
  };
  const clerk = () =>
    connected(async (client) => {
      next += 1;
      const n = next;
      await client.query('insert into receipt values ($1, $2)', [n, randomBytes(500).toString('hex')]);
      acknowledged.push({ n, acknowledgedAt: Date.now() });
    });
  const printer = () =>
    connected(async (client) => {
      const digest = await localFiles(join(home, 'files')).put(randomBytes(1_000));
      await client.query(INSERT_PAPER, [randomUUID(), digest, AT]);
      await sleep(2);
    });
  const recycler = () =>
    connected(async (client) => {
      await client.query('select pg_switch_wal()');
      await client.query('checkpoint');
      await sleep(50);
    });
  const done = query(server.ownerUrl, 'create table receipt (n int primary key, text text not null)').then(
    () => Promise.all([clerk(), clerk(), printer(), recycler()]),
  );
  return {
    async stop() {
      isStopping = true;
      await done;
      return acknowledged;
    },
  };
}

const shelfOf = (name: string) => `files/${name.slice(0, 2)}/${name}`;

describe('a backup of a server at work', () => {
  test('says in its manifest what it is', async () => {
    expect(made).toMatchObject({ exitCode: 0 });
    const manifest = await readManifest(whole);
    expect(manifest).toMatchObject({
      mode: 'production',
      cases: 1,
      postgres: expect.stringMatching(/^18\./),
    });
    const { files, folders: _folders, format: _format, ...facts } = manifest;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    expect(JSON.parse(made.out)).toEqual({
      folder: whole,
      ...facts,
      files: files.length,
      bytes,
      warnings: [],
    });
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['postgres/PG_VERSION', 'postgres/global/pg_control', 'postgres/backup_label']),
    );
  });

  test('can be read by its owner only and holds no password', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(0o700);
    expect((await stat(join(whole, 'postgres/PG_VERSION'))).mode & 0o777).toBe(0o600);
    const names = await readdir(whole, { recursive: true });
    expect(names.filter((name) => name.includes('password') || name.endsWith('.pid'))).toEqual([]);
  });

  test('leaves the server as it was', async () => {
    expect(await query(server.ownerUrl, 'select slot_name from pg_replication_slots')).toEqual([]);
  });

  test('holds every row acknowledged before its end; the restore plays them back and checks them', async () => {
    const { startedAt, endedAt } = await readManifest(whole);
    const restored = await command(place('restored'), 'restore', whole, '--json');
    expect(restored.exitCode, restored.err.join('\n')).toBe(0);
    expect(JSON.parse(restored.out)).toMatchObject({
      asOf: endedAt,
      cases: 1,
      verified: 1,
      papers: expect.any(Number),
      faults: [],
    });
    expect((await readdir(place('restored'))).sort()).toEqual(['files', 'postgres', 'postgres.password']);

    const again = await startEmbedded({ home: place('restored'), log: silent });
    const kept = new Set(
      (await query<{ n: number }>(again.ownerUrl, 'select n from receipt')).map(({ n }) => n),
    );
    await expect(
      query(server.ownerUrl.replace(/:\d+\//, `:${new URL(again.ownerUrl).port}/`), 'select 1'),
    ).rejects.toThrow(/password authentication failed/);
    await again.stop();

    const inTime = receipts.filter(({ acknowledgedAt }) => acknowledgedAt < Date.parse(endedAt));
    const meanwhile = inTime.filter(({ acknowledgedAt }) => acknowledgedAt > Date.parse(startedAt));
    expect(meanwhile.length).toBeGreaterThan(20);
    expect(inTime.filter(({ n }) => !kept.has(n))).toEqual([]);
    expect(receipts.length).toBeGreaterThan(inTime.length);

    const digest = await localFiles(place('copy')).put(PAPER);
    expect(await localFiles(join(place('restored'), 'files')).get(digest)).toEqual(PAPER);
  });
});

describe('a restore refuses', () => {
  test('a home that holds data, and leaves it alone', async () => {
    const refused = await command(home, 'restore', whole);
    expect(refused).toMatchObject({
      exitCode: 2,
      err: [expect.stringContaining('holds data already (postgres, files, postgres.password)')],
    });
    expect(await query(server.ownerUrl, 'select count(*)::int as n from cases.case_file')).toEqual([
      { n: 1 },
    ]);
  });

  test.each([
    ['a table', 'postgres/global/1260'],
    ['the log', 'postgres/pg_wal/'],
    ['a paper', 'files/'],
    ['the manifest', 'backup.json'],
  ])('a backup with one bit flipped in %s', async (_part, start) => {
    const { files } = await readManifest(whole);
    const path = files.find((file) => file.path.startsWith(start))?.path ?? start;
    const mend = await flipBit(join(whole, path));
    const refused = await command(place('never'), 'restore', whole);
    await mend();
    expect(refused).toMatchObject({ exitCode: 1, err: [expect.stringContaining(path)] });
    expect(existsSync(place('never'))).toBe(false);
  });

  test('a backup that lacks a file', async () => {
    const file = join(whole, 'postgres/PG_VERSION');
    await rename(file, place('aside'));
    const refused = await command(place('never'), 'restore', whole);
    await rename(place('aside'), file);
    expect(refused).toMatchObject({ exitCode: 1, err: [expect.stringContaining('postgres/PG_VERSION')] });
    expect(existsSync(place('never'))).toBe(false);
  });

  test('a backup without its manifest', async () => {
    const file = join(whole, 'backup.json');
    await rename(file, place('aside'));
    const refused = await command(place('never'), 'restore', whole);
    await rename(place('aside'), file);
    expect(refused).toMatchObject({ exitCode: 2, err: [expect.stringContaining('no complete backup')] });
  });

  test.each([
    ['of another PostgreSQL', { postgres: '17.2' }, 'PostgreSQL 17'],
    ['of a newer release', { product: '9.0.0', migration: { number: 999, name: 'later' } }, 'release 9.0.0'],
  ])('a backup %s', async (_which, change, words) => {
    const folder = place(`changed-${words.replace(' ', '-')}`);
    await mkdir(folder);
    const { format: _format, ...manifest } = await readManifest(whole);
    await writeManifest(folder, { ...manifest, ...change });
    expect(await command(place('never'), 'restore', folder)).toMatchObject({
      exitCode: 1,
      err: [expect.stringContaining(words)],
    });
    expect(existsSync(place('never'))).toBe(false);
  });

  test('a manifest that leads out of its folder', async () => {
    const folder = place('outward');
    await mkdir(folder);
    const { format: _format, ...manifest } = await readManifest(whole);
    await writeManifest(folder, { ...manifest, folders: ['postgres/../../elsewhere'] });
    expect(await command(place('never'), 'restore', folder)).toMatchObject({
      exitCode: 1,
      err: [expect.stringContaining('damaged')],
    });
  });

  test('a log that does not reach to the end, and leaves the home empty', async () => {
    const { format: _format, ...manifest } = await readManifest(whole);
    const file = join(whole, 'backup.json');
    await rename(file, place('aside'));
    await writeManifest(whole, {
      ...manifest,
      files: manifest.files.filter(({ path }) => !path.includes('pg_wal')),
    });
    await mkdir(place('emptied'));
    const refused = await command(place('emptied'), 'restore', whole);
    await rename(place('aside'), file);
    expect(refused).toMatchObject({
      exitCode: 1,
      err: [expect.stringContaining('could not locate required checkpoint record')],
    });
    expect(await readdir(place('emptied'))).toEqual([]);
  });
});

/** @returns what turns the bit back */
async function flipBit(path: string): Promise<() => Promise<void>> {
  const flip = async () => {
    const file = await open(path, 'r+');
    const byte = Buffer.alloc(1);
    const at = Math.floor((await file.stat()).size / 2);
    await file.read(byte, 0, 1, at);
    await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
    await file.close();
  };
  await flip();
  return flip;
}

describe('a backup that was killed', () => {
  let child: ChildProcess;
  const folder = () => place('killed');

  beforeAll(async () => {
    const program = `
      import { Command } from 'commander';
      import { backupCommands } from ${JSON.stringify(new URL('../../packages/server/src/cli/backup.ts', import.meta.url).href)};
      const program = new Command();
      backupCommands(program);
      await program.parseAsync(['backup', ${JSON.stringify(folder())}], { from: 'user' });`;
    child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: join(import.meta.dirname, '../../packages/server'),
      env: { ...process.env, YICHUANG_HOME: home },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    while (!existsSync(join(folder(), 'postgres/PG_VERSION')) && child.exitCode === null) await sleep(2);
    child.kill('SIGKILL');
    await once(child, 'close');
  });

  test('is refused by restore', async () => {
    expect(child.signalCode).toBe('SIGKILL');
    const refused = await command(place('never'), 'restore', folder());
    expect(refused).toMatchObject({ exitCode: 2, err: [expect.stringContaining('no complete backup')] });
    expect(existsSync(place('never'))).toBe(false);
  });

  test('is not written over, and is called unfinished', async () => {
    const refused = await command(home, 'backup', folder());
    expect(refused).toMatchObject({ exitCode: 2, err: [expect.stringContaining('unfinished backup')] });
  });

  test('holds no log in the server any more', async () => {
    const slots = () => query(server.ownerUrl, 'select slot_name from pg_replication_slots');
    await vi.waitFor(async () => expect(await slots()).toEqual([]), { timeout: 10_000, interval: 100 });
  });
});

describe('a backup refuses', () => {
  test.each([
    ['a folder that is not empty', () => whole, 'is not empty'],
    ['a folder inside the data', () => join(home, 'backups'), 'lies inside'],
    ['the data themselves', () => home, 'lies inside'],
  ])('%s', async (_which, folder, words) => {
    expect(await command(home, 'backup', folder())).toMatchObject({
      exitCode: 2,
      err: [expect.stringContaining(words)],
    });
  });

  test('a file in place of a folder, and a folder that cannot be made', async () => {
    await writeFile(place('file'), '');
    for (const folder of [place('file'), join(place('file'), 'below')]) {
      const { exitCode, err } = await command(home, 'backup', folder);
      expect({ exitCode, lines: err.length, names: err[0]?.includes(folder) }).toEqual({
        exitCode: 2,
        lines: 1,
        names: true,
      });
    }
  });

  test('a home without a database', async () => {
    expect(await command(place('nothing'), 'backup', place('target'))).toMatchObject({
      exitCode: 2,
      err: [expect.stringContaining('no database')],
    });
    expect(existsSync(place('nothing'))).toBe(false);
    expect(existsSync(place('target'))).toBe(false);
  });

  test.each(['backup', 'restore'])('a database of one’s own, and so does %s', async (name) => {
    vi.stubEnv('DATABASE_URL', 'postgres://somebody@localhost/own');
    vi.stubEnv('YICHUANG_MODE', 'production');
    const refused = await command(place('never'), name, place('target'));
    vi.stubEnv('DATABASE_URL', undefined);
    vi.stubEnv('YICHUANG_MODE', undefined);
    expect(refused).toMatchObject({ exitCode: 1, err: [expect.stringContaining('DATABASE_URL is set')] });
    expect(existsSync(place('target'))).toBe(false);
  });
});

describe('a backup that is interrupted', () => {
  const config = () => testConfig({ home, mode: 'production' });

  test.each(['absent', 'empty'])('leaves an %s folder as it was', async (state) => {
    const folder = place(`interrupted-${state}`);
    if (state === 'empty') await mkdir(folder);
    const made = makeBackup(folder, config(), { log: silent, signal: AbortSignal.abort() });
    await expect(made).rejects.toThrow('Interrupted; nothing was kept.');
    expect(existsSync(folder) ? await readdir(folder) : 'absent').toEqual(state === 'empty' ? [] : 'absent');
  });
});

const digests = async () => {
  const rows = await query<{ digest: Buffer }>(
    server.ownerUrl,
    'select digest from documents.letter order by digest',
  );
  return new Set(rows.map(({ digest }) => digest.toString('hex')));
};

test('a backup warns of papers whose file is lost or changed', async () => {
  const [lost = '', changed = ''] = await digests();
  await rename(join(home, shelfOf(lost)), place('aside'));
  const mend = await flipBit(join(home, shelfOf(changed)));
  const { out, err, exitCode } = await command(home, 'backup', place('gap'), '--json');
  await rename(place('aside'), join(home, shelfOf(lost)));
  await mend();
  expect({ exitCode, warnings: JSON.parse(out).warnings }).toEqual({
    exitCode: 0,
    warnings: [
      `${shelfOf(changed)} is not what its name says`,
      `${shelfOf(lost)} is missing, and a paper needs it`,
    ],
  });
  expect(err.filter((line) => line.startsWith('Warning: '))).toHaveLength(2);
});

describe('the check after a restore', () => {
  test('finds a paper without its file', async () => {
    const names = await digests();
    const [lost = ''] = names;
    names.delete(lost);
    const { faults } = await checkRestored(server.ownerUrl, names);
    expect(faults).toEqual([expect.stringContaining(lost)]);
  });

  test.each([
    [
      'an event that was changed',
      `update cases.event set body = '{"x":1}' where seq = 1`,
      'event 1 was changed',
    ],
    ['a last event that was taken away', 'delete from cases.event where seq = 2', 'last events are missing'],
  ])('finds %s', async (_fault, tampering, words) => {
    const rows = await query(server.ownerUrl, 'select * from cases.event');
    expect((await checkRestored(server.ownerUrl, await digests())).faults).toEqual([]);
    await query(server.ownerUrl, tampering);
    const { faults } = await checkRestored(server.ownerUrl, await digests());
    expect(faults).toEqual([expect.stringContaining(words)]);
    await query(server.ownerUrl, 'delete from cases.event');
    for (const row of rows) {
      await query(
        server.ownerUrl,
        'insert into cases.event values (1, $1, $2, default, $3, $4, $5, $6, $7, $8, $9, $10)',
        [
          ...[row.case_id, row.seq, row.prev_hash, row.hash, row.kind, row.at],
          ...[row.part, row.actor_id, row.body, row.format],
        ],
      );
    }
  });
});

test('the manifest file is what a person can read', async () => {
  const text = await readFile(join(whole, 'backup.json'), 'utf8');
  expect(Object.keys(JSON.parse(text)).slice(0, 9)).toEqual([
    ...['format', 'product', 'postgres', 'mode', 'startedAt', 'endedAt', 'startLsn', 'stopLsn', 'cases'],
  ]);
});
