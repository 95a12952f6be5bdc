import type { Due } from '#clock/due.ts';
import type { Pause } from '#clock/pause.ts';
import type { Parts } from '#processes/duration.ts';
import { inWorkingOrder } from '#processes/plan.ts';
import type { Step, StepId } from '#processes/procedure.ts';
import type { Selection } from '#processes/select.ts';
import { endWithPauses, type WorkingAxis } from '#processes/working-axis.ts';
import type { Instant } from '#time/instant.ts';

/** 环节进程: how far a step has come; a step that has not begun has none. */
export type StepCourse =
  | { readonly kind: 'done'; readonly start: Instant; readonly end: Instant }
  | { readonly kind: 'open'; readonly start: Instant; readonly pauses: readonly Pause[] }
  /** Ended without a grant that holds; what waits for it cannot go on. */
  | { readonly kind: 'stopped' };

/** 项目进度: when the application was accepted, how far its steps have come, and what time it is. */
export type Progress = {
  readonly start: Instant;
  readonly now: Instant;
  readonly steps: ReadonlyMap<StepId, StepCourse>;
};

/** 环节预测: when a step began or will begin, and when it is expected to end; null: a step before it was stopped. */
export type StepForecast = {
  readonly id: StepId;
  readonly start: Due | null;
  readonly end: Due | null;
  /** 剩余机动时间: how much later it may end without moving the whole; null once it has ended, or no end is known. */
  readonly slack: Parts | null;
  /** 当前关键: nothing is left of its slack, so that it holds the end of the whole now. */
  readonly holds: boolean;
  /** Its own promised time is used up. */
  readonly isLate: boolean;
  /** Its clock stands still now; the end assumes that it goes on as planned. */
  readonly isPaused: boolean;
};

/** 阶段预测: when everything of a stage and before it is expected to be done. */
export type StageForecast = { readonly id: string; readonly name: string; readonly end: Due | null };

/** 办理预测: the plan of a running application in real dates. */
export type Forecast = {
  /** The moment it was asked at. */
  readonly now: Instant;
  readonly steps: readonly StepForecast[];
  readonly stages: readonly StageForecast[];
  readonly finish: Due | null;
  /** Working time from the acceptance up to now, or up to the end once all is done. */
  readonly used: Parts;
  /** Working time from the acceptance to the expected finish. */
  readonly expected: Parts | null;
  /**
   * Working time, now and still to come, in which nothing but third parties is at work (中介用时); it is not the
   * government's, so that the promise moves by it.
   */
  readonly outside: Parts;
  /** Steps that were stopped and must be handled once more before anything behind them can go on. */
  readonly stopped: readonly StepId[];
};

/**
 * When a running application will be through.
 *
 * What has happened counts as it happened. An open step ends after its promised time, later by its own pauses, and
 * never before now; a step that has not begun begins when its prerequisites and the stages before it are done. A pause
 * lengthens its own branch alone: the others go on (各部门分别计时). The fixed work of the channel comes once, at the end.
 *
 * @throws InvalidProcedureError when steps wait for one another
 * @throws OutsideCalendarError when the calendar does not reach so far
 *
 * Law: Administrative Licensing Law art. 26(2), 45.
 */
export function forecastOf(selection: Selection, progress: Progress, axis: WorkingAxis): Forecast {
  const timed = runForward(selection, progress, axis);
  const isOver = timed.length > 0 && timed.every(({ progress }) => progress?.kind === 'done');
  const start = axis.placeOf(progress.start);
  const endOf = (some: readonly Timed[]) => latestOf([start, ...some.map(({ end }) => end)]);
  const last = endOf(timed);
  const finish = last === null ? null : last + (isOver ? 0 : selection.overhead);
  const slacks = slackOf(timed, selection, last);
  const moment = (place: Parts | null) => (place === null ? null : axis.momentAt(place));
  return {
    now: progress.now,
    steps: timed.map((step) => forecastStep(step, slacks.get(step.step.id) ?? null, moment)),
    stages: selection.stages.map(({ id, name }, at) => ({
      id,
      name,
      end: moment(endOf(timed.filter(({ stage }) => stage <= at))),
    })),
    finish: moment(finish),
    used: (isOver && last !== null ? last : axis.placeOf(progress.now)) - start,
    expected: finish === null ? null : finish - start,
    outside: outsideOf(timed),
    stopped: timed.flatMap(({ step, progress }) => (progress?.kind === 'stopped' ? step.id : [])),
  };
}

/** A step with its places on the axis. */
type Timed = {
  readonly step: Step;
  readonly stage: number;
  readonly progress: StepCourse | undefined;
  readonly start: Parts | null;
  readonly end: Parts | null;
  readonly isLate: boolean;
  readonly isPaused: boolean;
};

function runForward(selection: Selection, { start, now, steps }: Progress, axis: WorkingAxis) {
  const place = new Map(selection.stages.map(({ id }, at) => [id, at]));
  const ends = new Map<StepId, Parts | null>();
  const [begin, today] = [axis.placeOf(start), axis.placeOf(now)];
  const timed: Timed[] = [];
  for (const step of inWorkingOrder(selection)) {
    const stage = place.get(step.stage ?? '') ?? 0;
    const gates = timed.filter((one) => one.stage < stage).map(({ end }) => end);
    const waits = step.prerequisites.map((id) => ends.get(id) ?? null);
    const released = latestOf([...gates, ...waits, begin]);
    const progress = steps.get(step.id);
    const times = timesOf({ step, progress, released, today }, axis);
    ends.set(step.id, times.end);
    timed.push({ step, stage, progress, ...times });
  }
  return timed;
}

type Asked = Pick<Timed, 'step' | 'progress'> & { readonly released: Parts | null; readonly today: Parts };

function timesOf({ step, progress, released, today }: Asked, axis: WorkingAxis) {
  const calm = { isLate: false, isPaused: false };
  if (progress === undefined) {
    const start = released === null ? null : Math.max(released, today);
    return { start, end: start === null ? null : start + step.duration, ...calm };
  }
  if (progress.kind === 'stopped') return { start: null, end: null, ...calm };
  const start = axis.placeOf(progress.start);
  if (progress.kind === 'done') return { start, end: axis.placeOf(progress.end), ...calm };
  const own = endWithPauses({ start, length: step.duration }, progress.pauses, axis);
  const standsUntil = progress.pauses
    .filter(({ isOpen }) => isOpen)
    .reduce((latest, { to }) => Math.max(latest, axis.dayOver(to)), 0);
  return {
    start,
    end: Math.max(own, today, standsUntil),
    isLate: own < today,
    isPaused: standsUntil > today,
  };
}

/** The last of some places; null when one of them is not known. */
const latestOf = (places: readonly (Parts | null)[]): Parts | null =>
  places.reduce<Parts | null>((latest, place) => {
    return latest === null || place === null ? null : Math.max(latest, place);
  }, 0);

/** Work of third parties: outside the clock, and of no department. */
const isOutside = ({ step, progress }: Timed): boolean =>
  !step.countsTowardChannel && step.department === undefined && progress?.kind !== 'done';

/** Length of what third parties still need, where no department works beside them. */
function outsideOf(timed: readonly Timed[]): Parts {
  const edges = new Set(
    timed.flatMap(({ start, end }) => (start === null || end === null ? [] : [start, end])),
  );
  const places = [...edges].sort((a, b) => a - b);
  const covers = (from: Parts, to: Parts) => (one: Timed) =>
    one.start !== null && one.end !== null && one.start <= from && to <= one.end;
  return places.reduce((sum, from, at) => {
    const to = places[at + 1] ?? from;
    const atWork = timed.filter(covers(from, to));
    return atWork.length > 0 && atWork.every(isOutside) ? sum + to - from : sum;
  }, 0);
}

/** How much later each unfinished step may end, from the end backwards; only what has not begun can be pushed. */
function slackOf(timed: readonly Timed[], { stages }: Selection, finish: Parts | null) {
  const slacks = new Map<StepId, Parts>();
  if (finish === null) return slacks;
  const latestStarts = new Map<StepId, Parts>();
  const stageStarts = new Array<Parts>(Math.max(1, stages.length)).fill(finish);
  const successors = successorsOf(timed);
  for (const { step, stage, progress, end } of timed.toReversed()) {
    const pushed = (successors.get(step.id) ?? []).map((id) => latestStarts.get(id) ?? finish);
    const latestEnd = Math.min(finish, ...pushed, ...stageStarts.slice(stage + 1));
    if (progress?.kind !== 'done') slacks.set(step.id, latestEnd - (end ?? latestEnd));
    if (progress !== undefined) continue;
    latestStarts.set(step.id, latestEnd - step.duration);
    stageStarts[stage] = Math.min(stageStarts[stage] ?? finish, latestEnd - step.duration);
  }
  return slacks;
}

function successorsOf(timed: readonly Timed[]): ReadonlyMap<StepId, readonly StepId[]> {
  const successors = new Map<StepId, StepId[]>();
  for (const { step } of timed) {
    for (const id of step.prerequisites) successors.set(id, [...(successors.get(id) ?? []), step.id]);
  }
  return successors;
}

const forecastStep = (
  { step, progress, start, end, isLate, isPaused }: Timed,
  slack: Parts | null,
  moment: (place: Parts | null) => Due | null,
): StepForecast => ({
  id: step.id,
  start: moment(start),
  end: moment(end),
  slack,
  holds: slack === 0 && progress?.kind !== 'stopped',
  isLate,
  isPaused,
});
