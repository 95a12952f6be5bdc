import { readMigrations } from '@yichuang/server/platform/db/migrate.ts';
import { cloneDatabase } from '@yichuang/server/testing/test-database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND, dumpSchema, SCHEMA, sameOnAllVersions } from '../../tools/dump-schema.ts';
import { migrationFaults, stepsOf } from './migration-rules.ts';
import { ROOT, readText } from './source-files.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let owner: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase('empty');
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** The first column of every row. */
const names = async (sql: string): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
};

const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`;

describe(SCHEMA, () => {
  test('is the schema after the last migration', async () => {
    expect(await dumpSchema(owner), `${SCHEMA} is out of date; renew it with: ${COMMAND}`).toBe(
      readText(SCHEMA),
    );
  });

  test('makes the same schema again', async () => {
    const copy = await cloneDatabase('empty');
    const client = new pg.Client({ connectionString: copy.url });
    await client.connect();
    const schemas = await names(
      `select quote_ident(n.nspname) as name from pg_namespace n where ${OURS} and n.nspname <> 'public'`,
    );
    await client.query(`drop schema ${schemas.join(', ')} cascade; drop table public.migration`);
    await client.query(readText(SCHEMA));
    expect(await dumpSchema(client)).toBe(readText(SCHEMA));
    await client.end();
    await copy.drop();
  });

  test('an object of a kind the dump does not know is refused, not left out', async () => {
    await owner.query('begin; create sequence cases.numbers');
    await expect(dumpSchema(owner)).rejects.toThrow('cannot write cases.numbers');
    await owner.query('rollback');
  });

  test.each([
    [
      'one table',
      ' SELECT item.a,\n    item.b\n   FROM catalogue.item\n  WHERE item.c;',
      ' SELECT a,\n    b\n   FROM catalogue.item\n  WHERE c;',
    ],
    [
      'one table under another name',
      ' SELECT i.a\n   FROM catalogue.item i;',
      ' SELECT a\n   FROM catalogue.item i;',
    ],
    [
      'two tables',
      ' SELECT s.a\n   FROM (x.s s\n     JOIN x.t t USING (a));',
      ' SELECT s.a\n   FROM (x.s s\n     JOIN x.t t USING (a));',
    ],
  ])('a view of %s reads the same on every version', (_what, view, expected) => {
    expect(sameOnAllVersions(view)).toBe(expected);
  });
});

describe('the schema', () => {
  test('every schema, table, column and view says what it is', async () => {
    expect(
      await names(`
        select n.nspname as name from pg_namespace n
         where ${OURS} and n.nspname <> 'public' and coalesce(obj_description(n.oid, 'pg_namespace'), '') = ''
         union all
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where ${OURS} and c.relkind in ('r', 'p', 'v') and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
         union all
        select n.nspname || '.' || c.relname || '.' || a.attname
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         where ${OURS} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
           and coalesce(col_description(c.oid, a.attnum), '') = ''`),
    ).toEqual([]);
  });

  /** Keys of the whole installation, and why they are not kept by centre. */
  const OF_THE_INSTALLATION: Readonly<Record<string, string>> = {
    installation_pkey: 'one row: the installation itself',
    migration_pkey: 'one row a migration',
    centre_region_code_key:
      'a region code begins the case numbers of one centre only, in the whole installation',
  };

  test('every key begins with the centre, so that the schema spreads by centre', async () => {
    const keys = await names(`
      select x.relname as name
        from pg_index i
        join pg_class x on x.oid = i.indexrelid
        join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where ${OURS} and i.indisunique and a.attname <> 'centre_id'
       union all
      select o.conname
        from pg_constraint o
        join pg_class c on c.oid = o.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = o.conkey[1]
        join pg_attribute b on b.attrelid = o.confrelid and b.attnum = o.confkey[1]
       where ${OURS} and o.contype = 'f' and (a.attname <> 'centre_id' or b.attname <> 'centre_id')
       order by name`);
    expect(keys).toEqual(Object.keys(OF_THE_INSTALLATION).sort());
  });

  test('journals are gapless and chained by constraint', async () => {
    const chained = await names(`
      select conrelid::regclass || ': ' || pg_get_constraintdef(oid) as name from pg_constraint where conname = 'chained' order by name`);
    expect(chained).toEqual([
      'cases.event: FOREIGN KEY (centre_id, case_id, prev_seq, prev_hash) REFERENCES cases.event(centre_id, case_id, seq, hash)',
      'channels.event: FOREIGN KEY (centre_id, application_id, prev_seq, prev_hash) REFERENCES channels.event(centre_id, application_id, seq, hash)',
      'complaints.event: FOREIGN KEY (centre_id, remedy_id, prev_seq, prev_hash) REFERENCES complaints.event(centre_id, remedy_id, seq, hash)',
      'licences.event: FOREIGN KEY (centre_id, licence_id, prev_seq, prev_hash) REFERENCES licences.event(centre_id, licence_id, seq, hash)',
      'supervision.event: FOREIGN KEY (centre_id, card_id, prev_seq, prev_hash) REFERENCES supervision.event(centre_id, card_id, seq, hash)',
    ]);
  });
});

describe('migrations', () => {
  test('are numbered without a gap, forward only, and lock nothing big', async () => {
    const migrations = await readMigrations(`${ROOT}/db/migrations`);
    expect(migrations.length).toBeGreaterThanOrEqual(8);
    expect(migrationFaults(migrations)).toEqual([]);
  });

  const before = { number: 1, sql: 'create table a.big (x int);' };

  test.each([
    ['a table is dropped', 'drop table a.big;', 'takes away'],
    ['a column is dropped', 'alter table a.big drop column x;', 'takes away'],
    ['a column is dropped in short', 'alter table a.big drop x;', 'takes away'],
    ['a column is renamed', 'alter table a.big rename column x to y;', 'takes away'],
    ['a type is changed', 'alter table a.big alter column x type bigint;', 'takes away'],
    ['a column may no longer be null', 'alter table a.big alter x set not null;', 'takes away'],
    ['something is dropped inside a block', 'do $$ begin drop table a.big; end $$;', 'takes away'],
    ['an index on a table that is there', 'create index on_x on a.big (x);', 'locks a.big'],
    [
      'a foreign key that is checked at once',
      'alter table a.big add constraint k foreign key (x) references b.c;',
      'locks a.big',
    ],
    ['a column nobody has filled', 'alter table a.big add column y int not null;', 'locks a.big'],
    ['a transaction of its own', 'commit;', 'one transaction'],
    ['an index that needs no transaction', 'create index concurrently i on a.big (x);', 'one transaction'],
  ])('%s: refused', (_what, sql, fault) => {
    expect(migrationFaults([before, { number: 2, sql }])).toEqual([
      expect.stringMatching(new RegExp(`^0002: .*${fault}`)),
    ]);
  });

  test.each([
    ['a column is added', 'alter table a.big add column y int;'],
    ['a column with a default', 'alter table a.big add column y int not null default 0;'],
    [
      'a foreign key that is checked later',
      'alter table a.big add constraint k foreign key (x) references b.c not valid;',
    ],
    ['a new table with its index', 'create table a.new (x int); create index i on a.new (x);'],
    ['a default goes', 'alter table a.big alter column x drop default;'],
    ['an index on a small table', '-- short lock: one row a department\ncreate index on_x on a.big (x);'],
    ['a contraction that says so', '-- contract: unused since 0.3\nalter table a.big drop column x;'],
    ['words in a comment on something', `comment on table a.big is 'drop table; rename it';`],
    ['a column named type', 'create table a.t (type text, rename text);'],
  ])('%s: allowed', (_what, sql) => {
    expect(migrationFaults([before, { number: 2, sql }])).toEqual([]);
  });

  test('a file is split at its own semicolons', () => {
    const sql = `-- why\ncreate table a (x text default ';'); -- after; this\ndo $$ begin null; end $$;\nselect 1`;
    expect(stepsOf(sql).map((step) => step.sql)).toEqual([
      "create table a (x text default '')",
      'do $$ begin null; end $$',
      'select 1',
    ]);
    expect(stepsOf(sql)[0]?.said).toBe(' why');
  });
});
