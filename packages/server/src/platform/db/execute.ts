import { instant } from '@yichuang/domain/time/instant.ts';
import type { ClientBase } from 'pg';
import { type Ask, composeReads, composeWrites } from './compose.ts';
import type { PgType, Spec, Statement, StatementKind, Values } from './statement.ts';

/** Runs one statement, prepared by name: one round trip. Rows come as arrays in the order of `row`. */
export async function execute<P extends Spec, R extends Spec>(
  client: Pick<ClientBase, 'query'>,
  statement: Statement<StatementKind, P, R>,
  values: Values<P>,
): Promise<Values<R>[]> {
  const result = await client.query<unknown[]>({
    name: statement.name,
    text: statement.text,
    values: valuesOf({ statement, values }),
    rowMode: 'array',
  });
  const columns = Object.entries(statement.row);
  return result.rows.map((row) => rowOf(columns, row, inward) as Values<R>);
}

/** Runs reads as one statement: one round trip. @returns the rows of each */
export async function executeTogether(
  client: Pick<ClientBase, 'query'>,
  asks: readonly Ask[],
): Promise<readonly Record<string, unknown>[][]> {
  const { rows } = await client.query<unknown[][][]>({
    ...composeReads(asks),
    values: asks.flatMap(valuesOf),
    rowMode: 'array',
  });
  return asks.map(({ statement }, at) => {
    const columns = Object.entries(statement.row);
    return (rows[0]?.[at] ?? []).map((row) => rowOf(columns, row, inwardFromJson));
  });
}

/** Runs writes as one statement: one round trip. */
export async function executeWrites(client: Pick<ClientBase, 'query'>, asks: readonly Ask[]): Promise<void> {
  await client.query({ ...composeWrites(asks), values: asks.flatMap(valuesOf) });
}

const valuesOf = ({ statement, values }: Pick<Ask, 'values'> & { statement: { params: Spec } }): unknown[] =>
  Object.entries(statement.params).map(([name, type]) => outward(baseOf(type), values[name]));

function rowOf(
  columns: readonly [string, string][],
  row: readonly unknown[],
  read: typeof inward,
): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  columns.forEach(([name, type], index) => {
    named[name] = read(baseOf(type), row[index]);
  });
  return named;
}

export const baseOf = (type: string): PgType => type.replace(/\?$/, '') as PgType;

/** Moments are numbers in our code and text on the wire; JSON is text, so that arrays are not taken for SQL arrays. */
function outward(type: PgType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'timestamptz') return new Date(value as number).toISOString();
  if (type === 'timestamptz[]') return (value as number[]).map((at) => new Date(at).toISOString());
  if (type === 'jsonb') return JSON.stringify(value);
  return value;
}

/** Type parsers of the pool leave date, timestamptz and int8 as text: one place decides. */
function inward(type: PgType, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'timestamptz') return instant(Date.parse(value as string));
  if (type === 'int8') return Number(value);
  return value;
}

/** As JSON writes them: bytes are text, `\\x` and hexadecimal digits. */
function inwardFromJson(type: PgType, value: unknown): unknown {
  if (type === 'bytea' && value !== null) return Buffer.from((value as string).slice(2), 'hex');
  return inward(type, value);
}
