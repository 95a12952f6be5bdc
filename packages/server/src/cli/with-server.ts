import { mkdirSync } from 'node:fs';
import { readConfig } from '#platform/config.ts';
import type { Server } from '#platform/server.ts';
import { openServer } from '../start/open-server.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import { claimDatabase } from '../start/with-database.ts';
import { note } from './progress.ts';

/** Work of a command on a prepared database, beside a running server or without one. Progress goes to standard error. */
export async function withServer<T>(work: (server: Server) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const database = await claimDatabase(config, note);
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
