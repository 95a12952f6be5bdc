import { createInterface } from 'node:readline/promises';
import { LoginName, Password, Role } from '@yichuang/contract/identity.ts';
import type { Command } from 'commander';
import { momentOf } from '#platform/context.ts';
import { openAccount, setPassword } from '../modules/identity/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { say } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { withServer } from './with-server.ts';

/** `user add`, `user reset`: accounts from the console, for the first day and for a lost password. */
export function userCommands(program: Command): void {
  const user = program.command('user').description('staff accounts');
  user
    .command('add <loginName>')
    .description('open an account; the password is read from the terminal or from standard input')
    .requiredOption('--role <role>', 'clerk, reviewer, supervisor or administrator')
    .requiredOption('--name <displayName>', 'name shown to colleagues')
    .option('--department <code>', 'department code; needed for clerk and reviewer')
    .option('--json', 'one JSON object')
    .action(add);
  user
    .command('reset <loginName>')
    .description('set a new password and end the sessions of the account')
    .option('--json', 'one JSON object')
    .action(reset);
}

type AddOptions = {
  readonly role: string;
  readonly name: string;
  readonly department?: string;
  readonly json?: true;
};

async function add(loginName: string, options: AddOptions): Promise<void> {
  const role = Role.safeParse(options.role);
  if (!role.success)
    throw new UsageError(`--role "${options.role}": allowed are clerk, reviewer, supervisor, administrator`);
  const department = options.department ?? null;
  if (department === null && (role.data === 'clerk' || role.data === 'reviewer')) {
    throw new UsageError(
      `--department is missing; a ${role.data} acts for a department, for example --department GSJ`,
    );
  }
  const name = checkedName(loginName);
  const password = await readPassword();
  const accountId = await withServer((server) =>
    server.database.transaction((tx) =>
      openAccount(
        { loginName: name, displayName: options.name, role: role.data, departmentCode: department, password },
        { tx, centreId: CENTRE_ID, now: momentOf(server).now, random: server.random },
      ),
    ),
  );
  say(options.json ? JSON.stringify({ accountId, loginName: name }) : `Account ${name} is open.`);
}

async function reset(loginName: string, options: { readonly json?: true }): Promise<void> {
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

function checkedName(loginName: string): string {
  const parsed = LoginName.safeParse(loginName);
  if (!parsed.success)
    throw new UsageError(
      `login name "${loginName}": 3 to 32 lower-case letters, digits, dots or hyphens, beginning with a letter`,
    );
  return parsed.data;
}

/** Never as an argument: arguments are seen by every user of the machine. */
async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  if (process.stdin.isTTY) process.stderr.write('Password (at least 15 characters): ');
  const first = await lines[Symbol.asyncIterator]().next();
  lines.close();
  const parsed = Password.safeParse(first.value ?? '');
  if (!parsed.success)
    throw new UsageError('the password has 15 to 128 characters; give it on standard input');
  return parsed.data;
}
