import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EmbeddedError } from '#platform/embedded/embedded-error.ts';
import {
  type EmbeddedPostgres,
  findRunningEmbedded,
  startEmbedded,
} from '#platform/embedded/start-embedded.ts';

const isRoot = process.getuid?.() === 0;
const silent = () => {};

let base = '';
let running: EmbeddedPostgres[] = [];
let children: ChildProcess[] = [];

/** A home that has been used once; a copy of it saves most tests the making of a database. */
let usedHome = '';

beforeAll(async () => {
  usedHome = mkdtempSync(join(tmpdir(), 'embedded-used-'));
  await (await startEmbedded({ home: usedHome, log: silent })).stop();
});

afterAll(() => rmSync(usedHome, { recursive: true, force: true }));

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-')));
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(running.map((server) => server.stop()));
  for (const name of readdirSync(base)) await stopLeftBehind(join(base, name));
  running = [];
  children = [];
  rmSync(base, { recursive: true, force: true });
});

async function stopLeftBehind(home: string) {
  const left = findRunningEmbedded(home);
  if (left === null) return;
  process.kill(left.pid, 'SIGINT');
  while (findRunningEmbedded(home) !== null) await sleep(20);
}

async function start(name: string) {
  const server = await startEmbedded({ home: join(base, name), log: silent });
  running.push(server);
  return server;
}

/** As if brought back from a copy that root has made: nothing in it belongs to the account of the server. */
const copyUsedHome = (name: string) => execFileSync('cp', ['-r', usedHome, join(base, name)]);

async function query(url: string, text: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  client.on('error', silent);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A server process of ours that can be killed: it prints its address when ready, and says why it cannot. */
function startInProcess(name: string, how: { uid?: number; gid?: number } = {}) {
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('./start-embedded.ts', import.meta.url).href)});
    try {
      const server = await startEmbedded({ home: ${JSON.stringify(join(base, name))}, log: (line) => console.error(line) });
      console.log(JSON.stringify({ url: server.ownerUrl, pid: server.pid }));
      setInterval(() => {}, 1000);
    } catch (error) {
      console.log(JSON.stringify({ problem: error.problem, message: error.message }));
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...how,
  });
  children.push(child);
  const said = new Promise<Record<string, string>>((resolve, reject) => {
    child.stdout.on('data', (part) => resolve(JSON.parse(String(part))));
    child.once('exit', () => reject(new Error('ended without a word')));
  });
  return { child, said };
}

async function killed(child: ChildProcess) {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exit;
}

describe('a first start', () => {
  test('gives a durable UTF-8 database with checksums, in UTC, that only the password opens', async () => {
    const server = await start('home');
    const [row] = await query(
      server.ownerUrl,
      `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
              current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
              current_setting('synchronous_commit') as commits, current_setting('timezone') as zone,
              current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as sockets,
              upper('é') as upper, current_database() as name`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      fsync: 'on',
      pages: 'on',
      commits: 'on',
      zone: 'UTC',
      address: '127.0.0.1',
      sockets: '',
      upper: 'É',
      name: 'yichuang',
    });
    expect(server.version).toMatch(/^18\.\d+$/);
    expect(statSync(join(base, 'home/postgres.password')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(base, 'home')).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);

    const wrong = server.ownerUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test.runIf(isRoot)('as root runs the server through an account without rights', async () => {
    const server = await start('home');
    const [, uid] = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
    expect(uid).toBe('65534');
    expect(statSync(join(base, 'home/postgres')).uid).toBe(65534);
  });

  test.runIf(isRoot)(
    'as root works below a folder that only root may enter, and leaves the data there',
    async () => {
      mkdirSync(join(base, 'closed'), { mode: 0o700 });
      chmodSync(base, 0o700);
      const first = await start('closed/home');
      await query(first.ownerUrl, 'create table kept as select 1 as n');
      await first.stop();
      const second = await start('closed/home');
      expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
      expect(existsSync(join(base, 'closed/home/postgres/PG_VERSION'))).toBe(true);
    },
  );

  test('an interrupted first start is simply made again', async () => {
    mkdirSync(join(base, 'home/postgres.0badcafe.new/base'), { recursive: true });
    const server = await start('home');
    expect(await query(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(existsSync(join(base, 'home/postgres.0badcafe.new'))).toBe(false);
  });
});

describe('a later start', () => {
  beforeEach(() => copyUsedHome('home'));

  test('finds what was there, within a second', async () => {
    const first = await start('home');
    await query(first.ownerUrl, 'create table kept as select 7 as n');
    await first.stop();
    expect(findRunningEmbedded(join(base, 'home'))).toBeNull();

    const started = performance.now();
    const second = await start('home');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('two homes run side by side', async () => {
    copyUsedHome('one');
    copyUsedHome('other');
    const [one, other] = await Promise.all([start('one'), start('other')]);
    await query(one.ownerUrl, 'create table only_here ()');
    expect(await query(other.ownerUrl, `select to_regclass('only_here') as found`)).toEqual([
      { found: null },
    ]);
    expect(one.pid).not.toBe(other.pid);
  });

  test('a second server on the same home is refused in one line and disturbs nothing', async () => {
    const server = await start('home');
    const { said } = startInProcess('home');
    const { problem, message } = await said;
    expect(problem).toBe('home-in-use');
    expect(message).toContain(`process ${process.pid}`);
    expect(message).not.toContain('\n');
    expect(await query(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a second server waits for one that is stopping', async () => {
    const first = await start('home');
    const stopping = first.stop();
    const second = await start('home');
    await stopping;
    expect(await query(second.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a number in postmaster.pid that now belongs to a stranger harms neither', async () => {
    const first = await start('home');
    const stale = readFileSync(join(base, 'home/postgres/postmaster.pid'), 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: 65534, gid: 65534 } : {});
    children.push(stranger);
    const file = join(base, 'home/postgres/postmaster.pid');
    writeFileSync(file, stale.replace(/^\d+/, String(stranger.pid)));
    const { uid, gid } = statSync(join(base, 'home/postgres'));
    if (isRoot) chownSync(file, uid, gid);

    const second = await start('home');
    expect(await query(second.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  });

  test('data of another major version is refused, not touched', async () => {
    const first = await start('home');
    await first.stop();
    writeFileSync(join(base, 'home/postgres/PG_VERSION'), '14\n');
    await expect(start('home')).rejects.toMatchObject({ problem: 'other-version' });
    writeFileSync(join(base, 'home/postgres/PG_VERSION'), '18\n');
    await expect(start('home')).resolves.toBeDefined();
  });
});

describe('after a kill', () => {
  beforeEach(() => copyUsedHome('home'));

  /** Writes rows one by one and counts those that were acknowledged, until the connection breaks. */
  async function writeUntilBroken(url: string) {
    let acknowledged = 0;
    await query(url, 'create table if not exists receipt (n int primary key)');
    const client = new Client({ connectionString: url });
    client.on('error', silent);
    await client.connect();
    const writing = (async () => {
      for (;;) {
        await client.query('insert into receipt values ($1)', [acknowledged + 1]);
        acknowledged += 1;
      }
    })().catch(silent);
    while (acknowledged < 50) await sleep(5);
    return { client, writing, count: () => acknowledged };
  }

  const kept = async (url: string) => Number((await query(url, 'select count(*) as n from receipt'))[0].n);

  test('of our process the database left behind is stopped cleanly and nothing acknowledged is lost', async () => {
    const { child, said } = startInProcess('home');
    const { url, pid } = await said;
    const { client, writing, count } = await writeUntilBroken(String(url));
    await killed(child);
    expect(findRunningEmbedded(join(base, 'home'))).toMatchObject({ pid: Number(pid) });

    const server = await start('home');
    await writing;
    await client.end().catch(silent);
    expect(server.pid).not.toBe(Number(pid));
    expect(await kept(server.ownerUrl)).toBeGreaterThanOrEqual(count());
    expect(readFileSync(join(base, 'home/postgres.log'), 'utf8')).not.toContain('automatic recovery');
  });

  test('of both the next start recovers and nothing acknowledged is lost', async () => {
    const { child, said } = startInProcess('home');
    const { url, pid } = await said;
    const { client, writing, count } = await writeUntilBroken(String(url));
    child.kill('SIGKILL');
    process.kill(Number(pid), 'SIGKILL');
    await writing;
    await client.end().catch(silent);

    const server = await start('home');
    expect(await kept(server.ownerUrl)).toBeGreaterThanOrEqual(count());
    expect(readFileSync(join(base, 'home/postgres.log'), 'utf8')).toContain('automatic recovery');
  });

  test('of the database alone it comes back by itself under the same address', async () => {
    const server = await start('home');
    const before = server.pid;
    const { client, writing, count } = await writeUntilBroken(server.ownerUrl);
    process.kill(before, 'SIGKILL');
    await writing;
    await client.end().catch(silent);
    await vi.waitFor(() => expect(server.pid).not.toBe(before), { timeout: 5_000 });
    expect(await kept(server.ownerUrl)).toBeGreaterThanOrEqual(count());
  });
});

describe('a home that cannot be used is named in one line', () => {
  test('a file is in the way', async () => {
    writeFileSync(join(base, 'file'), '');
    await expect(start('file/home')).rejects.toMatchObject({
      problem: 'home-not-writable',
      message: expect.stringContaining(join(base, 'file/home')),
    });
  });

  test.runIf(isRoot)('the account may not write there', async () => {
    chmodSync(base, 0o755);
    const { problem, message } = await startInProcess('home', { uid: 65534, gid: 65534 }).said;
    expect(problem).toBe('home-not-writable');
    expect(message).toContain('YICHUANG_HOME');
  });

  test.runIf(isRoot)('the data belongs to another account', async () => {
    copyUsedHome('home');
    await (await start('home')).stop();
    chmodSync(join(base, 'home'), 0o777);
    chmodSync(base, 0o755);
    const { problem } = await startInProcess('home', { uid: 65533, gid: 65533 }).said;
    expect(problem).toBe('other-account');
  });

  test('there is something else in the place of the data', async () => {
    mkdirSync(join(base, 'home/postgres'), { recursive: true });
    writeFileSync(join(base, 'home/postgres/letter.txt'), 'mine');
    await expect(start('home')).rejects.toBeInstanceOf(EmbeddedError);
    expect(readFileSync(join(base, 'home/postgres/letter.txt'), 'utf8')).toBe('mine');
  });

  test.runIf(canMount())('the disk is full, and when it is freed the start succeeds', async () => {
    const disk = join(base, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk]);
    try {
      await expect(start('disk/home')).rejects.toMatchObject({ problem: 'disk-full' });
      expect(existsSync(join(disk, 'home/postgres'))).toBe(false);
      execFileSync('mount', ['-o', 'remount,size=400m', disk]);
      const server = await start('disk/home');
      expect(await query(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
      await server.stop();
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  const place = mkdtempSync(join(tmpdir(), 'mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
