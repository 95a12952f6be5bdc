import { mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { type Config, ConfigError, readConfig } from '#platform/config.ts';
import { type Log, step } from '#platform/embedded/progress.ts';
import { startEmbedded } from '#platform/embedded/start-embedded.ts';
import { firstStart } from '../start/first-start.ts';
import { type OpenServer, openServer } from '../start/open-server.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import { createSite } from '../start/serve.ts';
import type { OwnedDatabase } from '../start/with-database.ts';
import type { LoadFrontEnds } from './main.ts';
import { note, say } from './progress.ts';
import { readyJson, readyText } from './start-answer.ts';

/** `start`: the whole product in one process. Ctrl-C ends it cleanly; being killed loses nothing acknowledged. */
export function startCommand(program: Command, loadFrontEnds: LoadFrontEnds): void {
  program
    .command('start')
    .description('start the server; settings by environment, see docs/configuration.md')
    .option('--json', 'one JSON object when it is ready; progress goes to standard error')
    .action((options: Options) => start(readConfig(process.env), options, loadFrontEnds));
}

type Options = { readonly json?: true };

async function start(config: Config, options: Options, loadFrontEnds: LoadFrontEnds): Promise<void> {
  const began = performance.now();
  const ended = waitForSignal();
  const json = options.json === true;
  const log = json ? note : say;
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const database = await openOwn(config, log);
  try {
    const ran = await step(log, 'Preparing the database', () =>
      prepareDatabase(database.ownerUrl, config.mode),
    );
    if (ran.length > 0) log(`Migrations: ${ran.join(', ')}`);
    const open = await openServer(config, database.ownerUrl);
    try {
      await run(open, loadFrontEnds, { began, ended, log, json });
    } finally {
      await open.close();
    }
  } finally {
    await database.release();
  }
  log('Stopped.');
}

async function openOwn({ databaseUrl, home }: Config, log: Log): Promise<OwnedDatabase> {
  if (databaseUrl) return { ownerUrl: databaseUrl, release: async () => undefined };
  const embedded = await startEmbedded({
    home,
    log,
    onLost: (error) => {
      log(error.message);
      process.kill(process.pid, 'SIGTERM');
    },
  });
  return { ownerUrl: embedded.ownerUrl, release: () => embedded.stop() };
}

type Run = {
  readonly began: number;
  readonly ended: Promise<void>;
  readonly log: Log;
  readonly json: boolean;
};

async function run(
  { server }: OpenServer,
  loadFrontEnds: LoadFrontEnds,
  { began, ended, log, json }: Run,
): Promise<void> {
  const { config } = server;
  const { setUpUrl } = await step(log, 'Importing the reference centre', () => firstStart(server));
  const site = await createSite(server, await loadFrontEnds());
  try {
    await listen(site, config);
    const ready = { config, setUpUrl, seconds: (performance.now() - began) / 1000 };
    say(json ? JSON.stringify(readyJson(ready)) : readyText(ready));
    await ended;
  } finally {
    await site.close();
  }
}

/** Only now is it known whether the address is one of this machine. @throws ConfigError */
async function listen(site: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await site.listen({ host, port });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) throw error;
    throw new ConfigError([`HOST="${host}": no address of this machine, for example HOST=127.0.0.1`]);
  }
}

/** The first signal asks for a clean end, a second one ends at once. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
