import { cloneDatabase } from '@yichuang/server/testing/test-database.ts';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectAsOwner } from './database-facts.ts';
import { append, fillJournals, hashed, JOURNALS } from './journal-rows.ts';

// As owner, who has every right: what refuses here is the constraint alone.
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase('empty');
  owner = await connectAsOwner(database.url);
  await fillJournals(owner);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Name of the constraint that refused. */
const refusedBy = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  }
};

describe.each(JOURNALS)('$table', (journal) => {
  const { table, subject, id } = journal;
  const of = `centre_id = 1 and ${subject} = '${id}'`;
  beforeEach(async () => {
    await owner.query('begin');
  });
  afterEach(async () => {
    await owner.query('rollback');
  });

  test.each([
    ['a gap', { seq: 4, prevHash: hashed('b'), hash: hashed('d') }, 'chained'],
    [
      'a link to another event than the last',
      { seq: 3, prevHash: hashed('a'), hash: hashed('c') },
      'chained',
    ],
    ['a link to nothing', { seq: 3, prevHash: hashed('x'), hash: hashed('c') }, 'chained'],
    ['no link', { seq: 3, prevHash: null, hash: hashed('c') }, 'first_event_has_no_predecessor'],
    [
      'a first event with a link',
      { seq: 1, prevHash: hashed('b'), hash: hashed('c') },
      'first_event_has_no_predecessor',
    ],
    ['a second first event', { seq: 1, prevHash: null, hash: hashed('c') }, 'event_pkey'],
    ['a second event of the same number', { seq: 2, prevHash: hashed('a'), hash: hashed('c') }, 'event_pkey'],
    ['an event before the first', { seq: 0, prevHash: null, hash: hashed('c') }, 'event_seq_check'],
    [
      'a hash of another length',
      { seq: 3, prevHash: hashed('b'), hash: Buffer.from('c') },
      'event_hash_check',
    ],
    ['nothing wrong', { seq: 3, prevHash: hashed('b'), hash: hashed('c') }, null],
  ])('%s: refused by the constraint that says so', async (_what, event, constraint) => {
    expect(await refusedBy(append(owner, journal, event))).toBe(constraint);
  });

  test.each([
    [
      'the hash of an event that another follows',
      `update ${table} set hash = '\\x${'00'.repeat(32)}' where ${of} and seq = 1`,
      'chained',
    ],
    [
      'the link of an event',
      `update ${table} set prev_hash = '\\x${'00'.repeat(32)}' where ${of} and seq = 2`,
      'chained',
    ],
    [
      'an event that another follows, by removing it',
      `delete from ${table} where ${of} and seq = 1`,
      'chained',
    ],
    ['the number of an event', `update ${table} set seq = 5 where ${of} and seq = 2`, 'chained'],
  ])('nobody changes %s', async (_what, sql, constraint) => {
    expect(await refusedBy(owner.query(sql))).toBe(constraint);
  });

  test('an event belongs to something that is there', async () => {
    const nobodys = { ...journal, id: '01970000-0000-7000-8000-00000000ffff' };
    expect(await refusedBy(append(owner, nobodys, { seq: 1, prevHash: null, hash: hashed('a') }))).toMatch(
      /_fkey$/,
    );
  });
});
