import type { listScreens as route, ScreenView } from '@yichuang/contract/queueing-screens.ts';
import type { ReplyOf } from '@yichuang/contract/route.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { ask } from '#platform/db/compose.ts';
import { notFound } from '#platform/http/refusal.ts';
import type { Reading } from '../context.ts';
import { halls } from '../organisation/index.ts';
import { areasOfHalls, counterPlates, screenById, screensOfCentre } from './screen-store.ts';
import { placeOf, type ScreenRow, settingsOfScreen } from './screen-token.ts';

/** The screens of the centre, and where one may stand. */
export async function listScreens({ db, centreId }: Reading): Promise<ReplyOf<typeof route>> {
  const [screens, places, areas, counters] = await db.together(
    ask(screensOfCentre, { centreId }),
    ask(halls, { centreId }),
    ask(areasOfHalls, { centreId }),
    ask(counterPlates, { centreId }),
  );
  return {
    rows: screens.map(viewScreen),
    halls: places.map(({ id, name, nameEn }) => ({ code: id, name, nameEn })),
    areas: areas.map(({ hall, area, name, nameEn }) => ({ hall, area, name, nameEn })),
    counters: [...counters],
  };
}

export async function readScreen(
  { screenId }: { readonly screenId: string },
  { db, centreId }: Reading,
): Promise<ScreenView> {
  const row = await db.maybe(screenById, { centreId, screenId });
  if (!row) throw notFound();
  return viewScreen(row);
}

/** Of a screen that has a place. */
export function viewScreen(row: ScreenRow): ScreenView {
  if (row.label === null || row.pairedAt === null) throw notFound();
  return {
    ...settingsOfScreen(row),
    ...placeOf(row),
    screenId: row.screenId,
    state: row.state as ScreenView['state'],
    label: row.label,
    pairedAt: instantText(row.pairedAt),
    revokedAt: row.revokedAt === null ? null : instantText(row.revokedAt),
    version: row.version,
  };
}
