import type { Config } from '#platform/config.ts';
import { findRunningEmbedded, startEmbedded } from '#platform/embedded/start-embedded.ts';

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
