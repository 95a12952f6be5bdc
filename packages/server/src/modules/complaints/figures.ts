import type { RatingFiguresView, RatingShow } from '@yichuang/contract/complaints-ratings.ts';
import { RATING_LEVELS, type RatingLevel } from '@yichuang/domain/complaints/rating.ts';
import { type CountedRating, ratingFigures } from '@yichuang/domain/complaints/rating-figures.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Reading } from '../context.ts';
import { countRatings } from './rating-store.ts';

type Asked = { readonly department: string | null; readonly since: Instant; readonly show: RatingShow };

/** The figures of the services since a moment, and how many ratings the list has. */
export async function viewFigures(
  { department, since, show }: Asked,
  { db, centreId }: Pick<Reading, 'db' | 'centreId'>,
): Promise<{ readonly figures: RatingFiguresView; readonly total: number }> {
  const groups = await db.many(countRatings, { centreId, department, since });
  const counted = groups.map(
    ({ hasRemedy, isCorrected, isRevisitedInTime, level, ...group }): CountedRating => ({
      ...group,
      level: level as RatingLevel | null,
      remedy: hasRemedy ? { isCorrected, isRevisitedInTime } : null,
    }),
  );
  const { active, ...figures } = ratingFigures(counted);
  const isListed = ({ level, isDefault }: CountedRating) =>
    level !== null && isDefault === (show === 'default') && (show !== 'bad' || level <= 2);
  return {
    figures: { ...figures, active: RATING_LEVELS.map((level) => ({ level, count: active[level] })) },
    total: counted.filter(isListed).reduce((sum, { count }) => sum + count, 0),
  };
}
