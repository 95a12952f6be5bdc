import type { Db } from '#platform/db/database.ts';
import { read } from '#platform/db/statement.ts';

const ping = read({ name: 'start.ping', params: {}, row: { one: 'int4' } })`select 1 as one`;

/** Answers the database within five seconds? */
export async function isReady(db: Db): Promise<boolean> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, 5_000, null).unref());
  return (await Promise.race([db.maybe(ping, {}).catch(() => null), late])) !== null;
}
