import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../testing/test-database.ts';
import { openCase, paperDigests, query } from './backup.testing.ts';
import { checkRestored } from './check-restored.ts';
import { openOtherJournals } from './other-journals.testing.ts';

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

describe('the other journals are checked like those of cases', () => {
  beforeEach(() => openOtherJournals({ ownerUrl: database.url }));

  test('whole, each is counted and nothing is wrong', async () => {
    expect(await check()).toMatchObject({ cases: 1, verified: 4, faults: [] });
  });

  test.each([
    ['application N3', 'channels.event', 'channels.application'],
    ['licence L1', 'licences.event', 'licences.licence'],
    ['card 510109200710301000011 statutoryBroken', 'supervision.event', 'supervision.card'],
  ])('%s: a body changed, a last event taken away, another head', async (name, events, rows) => {
    await query(database.url, `update ${events} set body = '{"x":1}' where seq = 1`);
    expect((await check()).faults).toEqual([`${name}: event 1 was changed`]);
    await query(database.url, `update ${events} set body = '{}' where seq = 1`);
    expect((await check()).faults).toEqual([]);
    await query(database.url, `update ${rows} set head_hash = sha256('x')`);
    expect((await check()).faults).toEqual([`${name}: its last events are missing`]);
    await query(database.url, `delete from ${events} where seq = 2`);
    expect((await check()).faults).toEqual([`${name}: its last events are missing`]);
  });
});

describe('the check after a restore', () => {
  test('finds nothing wrong with a whole case', async () => {
    expect(await check()).toMatchObject({ cases: 1, verified: 1, papers: 1, faults: [] });
  });

  test('finds a paper without its file', async () => {
    const [name = ''] = await paperDigests(database.url);
    expect((await check(new Set())).faults).toEqual([expect.stringContaining(name)]);
  });

  test('finds an upload without its file, and nothing wrong with one that is there', async () => {
    const digest = createHash('sha256').update('上传的执照').digest();
    await query(
      database.url,
      `insert into documents.attachment
       values (1, '0199d0f0-0000-7000-8000-000000000002', $1, 'application/pdf', 15, 1, '执照.pdf', now(), null)`,
      [digest],
    );
    const papers = await paperDigests(database.url);
    expect((await check(papers)).faults).toEqual([expect.stringContaining(digest.toString('hex'))]);
    expect(await check(new Set([...papers, digest.toString('hex')]))).toMatchObject({
      papers: 2,
      faults: [],
    });
  });

  test('finds papers whose template has lost its file: they could not be set again', async () => {
    await query(database.url, `update documents.letter set template_digest = sha256('template')`);
    const { faults } = await check();
    expect(faults).toEqual([expect.stringContaining('their template has lost its file')]);
    const [name = ''] = /[0-9a-f]{64}$/.exec(faults[0] ?? '') ?? [];
    expect((await check(new Set([...(await paperDigests(database.url)), name]))).faults).toEqual([]);
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
