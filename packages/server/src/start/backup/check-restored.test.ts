import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../testing/test-database.ts';
import { openCase, paperDigests, query } from './backup.testing.ts';
import { checkRestored } from './check-restored.ts';

/** Each test damages a database of its own. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
const files = await mkdtemp(join(tmpdir(), 'check-restored-'));

beforeEach(async () => {
  database = await cloneDatabase('empty');
  await openCase({ ownerUrl: database.url, files });
  return () => database.drop();
});

afterAll(() => rm(files, { recursive: true, force: true }));

const check = async (stored?: ReadonlySet<string>) =>
  checkRestored(database.url, stored ?? (await paperDigests(database.url)));

describe('the check after a restore', () => {
  test('finds nothing wrong with a whole case', async () => {
    expect(await check()).toMatchObject({ cases: 1, verified: 1, papers: 1, faults: [] });
  });

  test('finds a paper without its file', async () => {
    const [name = ''] = await paperDigests(database.url);
    expect((await check(new Set())).faults).toEqual([expect.stringContaining(name)]);
  });

  test.each([
    [
      'a body that was changed',
      `update cases.event set body = '{"x":1}' where seq = 1`,
      'event 1 was changed',
    ],
    [
      'a moment that was moved',
      `update cases.event set at = at + interval '1 ms' where seq = 2`,
      'event 2 was changed',
    ],
    ['a last event that was taken away', 'delete from cases.event where seq = 2', 'last events are missing'],
    [
      'a head that is another one',
      `update cases.case_file set head_hash = sha256('x')`,
      'last events are missing',
    ],
  ])('finds %s', async (_fault, tampering, words) => {
    await query(database.url, tampering);
    expect((await check()).faults).toEqual([expect.stringContaining(words)]);
  });
});
