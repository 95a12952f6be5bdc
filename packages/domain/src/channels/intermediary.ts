import { inPart, type StaffAct } from '#cases/act.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application, OutsideTime, ReportedProgress } from '#channels/application.ts';
import { StepChoiceError, StepReportError, StepStandingError } from '#channels/errors.ts';
import { isIntermediary, type StepRecords, standingOf } from '#channels/standing.ts';
import { type Due, dueInOpeningTime, dueOf, type OfficeClock } from '#clock/due.ts';
import { usedMinutes, usedWorkingDays } from '#clock/remaining.ts';
import { requirePermission } from '#identity/policy.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import { type DateOnly, daysBetween } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay, MINUTE_MS } from '#time/instant.ts';

/** 中介环节报告: who reports what about which step, and since which day it is so. */
export type ReportStepCommand = StaffAct & {
  readonly stepId: StepId;
  readonly progress: ReportedProgress;
  readonly since: DateOnly;
  readonly clock: OfficeClock;
};

/** 中介环节的背景: the steps, where they stand, when this one began, and since when departments had nothing to do. */
export type IntermediaryGround = {
  readonly graph: StepGraph;
  readonly records: StepRecords;
  /** The day on which the step was said to have begun; null while it has not. */
  readonly begunOn: DateOnly | null;
  /** The latest moment at which a department decided, or an intermediary was done; null before the first. */
  readonly lastDoneAt: Instant | null;
};

/**
 * Puts on record that a step of an intermediary (seal, survey, account) began or is done. Done, it establishes its
 * fact like any other, and what waits for it opens.
 *
 * Where nothing but intermediaries was left to wait for, that time is not the government's: the promise of the channel
 * moves by it. Steps of departments that were open go on by their own clocks.
 *
 * @throws NotPermittedError, ApplicationStateError
 * @throws StepChoiceError for a step of a department, or one that does not apply; it names what can be reported
 * @throws StepStandingError before its prerequisites hold, when it began already, or after it was done
 * @throws StepReportError for a day to come, one before the acceptance, or a day before it began
 */
export function reportStep(
  before: Application,
  ground: IntermediaryGround,
  command: ReportStepCommand,
): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { stepId, progress, since, clock, at } = command;
  const allowed = ground.graph.steps.filter(isIntermediary).map(({ id }) => id);
  if (!allowed.includes(stepId)) throw new StepChoiceError(stepId, allowed);
  requireReportable(stepId, progress, ground.records);
  requireDay(before, ground, command);
  const outside = progress === 'done' ? outsideTime(before, ground, at) : null;
  const promisedDue = outside && before.promisedDue && movedBy(outside, before.promisedDue, clock);
  return happened(before, {
    kind: 'stepReported',
    ...inPart('coordinator', command),
    stepId,
    progress,
    on: since,
    ...(outside && { outside }),
    ...(promisedDue && { promisedDue }),
  });
}

function requireReportable(stepId: StepId, progress: ReportedProgress, records: StepRecords): void {
  const allowed = progress === 'done' ? (['ready', 'open'] as const) : (['ready'] as const);
  const standing = standingOf(stepId, records);
  if (!allowed.some((one) => one === standing)) throw new StepStandingError(stepId, standing, allowed);
}

function requireDay(
  { acceptedAt }: Application,
  { begunOn }: IntermediaryGround,
  { since, on, clock }: ReportStepCommand,
): void {
  const accepted = acceptedAt === undefined ? on : localDay(acceptedAt, clock.zone ?? CHINA_TIME);
  const first = begunOn ?? accepted;
  if (since > on || since < first) throw new StepReportError(since, first, on);
}

/** The stretch up to now in which no department had anything to do; null when one has, or the whole is through. */
function outsideTime(
  { state, acceptedAt }: Application,
  { graph, records, lastDoneAt }: Pick<IntermediaryGround, 'graph' | 'records' | 'lastDoneAt'>,
  at: Instant,
): OutsideTime | null {
  const isAtWork = graph.steps
    .filter((step) => !isIntermediary(step))
    .some(({ id }) => ['open', 'ready'].includes(standingOf(id, records)));
  const from = lastDoneAt ?? acceptedAt;
  return state !== 'accepted' || isAtWork || from === undefined || from >= at ? null : { from, to: at };
}

/** The promise after time that does not count; null when it stays, as after the due had passed. */
export function movedBy({ from, to }: OutsideTime, due: Due, clock: OfficeClock): Due | null {
  if (from > due.at) return null;
  const zone = clock.zone ?? CHINA_TIME;
  const [first, last] = [localDay(from, zone), localDay(to, zone)];
  switch (due.unit) {
    case 'workingHours':
    case 'minutes': {
      const ms = usedMinutes(from, to, [], clock) * MINUTE_MS;
      return ms === 0 ? null : dueInOpeningTime({ start: due.at, ms, unit: due.unit }, [], clock);
    }
    case 'workingDays': {
      const count = usedWorkingDays(first, last, [], clock.calendar);
      return count === 0 ? null : dueOf(due.at, { unit: 'workingDays', count }, [], clock);
    }
    case 'calendarDays':
    case 'months': {
      const count = daysBetween(first, last);
      return count === 0
        ? null
        : { ...dueOf(due.at, { unit: 'calendarDays', count }, [], clock), unit: due.unit };
    }
  }
}
