import type { PlanView } from '@yichuang/contract/channels.ts';
import { bilingual, nameIn } from '@yichuang/ui/language.ts';
import { cutLabel, planEnd, ticks } from '@yichuang/ui/plan-layout.ts';
import { planSentence } from '@yichuang/ui/plan-picture.tsx';
import { ChipShape } from '@yichuang/ui/status-chip.tsx';
import { useLanguage, useWords } from '#shell/language.tsx';
import type { Lane, LaneRow } from './lanes.ts';
import { STANDING_LOOKS, STANDING_WORDS } from './standing.tsx';

// Sizes in units of the drawing, about one pixel each on a wide screen.
const ROW = 24;
const TOP = 46;
const STANDING = 124;
const NAME = 200;
const LEFT = 430;
const RIGHT = 1060;
const WIDTH = 1140;

type Props = { readonly plan: PlanView; readonly lanes: readonly Lane[] };

/** 办理计划图: who works when and where each step stands; the table below says the same in words. */
export function PlanLanes({ plan, lanes }: Props) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const end = planEnd(plan);
  const rows = lanes.flatMap((lane) => lane.rows);
  const height = TOP + rows.length * ROW + 10;
  const x = (time: number) => LEFT + (time / end) * (RIGHT - LEFT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture scrolls sideways, by keyboard too
    <section className="lanes-scroll" aria-label={words.picture} tabIndex={0}>
      <svg
        className="lanes"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={planSentence(plan, language)}
      >
        {lanes.map((lane, index) => (
          <LaneBand
            key={lane.department.code}
            lane={lane}
            top={TOP + rowsBefore(lanes, index) * ROW}
            isOdd={index % 2 === 1}
          />
        ))}
        {plan.stages.map((stage) => (
          <g key={stage.name}>
            <line className="lane-stage" x1={x(stage.start)} x2={x(stage.start)} y1={4} y2={height - 6} />
            <text className="lane-stage-name" x={x(stage.start) + 4} y={16}>
              {stage.name}
            </text>
          </g>
        ))}
        {ticks(end).map((tick) => (
          <g key={tick}>
            <line className="lane-grid" x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height - 6} />
            <text className="lane-tick" x={x(tick)} y={TOP - 11} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        <text className="lane-tick" x={RIGHT + 14} y={TOP - 11}>
          {words.unit[plan.unit]}
        </text>
        <line className="lane-end" x1={x(plan.parallel)} x2={x(plan.parallel)} y1={TOP - 8} y2={height - 4} />
        {rows.map((row, index) => (
          <StepBar key={row.step.stepId} row={row} top={TOP + index * ROW} x={x} />
        ))}
      </svg>
    </section>
  );
}

const rowsBefore = (lanes: readonly Lane[], index: number): number =>
  lanes.slice(0, index).reduce((sum, lane) => sum + lane.rows.length, 0);

function LaneBand({ lane, top, isOdd }: { lane: Lane; top: number; isOdd: boolean }) {
  const { language } = useLanguage();
  return (
    <g>
      <rect
        className={isOdd ? 'lane-band lane-band-odd' : 'lane-band'}
        x="0"
        y={top}
        width={WIDTH}
        height={lane.rows.length * ROW}
      />
      <text className="lane-department" x="8" y={top + 16}>
        {cutLabel(nameIn(language, lane.department), 8)}
      </text>
    </g>
  );
}

function StepBar({ row, top, x }: { row: LaneRow; top: number; x: (time: number) => number }) {
  const { step, running } = row;
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const standings = useWords(STANDING_WORDS);
  const standing = running?.standing ?? 'waiting';
  const slackEnd = Math.min(x(step.end + step.slack), RIGHT);
  return (
    <g className={`lane-step lane-${standing}`}>
      <title>{nameIn(language, step)}</title>
      <g transform={`translate(${STANDING}, ${top + 7})`}>
        <ChipShape shape={STANDING_LOOKS[standing].shape} />
      </g>
      <text className="lane-standing" x={STANDING + 15} y={top + 16}>
        {standings[standing]}
      </text>
      <text className="lane-name" x={NAME} y={top + 16}>
        {cutLabel(nameIn(language, step), 18)}
      </text>
      {step.slack > 0 && (
        <line className="lane-slack" x1={x(step.end)} x2={slackEnd} y1={top + ROW / 2} y2={top + ROW / 2} />
      )}
      <rect
        className={step.critical ? 'lane-bar lane-bar-critical' : 'lane-bar'}
        x={x(step.start)}
        y={top + 5}
        width={Math.max(x(step.end) - x(step.start), 3)}
        height={ROW - 10}
      />
      <text className="lane-word" x={(step.slack > 0 ? slackEnd : x(step.end)) + 6} y={top + 16}>
        {step.critical ? words.critical : words.slack(step.slack)}
      </text>
    </g>
  );
}

const WORDS = bilingual({
  zh: {
    picture: '办理计划图',
    unit: { wd: '工作日', wh: '小时' },
    critical: '关键',
    slack: (count: number) => (count > 0 ? `余 ${count}` : ''),
  },
  en: {
    picture: 'Picture of the plan',
    unit: { wd: 'days', wh: 'hours' },
    critical: 'critical',
    slack: (count: number) => (count > 0 ? `${count} spare` : ''),
  },
});
