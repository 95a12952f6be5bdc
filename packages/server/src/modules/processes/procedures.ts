import type { Limit } from '@yichuang/domain/clock/limit.ts';
import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import { digestOf } from '#platform/canonical.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { currentProcedures as currentRows, procedureVersion, publishProcedure as publish } from './store.ts';

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

/** The versions offered now. */
export async function currentProcedures(db: Db, centreId: number): Promise<readonly ProcedureVersion[]> {
  const rows = await db.many(currentRows, { centreId });
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

type Place = { readonly tx: Tx; readonly centreId: number; readonly now: Instant };

/** @returns true when a new version was published; the same definition again changes nothing */
export async function publishProcedure(
  { tx, centreId, now }: Place,
  published: PublishedProcedure,
): Promise<boolean> {
  const rows = await tx.run(publish, {
    centreId,
    procedureKey: published.procedure.key,
    definition: published,
    digest: digestOf(published),
    now,
  });
  return rows.length === 1;
}
