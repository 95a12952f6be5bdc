import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backupCommands } from '@yichuang/server/cli/backup.ts';
import { explain } from '@yichuang/server/cli/explain.ts';
import { type EmbeddedPostgres, startEmbedded } from '@yichuang/server/platform/embedded/start-embedded.ts';
import { localFiles } from '@yichuang/server/platform/files/files.ts';
import {
  flipBit,
  openCase,
  PAPER,
  paperDigests,
  query,
  type Receipt,
  writeReceipts,
} from '@yichuang/server/start/backup/backup.testing.ts';
import { makeBackup } from '@yichuang/server/start/backup/make-backup.ts';
import { readManifest, writeManifest } from '@yichuang/server/start/backup/manifest.ts';
import { prepareDatabase } from '@yichuang/server/start/prepare-database.ts';
import { testConfig } from '@yichuang/server/testing/test-config.ts';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

const silent = () => undefined;

/** One server at work for all tests, and one backup of it, made while rows were written. */
let base = '';
let home = '';
let server: EmbeddedPostgres;
let whole = '';
let made: Outcome;
let receipts: readonly Receipt[] = [];

/** A template of the centre, and the version of it that was in use before; a draft is none. */
const TEMPLATES = [
  ['acceptance-notice.typ', '= 受理通知书（本中心）'],
  ['versions/acceptance-notice-0123456789abcdef.typ', '= 受理通知书（旧）'],
  ['acceptance-notice.typ.part', '='],
] as const;

const place = (name: string) => join(base, name);

beforeAll(async () => {
  // The shared test cluster is no setting of the product.
  vi.stubEnv('YICHUANG_TEST_CLUSTER', undefined);
  base = await mkdtemp(join(tmpdir(), 'backup-'));
  home = place('home');
  whole = place('whole');
  server = await startEmbedded({ home, log: silent });
  await prepareDatabase(server.ownerUrl, 'production');
  const at = { ownerUrl: server.ownerUrl, files: join(home, 'files') };
  await openCase(at);
  await mkdir(join(home, 'templates/versions'), { recursive: true });
  for (const [name, text] of TEMPLATES) await writeFile(join(home, 'templates', name), text);
  const writing = writeReceipts(at);
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
    expect((await readdir(place('restored'))).sort()).toEqual([
      'files',
      'postgres',
      'postgres.password',
      'templates',
    ]);
    // Papers are printed as before: the templates of the centre are in use again, byte by byte.
    for (const [name, text] of TEMPLATES.slice(0, 2))
      expect(await readFile(join(place('restored'), 'templates', name), 'utf8')).toBe(text);
    expect(existsSync(join(place('restored'), 'templates/acceptance-notice.typ.part'))).toBe(false);

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
      err: [expect.stringContaining('holds data already (postgres, files, templates, postgres.password)')],
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

const shelfOf = (name: string) => `files/${name.slice(0, 2)}/${name}`;

test('a backup warns of papers whose file is lost or changed; its restore brings back the rest and names them', async () => {
  const [lost = '', changed = ''] = await paperDigests(server.ownerUrl);
  await rename(join(home, shelfOf(lost)), place('aside'));
  const mend = await flipBit(join(home, shelfOf(changed)));
  const { out, err, exitCode } = await command(home, 'backup', place('gap'), '--json');
  await rename(place('aside'), join(home, shelfOf(lost)));
  await mend();
  expect({ exitCode, warnings: JSON.parse(out).warnings }).toEqual({
    exitCode: 0,
    warnings: [
      `${shelfOf(changed)} is not what its name says`,
      `${shelfOf(lost)} is missing, and a paper or an upload needs it`,
    ],
  });
  expect(err.filter((line) => line.startsWith('Warning: '))).toHaveLength(2);

  const restored = await command(place('gap-restored'), 'restore', place('gap'), '--json');
  expect({ exitCode: restored.exitCode, faults: JSON.parse(restored.out).faults }).toEqual({
    exitCode: 1,
    faults: expect.arrayContaining([expect.stringContaining(lost), expect.stringContaining(changed)]),
  });
});

test('the manifest file is what a person can read', async () => {
  const text = await readFile(join(whole, 'backup.json'), 'utf8');
  expect(Object.keys(JSON.parse(text)).slice(0, 9)).toEqual([
    ...['format', 'product', 'postgres', 'mode', 'startedAt', 'endedAt', 'startLsn', 'stopLsn', 'cases'],
  ]);
});
