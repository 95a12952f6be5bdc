import { isBadLevel, type RatingLevel, scoreOf } from '#complaints/rating.ts';

/** 评价统计的一类: services that somebody was asked about and that the figures cannot tell apart. */
export type CountedRating = {
  readonly count: number;
  /** Null while nobody has answered and the days are not over. */
  readonly level: RatingLevel | null;
  readonly isDefault: boolean;
  /** Found mistaken or malicious (误评、恶意): kept, shown, and counted nowhere. */
  readonly isDiscounted: boolean;
  /** Set aside on appeal of the department (申诉成立): likewise, and told apart. */
  readonly isSetAside: boolean;
  /** What came of a bad one; null where nothing is due. */
  readonly remedy: { readonly isCorrected: boolean; readonly isRevisitedInTime: boolean } | null;
};

/** 比率: both numbers stand beside it, so that anybody can do the sum again; null where nothing was counted. */
export type Share = { readonly part: number; readonly whole: number; readonly rate: number | null };

/** 好差评指标. */
export type RatingFigures = {
  /** 好评率: three and better of all valid ratings, those by default among them. */
  readonly good: Share;
  /** 主动评价好评率: the same of those somebody gave. */
  readonly activeGood: Share;
  /** 未评率: services nobody rated within the days, of all whose rating is settled. */
  readonly unrated: Share;
  /** 差评整改率. */
  readonly corrected: Share;
  /** 按期回访率. */
  readonly revisited: Share;
  /** Mean worth of the ratings somebody gave; null without one. */
  readonly score: number | null;
  /** Ratings somebody gave, and those by default, one to five. */
  readonly active: Readonly<Record<RatingLevel, number>>;
  readonly byDefault: number;
  /** Asked and still within the days. */
  readonly waiting: number;
  readonly discounted: number;
  readonly setAside: number;
};

/** The formulas as people read them beside the figure. */
export const FIGURE_FORMULAS = {
  good: {
    zh: '（非常满意＋满意＋基本满意）÷ 全部有效评价（含默认）',
    en: 'levels 5, 4, 3 ÷ all valid ratings, defaults included',
  },
  activeGood: { zh: '（非常满意＋满意＋基本满意）÷ 主动评价', en: 'levels 5, 4, 3 ÷ ratings somebody gave' },
  unrated: { zh: '逾期未评 ÷ 应评（已评＋逾期未评）', en: 'not rated in time ÷ rated or not rated in time' },
  corrected: { zh: '已整改差评 ÷ 有效差评', en: 'corrected ÷ valid bad ratings' },
  revisited: { zh: '按期回访差评 ÷ 有效差评', en: 'revisited in time ÷ valid bad ratings' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The figures of some services, each counted once. */
export function ratingFigures(all: readonly CountedRating[]): RatingFigures {
  const settled = all.filter(({ level }) => level !== null);
  const valid = settled.filter(({ isDiscounted, isSetAside }) => !isDiscounted && !isSetAside);
  const active = valid.filter(({ isDefault }) => !isDefault);
  const bad = active.filter(({ level }) => isBadLevel(level as RatingLevel));
  const of = (wanted: RatingLevel) => total(active.filter(({ level }) => level === wanted));
  return {
    good: share(valid, isGood),
    activeGood: share(active, isGood),
    unrated: share(settled, ({ isDefault }) => isDefault),
    corrected: share(bad, ({ remedy }) => remedy?.isCorrected === true),
    revisited: share(bad, ({ remedy }) => remedy?.isRevisitedInTime === true),
    score: meanScore(active),
    active: { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5) },
    byDefault: total(valid) - total(active),
    waiting: total(all) - total(settled),
    discounted: total(settled.filter(({ isDiscounted }) => isDiscounted)),
    setAside: total(settled.filter(({ isDiscounted, isSetAside }) => isSetAside && !isDiscounted)),
  };
}

const total = (some: readonly CountedRating[]): number => some.reduce((sum, { count }) => sum + count, 0);

function share(some: readonly CountedRating[], belongs: (one: CountedRating) => boolean): Share {
  const [part, whole] = [total(some.filter(belongs)), total(some)];
  return { part, whole, rate: whole === 0 ? null : part / whole };
}

const isGood = ({ level }: CountedRating): boolean => level !== null && !isBadLevel(level);

function meanScore(rated: readonly CountedRating[]): number | null {
  const worth = rated.reduce((sum, { level, count }) => sum + scoreOf(level as RatingLevel) * count, 0);
  return total(rated) === 0 ? null : worth / total(rated);
}
