import { momentOf } from '#platform/context.ts';
import { setPassword } from '../modules/identity/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { say } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { checkedName, type UserPlace } from './user-place.ts';

/** `user reset`: a new password; the sessions of the account end. @throws UsageError */
export async function resetPassword(
  loginName: string,
  options: { readonly json?: true },
  { withServer, readPassword }: UserPlace,
): Promise<void> {
  const name = checkedName(loginName);
  const password = await readPassword();
  const found = await withServer((server) =>
    server.database.transaction((tx) =>
      setPassword({ loginName: name, password }, { tx, centreId: CENTRE_ID, now: momentOf(server).now }),
    ),
  );
  if (!found) throw new UsageError(`there is no account ${name}`);
  say(
    options.json
      ? JSON.stringify({ loginName: name })
      : `The password of ${name} is new; its sessions have ended.`,
  );
}
