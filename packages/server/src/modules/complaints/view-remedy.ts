import type { RemedyRow, RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { appealBy } from '@yichuang/domain/complaints/appeal.ts';
import { maskMobile } from '@yichuang/domain/identity/masking.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { notFound } from '#platform/http/refusal.ts';
import { type Ticking, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import { listDepartmentNames } from '../organisation/index.ts';
import { offeredActs } from './offered-acts.ts';
import { type RATING, ratingById } from './rating-store.ts';
import { viewDues, viewPressing } from './remedy-due-view.ts';
import { remedyOf, type StoredRemedy } from './remedy-rows.ts';
import { viewTimeline } from './remedy-timeline.ts';
import { viewService } from './view-rating-page.ts';

type StoredRating = Values<typeof RATING>;

/** The whole remedy for one screen, as this person may see it. */
export async function viewRemedy(row: StoredRemedy, context: Reading): Promise<RemedyView> {
  const { db, centreId, actor, now } = context;
  const rating = await db.maybe(ratingById, { centreId, ratingId: row.ratingId });
  if (!rating) throw notFound();
  const tick = await ticking(context);
  const departments = await listDepartmentNames(db, centreId);
  const names = await accountNames([rating.ratedAccountId], context);
  return {
    ...viewRow(row, rating, { departments, tick }),
    rating: {
      via: rating.via as RemedyView['rating']['via'],
      aspects: rating.aspects as RemedyView['rating']['aspects'],
      words: rating.words,
      phone: rating.phone !== null && mayUse(actor, 'complaints.judge') ? maskMobile(rating.phone) : null,
      ratedAt: instantText(rating.ratedAt),
      rated: names.get(rating.ratedAccountId ?? '') ?? null,
      counterId: rating.counterId,
    },
    secondLevel: row.secondLevel as RemedyView['secondLevel'],
    dues: viewDues(row, tick),
    timeline: await viewTimeline(row.remedyId, context),
    appealBy: appealBy(remedyOf(row), tick.clock)?.on ?? null,
    acts: offeredActs(row, context, tick),
    now: instantText(now),
  };
}

type Telling = {
  readonly departments: ReadonlyMap<string, RemedyRow['department']>;
  readonly tick: Ticking;
};

export const viewRow = (
  row: StoredRemedy,
  rating: StoredRating,
  { departments, tick }: Telling,
): RemedyRow => ({
  remedyId: row.remedyId,
  level: row.level as RemedyRow['level'],
  state: row.state as RemedyRow['state'],
  verdict: row.verdict as RemedyRow['verdict'],
  appeal: viewAppeal(row),
  service: viewService(rating),
  department: departmentOf(row.departmentCode, departments),
  openedAt: instantText(row.openedAt),
  pressing: viewPressing(row, tick),
  version: row.version,
});

/** How an appeal stands; null where there is none. */
export const viewAppeal = ({ appealedAt, appealOutcome }: StoredRemedy): RemedyRow['appeal'] =>
  appealedAt === null ? null : ((appealOutcome ?? 'open') as RemedyRow['appeal']);

export const departmentOf = (code: string, departments: Telling['departments']): RemedyRow['department'] =>
  departments.get(code) ?? { code, name: code, nameEn: code };
