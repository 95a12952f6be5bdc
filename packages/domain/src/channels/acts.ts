import { APPLICANT, inPart, type StaffAct, SYSTEM } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import type {
  Application,
  ApplicationEvent,
  ApplicationOpening,
  ApplicationOutcome,
} from '#channels/application.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import { isIntermediary, type StepRecords, standingOf } from '#channels/standing.ts';
import type { Due } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import { heldSteps, isComplete } from '#processes/facts.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import type { Instant } from '#time/instant.ts';

/** 联办办理结果: the application after an act, and the events to store with it. */
export type ApplicationResult = {
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
};

/** The application after events that an act brings about. @throws ApplicationStateError */
export const happened = (
  before: Application | null,
  ...events: readonly ApplicationEvent[]
): ApplicationResult => {
  const application = events.reduce<Application | null>(applyApplicationEvent, before);
  if (application === null) throw new TypeError('an act has at least one event');
  return { application, events };
};

/**
 * Opens an application from an online filing: one form and one set of documents for all departments (一窗受理).
 *
 * Law: Administrative Licensing Law art. 26(2), 29.
 */
export const submitApplication = (
  opening: ApplicationOpening,
  { at, dossierDigest }: { readonly at: Instant; readonly dossierDigest: Digest },
): ApplicationResult => happened(null, { kind: 'submitted', at, by: APPLICANT, opening, dossierDigest });

/**
 * Accepts an application for all departments at once; the clock of the channel starts, unless it waits for
 * pre-approvals: then nothing is promised yet.
 *
 * @throws NotPermittedError, ApplicationStateError
 *
 * Law: Administrative Licensing Law art. 26(2), 32(1)5.
 */
export function acceptApplication(
  before: Application,
  command: StaffAct & { readonly promisedDue?: Due },
): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { on, promisedDue } = command;
  return happened(before, {
    ...{ kind: 'accepted', ...inPart('coordinator', command), on },
    ...(promisedDue && { promisedDue }),
  });
}

/**
 * The applicant takes the whole application back (撤回申请), its open cases with it.
 *
 * @throws ApplicationStateError once it was concluded
 */
export const withdrawApplication = (
  before: Application,
  { at }: { readonly at: Instant },
): ApplicationResult => happened(before, { kind: 'withdrawn', at, by: APPLICANT });

/** Notes that the case of a ready step was opened. @throws ApplicationStateError */
export const noteStepOpened = (
  before: Application,
  { at, stepId, caseId }: { readonly at: Instant; readonly stepId: StepId; readonly caseId: string },
): ApplicationResult => happened(before, { kind: 'stepOpened', at, by: SYSTEM, stepId, caseId });

/**
 * Concludes an application when nothing is left to do: every step of a department granted, or an end that nothing can
 * go past. Other branches of a step refused or withdrawn go on to their end first. What an intermediary does holds the
 * end only where a department waits for it.
 *
 * @returns null while a step is open or ready
 * @throws ApplicationStateError
 */
export function concludeIfDone(
  before: Application,
  graph: StepGraph,
  records: StepRecords & { readonly at: Instant },
): ApplicationResult | null {
  const isThrough = isComplete({ steps: graph.steps.filter((step) => !isIntermediary(step)) }, records.facts);
  const standings = graph.steps.map(({ id }) => standingOf(id, records));
  if (!isThrough && (standings.includes('open') || standings.includes('ready'))) return null;
  // The applicant has something to state first.
  const isHeld = heldSteps(graph, records.facts, new Set(records.cases.keys())).length > 0;
  if (!isThrough && isHeld) return null;
  const concluded = (outcome: ApplicationOutcome): ApplicationResult =>
    happened(before, { kind: 'concluded', at: records.at, by: SYSTEM, outcome });
  if (isThrough) return concluded('granted');
  const isDenied = standings.includes('refused') || standings.includes('lost');
  return concluded(isDenied ? 'refused' : 'withdrawn');
}
