import pg from 'pg';

/** What the database has committed, and what its whole server has written to the log. */
export type Counters = { readonly commits: number; readonly walBytes: number };

const COUNTERS = `select xact_commit::float8 as commits, (pg_current_wal_lsn() - '0/0'::pg_lsn)::float8 as "walBytes"
                    from pg_stat_database where datname = current_database()`;

/** Reads the counters of a database over a connection of its own. @throws Error when commits are not durable there */
export async function openCounters(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ durable: string }>(
    `select current_setting('synchronous_commit') || current_setting('fsync') as durable`,
  );
  if (rows[0]?.durable !== 'onon') throw new Error('commits are not durable here: nothing to compare');
  return {
    async read(): Promise<Counters> {
      const [found] = (await client.query<Counters>(COUNTERS)).rows;
      if (!found) throw new Error('the database does not know itself');
      return found;
    },
    close: () => client.end(),
  };
}

/** A connection adds its counts to the others when it has been idle for a while, or when it is asked, as here. */
export async function flushCounters(pool: pg.Pool): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()));
  await Promise.all(clients.map((client) => client.query('select pg_stat_force_next_flush()')));
  for (const client of clients) client.release();
}
