import { momentWords } from '@yichuang/ui/format.ts';
import { bilingual } from '@yichuang/ui/language.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { RIGHT, TOP } from './lane-sizes.ts';
import type { LanesOf } from './lanes.ts';

type Props = {
  readonly view: LanesOf;
  readonly height: number;
  readonly x: (time: number) => number;
};

/** Width a date needs; nearer ticks stay without one. */
const LABEL = 44;

/** Dates, today and the promise, drawn under the bars. */
export function LaneAxis({ view: { plan, forecast }, height, x }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const [first, second] = forecast.ticks;
  const gap = first && second ? x(second.place) - x(first.place) : LABEL;
  const every = Math.max(1, Math.ceil(LABEL / gap));
  const label = (at: string) => {
    const words = momentWords(at, language);
    return plan.unit === 'wd' ? words.slice(0, -6) : words.slice(-5);
  };
  return (
    <g>
      {forecast.ticks.map(({ place, moment }, nth) => (
        <g key={place}>
          <line className="lane-grid" x1={x(place)} x2={x(place)} y1={TOP - 6} y2={height - 6} />
          {nth % every === 0 && (
            <text className="lane-tick" x={x(place)} y={TOP - 11} textAnchor="middle">
              {label(moment.at)}
            </text>
          )}
        </g>
      ))}
      {forecast.used > 0 && <Line kind="today" at={x(forecast.used)} height={height} words={words.today} />}
      {forecast.promised.at !== null && (
        <Line kind="promise" at={x(forecast.promised.at)} height={height} words={words.promise} />
      )}
    </g>
  );
}

type LineProps = {
  readonly kind: 'today' | 'promise';
  readonly at: number;
  readonly height: number;
  readonly words: string;
};

const Line = ({ kind, at, height, words }: LineProps) => (
  <g>
    <line className={`lane-${kind}`} x1={at} x2={at} y1={32} y2={height - 4} />
    <text className="lane-line-word" x={Math.min(at, RIGHT - 10)} y={kind === 'today' ? 14 : 28} dx={4}>
      {words}
    </text>
  </g>
);

const WORDS = bilingual({
  zh: { today: '今天', promise: '承诺' },
  en: { today: 'today', promise: 'promise' },
});
