import type { RatingShow } from '@yichuang/contract/complaints-ratings.ts';

/** What the list of ratings is narrowed to; it stands in the address. */
export type RatingFilter = {
  readonly show: RatingShow;
  readonly days: number;
  readonly department?: string | undefined;
};

export const SHOWS: readonly RatingShow[] = ['active', 'bad', 'default'];
export const SPANS: readonly number[] = [30, 90, 366];

/** Address of the ratings so narrowed. */
export function ratingsPath({ show, days, department }: RatingFilter): string {
  const asks = new URLSearchParams({ show, days: String(days), ...(department ? { department } : {}) });
  return `/supervise/ratings?${asks}`;
}

/** The filter an address asks for; what it does not know is left out. */
export function filterOf(asks: URLSearchParams): RatingFilter {
  return {
    show: SHOWS.find((show) => show === asks.get('show')) ?? 'active',
    days: SPANS.find((days) => String(days) === asks.get('days')) ?? 30,
    department: asks.get('department')?.slice(0, 12) || undefined,
  };
}
