import type { ItemGuide, listItems as listRoute } from '@yichuang/contract/catalogue.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import type { ItemSheet } from '@yichuang/domain/catalogue/item-sheet.ts';
import { possibleDepartments } from '@yichuang/domain/catalogue/local-office.ts';
import { effectiveStatutoryLimit } from '@yichuang/domain/catalogue/statutory-limit.ts';
import { Refusal } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { questionsOf } from '../notices/index.ts';
import { counters, servingPlaces } from '../organisation/index.ts';
import { LOCAL_OFFICE, ownersOf } from './owners.ts';
import { findItems } from './search.ts';
import { currentSheet, offeredSheets } from './sheets.ts';
import { viewDocuments, viewSummary } from './views.ts';

/** 办事指南. @throws not-found */
export async function viewGuide(
  code: string,
  { db, centreId }: Reading,
): Promise<Omit<ItemGuide, 'formTitle'> & { readonly formId: string | null }> {
  const sheet = await currentSheet(db, centreId, code);
  const statutory = effectiveStatutoryLimit(sheet);
  return {
    ...viewSummary(sheet, await ownersOf(db, centreId)),
    audience: [...sheet.audience],
    legalBasis: sheet.legalBasis.map(({ title, article, certainty }) => ({
      title,
      article: article ?? '',
      certain: certainty === 'known',
    })),
    conditions: [...sheet.conditions],
    documents: viewDocuments(sheet),
    statutoryLimit: statutory && { limit: statutory.limit, byDefault: statutory.byDefault },
    fee: { ...sheet.fee },
    result: { ...sheet.result },
    places: await placesOf(sheet, { db, centreId }),
    formId: sheet.formId,
    keywords: [...sheet.keywords],
    questions: await questionsOf(db, centreId, code),
    online: isOnline(sheet),
  };
}

/** A step of a channel is applied for with its channel, an intermediary's service at the intermediary. */
export const isOnline = (sheet: ItemSheet): boolean =>
  (sheet.channel === 'standard' || sheet.channel === 'street') && possibleDepartments(sheet).length > 0;

async function placesOf(
  sheet: ItemSheet,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<ItemGuide['places']> {
  const places = await db.many(servingPlaces, { centreId });
  const all = await db.many(counters, { centreId });
  return places
    .filter(({ id }) => sheet.halls.includes(id))
    .map(({ id, name, nameEn, address }) => ({
      hall: name,
      hallEn: nameEn,
      address,
      counters: all
        .filter(({ institutionId, counterId }) => institutionId === id && sheet.counters.includes(counterId))
        .map(({ number }) => number),
    }));
}

/** The catalogue with its filters; the cursor is the place in the list, which only a publication changes. */
export async function listItems(
  { query }: ParsedOf<typeof listRoute>,
  context: Reading,
): Promise<ReplyOf<typeof listRoute>> {
  const { db, server, centreId } = context;
  const start = placeOf(query.cursor);
  const sheets = query.q ? await findItems(query.q, 200, context) : await offeredSheets(db, server, centreId);
  const owners = await ownersOf(db, centreId);
  const kept = sheets.filter(
    (sheet) =>
      (!query.who || sheet.audience.includes(query.who)) &&
      (!query.department || answersFor(sheet).includes(query.department)) &&
      (!query.channel || sheet.channel === query.channel) &&
      (!query.handling || sheet.handling === query.handling),
  );
  const end = start + query.limit;
  return {
    rows: kept.slice(start, end).map((sheet) => viewSummary(sheet, owners)),
    total: kept.length,
    nextCursor: end < kept.length ? String(end) : null,
  };
}

/** Codes by which somebody may ask for what an owner does; the offices of the districts are asked for together as well. */
function answersFor(sheet: ItemSheet): readonly string[] {
  if (sheet.intermediaryKind !== null) return [sheet.intermediaryKind];
  return [...possibleDepartments(sheet), ...(sheet.localOffices ? [LOCAL_OFFICE.code] : [])];
}

function placeOf(cursor: string | undefined): number {
  if (!cursor) return 0;
  if (!/^\d{1,6}$/.test(cursor)) throw new Refusal('invalid-input', 'invalid', { facts: { cursor } });
  return Number(cursor);
}
