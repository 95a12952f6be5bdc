import pg from 'pg';
import type { Mode } from './config.ts';
import type { Db, Tx } from './db/database.ts';
import { read, write } from './db/statement.ts';
import type { Randomness } from './server.ts';

/** The database was installed in another mode; it keeps its mode for ever. */
export class ModeError extends Error {
  override name = 'ModeError';
}

/**
 * Writes the one row of a new database, as its owner: mode and the key of signed links.
 *
 * @throws ModeError when the database belongs to the other mode
 */
export async function install(ownerUrl: string, mode: Mode, random: Randomness): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      'insert into platform.installation (mode, link_secret, installed_at) values ($1, $2, now()) on conflict do nothing',
      [mode, random.bytes(32)],
    );
    const { rows } = await client.query<{ mode: string }>('select mode from platform.installation');
    if (rows[0]?.mode !== mode) {
      throw new ModeError(
        `this database was installed in ${rows[0]?.mode} mode and keeps it; start with YICHUANG_MODE=${rows[0]?.mode} or use another database`,
      );
    }
  } finally {
    await client.end();
  }
}

const installation = read({
  name: 'platform.installation',
  params: {},
  row: { linkSecret: 'bytea', setUpTokenHash: 'bytea?' },
})`
  select link_secret, set_up_token_hash from platform.installation`;

const storeToken = write({
  name: 'platform.store_set_up_token',
  params: { tokenHash: 'bytea?' },
  row: { onlyRow: 'bool' },
})`
  update platform.installation set set_up_token_hash = $tokenHash returning only_row`;

/** @throws TypeError on a database that was not installed */
export async function readLinkSecret(db: Db): Promise<Buffer> {
  const row = await db.maybe(installation, {});
  if (!row) throw new TypeError('the database was not installed');
  return row.linkSecret;
}

/** SHA-256 of the open set-up token, or null when set-up is closed. */
export const openSetUpToken = async (db: Db): Promise<Buffer | null> =>
  (await db.maybe(installation, {}))?.setUpTokenHash ?? null;

export const offerSetUp = (tx: Tx, tokenHash: Buffer) => tx.run(storeToken, { tokenHash });

/** Closes set-up for ever: no token, and there is a centre now. */
export async function closeSetUp(tx: Tx): Promise<boolean> {
  return (await tx.run(storeToken, { tokenHash: null })).length === 1;
}
