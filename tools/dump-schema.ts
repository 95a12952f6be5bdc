import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { onFreshDatabase } from '../tests/architecture/fresh-database.ts';
import { ROOT } from '../tests/architecture/source-files.ts';

/** The whole schema as the migrations leave it, for reading and for comparing. */
export const SCHEMA = 'db/schema.sql';
export const COMMAND = 'node tools/dump-schema.ts';

const HEAD = `-- The schema after the last migration. Written by \`${COMMAND}\`, never by hand; the migrations are the source.`;

/** Made by the job queue's own migrations. */
const NOT_OURS = ['graphile_worker'];

/**
 * Everything in the schemas of ours, from the catalogues alone: the same text on every version we support, and
 * SQL that makes the same schema again in an empty database.
 *
 * @throws Error when there is a kind of object that this does not know how to write
 */
export async function dumpSchema(client: pg.Client): Promise<string> {
  await refuseUnknown(client);
  const schemas = await lines(client, SCHEMAS);
  const tables = await lines(client, TABLES);
  const foreignKeys = await lines(client, FOREIGN_KEYS);
  const indexes = await lines(client, INDEXES);
  const views = (await lines(client, VIEWS)).map(sameOnAllVersions);
  const comments = await lines(client, COMMENTS);
  const grants = await lines(client, GRANTS);
  return `${[HEAD, schemas, tables, foreignKeys, indexes, views, comments, grants].flat().join('\n').trim()}\n`;
}

async function lines(client: pg.Client, query: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(query, [NOT_OURS]);
  return ['', ...rows.map(({ line }) => line)];
}

async function refuseUnknown(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ object: string }>(UNKNOWN, [NOT_OURS]);
  if (rows.length > 0)
    throw new Error(`the dump cannot write ${rows.map(({ object }) => object).join(', ')} yet`);
}

/** PostgreSQL 15 names the table before each column of a view, later ones only where there are several. */
export function sameOnAllVersions(view: string): string {
  const relations = [
    ...view.matchAll(/\b(?:FROM|JOIN)\s+\(*(?:\w+\.)?(\w+)(?: (?!WHERE|JOIN|ON|GROUP|ORDER)(\w+))?/g),
  ];
  const [only] = relations;
  if (relations.length !== 1 || !only) return view;
  return view.replace(new RegExp(`(?<![.\\w])${only[2] ?? only[1]}\\.(?=\\w)`, 'g'), '');
}

const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> all ($1)`;

const UNKNOWN = `
  select n.nspname || '.' || c.relname as object
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and c.relkind not in ('r', 'i', 'v')
   union all
  select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}
   union all
  select t.tgrelid::regclass || ' trigger ' || t.tgname
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and not t.tgisinternal
   union all
  select t.oid::regtype::text
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where ${OURS} and t.typtype in ('d', 'e', 'r')`;

const SCHEMAS = `
  select format('create schema %I;', n.nspname) as line
    from pg_namespace n
   where ${OURS} and n.nspname <> 'public'
   order by n.nspname collate "C"`;

const COLUMN_LIST = (relation: string, numbers: string) => `
  (select string_agg(quote_ident(a.attname), ', ' order by k.place)
     from unnest(${numbers}) with ordinality as k (number, place)
     join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number)`;

const TABLES = `
  select format(E'create table %I.%I (\\n%s\\n);\\n', n.nspname, c.relname,
                array_to_string(columns.lines || constraints.lines, E',\\n')) as line
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   cross join lateral (
     select array_agg(format('  %I %s', a.attname, replace(format_type(a.atttypid, a.atttypmod),
                             'timestamp with time zone', 'timestamptz'))
              || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end
              || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                      when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
              || case when a.attnotnull then ' not null' else '' end order by a.attnum) as lines
       from pg_attribute a
       join pg_type t on t.oid = a.atttypid
       left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   ) as columns
   cross join lateral (
     select array_agg(format('  constraint %I %s', o.conname,
              case o.contype when 'p' then 'primary key (' || ${COLUMN_LIST('o.conrelid', 'o.conkey')} || ')'
                             when 'u' then 'unique (' || ${COLUMN_LIST('o.conrelid', 'o.conkey')} || ')'
                             else 'check ' || regexp_replace(pg_get_expr(o.conbin, o.conrelid), '^([^(].*)$', '(\\1)') end)
              order by position(o.contype in 'puc'), o.conname collate "C") as lines
       from pg_constraint o
      where o.conrelid = c.oid and o.contype in ('p', 'u', 'c')
   ) as constraints
   where ${OURS} and c.relkind = 'r'
   order by n.nspname collate "C", c.relname collate "C"`;

const FOREIGN_KEYS = `
  select format(E'alter table %I.%I add constraint %I\\n  foreign key (%s) references %I.%I (%s)%s%s;',
                n.nspname, c.relname, o.conname, ${COLUMN_LIST('o.conrelid', 'o.conkey')},
                there.nspname, target.relname, ${COLUMN_LIST('o.confrelid', 'o.confkey')},
                case o.confdeltype when 'c' then ' on delete cascade' when 'n' then ' on delete set null' else '' end,
                case when o.convalidated then '' else ' not valid' end) as line
    from pg_constraint o
    join pg_class c on c.oid = o.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class target on target.oid = o.confrelid
    join pg_namespace there on there.oid = target.relnamespace
   where ${OURS} and o.contype = 'f' and o.conparentid = 0
   order by n.nspname collate "C", c.relname collate "C", o.conname collate "C"`;

const INDEXES = `
  select format('create %sindex %I on %I.%I %s(%s)%s;', case when i.indisunique then 'unique ' else '' end,
                x.relname, n.nspname, c.relname, case m.amname when 'btree' then '' else 'using ' || m.amname || ' ' end,
                (select string_agg(pg_get_indexdef(i.indexrelid, place, true)
                                   || case when i.indoption[place - 1] & 1 = 1 then ' desc' else '' end, ', ' order by place)
                   from generate_series(1, i.indnkeyatts) as place),
                coalesce(' where ' || pg_get_expr(i.indpred, i.indrelid), '')) as line
    from pg_index i
    join pg_class x on x.oid = i.indexrelid
    join pg_am m on m.oid = x.relam
    join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
   order by n.nspname collate "C", c.relname collate "C", x.relname collate "C"`;

/** In the order they were made: a view may stand on another. */
const VIEWS = `
  select format(E'create view %I.%I as\\n%s\\n', n.nspname, c.relname, pg_get_viewdef(c.oid)) as line
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and c.relkind = 'v'
   order by c.oid`;

const COMMENTS = `
  select line from (
    select n.nspname as schema, '' as relation, 0 as place,
           format(E'\\ncomment on schema %I is %L;', n.nspname, obj_description(n.oid, 'pg_namespace')) as line
      from pg_namespace n
     where ${OURS} and n.nspname <> 'public' and obj_description(n.oid, 'pg_namespace') is not null
     union all
    select n.nspname, c.relname, d.objsubid,
           case when d.objsubid = 0
                then format(E'\\ncomment on %s %I.%I is %L;', case c.relkind when 'v' then 'view' when 'i' then 'index' else 'table' end,
                            n.nspname, c.relname, d.description)
                else format('comment on column %I.%I.%I is %L;', n.nspname, c.relname, a.attname, d.description) end
      from pg_description d
      join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
      join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
     where ${OURS}
  ) as said
   order by schema collate "C", relation collate "C", place`;

const GRANTS = `
  select line from (
    select n.nspname as schema, '' as relation, 0 as place,
           format('grant %s on schema %I to %I;', lower(string_agg(g.privilege_type, ', ' order by position(g.privilege_type in 'SELECT INSERT UPDATE DELETE'))),
                  n.nspname, r.rolname) as line
      from pg_namespace n, aclexplode(n.nspacl) as g join pg_roles r on r.oid = g.grantee
     where ${OURS} and r.rolname = 'yichuang_app'
     group by n.nspname, r.rolname
     union all
    select n.nspname, c.relname, 0,
           format('grant %s on %I.%I to %I;', lower(string_agg(g.privilege_type, ', ' order by position(g.privilege_type in 'SELECT INSERT UPDATE DELETE'))),
                  n.nspname, c.relname, r.rolname)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     cross join aclexplode(c.relacl) as g
      join pg_roles r on r.oid = g.grantee
     where ${OURS} and r.rolname = 'yichuang_app'
     group by n.nspname, c.relname, r.rolname
     union all
    select n.nspname, c.relname, a.attnum,
           format('grant %s (%I) on %I.%I to %I;', lower(string_agg(g.privilege_type, ', ' order by position(g.privilege_type in 'SELECT INSERT UPDATE DELETE'))),
                  a.attname, n.nspname, c.relname, r.rolname)
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
     cross join aclexplode(a.attacl) as g
      join pg_roles r on r.oid = g.grantee
     where ${OURS} and r.rolname = 'yichuang_app'
     group by n.nspname, c.relname, a.attnum, a.attname, r.rolname
  ) as granted
   order by schema collate "C", relation collate "C", place`;

if (import.meta.main) {
  const text = await onFreshDatabase(async ({ ownerUrl }) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const dumped = await dumpSchema(client);
    await client.end();
    return dumped;
  });
  writeFileSync(join(ROOT, SCHEMA), text);
  process.stdout.write(`${SCHEMA} is up to date.\n`);
}
