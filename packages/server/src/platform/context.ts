import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, localDay } from '@yichuang/domain/time/instant.ts';
import type { Database, Db, Tx } from './db/database.ts';
import type { Server } from './server.ts';

type Here = {
  readonly server: Server;
  readonly centreId: number;
  readonly now: Instant;
  readonly today: DateOnly;
};

/** What background work is given: nobody asks for it. */
export type Working = Here & { readonly tx: Tx };

/** What every use case is given: who asks, from where, when, on which server. */
export type Asked<Actor> = Here & {
  /** Null when nobody is signed in (public routes). */
  readonly actor: Actor;
  /** Network address, for limits only. */
  readonly network: string;
};

export type Reading<Actor> = Asked<Actor> & { readonly db: Db };
export type Acting<Actor> = Asked<Actor> & { readonly tx: Tx };

/** For hot acts: the database for one statement, and what that statement must check again. */
export type ActingOnce<Actor> = Asked<Actor> & {
  readonly database: Database;
  readonly tokenHash: Buffer;
  readonly request: RequestKey;
};

/** Idempotency key of a write, with the digest of what was asked. */
export type RequestKey = {
  readonly scope: string;
  readonly key: string;
  readonly digest: Buffer;
  readonly route: string;
};

/** The moment and the day of an act: read once, so that an act cannot straddle midnight. */
export function momentOf(server: Server): { readonly now: Instant; readonly today: DateOnly } {
  const now = server.clock.now();
  return { now, today: localDay(now) };
}
