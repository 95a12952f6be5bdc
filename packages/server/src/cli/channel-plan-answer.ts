import type { Due } from '@yichuang/domain/clock/due.ts';
import { type Parts, type PlanUnit, unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { Plan, PlannedStep } from '@yichuang/domain/processes/plan.ts';
import type { Procedure, Route } from '@yichuang/domain/processes/procedure.ts';
import type { Selection } from '@yichuang/domain/processes/select.ts';
import { localAt, localText } from '@yichuang/domain/time/instant.ts';
import type { PlanDates } from '#cli/channel-dates.ts';

/** A plan and what it is the plan of. */
export type PlanAnswer = {
  readonly procedure: Procedure;
  readonly route: Route | undefined;
  readonly selection: Selection;
  readonly plan: Plan;
  readonly dates: PlanDates | undefined;
};

/** The stable answer of `--json`; lengths in the unit, times from the start of the first steps. */
export const planJson = ({ procedure, route, selection, plan, dates }: PlanAnswer) => ({
  unit: procedure.unit,
  serial: shown(plan.serial),
  parallel: shown(plan.parallel),
  stages: Object.fromEntries(plan.stages.map(({ name, length }) => [name, shown(length)])),
  critical: plan.critical,
  slack: Object.fromEntries(plan.steps.map(({ id, slack }) => [id, shown(slack)])),
  ungated: shown(plan.ungated),
  overhead: shown(selection.overhead),
  ...(route !== undefined && { channel: procedure.key, route: route.id }),
  ...(dates && datesJson(dates)),
  steps: plan.steps.map(({ id, stage, earliestStart, earliestEnd, slack, isCritical }) => ({
    id,
    ...(stage !== undefined && { stage }),
    start: shown(earliestStart),
    end: shown(earliestEnd),
    slack: shown(slack),
    critical: isCritical,
  })),
});

/** Moments of the centre, as people there tell them. */
const datesJson = ({ forecast, serialFinish }: PlanDates) => ({
  finish: wallTime(forecast.finish),
  serialFinish: wallTime(serialFinish),
  stageEnds: Object.fromEntries(forecast.stages.map(({ name, end }) => [name, wallTime(end)])),
  stepEnds: Object.fromEntries(forecast.steps.map(({ id, end }) => [id, wallTime(end)])),
});

const wallTime = (due: Due | null): string | null => (due === null ? null : localText(localAt(due.at)));

/** A table with a bar for each step, then the totals in words. */
export function planText(answer: PlanAnswer): string {
  const { procedure, route } = answer;
  const title =
    route === undefined
      ? procedure.name
      : `${procedure.name} (${procedure.key}), route ${route.id} ${route.name}`;
  const lines = [title, ...table(answer), '', ...totals(answer), '', LEGEND];
  return `${lines.map(plainLine).join('\n')}\n`;
}

const LEGEND = '█ critical  ▒ has slack  · slack';

/** Four decimals are what the durations can hold. */
const shown = (parts: Parts): number => Number(unitsOf(parts).toFixed(4));

/** The steps, under a line for each stage where there are stages. */
function table(answer: PlanAnswer): readonly string[] {
  const { procedure, plan } = answer;
  const rows = plan.steps.map((step) => rowOf(step, answer));
  const widths = COLUMNS.map((column) => rows.reduce((most, row) => Math.max(most, columns(row[column])), 0));
  const line = (row: Row) => {
    const cells = COLUMNS.map((column, at) => padded(row[column], widths[at] ?? 0));
    return `  ${[...cells.filter((cell) => cell !== ''), row.bar].join('  ')}`.trimEnd();
  };
  if (plan.stages.length === 0) return ['', ...rows.map(line)];
  return plan.stages.flatMap(({ id, name, start, length }) => [
    '',
    `${name}: ${inWords(length, procedure.unit)}, ${span(start, start + length)}`,
    ...rows.filter(({ stage }) => stage === id).map(line),
  ]);
}

const COLUMNS = ['id', 'name', 'department', 'span', 'slack'] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number] | 'bar', string>> & {
  readonly stage: string | undefined;
};

function rowOf(step: PlannedStep, { procedure, plan, selection }: PlanAnswer): Row {
  const { name = '', department = '' } = procedure.steps.find(({ id }) => id === step.id) ?? {};
  return {
    stage: step.stage,
    id: step.id,
    name,
    department,
    span: span(step.earliestStart, step.earliestEnd),
    slack: step.isCritical ? 'critical' : `slack ${shown(step.slack)}`,
    bar: barOf(step, plan.parallel - selection.overhead),
  };
}

const BAR_COLUMNS = 48;

/** Whole columns for a unit where the plan is short enough, so that equal steps look equal. */
function barOf({ earliestStart, earliestEnd, latestEnd, isCritical }: PlannedStep, total: Parts): string {
  const length = Math.max(1, unitsOf(total));
  const columnsPerUnit = length > BAR_COLUMNS ? BAR_COLUMNS / length : Math.floor(BAR_COLUMNS / length);
  const column = (parts: Parts) => Math.round(unitsOf(parts) * columnsPerUnit);
  const [start, end, latest] = [column(earliestStart), column(earliestEnd), column(latestEnd)];
  return ' '.repeat(start) + (isCritical ? '█' : '▒').repeat(end - start) + '·'.repeat(latest - end);
}

function totals({ procedure, selection, plan, dates }: PlanAnswer): readonly string[] {
  const { unit, overhead } = procedure;
  const saved = plan.serial - plan.parallel;
  const fixed = overhead.map(({ name, duration }) => `${name} ${shown(duration)}`).join(', ');
  const lines = [
    `One after another: ${inWords(plan.serial, unit)}.`,
    `Side by side: ${inWords(plan.parallel, unit)}${saved > 0 ? `, ${shown(saved)} fewer` : ''}.`,
  ];
  if (plan.stages.length > 0) lines.push(`Without gates between the stages: ${inWords(plan.ungated, unit)}.`);
  if (selection.overhead > 0) {
    lines.push(`Fixed work of the channel, in the total and not in the table: ${fixed}.`);
  }
  if (dates !== undefined) {
    const { forecast, serialFinish } = dates;
    lines.push(
      ...forecast.stages.map(({ name, end }) => `${name} ends ${wallTime(end)}.`),
      `Finished ${wallTime(forecast.finish)}; one after another ${wallTime(serialFinish)}.`,
    );
  }
  return lines;
}

const UNIT_WORDS = {
  wd: ['working day', 'working days'],
  wh: ['working hour', 'working hours'],
} as const satisfies Record<PlanUnit, readonly [one: string, many: string]>;

const inWords = (parts: Parts, unit: PlanUnit): string =>
  `${shown(parts)} ${UNIT_WORDS[unit][shown(parts) === 1 ? 0 : 1]}`;

const span = (from: Parts, to: Parts): string => `${shown(from)}–${shown(to)}`;

const padded = (text: string, width: number): string => text + ' '.repeat(width - columns(text));

/** Terminal columns of a text: East Asian wide characters take two. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Names come from files; what could steer a terminal is not printed. */
const plainLine = (line: string): string => line.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
