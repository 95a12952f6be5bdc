import type { PlanView } from '@yichuang/contract/channels.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { cutLabel } from '@yichuang/ui/plan-layout.ts';
import { ChipShape } from '@yichuang/ui/status-chip.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import { shortAmount } from './amount-words.ts';
import { NAME, RIGHT, ROW, STANDING } from './lane-sizes.ts';
import { type LaneRow, spanOf } from './lanes.ts';
import { STANDING_LOOKS, STANDING_WORDS } from './standing.tsx';
import { usualWords } from './usual-words.ts';

type Props = {
  readonly row: LaneRow;
  readonly top: number;
  readonly x: (time: number) => number;
  readonly unit: PlanView['unit'];
  /** Its department stands on the line. */
  readonly isNamed: boolean;
};

/** One step: who, how it stands, when; the critical ones with a heavier outline and the word. */
export function LaneStep({ row, top, x, unit, isNamed }: Props) {
  const { step, running } = row;
  const { language } = useLanguage();
  const standings = useWords(STANDING_WORDS);
  const standing = running?.standing ?? 'waiting';
  return (
    <g className={`lane-step lane-${standing}${step.planned ? '' : ' lane-outside'}`}>
      <title>{nameIn(language, step)}</title>
      {isNamed && (
        <text className="lane-department" x="8" y={top + 16}>
          {cutLabel(nameIn(language, step.department), 8)}
        </text>
      )}
      <g transform={`translate(${STANDING}, ${top + 7})`}>
        <ChipShape shape={STANDING_LOOKS[standing].shape} />
      </g>
      <text className="lane-standing" x={STANDING + 15} y={top + 16}>
        {standings[standing]}
      </text>
      <text className="lane-name" x={NAME} y={top + 16}>
        {cutLabel(nameIn(language, step), 18)}
      </text>
      <Bar row={row} top={top} x={x} unit={unit} />
    </g>
  );
}

function Bar({ row, top, x, unit }: Omit<Props, 'isNamed'>) {
  const span = spanOf(row);
  if (span === null) return null;
  const { forecast, step } = row;
  const isCritical = forecast?.holds === true && step.planned !== null;
  const slackEnd = Math.min(x(span.until + Math.max(0, forecast?.slack ?? 0)), RIGHT);
  return (
    <g>
      {forecast?.usual && (
        <rect
          className="lane-usual"
          x={x(span.from)}
          y={top + 2}
          width={Math.max(0, Math.min(x(span.from + forecast.usual.most), RIGHT) - x(span.from))}
          height={ROW - 4}
        />
      )}
      {step.planned && (
        <line
          className="lane-planned"
          x1={x(step.planned.start)}
          x2={x(step.planned.end)}
          y1={top + ROW - 3}
          y2={top + ROW - 3}
        />
      )}
      {slackEnd > x(span.until) && (
        <line className="lane-slack" x1={x(span.until)} x2={slackEnd} y1={top + ROW / 2} y2={top + ROW / 2} />
      )}
      <rect
        className={isCritical ? 'lane-bar lane-bar-critical' : 'lane-bar'}
        x={x(span.from)}
        y={top + 5}
        width={Math.max(x(span.until) - x(span.from), 3)}
        height={ROW - 10}
      />
      {forecast?.pauses.map(({ from, until }) => {
        const [left, right] = [Math.max(from, span.from), Math.min(until, span.until)];
        return right > left ? (
          <rect
            key={from}
            className="lane-pause"
            x={x(left)}
            y={top + 5}
            width={x(right) - x(left)}
            height={ROW - 10}
          />
        ) : null;
      })}
      <BarWords row={row} at={Math.max(slackEnd, x(span.until))} top={top} unit={unit} />
    </g>
  );
}

/** Widest letter of a word beside a bar, and where the drawing ends. */
const WORD = 11;
const EDGE = RIGHT + 76;

type WordsProps = Pick<Props, 'row' | 'top' | 'unit'> & { readonly at: number };

function BarWords({ row: { forecast, step }, at, top, unit }: WordsProps) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  if (!forecast) return null;
  const said = [
    forecast.holds && step.planned ? words.critical : '',
    forecast.slack !== null && forecast.slack > 0
      ? words.slack(shortAmount(forecast.slack, unit, language))
      : '',
    forecast.late ? words.late : '',
    forecast.paused ? words.paused : '',
    step.planned ? '' : words.outside,
    forecast.usual && forecast.held !== null ? usualWords(forecast.usual, unit, language) : '',
  ].filter(Boolean);
  if (said.length === 0) return null;
  const text = said.join(' · ');
  // Words that would leave the drawing end at its edge instead.
  const isRight = at + 6 + text.length * WORD > EDGE;
  return (
    <text
      className="lane-word"
      x={isRight ? EDGE : at + 6}
      y={top + 16}
      textAnchor={isRight ? 'end' : 'start'}
    >
      {text}
    </text>
  );
}

const WORDS = bilingual({
  zh: {
    critical: '关键',
    slack: (amount: string) => `余 ${amount}`,
    late: '超时',
    paused: '中止计时',
    outside: '不计时',
  },
  en: {
    critical: 'critical',
    slack: (amount: string) => `${amount} spare`,
    late: 'late',
    paused: 'clock stopped',
    outside: 'not counted',
  },
});
