import type { Command } from 'commander';
import { readConfig } from '#platform/config.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import { claimDatabase } from '../start/with-database.ts';
import { backupCommands } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { importCommand } from './import-folder.ts';
import { note, say } from './progress.ts';
import { withServer } from './with-server.ts';

/** Commands of the operator: migrate, import, doctor, backup, restore. */
export function operate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to this program and stop')
    .option('--json', 'one JSON object')
    .action(migrate);
  importCommand(program, withServer);
  doctorCommand(program);
  backupCommands(program);
}

async function migrate(options: { readonly json?: true }): Promise<void> {
  const config = readConfig(process.env);
  const database = await claimDatabase(config, note);
  try {
    const ran = await prepareDatabase(database.ownerUrl, config.mode);
    if (options.json) say(JSON.stringify({ migrations: ran }));
    else
      say(ran.length === 0 ? 'Nothing to do: the database is up to date.' : `Migrations: ${ran.join(', ')}`);
  } finally {
    await database.release();
  }
}
