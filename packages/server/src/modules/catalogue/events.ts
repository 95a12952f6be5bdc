import type { EventSummary, EventView } from '@yichuang/contract/catalogue.ts';
import type { LifeEventData } from '@yichuang/domain/processes/life-event-procedure.ts';
import type { Db } from '#platform/db/database.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { ownersOf } from './owners.ts';
import { offeredSheets } from './sheets.ts';
import { lifeEvents } from './store.ts';
import { viewSummary } from './views.ts';

/** A life event as the import writes it. */
export type LifeEvent = {
  readonly summary: string;
  readonly order: readonly string[];
};

export async function listEvents({ db, centreId }: Reading): Promise<{ rows: EventSummary[] }> {
  const rows = await db.many(lifeEvents, { centreId });
  return {
    rows: rows.map(({ slug, name, nameEn, event }) => ({
      slug,
      name,
      nameEn,
      summary: (event as LifeEvent).summary,
    })),
  };
}

export async function viewEvent(slug: string, { db, server, centreId }: Reading): Promise<EventView> {
  const row = (await db.many(lifeEvents, { centreId })).find((event) => event.slug === slug);
  if (!row) throw notFound();
  const { summary, order } = row.event as LifeEvent;
  const byCode = new Map((await offeredSheets(db, server, centreId)).map((sheet) => [sheet.code, sheet]));
  const owners = await ownersOf(db, centreId);
  return {
    slug: row.slug,
    name: row.name,
    nameEn: row.nameEn,
    summary,
    steps: order.flatMap((code) => byCode.get(code) ?? []).map((sheet) => viewSummary(sheet, owners)),
    channelKey: row.channelKey,
  };
}

/** A life event with its questions and rules, as the import wrote it; null where there is none. */
export async function findLifeEvent(db: Db, centreId: number, slug: string): Promise<LifeEventData | null> {
  const row = (await db.many(lifeEvents, { centreId })).find((event) => event.slug === slug);
  return row === undefined ? null : (row.event as LifeEventData);
}
