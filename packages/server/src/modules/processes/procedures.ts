import type { Limit } from '@yichuang/domain/clock/limit.ts';
import type { AccountId } from '@yichuang/domain/identity/policy.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import type { DateOnly } from '@yichuang/domain/time/date-only.ts';
import { type Instant, localDay } from '@yichuang/domain/time/instant.ts';
import { digestOf } from '#platform/canonical.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import {
  currentProcedures as currentRows,
  newestProcedure as newestRow,
  procedureVersion,
  publishProcedure as publish,
} from './store.ts';

/** A channel as it is published: its procedure and what it promises. */
export type PublishedProcedure = {
  readonly procedure: Procedure;
  /** What it took before, and what the channel promises now. */
  readonly before: Limit;
  readonly after: Limit;
  /** May be applied for here. */
  readonly isOpen: boolean;
};

export type ProcedureVersion = PublishedProcedure & { readonly key: string; readonly version: number };

/** The versions offered on a day: of those whose first day has come, the highest of each channel. */
export async function currentProcedures(
  db: Db,
  centreId: number,
  today: DateOnly,
): Promise<readonly ProcedureVersion[]> {
  const rows = await db.many(currentRows, { centreId, today });
  // Validated when it was published.
  return rows.map(({ procedureKey, version, definition }) => ({
    ...(definition as PublishedProcedure),
    key: procedureKey,
    version,
  }));
}

type Ref = { readonly key: string; readonly version: number };

/** The version an application keeps. @throws not-found */
export async function getProcedure(
  db: Db,
  centreId: number,
  { key, version }: Ref,
): Promise<ProcedureVersion> {
  const row = await db.maybe(procedureVersion, { centreId, procedureKey: key, version });
  if (!row) throw notFound();
  return { ...(row.definition as PublishedProcedure), key, version };
}

/** A published version never changes, so it is kept for ever (at most so many). */
const versions = perServer(() => new Map<string, ProcedureVersion>());
const KEPT_AT_MOST = 1_000;

/** A version without a trip once it was seen. @throws not-found */
export async function keptProcedure(
  db: Db,
  server: Server,
  centreId: number,
  ref: Ref,
): Promise<ProcedureVersion> {
  const key = `${centreId}/${ref.key}/${ref.version}`;
  const known = versions(server).get(key);
  if (known) return known;
  const procedure = await getProcedure(db, centreId, ref);
  if (versions(server).size < KEPT_AT_MOST) versions(server).set(key, procedure);
  return procedure;
}

export type NewestProcedure = PublishedProcedure & {
  readonly version: number;
  readonly appliesFrom: DateOnly;
  readonly publishedAt: Instant;
};

/** The version published last, whether its day has come or not; null where none was. */
export async function newestProcedure(
  db: Db,
  centreId: number,
  key: string,
): Promise<NewestProcedure | null> {
  const row = await db.maybe(newestRow, { centreId, procedureKey: key });
  if (!row) return null;
  const { version, appliesFrom, publishedAt, definition } = row;
  return { ...(definition as PublishedProcedure), version, appliesFrom, publishedAt };
}

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant };

/** Absent for imported data, which applies at once. */
type Publication = { readonly appliesFrom?: DateOnly; readonly by?: AccountId };

/** @returns true when a new version was published; the same definition again changes nothing, unless it is to apply earlier */
export async function publishProcedure(
  { tx, centreId, now }: Place,
  published: PublishedProcedure,
  { appliesFrom = localDay(now), by }: Publication = {},
): Promise<boolean> {
  const rows = await tx.run(publish, {
    centreId,
    procedureKey: published.procedure.key,
    definition: published,
    digest: digestOf(published),
    appliesFrom,
    now,
    publishedBy: by ?? null,
  });
  return rows.length === 1;
}
