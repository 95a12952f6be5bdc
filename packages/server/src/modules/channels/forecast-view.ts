import type {
  ForecastView,
  Holder,
  OutsideStep,
  PlanMoment,
  StepForecastView,
} from '@yichuang/contract/channel-forecast.ts';
import { isIntermediary } from '@yichuang/domain/channels/standing.ts';
import type { Due } from '@yichuang/domain/clock/due.ts';
import { PARTS_PER_UNIT, type Parts, unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { StepForecast } from '@yichuang/domain/processes/forecast.ts';
import { planOf } from '@yichuang/domain/processes/plan.ts';
import { countedSteps } from '@yichuang/domain/processes/select.ts';
import type { UsualTime } from '@yichuang/domain/processes/usual-time.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Ticking } from '../clock/index.ts';
import type { Foreseen } from './foresee.ts';
import type { Names } from './plan-view.ts';
import { type ApplicationRow, promisedDue } from './rows.ts';
import type { Running } from './running.ts';
import { workedUnits } from './usual-times.ts';

/** Everything a view of one forecast is made of. */
export type Seen = {
  readonly row: ApplicationRow;
  readonly running: Running;
  readonly foreseen: Foreseen;
  readonly names: Names;
  readonly usual: ReadonlyMap<string, UsualTime>;
};

export function viewForecast(seen: Seen, tick: Ticking): ForecastView {
  const { row, running, foreseen } = seen;
  const { axis, forecast, outlook, progress } = foreseen;
  const { procedure, before, after } = running.published;
  const start = axis.placeOf(progress.start);
  const promised = promisedDue(row);
  const promisedPlace = promised && axis.placeOf(promised.at) - start;
  const { serial } = planOf(countedSteps(running.graph));
  return {
    outlook: outlook?.outlook ?? null,
    finish: viewMoment(forecast.finish),
    slack: unitsOrNull(outlook?.slack ?? null),
    before: { limit: before, finish: whenAt(axis.momentAt(start + serial)) },
    promised: { limit: after, at: unitsOrNull(promisedPlace) },
    used: rounded(forecast.used),
    expected: unitsOrNull(forecast.expected),
    stages: forecast.stages.map(({ id, name, end }) => ({
      name,
      nameEn: procedure.stages.find((stage) => stage.id === id)?.nameEn ?? name,
      end: viewMoment(end),
    })),
    steps: forecast.steps.map((step) => viewStep(step, seen, tick)),
    outside: viewOutside(seen),
    stopped: [...forecast.stopped],
    ticks: ticksOf(foreseen, Math.max(forecast.expected ?? 0, forecast.used, promisedPlace ?? 0)),
  };
}

function viewStep(step: StepForecast, { foreseen, running, usual }: Seen, tick: Ticking): StepForecastView {
  const { axis, progress } = foreseen;
  const own = progress.steps.get(step.id);
  const place = placeFrom(foreseen);
  const { unit } = running.published.procedure;
  return {
    stepId: step.id,
    start: viewMoment(step.start),
    end: viewMoment(step.end),
    from: place(step.start),
    until: place(step.end),
    slack: unitsOrNull(step.slack),
    holds: step.holds,
    late: step.isLate,
    paused: step.isPaused,
    pauses: (own?.kind === 'open' ? own.pauses : []).map(({ from, to, isOpen }) => ({
      from: rounded(axis.dayOver(from) - axis.placeOf(progress.start)),
      until: rounded(axis.dayOver(to) - axis.placeOf(progress.start)),
      lastDay: to,
      open: isOpen === true,
    })),
    held:
      own?.kind === 'open'
        ? workedUnits({ from: own.start, to: tick.now, pauses: own.pauses }, unit, tick.clock)
        : null,
    usual: usual.get(step.id) ?? null,
  };
}

/** Steps that the clock of the channel does not measure, those of intermediaries among them. */
function viewOutside({ running, foreseen, names }: Seen): OutsideStep[] {
  const times = new Map(foreseen.forecast.steps.map((step) => [step.id, step]));
  const place = placeFrom(foreseen);
  return running.graph.steps
    .filter(({ countsTowardChannel }) => !countsTowardChannel)
    .map((step) => {
      const { id, name = id, item = '', department = '' } = step;
      const { start = null, end = null } = times.get(id) ?? {};
      return {
        stepId: id,
        name,
        nameEn: names.sheets.get(item)?.nameEn ?? name,
        department: names.owners(department),
        byThirdParty: isIntermediary(step),
        start: viewMoment(start),
        end: viewMoment(end),
        from: place(start),
        until: place(end),
      };
    });
}

/** Open steps with their departments, the longest held first (今天卡在谁). */
export function viewHolders(
  { running, foreseen, names }: Omit<Seen, 'usual' | 'row'>,
  tick: Ticking,
): Holder[] {
  const { unit } = running.published.procedure;
  return running.graph.steps
    .flatMap((step) => {
      const own = foreseen.progress.steps.get(step.id);
      if (own?.kind !== 'open') return [];
      const name = step.name ?? step.id;
      return {
        department: names.owners(step.department ?? ''),
        stepId: step.id,
        stepName: name,
        stepNameEn: names.sheets.get(step.item ?? '')?.nameEn ?? name,
        held: workedUnits({ from: own.start, to: tick.now, pauses: own.pauses }, unit, tick.clock),
        paused: foreseen.forecast.steps.some(({ id, isPaused }) => id === step.id && isPaused),
      };
    })
    .toSorted((a, b) => b.held - a.held);
}

export const whenAt = ({ at, on, provisional }: Due): PlanMoment => ({
  at: instantText(at),
  on,
  provisional,
});

export const viewMoment = (due: Due | null): PlanMoment | null => (due === null ? null : whenAt(due));

/** Places are counted from the acceptance. */
const placeFrom =
  ({ axis, progress }: Foreseen) =>
  (due: Due | null): number | null =>
    due === null ? null : rounded(axis.placeOf(due.at) - axis.placeOf(progress.start));

const rounded = (parts: Parts): number => Math.round(unitsOf(parts) * 100) / 100;

export const unitsOrNull = (parts: Parts | null): number | null => (parts === null ? null : rounded(parts));

const MOST_TICKS = 24;

/** Whole units along the picture with their dates, few enough to be read. */
function ticksOf({ axis, progress }: Foreseen, length: Parts): ForecastView['ticks'] {
  const start = axis.placeOf(progress.start);
  const units = Math.ceil(unitsOf(length));
  const gap = Math.max(1, Math.ceil((units + 1) / MOST_TICKS));
  return Array.from({ length: Math.floor(units / gap) + 1 }, (_, nth) => ({
    place: nth * gap,
    moment: whenAt(axis.momentAt(start + nth * gap * PARTS_PER_UNIT)),
  }));
}
