import type { HealthView } from '@yichuang/contract/operations.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import type { Command } from 'commander';
import { momentOf } from '#platform/context.ts';
import type { Server } from '#platform/server.ts';
import { readHealth } from '../modules/operations/index.ts';
import { checkChains } from '../start/backup/check-chains.ts';
import { CENTRE_ID } from '../start/open-server.ts';
import { say } from './progress.ts';
import { withServer } from './with-server.ts';

/** `doctor`: the health page on the console; exit code 1 when something is not well. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check database, rights, jobs, calendar, disk, the chains of the newest events')
    .option('--json', 'one JSON object')
    .action(doctor);
}

async function doctor(options: { readonly json?: true }): Promise<void> {
  const health = await withServer(examine);
  if (options.json) say(JSON.stringify(health));
  else for (const { ok, name, detail } of health.checks) say(`${ok ? 'ok  ' : 'FAIL'}  ${name}  ${detail}`);
  if (!health.ok) process.exitCode = 1;
}

/** What the health page says, and whether the newest events are those that were written: too much for a page. */
export async function examine(server: Server): Promise<HealthView> {
  const health = await readHealth({
    server,
    centreId: CENTRE_ID,
    // The operator at the console is no account of the centre.
    actor: null as unknown as Actor,
    network: 'console',
    db: server.database,
    ...momentOf(server),
  });
  const chains = await chainsCheck(server);
  return { ...health, ok: health.ok && chains.ok, checks: [...health.checks, chains] };
}

/** Of each journal. */
const NEWEST = 1_000;

async function chainsCheck({ database }: Server): Promise<HealthView['checks'][number]> {
  const { verified, faults } = await checkChains(database, NEWEST);
  const { case: cases, application, licence, card } = verified;
  return {
    name: '事件链',
    ok: faults.length === 0,
    detail:
      faults.length === 0
        ? `最近的办件 ${cases}、并联申请 ${application}、证照 ${licence}、监察牌 ${card} 件，事件链完整`
        : faults.slice(0, MOST_TOLD).join('；'),
  };
}

const MOST_TOLD = 10;
