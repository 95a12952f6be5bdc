import type { SearchReply } from '@yichuang/contract/catalogue.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import type { Db } from '#platform/db/database.ts';
import type { Reading } from '../context.ts';
import { noticesByIds } from '../notices/index.ts';
import { ownersOf } from './owners.ts';
import { askedWords } from './search-words.ts';
import { offeredSheets } from './sheets.ts';
import { itemWords, lifeEvents, searchEntries } from './store.ts';
import { viewSummary } from './views.ts';

/** Hits below this share of the best one are noise when the best one is strong. */
const NOISE = 0.12;

export type Hit = { readonly kind: string; readonly id: string };

/** What the box finds, best first. */
export async function findHits(db: Db, centreId: number, q: string, limit: number): Promise<readonly Hit[]> {
  const asked = askedWords(q);
  if (asked.plain === '') return [];
  const rows = await db.many(searchEntries, { centreId, ...asked, limit });
  const best = rows[0]?.score ?? 0;
  return rows
    .filter(({ score }) => score >= best * NOISE)
    .map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId }));
}

/** Items that match, best first; all in the order of the catalogue when nothing is asked. */
export async function findItems(
  q: string,
  limit: number,
  { db, server, centreId }: Pick<Reading, 'db' | 'server' | 'centreId'>,
): Promise<readonly ItemSheet[]> {
  const sheets = await offeredSheets(db, server, centreId);
  if (q.trim() === '') return sheets.slice(0, limit);
  const byCode = new Map(sheets.map((sheet) => [sheet.code, sheet]));
  const hits = await findHits(db, centreId, q, limit + 40);
  return hits.flatMap(({ kind, id }) => (kind === 'item' ? (byCode.get(id) ?? []) : [])).slice(0, limit);
}

/** Words by which items are found, by code: names and keywords, their pinyin, their initials. */
export async function findableItems(db: Db, centreId: number) {
  const rows = await db.many(itemWords, { centreId });
  return new Map(rows.map(({ subjectId, ...words }) => [subjectId, words]));
}

export async function search(q: string, context: Reading): Promise<SearchReply> {
  const { db, server, centreId } = context;
  const hits = await findHits(db, centreId, q, 60);
  const ids = (kind: string) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const byCode = new Map((await offeredSheets(db, server, centreId)).map((sheet) => [sheet.code, sheet]));
  const owners = await ownersOf(db, centreId);
  const events = await db.many(lifeEvents, { centreId });
  const found = new Map(
    events.map(({ slug, name, nameEn, event }) => [
      slug,
      { slug, name, nameEn, summary: (event as { summary: string }).summary },
    ]),
  );
  return {
    q,
    items: ids('item')
      .flatMap((code) => byCode.get(code) ?? [])
      .slice(0, 30)
      .map((sheet) => viewSummary(sheet, owners)),
    events: ids('event')
      .flatMap((slug) => found.get(slug) ?? [])
      .slice(0, 5),
    notices: await noticesByIds(ids('notice').slice(0, 5), context),
  };
}
