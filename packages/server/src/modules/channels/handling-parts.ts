import type { HandlingView } from '@yichuang/contract/channel-handling.ts';
import type {
  DefectView,
  IntermediaryStep,
  StepResultView,
} from '@yichuang/contract/channel-handling-views.ts';
import type { OpenStep, UrgingView } from '@yichuang/contract/channel-urging.ts';
import type { Application } from '@yichuang/domain/channels/application.ts';
import type { StepResult } from '@yichuang/domain/channels/hand-out.ts';
import type { SharedDocument } from '@yichuang/domain/channels/shared-documents.ts';
import { isIntermediary, standingOf } from '@yichuang/domain/channels/standing.ts';
import { dueOf } from '@yichuang/domain/clock/due.ts';
import type { Actor } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { unitsOf } from '@yichuang/domain/processes/duration.ts';
import type { Step } from '@yichuang/domain/processes/procedure.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import { type Ticking, viewDue } from '../clock/index.ts';
import type { defectsOf } from './handling-store.ts';
import type { UrgableStep } from './open-steps.ts';
import type { namesFor } from './plan-view.ts';
import { rungOf } from './record-urging.ts';
import type { Running } from './running.ts';
import { BELOW } from './urge.ts';
import type { urgingsOf } from './urging-store.ts';

type Names = Awaited<ReturnType<typeof namesFor>>;
type Defect = Values<(typeof defectsOf)['row']>;
type Urging = Values<(typeof urgingsOf)['row']>;

type Told = {
  readonly names: Names;
  readonly documents: readonly SharedDocument[];
  readonly actor: Actor;
};

type Unaccepted = Omit<Told, 'documents'> & {
  readonly application: Pick<Application, 'state'>;
  readonly missing: readonly SharedDocument[];
};

export const viewDefects = (rows: readonly Defect[], { names, documents, actor }: Told): DefectView[] =>
  rows.map(({ defectId, departmentCode, documentId, defect, namedAt, toldSeq }) => ({
    defectId,
    department: names.owners(departmentCode),
    documentId,
    name: documents.find(({ id }) => id === documentId)?.name ?? documentId,
    defect,
    namedAt: instantText(namedAt),
    isTold: toldSeq !== null,
    mayTakeBack: toldSeq === null && departmentCode === actor.departmentCode,
  }));

/** What acceptance waits for, while it does; a department sees what it asks for itself. */
export const viewMissing = ({ application, missing, names, actor }: Unaccepted): HandlingView['missing'] => {
  const reach = reachOf(actor);
  if (application.state !== 'submitted') return [];
  return missing
    .filter(({ departments }) => reach.kind === 'centre' || departments.includes(reach.code))
    .map(({ id, name, departments }) => ({
      documentId: id,
      name,
      departments: departments.map(names.owners),
    }));
};

const named = (step: Step | undefined, stepId: string, { sheets }: Names) => {
  const name = step?.name ?? stepId;
  return { stepId, name, nameEn: sheets.get(step?.item ?? '')?.nameEn ?? name };
};

/** Steps of intermediaries, each with its own clock from the moment it began. */
export const viewIntermediaries = (
  { graph, records, reports, published }: Running,
  names: Names,
  tick: Ticking,
): IntermediaryStep[] =>
  graph.steps.filter(isIntermediary).map((step) => {
    const progress = reports.get(step.id);
    const unit = published.procedure.unit === 'wd' ? 'workingDays' : 'workingHours';
    const limit = { unit, count: unitsOf(step.duration) } as const;
    const isRunning = progress !== undefined && progress.endedAt === null;
    return {
      ...named(step, step.id, names),
      // Nobody decides it, so it is never refused or withdrawn.
      standing: standingOf(step.id, records) as IntermediaryStep['standing'],
      startedOn: progress?.startedOn ?? null,
      endedOn: progress?.endedOn ?? null,
      due: isRunning ? viewDue(dueOf(progress.startedAt, limit, [], tick.clock), tick) : null,
      holds: graph.steps
        .filter(({ prerequisites }) => prerequisites.includes(step.id))
        .map(({ id, name }) => name ?? id),
    };
  });

export const viewOpenSteps = (
  open: readonly UrgableStep[],
  urgings: readonly Urging[],
  names: Names,
): OpenStep[] =>
  open.map(({ step, file, used, rung }) => ({
    ...named(step, step.id, names),
    department: names.owners(file.departmentCode),
    caseId: file.caseId,
    usedPercent: used.percent,
    isOverdue: used.isOverdue,
    isAtRisk: rung !== null,
    rung: (rung ?? BELOW).rung,
    act: (rung ?? BELOW).act,
    urgings: urgings.filter(({ caseId }) => caseId === file.caseId).length,
  }));

export const viewUrgings = (rows: readonly Urging[], { published }: Running, names: Names): UrgingView[] =>
  rows.map(({ urgingId, stepId, departmentCode, rung, act, usedPercent, isOverdue, urgedAt, urgedBy }) => ({
    urgingId,
    // A step may have left since.
    ...named(
      published.procedure.steps.find(({ id }) => id === stepId),
      stepId,
      names,
    ),
    department: names.owners(departmentCode),
    ...rungOf({ rung, act }),
    usedPercent,
    isOverdue,
    urgedAt: instantText(urgedAt),
    byRule: urgedBy === null,
  }));

export const viewResults = (
  results: readonly StepResult[],
  { graph, cases }: Running,
  names: Names,
): StepResultView[] =>
  results.map(({ stepId, caseId, standing }) => {
    const step = graph.steps.find(({ id }) => id === stepId);
    const file = cases.get(stepId);
    return {
      ...named(step, stepId, names),
      department: names.owners(step?.department ?? ''),
      caseId,
      caseNumber: file?.caseNumber ?? null,
      outcome: file?.outcome ?? null,
      standing,
    };
  });
