import { limitWords } from '#format.ts';
import { bilingual, type Language, nameIn } from '#language.ts';
import { cutLabel, type Plan, type PlanRow, type PlanStep, planEnd, planRows, ticks } from '#plan-layout.ts';

// Sizes in units of the drawing, which is about one pixel each on a wide screen.
const ROW = 26;
const TOP = 30;
const DEPARTMENT = 12;
const NAME = 128;
const LEFT = 384;
const RIGHT = 940;
const WIDTH = 1000;

type Props = { readonly plan: Plan; readonly language: Language };

/** The plan of a route as a timetable: who works when, what holds the end, and how much room the rest has. */
export function PlanPicture({ plan, language }: Props) {
  const words = WORDS[language];
  const rows = planRows(plan);
  const end = planEnd(plan);
  const height = TOP + rows.length * ROW + 12;
  const x = (time: number) => LEFT + (time / end) * (RIGHT - LEFT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture scrolls sideways on a phone, by keyboard too
    <section className="plan-scroll" aria-label={words.picture} tabIndex={0}>
      <svg
        className="plan-picture"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={planSentence(plan, language)}
      >
        {ticks(end).map((tick) => (
          <g key={tick}>
            <line className="plan-grid" x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height - 8} />
            <text x={x(tick)} y={TOP - 12} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        <line className="plan-end" x1={x(plan.parallel)} x2={x(plan.parallel)} y1={TOP - 8} y2={height - 6} />
        <text x={LEFT - 14} y={TOP - 12} textAnchor="end">
          {words.unit[plan.unit]}
        </text>
        {rows.map((row, place) => (
          <Row
            key={row.kind === 'stage' ? row.name : row.step.stepId}
            row={row}
            top={TOP + place * ROW}
            x={x}
            language={language}
          />
        ))}
      </svg>
    </section>
  );
}

type RowProps = {
  readonly row: PlanRow;
  readonly top: number;
  readonly x: (time: number) => number;
  readonly language: Language;
};

function Row({ row, top, x, language }: RowProps) {
  if (row.kind === 'step') {
    return <StepRow step={row.step} named={row.firstOfDepartment} top={top} x={x} language={language} />;
  }
  return (
    <g>
      <rect className="plan-band" x="0" y={top} width={WIDTH} height={ROW} />
      {/* Stages have Chinese names only. */}
      <text className="plan-group-name" lang="zh-CN" x={DEPARTMENT} y={top + 18}>
        {row.name}
      </text>
    </g>
  );
}

type StepRowProps = Omit<RowProps, 'row'> & { readonly step: PlanStep; readonly named: boolean };

function StepRow({ step, named, top, x, language }: StepRowProps) {
  const words = WORDS[language];
  const middle = top + ROW / 2;
  const slackEnd = Math.min(x(step.end + step.slack), RIGHT);
  return (
    <g>
      <title>{nameIn(language, step)}</title>
      {named && (
        <text x={DEPARTMENT} y={top + 18}>
          {cutLabel(nameIn(language, step.department), 8.5)}
        </text>
      )}
      <text className="plan-step-name" x={NAME} y={top + 18}>
        {cutLabel(nameIn(language, step), 18.5)}
      </text>
      <rect
        className={step.critical ? 'plan-bar plan-bar-critical' : 'plan-bar'}
        x={x(step.start)}
        y={top + 6}
        width={Math.max(x(step.end) - x(step.start), 2)}
        height={ROW - 12}
      />
      {step.slack > 0 && (
        <line className="plan-slack" x1={x(step.end) + 2} x2={slackEnd} y1={middle} y2={middle} />
      )}
      {step.critical && (
        <text className="plan-tail" x={x(step.end) + 6} y={top + 18}>
          {words.critical}
        </text>
      )}
      {step.slack > 0 && (
        <text className="plan-tail" x={slackEnd + 6} y={top + 18}>
          {words.slack(step.slack)}
        </text>
      )}
    </g>
  );
}

/** What the picture says, in one sentence; it stands for the picture where it cannot be seen. */
export function planSentence(plan: Plan, language: Language): string {
  const amount = (count: number) =>
    limitWords({ unit: plan.unit === 'wd' ? 'workingDays' : 'workingHours', count }, language);
  const critical = plan.steps.filter((step) => step.critical).map((step) => nameIn(language, step));
  const words = WORDS[language];
  const told = { steps: plan.steps.length, serial: amount(plan.serial), parallel: amount(plan.parallel) };
  // A sentence with twenty names in it says nothing; the picture and the table name them.
  if (critical.length > MOST_NAMES) return words.sentence(told) + words.many(critical.length);
  return words.sentence(told) + words.named(critical.join(language === 'zh' ? '、' : ', '));
}

const MOST_NAMES = 6;

type Told = { readonly steps: number; readonly serial: string; readonly parallel: string };

const WORDS = bilingual({
  zh: {
    picture: '办理计划图',
    unit: { wd: '工作日', wh: '小时' },
    critical: '关键',
    slack: (count: number) => `余${count}`,
    sentence: (told: Told) => `共${told.steps}个步骤。逐个办理要${told.serial}，并联办理要${told.parallel}。`,
    named: (steps: string) => `决定总时间的是：${steps}。`,
    many: (count: number) => `其中${count}个关键步骤决定总时间。`,
  },
  en: {
    picture: 'Picture of the plan',
    unit: { wd: 'days', wh: 'hours' },
    critical: 'critical',
    slack: (count: number) => `${count} spare`,
    sentence: (told: Told) =>
      `${told.steps} steps. One after another they take ${told.serial}; in parallel ${told.parallel}. `,
    named: (steps: string) => `What decides the total: ${steps}.`,
    many: (count: number) => `${count} critical steps decide the total.`,
  },
});
