import { DisplayName, Role } from '@yichuang/contract/identity.ts';
import type { Mode } from '#platform/config.ts';
import { momentOf } from '#platform/context.ts';
import type { Tx } from '#platform/db/database.ts';
import { findCentre } from '../modules/exchange/index.ts';
import { openAccount } from '../modules/identity/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { say } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { asUsage, checkedName, type UserPlace } from './user-place.ts';

type Options = {
  readonly role: string;
  readonly name: string;
  readonly department?: string;
  readonly json?: true;
};

/** `user add`: opens an account of a centre that is set up. @throws UsageError */
export async function addAccount(
  loginName: string,
  options: Options,
  { withServer, readPassword }: UserPlace,
): Promise<void> {
  const account = { loginName: checkedName(loginName), ...checkedOptions(options) };
  const password = await readPassword();
  const accountId = await withServer((server) =>
    server.database.transaction(async (tx) => {
      await requireSetUp(tx, server.config.mode);
      return asUsage(
        openAccount(
          { ...account, password },
          { tx, centreId: CENTRE_ID, now: momentOf(server).now, random: server.random },
        ),
      );
    }),
  );
  say(options.json ? JSON.stringify({ accountId, loginName: account.loginName }) : openedText(account));
}

function checkedOptions({ role: roleText, name, department }: Options) {
  const role = Role.safeParse(roleText);
  if (!role.success)
    throw new UsageError(
      `--role "${roleText}": allowed are clerk, reviewer, archivist, supervisor, administrator`,
    );
  const displayName = DisplayName.safeParse(name);
  if (!displayName.success) throw new UsageError(`--name has ${[...name].length} signs; allowed are 1 to 40`);
  if (department === undefined && (role.data === 'clerk' || role.data === 'reviewer')) {
    throw new UsageError(
      `--department is missing; a ${role.data} acts for a department, for example --department GSJ`,
    );
  }
  return { role: role.data, displayName: displayName.data, departmentCode: department ?? null };
}

/** The first account closes the set-up for ever; one from here would leave a centre without name, calendar and administrator. */
async function requireSetUp(tx: Tx, mode: Mode): Promise<void> {
  if ((await findCentre(tx, CENTRE_ID)) !== null) return;
  throw new UsageError(
    mode === 'production'
      ? 'the centre is not set up yet; use the set-up link printed by start'
      : 'the demo has no data yet; run start once',
  );
}

const openedText = ({ loginName, role }: { readonly loginName: string; readonly role: Role }): string =>
  role === 'clerk' || role === 'reviewer'
    ? `Account ${loginName} is open. It can accept and decide nothing until a department delegates it; see yichuang user grant --help.`
    : `Account ${loginName} is open.`;
