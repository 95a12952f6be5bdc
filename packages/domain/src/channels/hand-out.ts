import { inPart, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application } from '#channels/application.ts';
import { NothingToHandOutError, ResultsMissingError } from '#channels/errors.ts';
import { requirePermission } from '#identity/policy.ts';
import type { StepId } from '#processes/procedure.ts';

/** 出件现状 of a step: its result is under way, ready to be handed out, or with the applicant already. */
export type ResultStanding = 'underWay' | 'ready' | 'handedOut';

/** 待出件的环节: the step, its case where it has one, and where its result stands. */
export type StepResult = {
  readonly stepId: StepId;
  readonly caseId: string | null;
  readonly standing: ResultStanding;
};

/** 统一出件: what there is to hand out, and whether the applicant asked for what is ready. */
export type HandOutCommand = StaffAct & {
  readonly results: readonly StepResult[];
  /** 分批领取: the applicant asks for what is ready before the rest. */
  readonly isPartial: boolean;
  readonly statementDigest: Digest;
};

/** Where the result of a step stands, from the state of its case. A licence must be made and sealed first. */
export function resultStanding(state: string | null): ResultStanding {
  if (state === null) return 'underWay';
  if (['delivered', 'concluded', 'archived'].includes(state)) return 'handedOut';
  return ['readyToCollect', 'refused', 'terminated'].includes(state) ? 'ready' : 'underWay';
}

/**
 * Hands out the results of all departments in one act, against one proof of service (统一出件).
 *
 * @throws NotPermittedError, ApplicationStateError
 * @throws NothingToHandOutError when no result is ready
 * @throws ResultsMissingError while one is under way and the applicant did not ask for the rest; it names the steps
 *
 * Law: Administrative Licensing Law art. 26(2), 44.
 */
export function handOut(before: Application, command: HandOutCommand): ApplicationResult {
  requirePermission(command.by, 'cases.deliver');
  const { results, isPartial, statementDigest } = command;
  const caseIds = results.flatMap(({ caseId, standing }) => (standing === 'ready' && caseId ? [caseId] : []));
  const left = results.filter(({ standing }) => standing === 'underWay').map(({ stepId }) => stepId);
  const result = happened(before, {
    kind: 'handedOut',
    ...inPart('clerk', command),
    caseIds,
    statementDigest,
    left,
  });
  if (caseIds.length === 0) throw new NothingToHandOutError();
  if (left.length > 0 && !isPartial) throw new ResultsMissingError(left);
  return result;
}
