/** One bar: parts of a whole in the order of the key. */
export type ShareRow = { readonly label: string; readonly count: number; readonly shares: readonly number[] };

type Props = {
  /** Read aloud instead of the picture; the table beside it says the same. */
  readonly sentence: string;
  readonly rows: readonly ShareRow[];
  /** What each part is, for the key. */
  readonly parts: readonly string[];
};

const LABEL = 190;
const BAR = 320;
const WIDTH = LABEL + BAR + 60;
const ROW = 26;
const HEIGHT = 16;

/** Bars cut by share, all of one length; how many each rests on stands behind it. The numbers are in a table beside it. */
export function ShareBars({ sentence, rows, parts }: Props) {
  return (
    <figure className="share-bars">
      <figcaption>
        {parts.map((part, nth) => (
          <span key={part} className="share-key">
            <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true" focusable="false">
              <rect className={`share-part share-part-${nth}`} width="10" height="10" />
            </svg>
            {part}
          </span>
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 4}`}
        width={WIDTH}
        role="img"
        aria-label={sentence}
        focusable="false"
      >
        {rows.map((row, nth) => (
          <g key={row.label} transform={`translate(0 ${nth * ROW + 4})`}>
            <text className="share-label" x={LABEL - 8} y={HEIGHT - 3} textAnchor="end">
              {shortened(row.label)}
            </text>
            {partsOf(row.shares).map(({ x, width, part }) => (
              <rect
                key={part}
                className={`share-part share-part-${part}`}
                x={LABEL + x}
                width={width}
                height={HEIGHT}
              />
            ))}
            <text className="share-count" x={LABEL + BAR + 8} y={HEIGHT - 3}>
              {row.count}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Places of the parts along a bar; what is nothing is not drawn. */
export function partsOf(
  shares: readonly number[],
): readonly { readonly part: number; readonly x: number; readonly width: number }[] {
  let x = 0;
  return shares.flatMap((share, part) => {
    const placed = { part, x, width: share * BAR };
    x += placed.width;
    return share > 0 ? [placed] : [];
  });
}

/** A label longer than its place is cut; the table has it whole. */
const shortened = (label: string): string => {
  const signs = [...label];
  const most = signs.some((sign) => sign > '\u2e80') ? 12 : 24;
  return signs.length <= most ? label : `${signs.slice(0, most - 1).join('')}…`;
};
