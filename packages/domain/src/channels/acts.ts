import { APPLICANT, inPart, type StaffAct } from '#cases/act.ts';
import type { Digest } from '#cases/digest.ts';
import type { Application, ApplicationEvent, ApplicationOpening } from '#channels/application.ts';
import { applyApplicationEvent } from '#channels/fold.ts';
import type { Due } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import { isComplete } from '#processes/facts.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import type { Instant } from '#time/instant.ts';

/** 联办办理结果: the application after an act, and the events to store with it. */
export type ApplicationResult = {
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
};

const result = (before: Application | null, ...events: readonly ApplicationEvent[]): ApplicationResult => {
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
): ApplicationResult => result(null, { kind: 'submitted', at, by: APPLICANT, opening, dossierDigest });

/**
 * Accepts an application for all departments at once; the clock of the channel starts.
 *
 * @throws NotPermittedError, ApplicationStateError
 *
 * Law: Administrative Licensing Law art. 26(2), 32(1)5.
 */
export function acceptApplication(
  before: Application,
  command: StaffAct & { readonly promisedDue: Due },
): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { on, promisedDue } = command;
  return result(before, { kind: 'accepted', ...inPart('coordinator', command), on, promisedDue });
}

/** Notes that the case of a ready step was opened. @throws ApplicationStateError */
export const noteStepOpened = (
  before: Application,
  { at, stepId, caseId }: { readonly at: Instant; readonly stepId: StepId; readonly caseId: string },
): ApplicationResult =>
  result(before, { kind: 'stepOpened', at, by: { actor: 'system', accountId: null }, stepId, caseId });

/** 环节现状: where one step of a running application stands. */
export type StepStanding = 'waiting' | 'ready' | 'open' | 'done' | 'refused';

/** 环节办理情况: what is known of the cases of an application. */
export type StepRecords = {
  readonly facts: ReadonlySet<StepId>;
  /** Steps whose case was opened. */
  readonly opened: ReadonlySet<StepId>;
  /** Steps whose case was decided against the applicant. */
  readonly refused: ReadonlySet<StepId>;
  readonly ready: ReadonlySet<StepId>;
};

/** Where a step stands; derived each time, never stored. */
export function standingOf(stepId: StepId, { facts, opened, refused, ready }: StepRecords): StepStanding {
  if (facts.has(stepId)) return 'done';
  if (refused.has(stepId)) return 'refused';
  if (opened.has(stepId)) return 'open';
  return ready.has(stepId) ? 'ready' : 'waiting';
}

/**
 * Concludes an application when nothing is left to do: every step granted, or a refusal that nothing can go past.
 * Other branches of a refused step go on to their end first.
 *
 * @returns null while a step is open or ready
 * @throws ApplicationStateError
 */
export function concludeIfDone(
  before: Application,
  graph: StepGraph,
  records: StepRecords & { readonly at: Instant },
): ApplicationResult | null {
  const by = { actor: 'system', accountId: null } as const;
  const { at } = records;
  if (isComplete(graph, records.facts))
    return result(before, { kind: 'concluded', at, by, outcome: 'granted' });
  const standings = graph.steps.map(({ id }) => standingOf(id, records));
  if (standings.includes('open') || standings.includes('ready')) return null;
  return standings.includes('refused')
    ? result(before, { kind: 'concluded', at, by, outcome: 'refused' })
    : null;
}
