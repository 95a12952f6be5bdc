import type { RatingLevelView } from '@yichuang/contract/complaints.ts';

/** Mouths from a wide smile to a deep frown; the word beside says the same. */
const MOUTHS: Readonly<Record<RatingLevelView, string>> = {
  5: 'M7 14c2 4 8 4 10 0z',
  4: 'M7.5 14.5c2 2.6 7 2.6 9 0',
  3: 'M8 15.5h8',
  2: 'M8 16.5c2-1.8 6-1.8 8 0',
  1: 'M7.5 17.5c2-3.6 7-3.6 9 0',
};

/** One of the five faces; decoration only. */
export const Face = ({ level }: { readonly level: RatingLevelView }) => (
  <svg className={`face face-${level}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10" />
    <circle className="face-eye" cx="8.5" cy="9.5" r="1.2" />
    <circle className="face-eye" cx="15.5" cy="9.5" r="1.2" />
    <path d={MOUTHS[level]} />
  </svg>
);
