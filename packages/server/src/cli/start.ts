import { mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import { type Config, readConfig } from '#platform/config.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { DEMO_PASSWORD } from '../modules/identity/index.ts';
import { firstStart } from '../start/first-start.ts';
import { type OpenServer, openServer } from '../start/open-server.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import { createSite } from '../start/serve.ts';
import type { OwnedDatabase } from '../start/with-database.ts';
import type { LoadFrontEnds } from './main.ts';
import { say, step } from './progress.ts';

/** `start`: the whole product in one process. Ctrl-C ends it cleanly; being killed loses nothing acknowledged. */
export function startCommand(program: Command, loadFrontEnds: LoadFrontEnds): void {
  program
    .command('start')
    .description('start the server; settings by environment, see docs/configuration.md')
    .action(() => start(readConfig(process.env), loadFrontEnds));
}

async function start(config: Config, loadFrontEnds: LoadFrontEnds): Promise<void> {
  const began = performance.now();
  const ended = waitForSignal();
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const database = await openOwn(config);
  try {
    const ran = await step('Preparing the database', () => prepareDatabase(database.ownerUrl, config.mode));
    if (ran.length > 0) say(`Migrations: ${ran.join(', ')}`);
    const open = await openServer(config, database.ownerUrl);
    try {
      await run(open, loadFrontEnds, { began, ended });
    } finally {
      await open.close();
    }
  } finally {
    await database.release();
  }
  say('Stopped.');
}

async function openOwn({ databaseUrl, home }: Config): Promise<OwnedDatabase> {
  if (databaseUrl) return { ownerUrl: databaseUrl, release: async () => undefined };
  const embedded = await startEmbedded({
    home,
    log: say,
    onLost: (error) => {
      say(error.message);
      process.kill(process.pid, 'SIGTERM');
    },
  });
  return { ownerUrl: embedded.ownerUrl, release: () => embedded.stop() };
}

type Run = { readonly began: number; readonly ended: Promise<void> };

async function run(
  { server }: OpenServer,
  loadFrontEnds: LoadFrontEnds,
  { began, ended }: Run,
): Promise<void> {
  const { config } = server;
  const first = await step('Importing the reference centre', () => firstStart(server));
  const site = await createSite(server, await loadFrontEnds());
  try {
    await site.listen({ host: config.host, port: config.port });
    greet(config, first.setUpUrl, (performance.now() - began) / 1000);
    await ended;
  } finally {
    await site.close();
  }
}

function greet(
  { publicUrl, mode, home, databaseUrl }: Config,
  setUpUrl: string | null,
  seconds: number,
): void {
  say(`Ready after ${seconds.toFixed(1)} s.`);
  say('');
  say(`  网站 Website        ${publicUrl}/`);
  say(`  工作台 Workbench    ${publicUrl}/w`);
  say(`  数据 Data           ${databaseUrl ? 'DATABASE_URL' : home}`);
  if (setUpUrl) say(`  一次性设置 Set-up   ${setUpUrl}`);
  if (mode === 'demo') {
    say('');
    say('  演示环境，数据均为虚构。Demo: every name and case is invented.');
    say('  clerk 综合窗口 · reviewer-gsj 工商局审批 · supervisor 中心监督 · admin 系统管理');
    say(`  口令 Password: ${DEMO_PASSWORD}`);
  }
  say('');
  say('Ctrl-C stops it.');
}

/** The first signal asks for a clean end, a second one ends at once. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
