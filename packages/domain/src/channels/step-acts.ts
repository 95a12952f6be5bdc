import { inPart, type StaffAct, SYSTEM } from '#cases/act.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application, ReopeningGround } from '#channels/application.ts';
import { ApplicationStateError, StepChoiceError, StepStandingError } from '#channels/errors.ts';
import { preApprovals } from '#channels/pre-approvals.ts';
import { type StepRecords, type StepStanding, standingOf } from '#channels/standing.ts';
import { requirePermission } from '#identity/policy.ts';
import type { Procedure, StepId } from '#processes/procedure.ts';
import { type Selection, selectSteps } from '#processes/select.ts';
import type { Instant } from '#time/instant.ts';

/** 环节增减: which step of the frozen procedure. */
export type StepCommand = StaffAct & { readonly stepId: StepId };

/**
 * A step turns out to apply after all (新增环节). It waits for its prerequisites like any other; a step of an earlier
 * stage closes the gate for what is not opened yet, and disturbs nothing that is.
 *
 * @throws NotPermittedError, ApplicationStateError
 * @throws StepChoiceError when it applies to everybody, or applies already; it names what may join
 */
export function joinStep(before: Application, procedure: Procedure, command: StepCommand): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { stepId } = command;
  const allowed = stepsToJoin(before, procedure);
  if (!allowed.includes(stepId)) throw new StepChoiceError(stepId, allowed);
  const joined = {
    ...before,
    joined: [...before.joined, stepId],
    left: before.left.filter((id) => id !== stepId),
  };
  const holdsClock = preApprovals(applyingSteps(joined, procedure)).includes(stepId);
  return happened(before, {
    ...{ kind: 'stepJoined', ...inPart('coordinator', command), stepId },
    ...(holdsClock && { holdsClock }),
  });
}

/**
 * A step on a condition does not apply after all (减少环节); what waited for it waits for its own prerequisites
 * instead.
 *
 * @throws NotPermittedError, ApplicationStateError
 * @throws StepChoiceError when it applies to everybody, or does not apply; it names what may leave
 * @throws StepStandingError while its department has a case of it, or after it was decided
 */
export function leaveStep(
  before: Application,
  { procedure, records }: { readonly procedure: Procedure; readonly records: StepRecords },
  command: StepCommand,
): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { stepId } = command;
  const joinable = stepsToJoin(before, procedure);
  const allowed = conditionalSteps(before, procedure).filter((id) => !joinable.includes(id));
  if (!allowed.includes(stepId)) throw new StepChoiceError(stepId, allowed);
  requireStanding(stepId, records, ['waiting', 'ready', 'withdrawn']);
  return happened(before, { kind: 'stepLeft', ...inPart('coordinator', command), stepId });
}

/** Steps on a condition that do not apply to the application now, in the order of the procedure. */
export function stepsToJoin(application: Application, procedure: Procedure): readonly StepId[] {
  const applying = new Set(applyingSteps(application, procedure).steps.map(({ id }) => id));
  return conditionalSteps(application, procedure).filter((id) => !applying.has(id));
}

/** The steps of the frozen procedure that apply to an application now. */
export const applyingSteps = (
  { route, joined, left }: Pick<Application, 'route' | 'joined' | 'left'>,
  procedure: Procedure,
): Selection =>
  selectSteps(procedure, { ...(procedure.routes.length > 0 && { route }), include: joined, without: left });

/** Steps of the route that not everybody needs, in the order of the procedure. */
export const conditionalSteps = ({ route }: Application, { steps }: Procedure): readonly StepId[] =>
  steps
    .filter(({ optional, appliesWhen }) => optional || appliesWhen !== undefined)
    .filter(({ routes }) => routes?.includes(route) ?? true)
    .map(({ id }) => id);

/** 可重新办理的环节现状: it ended, and no grant holds. */
export const ENDED_WITHOUT_GRANT = [
  'refused',
  'lost',
  'withdrawn',
] as const satisfies readonly StepStanding[];

/** 重新办理: the new case of the step, and why there is one. */
export type ReopenStepCommand = StepCommand & { readonly caseId: string; readonly because: ReopeningGround };

/**
 * A step that was refused, withdrawn, or lost its grant is handled once more (重新办理), in a case of its own; what
 * waits for it goes on waiting. A decision set aside brings even a refused application back.
 *
 * @throws NotPermittedError
 * @throws ApplicationStateError when the whole has ended and nothing was set aside
 * @throws StepChoiceError when the step does not apply (any more)
 * @throws StepStandingError unless the step ended without a grant that holds
 */
export function reopenStep(
  before: Application,
  { procedure, records }: { readonly procedure: Procedure; readonly records: StepRecords },
  command: ReopenStepCommand,
): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { stepId, caseId, because } = command;
  const applying = applyingSteps(before, procedure).steps.map(({ id }) => id);
  if (!applying.includes(stepId)) throw new StepChoiceError(stepId, applying);
  requireStanding(stepId, records, ENDED_WITHOUT_GRANT);
  if (because === 'filedAnew' && before.state !== 'accepted')
    throw new ApplicationStateError(before.state, 'stepReopened', ['accepted']);
  return happened(before, {
    kind: 'stepReopened',
    ...inPart('coordinator', command),
    stepId,
    caseId,
    because,
  });
}

/** 许可失效: whose licence was revoked, recalled or forfeited. */
export type LostGrant = { readonly at: Instant; readonly stepId: StepId; readonly caseId: string };

/**
 * Notes that the licence a step had brought was taken away (撤销、撤回、吊销): the step is done no longer, and what
 * needs it is not granted until it was handled once more.
 *
 * @returns null when the whole has ended otherwise than by a refusal: what was decided then stands as it is
 *
 * Law: Administrative Licensing Law art. 8(2), 69.
 */
export const loseGrant = (
  before: Application,
  { at, stepId, caseId }: LostGrant,
): ApplicationResult | null =>
  before.state === 'accepted' || before.state === 'refused'
    ? happened(before, { kind: 'grantLost', at, by: SYSTEM, stepId, caseId })
    : null;

function requireStanding(stepId: StepId, records: StepRecords, allowed: readonly StepStanding[]): void {
  const standing = standingOf(stepId, records);
  if (!allowed.includes(standing)) throw new StepStandingError(stepId, standing, allowed);
}
