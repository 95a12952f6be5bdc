import { cloneDatabase } from '@yichuang/server/testing/test-database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectAsOwner, connectAsServer, ROLE } from './database-facts.ts';
import { append, BARE_CASE, BARE_ITEM, fillJournals, hashed, JOURNALS } from './journal-rows.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let owner: pg.Client;
let server: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase('empty');
  owner = await connectAsOwner(database.url);
  server = await connectAsServer(database.url);
  await fillJournals(owner);
});
afterAll(async () => {
  await server.end();
  await owner.end();
  await database.drop();
});

/** SQLSTATE of the refusal, or null when it was done. Nothing stays either way. */
async function tryAs(client: pg.Client, sql: string): Promise<string | null> {
  await client.query('begin');
  try {
    await client.query(sql);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('rollback');
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

const THE_CASE = `centre_id = 1 and case_id = '${BARE_CASE}'`;

describe(`the server works as ${ROLE}, which may not`, () => {
  test.each([
    ['change what the journal of a case says', `update cases.event set body = '{"a":1}'`],
    ['change a hash of the journal', `update cases.event set hash = hash`],
    ['remove the end of a journal', 'delete from cases.event where seq = 2'],
    ['empty a journal', 'truncate cases.event, cases.statement, cases.opinion_request'],
    ['change what somebody stated', `update cases.statement set content = '{}'`],
    ['remove what a department was asked', 'delete from cases.opinion_request'],
    ['give a request to another department', `update cases.opinion_request set department_code = 'GSJ'`],
    ['change the journal of an application', `update channels.event set kind = 'granted'`],
    ['remove the end of the journal of an application', 'delete from channels.event where seq = 2'],
    ['empty the journal of an application', 'truncate channels.event cascade'],
    ['change the journal of a licence', `update licences.event set kind = 'renewed'`],
    ['remove the end of the journal of a licence', 'delete from licences.event where seq = 2'],
    ['remove a licence', 'delete from licences.licence where number is null'],
    ['change the journal of a card', `update supervision.event set kind = 'lifted'`],
    ['remove the end of the journal of a card', 'delete from supervision.event where seq = 2'],
    ['remove a card', 'delete from supervision.card where occasion = 9'],
    ['change what happened in the hall', `update queueing.event set kind = 'missed'`],
    ['remove what happened in the hall', 'delete from queueing.event where seq = 2'],
    ['remove a number', 'delete from queueing.ticket where serial = 1'],
    ['hide that somebody looked at personal data', 'delete from cases.reveal'],
    ['change why a matter was taken twice', `update queueing.known_duplicate set reason = '别的'`],
    ['remove a case', `delete from cases.case_file where ${THE_CASE}`],
    ['remove a case through a view', `delete from cases.counted_case where ${THE_CASE}`],
    ['decide a case through a view', `update cases.counted_case set outcome = 'withdrawn' where ${THE_CASE}`],
    ['change the mode of the installation', `update platform.installation set mode = 'demo'`],
    ['change the key of signed links', 'update platform.installation set link_secret = link_secret'],
    ['install a second time', 'delete from platform.installation'],
    ['change a published sheet', `update catalogue.item set sheet = '{"a":1}'`],
    ['rename a published item through a view', `update catalogue.item_title set name = '别的'`],
    [
      'give a published item another version through a view',
      `update catalogue.published_item set version = 2 where item_code = '${BARE_ITEM}'`,
    ],
    [
      'remove a published item through a view',
      `delete from catalogue.published_item where item_code = '${BARE_ITEM}'`,
    ],
    ['change a published procedure', `update processes.procedure set definition = '{"a":1}'`],
    ['remove a published procedure', `delete from processes.procedure where procedure_key = 'none'`],
    ['remove a paper', 'delete from documents.letter'],
    ['change a holiday notice', 'update clock.holiday_notice set year = 2000'],
    ['make a table', 'create table cases.mine (a int)'],
    ['make a table in public', 'create table public.mine (a int)'],
    ['make a schema', 'create schema mine'],
    ['add a column', 'alter table cases.event add column a int'],
    ['switch off the triggers that keep the chain', 'alter table cases.event disable trigger all'],
    ['work as a replica, which checks no chain', 'set session_replication_role = replica'],
    ['drop a journal', 'drop table cases.event cascade'],
    ['give itself rights', `grant delete on cases.event to ${ROLE}; delete from cases.event where seq = 2`],
    ['forget that a migration ran', 'delete from public.migration'],
    ['read files of the machine', `select pg_read_file('PG_VERSION')`],
  ])('%s', async (_what, sql) => {
    // As owner it is done: nothing but the missing right refuses it.
    expect([await tryAs(owner, sql), await tryAs(server, sql)]).toEqual([null, INSUFFICIENT_PRIVILEGE]);
  });

  test('write through any view', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'v' and n.nspname !~ '^(pg_|information_schema|graphile_worker)'
          and (has_any_column_privilege($1, c.oid, 'insert, update') or has_table_privilege($1, c.oid, 'delete, truncate'))
        order by name`,
      [ROLE],
    );
    expect(rows.map(({ name }) => name)).toEqual([]);
  });
});

describe('it may', () => {
  beforeEach(async () => {
    await server.query('begin');
  });

  test.each([
    ['read a journal', 'select from cases.event'],
    ['retire a published version', 'update catalogue.item set is_current = false'],
    ['close set-up', 'update platform.installation set set_up_token_hash = null'],
    ['change a case', `update cases.case_file set state = 'accepted' where ${THE_CASE}`],
    ['delete personal data', 'delete from cases.dossier'],
    ['read who is signed in', 'select from identity.live_session'],
    ['look at the queue', 'select from graphile_worker.jobs'],
  ])('%s', async (_what, sql) => {
    await expect(server.query(sql)).resolves.toBeDefined();
    await server.query('rollback');
  });

  test.each(JOURNALS)('append to $table', async (journal) => {
    await append(server, journal, { seq: 3, prevHash: hashed('b'), hash: hashed('c') });
    await server.query('rollback');
  });
});
