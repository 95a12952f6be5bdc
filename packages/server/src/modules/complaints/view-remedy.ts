import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { appealBy } from '@yichuang/domain/complaints/appeal.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { offeredActs } from './offered-acts.ts';
import { ratingById } from './rating-store.ts';
import { viewDues } from './remedy-due-view.ts';
import { remedyOf, type StoredRemedy } from './remedy-rows.ts';
import { viewTimeline } from './remedy-timeline.ts';
import { viewRow } from './view-remedy-row.ts';
import { viewSaid } from './view-said.ts';

/** The whole remedy for one screen, as this person may see it. */
export async function viewRemedy(row: StoredRemedy, context: Reading): Promise<RemedyView> {
  const { db, centreId, now } = context;
  const rating = await db.maybe(ratingById, { centreId, ratingId: row.ratingId });
  if (!rating) throw notFound();
  const tick = await ticking(context);
  const departments = await listDepartmentNames(db, centreId);
  return {
    ...viewRow(row, rating, { departments, tick }),
    rating: await viewSaid(rating, context),
    secondLevel: row.secondLevel as RemedyView['secondLevel'],
    dues: viewDues(row, tick),
    timeline: await viewTimeline(row.remedyId, context),
    appealBy: appealBy(remedyOf(row), tick.clock)?.on ?? null,
    acts: offeredActs(row, context, tick),
    now: instantText(now),
  };
}
