import { decideAtDesk } from '@yichuang/contract/queueing.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filingFor } from '#testing/filings.ts';
import { startTestServer, type TestServer } from '#testing/test-server.ts';

const INSTANT = 'GSJ-013';
const CASES = 60;

let here: TestServer;
let owner: pg.Client;

beforeAll(async () => {
  here = await startTestServer();
  const clerk = await here.as('clerk');
  const body = await filingFor(clerk, INSTANT);
  for (let made = 0; made < CASES; made += 1) await clerk(decideAtDesk, { body });
  owner = new pg.Client({ connectionString: here.databaseUrl });
  await owner.connect();
  await owner.query('analyze');
});
afterAll(async () => {
  await owner.end();
  await here.close();
});

type ForeignKey = { name: string; target: string; columns: string[]; types: string[] };

/** Foreign keys to the tables that grow with every case. */
const foreignKeys = async () =>
  (
    await owner.query<ForeignKey>(`
      select k.conname::text as name, k.confrelid::regclass::text as target,
             array_agg(a.attname::text order by p.place) as columns,
             array_agg(format_type(a.atttypid, null) order by p.place) as types
        from pg_constraint k
        cross join lateral unnest(k.confkey) with ordinality as p (attnum, place)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.attnum
       where k.contype = 'f' and k.confrelid in ('cases.case_file'::regclass, 'cases.event'::regclass)
       group by k.oid`)
  ).rows;

test('with statistics every foreign key to a case is checked by an index of all its columns, however many cases there are', async () => {
  const keys = await foreignKeys();
  expect(keys.length).toBeGreaterThan(2);
  await owner.query('set plan_cache_mode = force_generic_plan; set enable_seqscan = off');
  for (const { name, target, columns, types } of keys) {
    // The query of the database itself behind a foreign key.
    const given = columns.map((column, place) => `${column} = $${place + 1}`).join(' and ');
    await owner.query(
      `prepare "${name}" (${types.join(', ')}) as select 1 from only ${target} where ${given} for key share`,
    );
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      `explain execute "${name}" (${types.map(() => 'null').join(', ')})`,
    );
    const condition = rows.map((row) => row['QUERY PLAN']).find((line) => line.includes('Index Cond:')) ?? '';
    for (const column of columns) expect(condition, `${name} looks at each row of`).toContain(`${column} = `);
  }
});
