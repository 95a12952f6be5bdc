import { mkdirSync } from 'node:fs';
import { type Config, readConfig } from '#platform/config.ts';
import { findRunningEmbedded, startEmbedded } from '#platform/embedded/start-embedded.ts';
import type { Server } from '#platform/server.ts';
import { openServer } from './open-server.ts';
import { prepareDatabase } from './prepare-database.ts';

export type Log = (line: string) => void;

/** A database to work on, and how to let go of it. */
export type OwnedDatabase = { readonly ownerUrl: string; release(): Promise<void> };

/** The database of the settings: one's own, the one a running server uses, or the embedded one started for this command. */
export async function claimDatabase({ databaseUrl, home }: Config, log: Log): Promise<OwnedDatabase> {
  if (databaseUrl) return { ownerUrl: databaseUrl, release: async () => undefined };
  const running = findRunningEmbedded(home);
  if (running) return { ownerUrl: running.ownerUrl, release: async () => undefined };
  const embedded = await startEmbedded({ home, log });
  return { ownerUrl: embedded.ownerUrl, release: () => embedded.stop() };
}

/** Work of a command on a prepared database, beside a running server or without one. Progress goes to standard error. */
export async function withServer<T>(work: (server: Server) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const database = await claimDatabase(config, (line) => process.stderr.write(`${line}\n`));
  try {
    await prepareDatabase(database.ownerUrl, config.mode);
    const open = await openServer({ ...config, logLevel: 'warn' }, database.ownerUrl);
    try {
      return await work(open.server);
    } finally {
      await open.close();
    }
  } finally {
    await database.release();
  }
}
