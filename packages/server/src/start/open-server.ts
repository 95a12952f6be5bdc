import { join } from 'node:path';
import { type Clock, systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { openDatabase } from '#platform/db/database.ts';
import { localFiles } from '#platform/files/files.ts';
import { readLinkSecret } from '#platform/installation.ts';
import { type Jobs, startJobs } from '#platform/jobs/runner.ts';
import { createLog } from '#platform/log.ts';
import { REPOSITORY } from '#platform/repository.ts';
import { type Server, systemRandomness } from '#platform/server.ts';
import { documentFontPaths } from '#platform/typesetting/fonts.ts';
import { createTypesetter } from '#platform/typesetting/typesetter.ts';
import { JOBS } from '../modules/all.ts';
import { templateFaults } from '../modules/documents/index.ts';
import { APP_ROLE } from './prepare-database.ts';
import { refuseTooMuchPower } from './working-role.ts';

/** A server with its jobs running, not listening yet. */
export type OpenServer = { readonly server: Server; readonly jobs: Jobs; close(): Promise<void> };

/** The centre this installation serves; one for now, every key begins with it. */
export const CENTRE_ID = 1;

const CONNECTIONS = 20;

/**
 * @param databaseUrl of a prepared database; the server works in it as a role that cannot touch journals
 * @param clock another one than the settings say, for tests
 */
export async function openServer(
  config: Config,
  databaseUrl: string,
  clock: Clock = systemClock(config.clockStart, config.clockSpeed),
): Promise<OpenServer> {
  const database = openDatabase({ url: databaseUrl, role: APP_ROLE, connections: CONNECTIONS });
  await refuseTooMuchPower(database).catch(async (error) => {
    await database.close();
    throw error;
  });
  const typesetter = createTypesetter({
    fontPaths: documentFontPaths(),
    templatesDir: join(REPOSITORY, 'templates'),
  });
  let kick = () => undefined as unknown;
  const server: Server = {
    config,
    database,
    clock,
    files: localFiles(join(config.home, 'files')),
    typesetter,
    log: createLog(config.logLevel),
    random: systemRandomness,
    linkSecret: await readLinkSecret(database),
    onCommitted: () => void kick(),
    startedAt: clock.now(),
  };
  const jobs = await startJobs(server, JOBS, databaseUrl, APP_ROLE);
  kick = jobs.kick;
  // A template that cannot be used is told in the log now, not with the first paper.
  void templateFaults(server).catch((error) => server.log.error({ event: 'template.unchecked', err: error }));
  return {
    server,
    jobs,
    async close() {
      await jobs.stop();
      await typesetter.close();
      await database.close();
    },
  };
}
