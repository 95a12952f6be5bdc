import { describe, expect, test } from 'vitest';
import { explainFolder, explainOutput } from '#platform/embedded/embedded-error.ts';

describe('what the programs print becomes one line that says what to do', () => {
  test.each([
    [
      'a library is missing',
      '/x/bin/postgres: error while loading shared libraries: libstdc++.so.6: cannot open shared object file: No such file or directory\n',
      'library-missing',
      'The system library libstdc++.so.6 is missing. On Debian: apt-get install libstdc++6',
    ],
    [
      'a library is missing whose package we do not know',
      'initdb: error while loading shared libraries: libfoo.so.2: cannot open shared object file: No such file or directory',
      'library-missing',
      'The system library libfoo.so.2 is missing. Install the package that holds it.',
    ],
    [
      'the system is older than the programs',
      "/x/bin/postgres: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.27' not found (required by /x/bin/postgres)",
      'library-missing',
      'This system is too old for the bundled programs: its C library lacks GLIBC_2.27.',
    ],
    [
      'the disk is full',
      'initdb: error: could not write to file "/h/postgres/pg_wal/xlogtemp.1": No space left on device\ninitdb: removing contents of data directory "/h"',
      'disk-full',
      'The disk that holds /h is full. The database needs about 100 MB; free some space or set YICHUANG_HOME to a folder on another disk.',
    ],
    [
      'the port is taken',
      '2026-01-01 00:00:00.000 UTC [7] LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\n2026-01-01 00:00:00.000 UTC [7] FATAL:  could not create any TCP/IP sockets',
      'port-taken',
      'The database found no free port on 127.0.0.1.',
    ],
    [
      'anything else is quoted, the cause and not its consequences',
      '2026-01-01 00:00:00.000 UTC [7] FATAL:  could not load pg_hba.conf\n2026-01-01 00:00:00.000 UTC [7] LOG:  database system is shut down\n',
      'failed',
      'The database did not start: could not load pg_hba.conf',
    ],
    [
      'initdb complains',
      'initdb: error: could not look up effective user ID 7: user does not exist',
      'failed',
      'The database did not start: could not look up effective user ID 7: user does not exist',
    ],
    ['nothing was printed', '', 'failed', 'The database did not start: it printed nothing'],
  ])('%s', (_situation, output, problem, message) => {
    expect(explainOutput(output, '/h')).toMatchObject({ problem, message });
  });

  test('a full disk is recognised when it stops us before the programs run', () => {
    const cause = Object.assign(new Error('ENOSPC: no space left on device, mkdir'), { code: 'ENOSPC' });
    expect(explainFolder(cause, '/h').problem).toBe('disk-full');
  });
});
