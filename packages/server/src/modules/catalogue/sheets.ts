import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import { perServer, type Server } from '#platform/server.ts';
import {
  catalogueVersion,
  currentSheetByCode,
  currentSheets,
  lockCurrentSheet,
  publicationOf,
  sheetByVersion,
} from './store.ts';

export type SheetRef = { readonly code: string; readonly version: number };

/** A published version never changes, so it is kept for ever (at most so many). */
const versions = perServer(() => new Map<string, ItemSheet>());
const KEPT_AT_MOST = 10_000;

/** The version a case keeps. @throws not-found */
export async function getSheet(db: Db, centreId: number, { code, version }: SheetRef): Promise<ItemSheet> {
  const row = await db.maybe(sheetByVersion, { centreId, code, version });
  if (!row) throw notFound();
  return sheetOf(row);
}

/** The version offered now. @throws not-found */
export async function currentSheet(db: Db, centreId: number, code: string): Promise<ItemSheet> {
  const row = await db.maybe(currentSheetByCode, { centreId, code });
  if (!row) throw notFound();
  return sheetOf(row);
}

/** The version offered now with its place in the catalogue, locked. @throws not-found */
export async function lockSheet(
  tx: Tx,
  centreId: number,
  code: string,
): Promise<{ readonly sheet: ItemSheet; readonly position: number }> {
  const [row] = await tx.run(lockCurrentSheet, { centreId, code });
  if (!row) throw notFound();
  return { sheet: sheetOf(row), position: row.position };
}

/** When a version was published. @throws not-found */
export async function publishedAt(db: Db, centreId: number, ref: SheetRef): Promise<Instant> {
  const row = await db.maybe(publicationOf, { centreId, ...ref });
  if (!row) throw notFound();
  return row.publishedAt;
}

/** A version without a trip once it was seen. A hot act checks in its statement that it is still offered. */
export async function keptSheet(db: Db, server: Server, centreId: number, ref: SheetRef): Promise<ItemSheet> {
  const key = `${centreId}/${ref.code}/${ref.version}`;
  const known = versions(server).get(key);
  if (known) return known;
  const sheet = await getSheet(db, centreId, ref);
  if (versions(server).size < KEPT_AT_MOST) versions(server).set(key, sheet);
  return sheet;
}

type Offered = { readonly stamp: string; readonly sheets: readonly ItemSheet[] };
const offered = perServer(() => new Map<number, Offered>());

/** All sheets offered now, in the order of the catalogue; read again only after a publication. */
export async function offeredSheets(db: Db, server: Server, centreId: number): Promise<readonly ItemSheet[]> {
  const version = await db.maybe(catalogueVersion, { centreId });
  const stamp = `${version?.items}/${version?.newest}`;
  const known = offered(server).get(centreId);
  if (known?.stamp === stamp) return known.sheets;
  const sheets = (await db.many(currentSheets, { centreId })).map(sheetOf);
  offered(server).set(centreId, { stamp, sheets });
  return sheets;
}

/** Validated when it was published; the version is the row's. */
const sheetOf = ({ sheet, version }: { readonly sheet: unknown; readonly version: number }): ItemSheet => ({
  ...(sheet as ItemSheet),
  version,
});
