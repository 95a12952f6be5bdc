import { inPart, type StaffAct } from '#cases/act.ts';
import { BasisRequiredError, UnknownDocumentsError } from '#cases/errors.ts';
import { type ApplicationResult, happened } from '#channels/acts.ts';
import type { Application, OutsideTime } from '#channels/application.ts';
import { movedBy } from '#channels/intermediary.ts';
import { missingDocuments, type SharedDocument } from '#channels/shared-documents.ts';
import { isIntermediary, type StepRecords, standingOf } from '#channels/standing.ts';
import type { OfficeClock } from '#clock/due.ts';
import { requirePermission } from '#identity/policy.ts';
import type { StepGraph, StepId } from '#processes/procedure.ts';
import type { Instant } from '#time/instant.ts';

/** 阶段材料的背景: the one set, what of it is filed, and where the steps stand. */
export type StageGround = {
  readonly graph: StepGraph;
  readonly records: StepRecords;
  readonly documents: readonly SharedDocument[];
  readonly filed: readonly string[];
};

/**
 * The ready steps of departments that a later stage keeps waiting for the applicant: its documents (design,
 * contracts, as-built drawings) are not all in yet. The first stage was complete when it was accepted.
 */
export const stepsWithoutDocuments = ({ graph, records, documents, filed }: StageGround): readonly StepId[] =>
  graph.steps
    .filter((step) => !isIntermediary(step) && records.ready.has(step.id))
    .filter(({ stage }) => {
      const place = graph.stages.findIndex(({ id }) => id === stage);
      return place > 0 && missingDocuments(documents, { filed, stage: place }).length > 0;
    })
    .map(({ id }) => id);

/** 阶段材料收件: which documents of the one set came in. */
export type SupplyDocumentsCommand = StaffAct & {
  readonly documentIds: readonly string[];
  /** When a department or an intermediary last finished something; null before the first. */
  readonly lastDoneAt: Instant | null;
  readonly clock: OfficeClock;
};

/**
 * The applicant hands in documents of later stages, once for all departments (阶段材料收件). A stage begins when its
 * documents are complete. Where departments had nothing to do but wait for them, that time is the applicant's: the
 * promise of the channel moves by it.
 *
 * @throws NotPermittedError, ApplicationStateError unless it runs
 * @throws BasisRequiredError for no document, UnknownDocumentsError for one that is not asked for
 *
 * Law: Administrative Licensing Law art. 26(2).
 */
export function supplyDocuments(
  before: Application,
  ground: StageGround,
  command: SupplyDocumentsCommand,
): ApplicationResult {
  requirePermission(command.by, 'channels.accept');
  const { documentIds, clock } = command;
  if (documentIds.length === 0) throw new BasisRequiredError(['documents']);
  const known = new Set(ground.documents.map(({ id }) => id));
  const unknown = documentIds.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new UnknownDocumentsError(unknown);
  const outside = waitedForApplicant(before, ground, command);
  const promisedDue = outside && before.promisedDue && movedBy(outside, before.promisedDue, clock);
  return happened(before, {
    kind: 'documentsSupplied',
    ...inPart('coordinator', command),
    documentIds,
    ...(outside && { outside }),
    ...(promisedDue && { promisedDue }),
  });
}

/** The stretch in which nothing but these documents was waited for; null when work went on, or they do not suffice. */
function waitedForApplicant(
  { acceptedAt }: Application,
  ground: StageGround,
  { documentIds, lastDoneAt, at }: SupplyDocumentsCommand,
): OutsideTime | null {
  const { graph, records } = ground;
  const waiting = new Set(stepsWithoutDocuments(ground));
  const isAtWork = graph.steps.some(({ id }) => {
    const standing = standingOf(id, records);
    return standing === 'open' || (standing === 'ready' && !waiting.has(id));
  });
  const still = stepsWithoutDocuments({ ...ground, filed: [...ground.filed, ...documentIds] });
  const from = lastDoneAt ?? acceptedAt;
  if (waiting.size === 0 || isAtWork || still.length > 0 || from === undefined || from >= at) return null;
  return { from, to: at };
}
