import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { BackupError } from './backup-error.ts';

export type Started = { readonly startedAt: Date; readonly startLsn: string };

export type Stopped = {
  /** Everything acknowledged before this moment is in the backup. */
  readonly endedAt: Date;
  readonly stopLsn: string;
  /** Becomes the file `backup_label`: where recovery begins. */
  readonly label: string;
  /** Names of the log files recovery needs. They stay there until the session is closed. */
  readonly segments: readonly string[];
};

/** One connection for the whole backup: when it ends, the server forgets backup and slot by itself. */
export type BackupSession = {
  start(): Promise<Started>;
  stop(started: Started): Promise<Stopped>;
  close(): Promise<void>;
};

export async function openBackupSession(ownerUrl: string): Promise<BackupSession> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A connection that dies is noticed by the next query; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return {
    start: () => start(client),
    stop: (started) => stop(client, started),
    close: () => client.end(),
  };
}

/** The log is held by a temporary slot: no setting changes, and nothing of it outlives a killed backup. */
async function start(client: pg.Client): Promise<Started> {
  await refuseTablespaces(client);
  const slot = `yichuang_backup_${randomBytes(4).toString('hex')}`;
  await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
  const started = await client.query<{ at: Date; lsn: string }>(
    `select clock_timestamp() as at, pg_backup_start('yichuang', true)::text as lsn`,
  );
  const { at, lsn } = only(started.rows);
  return { startedAt: at, startLsn: lsn };
}

/** The data folder of the embedded database has none; whoever adds one leaves what this backup can copy. */
async function refuseTablespaces(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select spcname from pg_tablespace where spcname !~ '^pg_'`);
  if (rows.length > 0) {
    throw new BackupError(
      'failed',
      'The database has tablespaces outside its data folder; back it up with pg_basebackup.',
    );
  }
}

async function stop(client: pg.Client, { startLsn }: Started): Promise<Stopped> {
  const { at } = only((await client.query<{ at: Date }>('select clock_timestamp() as at')).rows);
  // Ends the current log file as well, so that the last one is complete on the disk.
  const stopped = await client.query<{ lsn: string; label: string }>(
    'select lsn::text, labelfile as label from pg_backup_stop(false)',
  );
  const { lsn, label } = only(stopped.rows);
  const { rows } = await client.query<{ name: string }>(SEGMENTS, [startLsn, lsn]);
  return { endedAt: at, stopLsn: lsn, label, segments: rows.map(({ name }) => name) };
}

/** Steps of one file's size from the start, and the byte before the end. */
const SEGMENTS = `
  with file as (select setting::numeric as size from pg_settings where name = 'wal_segment_size')
  select distinct pg_walfile_name(least($1::pg_lsn + at, $2::pg_lsn - 1::numeric)) as name
    from file, generate_series(0, pg_wal_lsn_diff($2, $1) + size, size) as at
   order by name`;

function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new TypeError('the database answered without a row');
  return row;
}
