import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Command } from 'commander';
import { momentOf } from '#platform/context.ts';
import { readHealth } from '../modules/operations/index.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { say } from './progress.ts';
import { withServer } from './with-server.ts';

/** `doctor`: the health page on the console; exit code 1 when something is not well. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check database, rights, jobs, calendar, disk')
    .option('--json', 'one JSON object')
    .action(doctor);
}

async function doctor(options: { readonly json?: true }): Promise<void> {
  const health = await withServer((server) =>
    // The operator at the console is no account of the centre.
    readHealth({
      server,
      centreId: CENTRE_ID,
      actor: null as unknown as Actor,
      network: 'console',
      db: server.database,
      ...momentOf(server),
    }),
  );
  if (options.json) say(JSON.stringify(health));
  else for (const { ok, name, detail } of health.checks) say(`${ok ? 'ok  ' : 'FAIL'}  ${name}  ${detail}`);
  if (!health.ok) process.exitCode = 1;
}
