import type { StepReported } from '#channels/application.ts';
import type { StepId } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import type { Instant } from '#time/instant.ts';

/** 中介环节现状: when a step of an intermediary was said to have begun, and to be done. */
export type StepProgress = {
  readonly startedAt: Instant;
  readonly startedOn: DateOnly;
  readonly endedAt: Instant | null;
  readonly endedOn: DateOnly | null;
};

/** How far each step is that was reported on; a step reported done at once began and ended that day. */
export function progressOf(
  reports: readonly (Pick<StepReported, 'stepId' | 'on'> & {
    readonly progress: string;
    readonly at: Instant;
  })[],
): ReadonlyMap<StepId, StepProgress> {
  const found = new Map<StepId, StepProgress>();
  for (const { stepId, progress, on, at } of reports) {
    const { startedAt, startedOn } = found.get(stepId) ?? { startedAt: at, startedOn: on };
    const isDone = progress === 'done';
    found.set(stepId, {
      startedAt,
      startedOn,
      endedAt: isDone ? at : null,
      endedOn: isDone ? on : null,
    });
  }
  return found;
}
