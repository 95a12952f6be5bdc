import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '#testing/test-database.ts';
import { yichuang } from './command.testing.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let taken: Server;
let home: string;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'start-'));
  database = await cloneDatabase('demo');
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  writeFileSync(join(home, 'index.html'), '<!doctype html>');
  env = { YICHUANG_HOME: home, DATABASE_URL: database.url, YICHUANG_MODE: 'demo', LOG_LEVEL: 'silent' };
});
afterAll(async () => {
  taken.close();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const takenPort = () => String((taken.address() as { port: number }).port);

test('a port that is taken', async () => {
  const { exitCode, lines } = await yichuang(['start', '--json'], { ...env, PORT: takenPort() });
  expect(lines.at(-1)).toBe(
    `port ${takenPort()} is taken by another program; stop it or set another one, for example PORT=3001`,
  );
  expect(exitCode).toBe(1);
});

test('an address of another machine is a wrong setting', async () => {
  const { exitCode, lines } = await yichuang(['start', '--json'], { ...env, HOST: '192.0.2.1' });
  expect(lines.at(-1)).toBe('HOST="192.0.2.1": no address of this machine, for example HOST=127.0.0.1');
  expect(exitCode).toBe(2);
});

test('--json: one line when it is ready, progress on standard error', async () => {
  const port = await freePort();
  const end = () => void process.emit('SIGHUP');
  const { exitCode, out, lines } = await yichuang(['start', '--json'], { ...env, PORT: port }, end);
  expect(out.split('\n')).toHaveLength(2);
  expect(JSON.parse(out)).toEqual({
    event: 'ready',
    website: `http://localhost:${port}/`,
    workbench: `http://localhost:${port}/w`,
    mode: 'demo',
    home,
    database: 'DATABASE_URL',
    setUpUrl: null,
    demo: {
      accounts: expect.arrayContaining([{ loginName: 'clerk', role: '综合窗口' }]),
      password: expect.any(String),
    },
    seconds: expect.any(Number),
  });
  expect(lines.at(-1)).toBe('Stopped.');
  expect(exitCode).toBe(0);
});

async function freePort(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return String(port);
}
