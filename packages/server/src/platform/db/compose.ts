import { createHash } from 'node:crypto';
import type { Spec, Statement, StatementKind, Values } from './statement.ts';

/** A statement with its values, to be sent with others. */
export type Ask<K extends StatementKind = StatementKind, R extends Spec = Spec> = {
  readonly statement: Statement<K, Spec, R>;
  readonly values: Readonly<Record<string, unknown>>;
};

/** One of the statements that go together, with its values. */
export const ask = <K extends StatementKind, P extends Spec, R extends Spec>(
  statement: Statement<K, P, R>,
  values: Values<P>,
): Ask<K, R> => ({ statement: statement as unknown as Statement<K, Spec, R>, values });

/** Several statements as one, prepared by name as any other. */
type Composed = { readonly name: string; readonly text: string };

/** A name is short; which statements it stands for is told by a digest of their names. */
const nameOf = (way: string, asks: readonly Ask[]): string =>
  `${way}.${createHash('sha256')
    .update(asks.map(({ statement }) => statement.name).join())
    .digest('hex')
    .slice(0, 32)}`;

/** `$1` of the second statement follows the last of the first. */
function shifted(asks: readonly Ask[]): readonly string[] {
  let before = 0;
  return asks.map(({ statement: { text, params } }) => {
    const by = before;
    before += Object.keys(params).length;
    return text.replace(/\$(\d+)/g, (_whole, at: string) => `$${Number(at) + by}`);
  });
}

const composed = new Map<string, Composed>();

function compose(way: string, asks: readonly Ask[], textOf: (texts: readonly string[]) => string): Composed {
  const key = `${way}:${asks.map(({ statement }) => statement.name).join()}`;
  const known = composed.get(key) ?? { name: nameOf(way, asks), text: textOf(shifted(asks)) };
  composed.set(key, known);
  return known;
}

/**
 * Reads as one row: each statement a column with its rows as JSON arrays of their cells, in the order it declares.
 *
 * All see the database of one moment, also where the first had to wait for a lock: what must be read after a lock is
 * held is asked for in a second trip.
 */
export const composeReads = (asks: readonly Ask[]): Composed =>
  compose('together', asks, (texts) => {
    const columns = texts.map((text, at) => {
      const cells = Object.keys(asks[at]?.statement.row ?? {}).map((_, cell) => `c${cell}`);
      return `(select coalesce(json_agg(json_build_array(${cells.join()})), '[]') from (${text}) r (${cells.join()}))`;
    });
    return `select ${columns.join(', ')}`;
  });

/** Writes as one statement; none sees what another does. */
export const composeWrites = (asks: readonly Ask[]): Composed =>
  compose(
    'later',
    asks,
    (texts) => `with ${texts.map((text, at) => `w${at} as (${text})`).join(', ')} select`,
  );

/** The table that a plain write changes, and whether it only adds rows to it. */
function targetOf({ name, text }: Ask['statement']): { readonly table: string; readonly isInsert: boolean } {
  const [, verb, table] = /^(insert into|update|delete from)\s+([a-z_]+\.[a-z_]+)/.exec(text) ?? [];
  if (table === undefined)
    throw new TypeError(`${name} can not wait: it is no plain insert, update or delete`);
  return { table, isInsert: verb === 'insert into' && !/\bdo update\b/.test(text) };
}

/** A statement may change a row once, and sees nothing of what its neighbours do. */
function bearsEachOther(one: Ask['statement'], other: Ask['statement']): boolean {
  const [mine, theirs] = [targetOf(one), targetOf(other)];
  if (mine.table === theirs.table) return mine.isInsert && theirs.isInsert;
  return !one.text.includes(theirs.table) && !other.text.includes(mine.table);
}

/** Above this a statement of many parts costs more to plan than a trip. */
const MOST_AT_ONCE = 12;

/** Whether a write can go in one statement with those that wait. @throws TypeError when it cannot wait at all */
export function canJoin(waiting: readonly Ask[], { statement }: Ask): boolean {
  targetOf(statement);
  return (
    waiting.length < MOST_AT_ONCE && waiting.every((other) => bearsEachOther(statement, other.statement))
  );
}
