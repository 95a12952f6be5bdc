import pg from 'pg';
import { type Ask, ask, canJoin } from './compose.ts';
import { execute, executeTogether, executeWrites } from './execute.ts';
import { Listener } from './listener.ts';
import type { Spec, Statement, StatementKind, Values } from './statement.ts';

/** Reads. Whoever holds only this cannot write. */
export type Db = {
  many<P extends Spec, R extends Spec>(
    statement: Statement<'read', P, R>,
    values: Values<P>,
  ): Promise<Values<R>[]>;
  /** The row, or null when there is none. */
  maybe<P extends Spec, R extends Spec>(
    statement: Statement<'read', P, R>,
    values: Values<P>,
  ): Promise<Values<R> | null>;
  /** Several reads in one round trip; all see one moment. */
  together<const A extends readonly Ask<'read'>[]>(...asks: A): Promise<RowsOf<A>>;
};

/** The rows of each statement. */
type RowsOf<A extends readonly Ask[]> = {
  readonly [K in keyof A]: A[K] extends Ask<StatementKind, infer R> ? Values<R>[] : never;
};

/** Reads and writes inside a transaction. Only this has `run`. */
export type Tx = Db & {
  /**
   * Reads, also locking ones, in one round trip. All see one moment: when a lock had to be waited for, what the others
   * tell is of the time before.
   */
  together<const A extends readonly Ask<'read' | 'write'>[]>(...asks: A): Promise<RowsOf<A>>;
  /**
   * A plain write whose rows nobody asks for. It goes with others in one round trip: before the next statement of this
   * transaction, at the latest before its commit. What it violates is told then.
   */
  later<P extends Spec, R extends Spec>(statement: Statement<'write', P, R>, values: Values<P>): void;
  run<P extends Spec, R extends Spec>(
    statement: Statement<'write', P, R>,
    values: Values<P>,
  ): Promise<Values<R>[]>;
};

export type Database = Db & {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One autocommitted statement: the whole act in one round trip. */
  once<P extends Spec, R extends Spec>(
    statement: Statement<'once', P, R>,
    values: Values<P>,
  ): Promise<Values<R>[]>;
  /**
   * For counts that stay although the act around them is rolled back. Its few connections are its own: an act that
   * holds one of the others never waits for a second of the same kind.
   */
  readonly apart: Pick<Database, 'once'>;
  /** Hears what other acts, here or on other nodes, ring for. Takes its connection when first used. */
  readonly listener: Listener;
  /** Round trips since the start; a test counts them. */
  trips(): number;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

/** The connection broke while the commit was on its way: nobody knows yet whether the act was done. */
export class InDoubtError extends Error {
  override name = 'InDoubtError';
}

export type DatabaseOptions = {
  readonly url: string;
  /** Role to work as; the owner's own rights stay with migrations. */
  readonly role?: string;
  readonly connections: number;
};

const TEXT = (value: string) => value;
const TYPE_IDS = { date: 1082, timestamptz: 1184 } as const;
const CONNECTIONS_APART = 2;

function openPool({ url, role, connections }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    options: `-c timezone=UTC${role ? ` -c role=${role}` : ''}`,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === TYPE_IDS.date || id === TYPE_IDS.timestamptz ? TEXT : pg.types.getTypeParser(id, format),
    } as pg.CustomTypesConfig,
  });
  // A connection that dies, idle or in the middle of an act, is replaced; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(options);
  const poolApart = openPool({ ...options, connections: CONNECTIONS_APART });
  const listener = new Listener({ url: options.url, role: options.role });
  let trips = 0;
  const count = () => {
    trips += 1;
  };

  const runOn =
    (client: Pick<pg.ClientBase, 'query'>) =>
    <P extends Spec, R extends Spec>(statement: Statement<StatementKind, P, R>, values: Values<P>) => {
      count();
      return execute(client, statement, values);
    };
  const onPool = runOn(pool);

  return {
    many: onPool,
    maybe: async (statement, values) => (await onPool(statement, values))[0] ?? null,
    async together(...asks) {
      count();
      return (await executeTogether(pool, asks)) as never;
    },
    once: onPool,
    apart: { once: runOn(poolApart) },
    transaction: (work) =>
      inTransaction(
        pool,
        async (client) => {
          const { tx, flush } = txOn(client, count);
          const result = await work(tx);
          await flush();
          return result;
        },
        count,
      ),
    listener,
    trips: () => trips,
    pool,
    async close() {
      await Promise.all([pool.end(), poolApart.end(), listener.close()]);
    },
  };
}

/** The statements of one transaction, and what sends the writes that still wait. */
function txOn(client: pg.PoolClient, count: () => void): { readonly tx: Tx; flush(): Promise<void> } {
  const waiting: Ask[][] = [];
  const flush = async (): Promise<void> => {
    for (const asks of waiting.splice(0)) {
      count();
      await executeWrites(client, asks);
    }
  };
  const run = async <P extends Spec, R extends Spec>(
    statement: Statement<StatementKind, P, R>,
    values: Values<P>,
  ) => {
    await flush();
    count();
    return execute(client, statement, values);
  };
  const tx: Tx = {
    many: run,
    maybe: async (statement, values) => (await run(statement, values))[0] ?? null,
    run,
    async together(...asks: readonly Ask[]) {
      await flush();
      count();
      return (await executeTogether(client, asks)) as never;
    },
    later(statement, values) {
      const next = ask(statement, values);
      const last = waiting.at(-1);
      if (canJoin(last ?? [], next) && last) last.push(next);
      else waiting.push([next]);
    },
  };
  return { tx, flush };
}

async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  count: () => void,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    count();
    await client.query('begin');
    const result = await work(client);
    count();
    await client.query('commit').catch((error: Error) => {
      broken = error;
      throw isConnectionLost(error)
        ? new InDoubtError('connection lost during commit', { cause: error })
        : error;
    });
    return result;
  } catch (error) {
    if (!broken)
      broken = await client.query('rollback').then(
        () => undefined,
        (lost: Error) => lost,
      );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** 08xxx connection exceptions, 40003 statement completion unknown, 57P0x shutdown, errors of the socket. */
export function isConnectionLost(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === undefined
    ? /^Connection terminated|^Client has encountered a connection error/.test(message)
    : /^(08|40003|57P0)|^(E[A-Z]+)$/.test(code);
}
