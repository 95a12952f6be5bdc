import pg from 'pg';
import { describeStatement } from './describe-statement.ts';
import { PUBLISHED_VIEWS } from './published-views.ts';
import type { Keys } from './sql-rules.ts';

/** The role the server works as. */
export const ROLE = 'yichuang_app';

export const connectAsServer = (url: string): Promise<pg.Client> => connect(url, `-c role=${ROLE}`);

export const connectAsOwner = (url: string): Promise<pg.Client> => connect(url);

/** With nothing in reach that is not named by its schema. */
async function connect(url: string, options = ''): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=pg_catalog ${options}` });
  await client.connect();
  return client;
}

/** Type names as statements declare them, by their number: `int4`, `text[]`. */
export async function typeNames(client: pg.Client): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ oid: number; typname: string }>(
    'select oid::int4, typname from pg_type',
  );
  return new Map(rows.map(({ oid, typname }) => [oid, typname.replace(/^_(.*)$/, '$1[]')]));
}

export async function schemaNames(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$)' order by nspname`,
  );
  return rows.map(({ nspname }) => nspname);
}

/** Unique keys of every table, and of the published views. A partial key asks for its condition as well. */
export async function uniqueKeys(client: pg.Client): Promise<Keys> {
  const { rows } = await client.query<{ name: string; columns: string[]; condition: string | null }>(`
    select n.nspname || '.' || c.relname as name, pg_get_expr(i.indpred, i.indrelid) as condition,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = i.indrelid and a.attnum = any (i.indkey)) as columns
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
     where i.indisunique and n.nspname !~ '^pg_'`);
  const keys = new Map<string, (readonly string[])[]>();
  const add = (name: string, key: readonly string[]) => keys.set(name, [...(keys.get(name) ?? []), key]);
  for (const { name, columns, condition } of rows)
    add(name, condition === null ? columns : [...columns, condition]);
  for (const [name, { key }] of Object.entries(PUBLISHED_VIEWS)) add(name, key);
  return keys;
}

type Relation = {
  readonly name: string;
  readonly view: string | null;
  readonly isNotNull: readonly boolean[];
};

/** Can a column of a table or view be null? A view is followed to its tables; an expression is not judged. */
export type Nullability = (tableId: number, columnId: number) => Promise<'nullable' | 'not null' | 'unknown'>;

/** Names and columns of tables and views, by number. */
export async function relations(client: pg.Client): Promise<ReadonlyMap<number, Relation>> {
  const { rows } = await client.query<{
    oid: number;
    name: string;
    view: string | null;
    not_null: boolean[];
  }>(`
    select c.oid::int4, n.nspname || '.' || c.relname as name,
           case when c.relkind = 'v' then pg_get_viewdef(c.oid) end as view,
           array(select a.attnotnull from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 order by a.attnum) as not_null
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v')`);
  return new Map(rows.map(({ oid, name, view, not_null }) => [oid, { name, view, isNotNull: not_null }]));
}

export function nullabilityIn(client: pg.Client, known: ReadonlyMap<number, Relation>): Nullability {
  const nullability: Nullability = async (tableId, columnId) => {
    const relation = known.get(tableId);
    if (!relation) return 'unknown';
    if (relation.view === null) return relation.isNotNull[columnId - 1] ? 'not null' : 'nullable';
    const { columns } = await describeStatement(client, relation.view.replace(/;\s*$/, ''));
    const source = columns[columnId - 1];
    return source ? nullability(source.tableId, source.columnId) : 'unknown';
  };
  return nullability;
}
