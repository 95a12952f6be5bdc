import type { Application } from '#channels/application.ts';
import { type StepRecords, type StepStanding, standingOf } from '#channels/standing.ts';
import { applyingSteps, conditionalSteps, ENDED_WITHOUT_GRANT, stepsToJoin } from '#channels/step-acts.ts';
import type { Procedure, StepId } from '#processes/procedure.ts';

/** 环节可为事项: a step that an act is about, where it stands, and whether the act is open. */
export type StepOffer = {
  readonly stepId: StepId;
  readonly standing: StepStanding | 'absent';
  readonly isOpen: boolean;
};

/** 环节增减与重办: what the coordinator may do with single steps now; what is closed is said with where it stands. */
export type StepOffers = {
  readonly join: readonly StepOffer[];
  readonly leave: readonly StepOffer[];
  readonly reopen: readonly StepOffer[];
};

/**
 * Which steps may join, leave, or be handled once more; by the same rules as the acts themselves. Nothing before the
 * acceptance and after the end, but for a decision set aside that brings a refused application back.
 */
export function offeredStepActs(
  application: Application,
  procedure: Procedure,
  records: StepRecords,
): StepOffers {
  const isRunning = application.state === 'accepted';
  const joinable = isRunning ? stepsToJoin(application, procedure) : [];
  const conditional = isRunning ? conditionalSteps(application, procedure) : [];
  const offer = (stepId: StepId, open: readonly StepStanding[]): StepOffer => {
    const standing = standingOf(stepId, records);
    return { stepId, standing, isOpen: open.includes(standing) };
  };
  const maySetAside = isRunning || application.state === 'refused';
  return {
    join: joinable.map((stepId) => ({ stepId, standing: 'absent', isOpen: true })),
    leave: conditional
      .filter((id) => !joinable.includes(id))
      .map((id) => offer(id, ['waiting', 'ready', 'withdrawn'])),
    reopen: applyingSteps(application, procedure)
      .steps.map(({ id }) => offer(id, ENDED_WITHOUT_GRANT))
      .filter(({ isOpen }) => isOpen && maySetAside),
  };
}
