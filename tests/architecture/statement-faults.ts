import type pg from 'pg';
import { nullabilityIn, relations, schemaNames, typeNames, uniqueKeys } from './database-facts.ts';
import { type Description, describeStatement } from './describe-statement.ts';
import { bare, caseFault, orderFault, schemaFaults } from './sql-rules.ts';
import type { Placed } from './statements.ts';

type Checked = Pick<Placed, 'name' | 'module' | 'text' | 'params' | 'row'>;

/** Declared type → types of the server that hold every value of it. The wire is text, so that a wider one is safe. */
const ALSO: Readonly<Record<string, readonly string[]>> = { int2: ['int4', 'int8'], int4: ['int8'] };

/** The judge of statements against one migrated database, connected as the server is. */
export async function statementJudge(client: pg.Client) {
  const types = await typeNames(client);
  const schemas = await schemaNames(client);
  const keys = await uniqueKeys(client);
  const known = await relations(client);
  const nullability = nullabilityIn(client, known);
  const typeOf = (id: number) => types.get(id) ?? `type ${id}`;

  /** Everything that is wrong with a statement. */
  return async (statement: Checked): Promise<readonly string[]> => {
    const { text, module } = statement;
    const order = Object.keys(statement.row).length > 0 ? orderFault(text, keys) : null;
    const rules = [caseFault(text), ...schemaFaults(text, module, schemas), order];
    const ofText = rules.filter((fault) => fault !== null);
    try {
      const described = await describeStatement(client, text, statement.name);
      const nulls = await nullFaults(statement, described);
      await mayRun(client, statement);
      return [
        ...ofText,
        ...paramFaults(statement, described, typeOf),
        ...columnFaults(statement, described, typeOf),
        ...nulls,
      ];
    } catch (error) {
      return [...ofText, (error as Error).message];
    }
  };

  /** A column declared as never null that a table, or the outer side of a join, lets be null. */
  async function nullFaults({ row, text }: Checked, { columns }: Description): Promise<readonly string[]> {
    const outer = [...bare(text).matchAll(/\bleft join (\w+\.\w+)/g)].map(([, name]) => name);
    const faults: string[] = [];
    for (const [index, [name, declared]] of Object.entries(row).entries()) {
      const column = columns[index];
      if (!column || declared.endsWith('?')) continue;
      const relation = known.get(column.tableId)?.name;
      const isNullable = (await nullability(column.tableId, column.columnId)) === 'nullable';
      if (isNullable || outer.includes(relation)) faults.push(`column ${name} of ${relation} may be null`);
    }
    return faults;
  }
}

const base = (declared: string): string => declared.replace(/\?$/, '');

function paramFaults(
  { params }: Checked,
  { paramTypeIds }: Description,
  typeOf: (id: number) => string,
): readonly string[] {
  return Object.entries(params).flatMap(([name, declared], index) => {
    const taken = typeOf(paramTypeIds[index] ?? 0);
    const isRight = taken === base(declared) || ALSO[base(declared)]?.includes(taken);
    return isRight ? [] : `$${name} is declared ${base(declared)} and taken as ${taken}`;
  });
}

function columnFaults(
  { row }: Checked,
  { columns }: Description,
  typeOf: (id: number) => string,
): readonly string[] {
  const declared = Object.entries(row);
  if (declared.length === 0 && columns.length > 0)
    return [`gives ${columns.length} columns and declares none`];
  if (declared.length !== columns.length)
    return [`declares ${declared.length} columns and gives ${columns.length}`];
  return declared.flatMap(([name, type], index) => {
    const column = columns[index];
    if (column?.name !== snakeCase(name))
      return `column ${index + 1} is ${column?.name}, declared ${snakeCase(name)}`;
    const given = typeOf(column.typeId);
    return given === base(type) ? [] : `column ${name} is declared ${base(type)} and is ${given}`;
  });
}

export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Preparing asks for no rights; explaining does, and runs nothing either. */
async function mayRun(client: pg.Client, { name, params }: Checked): Promise<void> {
  const nulls = Object.keys(params).map(() => 'null');
  await client.query(`explain execute "${name}"${nulls.length > 0 ? `(${nulls.join(', ')})` : ''}`);
}
