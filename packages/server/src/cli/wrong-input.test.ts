import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Refusal } from '#platform/http/refusal.ts';
import { yichuang as run } from './command.testing.ts';
import { explain } from './explain.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'wrong-input-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const yichuang = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(args, { YICHUANG_HOME: home, ...env });

const COMMANDS = 'start, migrate, import, doctor, backup, restore, user, clock, calendar, channel, verify';

describe('a wrong command line is one line with what is allowed, exit code 2', () => {
  test.each([
    ['', `yichuang: a command is missing; allowed: ${COMMANDS}`],
    ['clock', 'yichuang clock: a command is missing; allowed: due'],
    ['calendar', 'yichuang calendar: a command is missing; allowed: import'],
    [
      'calendar import',
      "yichuang calendar import: missing required argument 'file'; allowed: yichuang calendar import [options] <file>",
    ],
    [
      'calendar import /nonexist',
      '/nonexist: cannot be read (ENOENT); allowed: a JSON file {"notices": [...]} such as data/holidays.json',
    ],
    ['channel', 'yichuang channel: a command is missing; allowed: plan, export, import'],
    ['user', 'yichuang user: a command is missing; allowed: add, grant, reset'],
    ['strat', `yichuang: unknown command 'strat'; allowed: ${COMMANDS}`],
    ['user remove', "yichuang user: unknown command 'remove'; allowed: add, grant, reset"],
    ['help strat', `yichuang: a command is missing; allowed: ${COMMANDS}`],
    ['--foo', `yichuang: unknown option '--foo'; allowed: -V, --version, -h, --help, ${COMMANDS}`],
    ['--versoin', `yichuang: unknown option '--versoin'; allowed: -V, --version, -h, --help, ${COMMANDS}`],
    ['start --jsn', "yichuang start: unknown option '--jsn'; allowed: --json, -h, --help"],
    [
      'start now',
      "yichuang start: too many arguments for 'start'. Expected 0 arguments but got 1; allowed: yichuang start [options]",
    ],
    [
      'backup a b',
      "yichuang backup: too many arguments for 'backup'. Expected 1 argument but got 2; allowed: yichuang backup [options] <folder>",
    ],
    [
      'import',
      "yichuang import: missing required argument 'folder'; allowed: yichuang import [options] <folder>",
    ],
    [
      'restore',
      "yichuang restore: missing required argument 'folder'; allowed: yichuang restore [options] <folder>",
    ],
    ['verify', "yichuang verify: missing required argument 'pdf'; allowed: yichuang verify [options] <pdf>"],
    ['verify /nonexist', '/nonexist: cannot be read (ENOENT); allowed: a file'],
    [
      'user reset',
      "yichuang user reset: missing required argument 'loginName'; allowed: yichuang user reset [options] <loginName>",
    ],
    [
      'user add wang.fang --name 王芳',
      "yichuang user add: required option '--role <role>' not specified; allowed: clerk, reviewer, archivist, supervisor or administrator",
    ],
    [
      'user add wang.fang --name 王芳 --role',
      "yichuang user add: option '--role <role>' argument missing; allowed: clerk, reviewer, archivist, supervisor or administrator",
    ],
    [
      'user add wang.fang --name 王芳 --role boss',
      '--role "boss": allowed are clerk, reviewer, archivist, supervisor, administrator',
    ],
    [
      'import /nonexist',
      '/nonexist: does not exist; allowed: a data folder such as data/chengdu-hightech-2007',
    ],
    ['import / --region-code 5', '--region-code "5": allowed are six digits, for example 510109'],
    [
      'clock due --from 2007-04-27',
      '--limit is missing; allowed: --from with --limit, or --batch with a file',
    ],
    ['channel plan nope', '"nope" is no channel; allowed: enterprise-establishment, project-construction'],
  ])('yichuang %s', async (line, expected) => {
    const args = line.split(' ').filter(Boolean);
    expect(await yichuang(args)).toEqual({ exitCode: 2, out: '', lines: [expected] });
  });

  test('a line break that was typed does not make two lines', async () => {
    expect((await yichuang(['st\nart'])).lines).toEqual([
      `yichuang: unknown command 'st art'; allowed: ${COMMANDS}`,
    ]);
  });

  test('help and version that were asked for are no mistake', async () => {
    for (const args of [['--help'], ['--version'], ['help', 'start'], ['user', 'add', '--help']]) {
      expect(await yichuang(args)).toMatchObject({ exitCode: 0, lines: [] });
    }
  });
});

test('every command that answers has --json', async () => {
  const commands = ['start', 'migrate', 'import', 'doctor', 'backup', 'restore', 'verify'].map((name) => [
    name,
  ]);
  const below = [
    ['user', 'add'],
    ['user', 'grant'],
    ['user', 'reset'],
    ['clock', 'due'],
    ['calendar', 'import'],
    ['channel', 'plan'],
    ['channel', 'export'],
    ['channel', 'import'],
  ];
  for (const path of [...commands, ...below]) {
    expect((await yichuang([...path, '--help'])).out).toContain('--json');
  }
});

test.each(['start', 'migrate', 'doctor', 'backup /nowhere/backup', 'restore /nowhere/backup'])(
  'yichuang %s names all wrong settings at once, exit code 2',
  async (line) => {
    const env = { PORT: 'x', HOST: '1.2.3', TRUSTED_PROXIES: 'proxy', YICHUANG_MOD: 'demo' };
    const { exitCode, out, lines } = await yichuang(line.split(' '), env);
    expect(lines.map((each) => each.split(/[=:]/)[0])).toEqual([
      'PORT',
      'HOST',
      'TRUSTED_PROXIES',
      'YICHUANG_MOD',
    ]);
    expect([exitCode, out]).toEqual([2, '']);
  },
);

describe('what is wrong outside is one line, exit code 1', () => {
  const elsewhere = (url: string) => ({ DATABASE_URL: url, YICHUANG_MODE: 'production' });

  test.each(['start', 'migrate', 'doctor'])('yichuang %s without its database', async (command) => {
    const { exitCode, lines } = await yichuang(
      [command],
      elsewhere('postgres://hall:secret@127.0.0.1:1/hall'),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^the database cannot be reached \(.*ECONNREFUSED.*DATABASE_URL/),
    ]);
    expect(lines[0]).not.toContain('secret');
    expect(exitCode).toBe(1);
  });

  test('a wrong password', async () => {
    const url = new URL(`${inject('clusterUrl')}/postgres`);
    url.password = 'wrong';
    const { exitCode, lines } = await yichuang(['migrate'], elsewhere(url.href));
    expect(lines).toEqual([
      expect.stringMatching(/^the database cannot be reached \(password .*DATABASE_URL/),
    ]);
    expect(exitCode).toBe(1);
  });

  test('a data folder that is a file', async () => {
    writeFileSync(join(home, 'file'), '');
    const { exitCode, lines } = await yichuang(['doctor'], { YICHUANG_HOME: join(home, 'file') });
    expect(lines).toEqual([expect.stringMatching(/file is no folder; set YICHUANG_HOME/)]);
    expect(exitCode).toBe(1);
  });

  test.each([
    ['53100', 'could not extend file', 'the disk of the database is full (could not extend file);'],
    ['53300', 'sorry, too many clients already', 'the database has not enough connections or memory (sorry,'],
    ['53200', 'out of memory', 'the database has not enough connections or memory (out of memory);'],
    ['08006', 'connection failure', 'the database does not answer (connection failure); check DATABASE_URL'],
    ['57P01', 'terminating connection', 'the database does not answer (terminating connection);'],
    ['57P03', 'the database system is starting up', 'the database does not answer (the database system'],
    ['28P01', 'password authentication failed', 'the database refuses the account (password auth'],
    [
      'ECONNREFUSED',
      'connect ECONNREFUSED\n127.0.0.1:5432',
      'the database does not answer (connect ECONNREFUSED 127',
    ],
    ['', 'Connection terminated unexpectedly', 'the database does not answer (Connection terminated'],
  ])('%s %s', (code, message, expected) => {
    const { lines, exitCode } = explain(Object.assign(new Error(message), { code }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(expected);
    expect(lines[0]).not.toContain('\n');
    expect(exitCode).toBe(1);
  });

  test('any other error is a bug and keeps its stack', () => {
    const [line] = explain(new TypeError('oops')).lines;
    expect(line).toMatch(/TypeError: oops\n\s+at /);
  });
});

test('a login name that is taken is wrong usage', () => {
  const { lines, exitCode } = explain(new Refusal('identity.login-name-taken', 'conflict'));
  expect(lines).toEqual([expect.stringMatching(/another account has this login name; allowed: /)]);
  expect(exitCode).toBe(2);
});
