import { APPLICANT, inPart, requireTexts, type StaffAct } from '#cases/act.ts';
import type { EventAuthor } from '#cases/case-event.ts';
import type { Digest } from '#cases/digest.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application, OutsideTime } from '#channels/application.ts';
import { StatementError, StepReportError } from '#channels/errors.ts';
import { movedBy } from '#channels/intermediary.ts';
import { type StepRecords, standingOf } from '#channels/standing.ts';
import type { OfficeClock } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import { heldSteps } from '#processes/facts.ts';
import type { StageGate, StepGraph, StepId } from '#processes/procedure.ts';
import type { DateOnly } from '#time/date-only.ts';
import { CHINA_TIME, type Instant, localDay } from '#time/instant.ts';

/** 声明的背景: the steps, where they stand, and since when nothing but the applicant was waited for. */
export type StatementGround = {
  readonly graph: StepGraph;
  readonly records: StepRecords;
  /** The latest moment at which anything was finished, supplied or stated; null before the first. */
  readonly lastDoneAt: Instant | null;
};

/** 申请人声明: which gate, since which day, and the paper that shows it. */
export type StateFactCommand = Pick<StaffAct, 'at' | 'on'> & {
  readonly factId: StepId;
  readonly since: DateOnly;
  /** Name or number of the paper. */
  readonly document: string;
  readonly statementDigest: Digest;
  readonly clock: OfficeClock;
};

/**
 * The applicant states, over the net, what opens the gate of a stage (申请人声明): that the works are finished, for
 * example. Where departments had nothing to do but wait for it, that time is the applicant's: the promise moves by it.
 *
 * @throws ApplicationStateError unless it runs
 * @throws StatementError for a gate that is none, is stated already, or whose stages before are not through
 * @throws StepReportError for a day to come, or before the stage could be prepared; BasisRequiredError without a paper
 */
export const stateFactOnline = (
  before: Application,
  ground: StatementGround,
  command: StateFactCommand,
): ApplicationResult => stated(before, ground, { ...command, author: APPLICANT });

/** The same by the clerk, for an applicant at the counter. @throws NotPermittedError, and as `stateFactOnline` */
export function stateFact(
  before: Application,
  ground: StatementGround,
  { by, ...command }: StateFactCommand & Pick<StaffAct, 'by'>,
): ApplicationResult {
  requirePermission(by, 'channels.accept');
  const { by: author } = inPart('coordinator', { by, at: command.at });
  return stated(before, ground, { ...command, author });
}

function stated(
  before: Application,
  ground: StatementGround,
  { author, ...command }: StateFactCommand & { readonly author: EventAuthor },
): ApplicationResult {
  const { at, factId, since, document, statementDigest, clock } = command;
  const outside = waitedFor(before, ground, at);
  const promisedDue = outside && before.promisedDue && movedBy(outside, before.promisedDue, clock);
  const result = happened(before, {
    kind: 'factStated',
    at,
    by: author,
    factId,
    on: since,
    statementDigest,
    ...(outside && { outside }),
    ...(promisedDue && { promisedDue }),
  });
  const allowed = gatesToState(ground).map(({ id }) => id);
  if (!allowed.includes(factId)) throw new StatementError(factId, allowed);
  requireTexts({ document });
  const begun = ground.lastDoneAt ?? before.acceptedAt ?? before.submittedAt;
  const first = localDay(begun, clock.zone ?? CHINA_TIME);
  if (since > command.on || since < first) throw new StepReportError(since, first, command.on);
  return result;
}

/** The gates that can be stated now: everything before them is through, and steps wait for nothing else. */
export function gatesToState({
  graph,
  records,
}: Pick<StatementGround, 'graph' | 'records'>): readonly StageGate[] {
  const held = new Set(heldSteps(graph, records.facts, new Set(records.cases.keys())));
  const stages = new Set(graph.steps.filter(({ id }) => held.has(id)).map(({ stage }) => stage));
  return graph.stages.flatMap(({ id, gate }) =>
    gate !== undefined && stages.has(id) && !records.facts.has(gate.id) ? [gate] : [],
  );
}

/** The stretch in which nobody but the applicant had anything to do; null when somebody had. */
function waitedFor(
  { acceptedAt }: Application,
  { graph, records, lastDoneAt }: StatementGround,
  at: Instant,
): OutsideTime | null {
  const isAtWork = graph.steps.some(({ id }) => ['open', 'ready'].includes(standingOf(id, records)));
  const from = lastDoneAt ?? acceptedAt;
  return isAtWork || from === undefined || from >= at ? null : { from, to: at };
}

/** 撤回声明: which gate, and the open case of each step. */
export type WithdrawStatementCommand = Pick<StaffAct, 'at'> & {
  readonly factId: StepId;
  /** The open case of each step that has one. */
  readonly openCases: ReadonlyMap<StepId, string>;
};

/**
 * The applicant takes a statement back that was wrong or early (撤回声明), as long as nothing of its stage is decided.
 * What the departments had begun on it ends; it begins anew when the fact is stated again.
 *
 * @throws ApplicationStateError
 * @throws StatementError when it was never stated, or a step of the stage is decided; it names what can be taken back
 */
export function withdrawStatement(
  before: Application,
  ground: Pick<StatementGround, 'graph' | 'records'>,
  { at, factId, openCases }: WithdrawStatementCommand,
): ApplicationResult {
  const inStage = stepsBehind(factId, ground.graph);
  const caseIds = inStage.flatMap((id) => openCases.get(id) ?? []);
  const result = happened(before, { kind: 'statementWithdrawn', at, by: APPLICANT, factId, caseIds });
  const allowed = statementsToWithdraw(ground).map(({ id }) => id);
  if (!allowed.includes(factId)) throw new StatementError(factId, allowed);
  return result;
}

/** The statements that may still be taken back. */
export const statementsToWithdraw = ({
  graph,
  records,
}: Pick<StatementGround, 'graph' | 'records'>): readonly StageGate[] =>
  graph.stages.flatMap(({ gate }) => {
    if (gate === undefined || !records.facts.has(gate.id)) return [];
    const standings = stepsBehind(gate.id, graph).map((id) => standingOf(id, records));
    return standings.every((one) => ['waiting', 'ready', 'open'].includes(one)) ? [gate] : [];
  });

function stepsBehind(factId: StepId, { stages, steps }: StepGraph): readonly StepId[] {
  const stage = stages.find(({ gate }) => gate?.id === factId);
  return steps.filter((step) => stage !== undefined && step.stage === stage.id).map(({ id }) => id);
}
