import type { Command } from 'commander';
import { addAccount } from './user-add.ts';
import { grantPower } from './user-grant.ts';
import { readPassword } from './user-password.ts';
import { resetPassword } from './user-reset.ts';
import { withServer } from './with-server.ts';

const place = { withServer, readPassword };

/** `user add`, `user grant`, `user reset`: accounts from the console, for the first day and for a lost password. */
export function userCommands(program: Command): void {
  const user = program.command('user').description('staff accounts');
  user
    .command('add <loginName>')
    .description('open an account; the password is read from the terminal or from standard input')
    .requiredOption('--role <role>', 'clerk, reviewer, archivist, supervisor or administrator')
    .requiredOption('--name <displayName>', 'name shown to colleagues, up to 40 signs')
    .option('--department <code>', 'department code; needed for clerk and reviewer')
    .option('--json', 'one JSON object')
    .action((loginName, options) => addAccount(loginName, options, place));
  user
    .command('grant <loginName>')
    .description('enter a delegation (授权): what a department lets the account do in its name')
    .requiredOption('--department <code>', 'department that delegates')
    .requiredOption('--act <act>', 'accept or decide')
    .requiredOption('--basis <text>', 'number or title of the written delegation')
    .option('--from <date>', 'first day, YYYY-MM-DD; today when left out')
    .option('--until <date>', 'last day, YYYY-MM-DD; without it until it is ended')
    .option('--json', 'one JSON object')
    .action((loginName, options) => grantPower(loginName, options, place));
  user
    .command('reset <loginName>')
    .description('set a new password and end the sessions of the account')
    .option('--json', 'one JSON object')
    .action((loginName, options) => resetPassword(loginName, options, place));
}
