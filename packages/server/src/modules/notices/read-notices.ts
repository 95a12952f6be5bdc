import type { NoticeView } from '@yichuang/contract/notices.ts';
import type { Db } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { notices, questions } from './store.ts';

const viewNotice = (row: Values<(typeof notices)['row']>): NoticeView => ({
  id: row.noticeId,
  category: row.category,
  title: row.title,
  body: row.body,
  publishedOn: row.publishedOn,
  relatedItems: [...row.relatedItems],
});

export async function listNotices({ db, centreId, today }: Reading): Promise<{ rows: NoticeView[] }> {
  return { rows: (await db.many(notices, { centreId, today })).map(viewNotice) };
}

export async function readNotice(id: string, { db, centreId, today }: Reading): Promise<NoticeView> {
  const row = (await db.many(notices, { centreId, today })).find(({ noticeId }) => noticeId === id);
  if (!row) throw notFound();
  return viewNotice(row);
}

/** Titles of some notices, in the order asked. */
export async function noticesByIds(ids: readonly string[], { db, centreId, today }: Reading) {
  if (ids.length === 0) return [];
  const known = new Map((await db.many(notices, { centreId, today })).map((row) => [row.noticeId, row]));
  return ids
    .flatMap((id) => known.get(id) ?? [])
    .map(({ noticeId, title, publishedOn }) => ({ id: noticeId, title, publishedOn }));
}

export const questionsOf = (db: Db, centreId: number, itemCode: string) =>
  db.many(questions, { centreId, itemCode });
