import type { Language } from '@yichuang/ui/language.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { cutLabel } from '@yichuang/ui/plan-layout.ts';
import { useLanguage, useWords } from '#shell/language.tsx';
import { forecastSentence } from './forecast-sentence.ts';
import { LaneAxis } from './lane-axis.tsx';
import { LEFT, RIGHT, ROW, TOP, WIDTH } from './lane-sizes.ts';
import { LaneStep } from './lane-step.tsx';
import { axisEnd, type Lane, type LanesOf } from './lanes.ts';

type Props = { readonly view: LanesOf; readonly lanes: readonly Lane[] };

/** 办理计划图: who works when, what holds the end, and how far it is; the table below says the same in words. */
export function PlanLanes({ view, lanes }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const end = Math.max(axisEnd(view), 1);
  const placed = placeLanes(lanes);
  const height = TOP + (placed.at(-1)?.bottom ?? 0) * ROW + 10;
  const x = (time: number) => LEFT + (time / end) * (RIGHT - LEFT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture scrolls sideways, by keyboard too
    <section className="lanes-scroll" aria-label={words.picture} tabIndex={0}>
      <svg
        className="lanes"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={forecastSentence(view, language)}
      >
        <LanePatterns />
        {placed.map((one, index) => (
          <LaneBand key={one.lane.key} placed={one} isOdd={index % 2 === 1} language={language} />
        ))}
        <LaneAxis view={view} height={height} x={x} />
        {placed.flatMap(({ lane, top }) =>
          lane.rows.map((row, index) => (
            <LaneStep
              key={row.step.stepId}
              row={row}
              top={TOP + (top + headOf(lane) + index) * ROW}
              x={x}
              unit={view.plan.unit}
              isNamed={lane.kind !== 'department' || index === 0}
            />
          )),
        )}
      </svg>
    </section>
  );
}

type Placed = { readonly lane: Lane; readonly top: number; readonly bottom: number };

/** A stage has a line for its name; a department is named on its first step. */
const headOf = ({ kind }: Lane): number => (kind === 'department' ? 0 : 1);

function placeLanes(lanes: readonly Lane[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const lane of lanes) {
    const top = placed.at(-1)?.bottom ?? 0;
    placed.push({ lane, top, bottom: top + headOf(lane) + lane.rows.length });
  }
  return placed;
}

type BandProps = { readonly placed: Placed; readonly isOdd: boolean; readonly language: Language };

function LaneBand({ placed: { lane, top, bottom }, isOdd, language }: BandProps) {
  const words = useWords(WORDS);
  return (
    <g>
      <rect
        className={isOdd ? 'lane-band lane-band-odd' : 'lane-band'}
        x="0"
        y={TOP + top * ROW}
        width={WIDTH}
        height={(bottom - top) * ROW}
      />
      {headOf(lane) > 0 && (
        <text className="lane-title" x="8" y={TOP + top * ROW + 16}>
          {lane.title === null ? words.outside : cutLabel(nameIn(language, lane.title), 24)}
        </text>
      )}
    </g>
  );
}

/** Hatching of pauses. */
const LanePatterns = () => (
  <defs>
    <pattern id="lane-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className="lane-hatch" x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  </defs>
);

const WORDS = bilingual({
  zh: { picture: '办理计划图', outside: '不计入承诺时限（中介等）' },
  en: { picture: 'Picture of the plan', outside: 'Outside the promise (intermediaries and others)' },
});
