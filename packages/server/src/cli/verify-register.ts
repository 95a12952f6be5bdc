import type { Config } from '#platform/config.ts';
import { openDatabase } from '#platform/db/database.ts';
import { findRunningEmbedded } from '#platform/embedded/start-embedded.ts';
import { type PaperRegister, readRegister } from '../modules/documents/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { APP_ROLE } from '../start/prepare-database.ts';

/**
 * What the database of the settings says of a code, or null when there is none that answers. None is started, made
 * or migrated for it: the question must not change anything.
 */
export async function askRegister(
  { databaseUrl, home }: Config,
  code: string,
  log: (line: string) => void,
): Promise<PaperRegister | null> {
  const url = databaseUrl ?? findRunningEmbedded(home)?.ownerUrl;
  if (url === undefined) return null;
  const database = openDatabase({ url, role: APP_ROLE, connections: 1 });
  try {
    return await readRegister(code, { db: database, centreId: CENTRE_ID });
  } catch (error) {
    const { message, code: reason } = error as { readonly message: string; readonly code?: string };
    log(`the register cannot be asked (${message || reason}); whether the paper was withdrawn is not known`);
    return null;
  } finally {
    await database.close();
  }
}
