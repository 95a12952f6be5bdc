import type { ClocksView } from '@yichuang/contract/case-receipt.ts';
import type { TimelineEntry } from '@yichuang/contract/cases.ts';
import type { ApplicationView, ApplicationRow as RowView } from '@yichuang/contract/channels.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { clockWaitsFor } from '@yichuang/domain/channels/pre-approvals.ts';
import { standingOf } from '@yichuang/domain/channels/standing.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { publicName } from '../cases/index.ts';
import { type Ticking, viewDue } from '../clock/index.ts';
import type { Names } from './plan-view.ts';
import { type ApplicationRow, promisedDue } from './rows.ts';
import type { Running } from './running.ts';

export type Told = {
  readonly row: ApplicationRow;
  readonly running: Running;
  readonly applicant: Pick<ApplicantAnswers, 'kind' | 'name'> | undefined;
};

export function viewRow({ row, running, applicant }: Told, tick: Ticking): RowView {
  const { procedure } = running.published;
  const route = procedure.routes.find(({ id }) => id === row.route);
  return {
    applicationId: row.applicationId,
    applicationNumber: row.applicationNumber,
    channel: { code: procedure.key, name: procedure.name, nameEn: procedure.nameEn ?? procedure.name },
    route: { code: row.route, name: route?.name ?? row.route, nameEn: route?.name ?? row.route },
    applicantName: applicant ? publicName(applicant.kind, applicant.name) : '',
    state: row.state,
    submittedAt: instantText(row.submittedAt),
    acceptedAt: row.acceptedAt && instantText(row.acceptedAt),
    promisedDue: viewDue(promisedDue(row), tick),
    onTime: row.isOnTime,
    stepsDone: running.graph.steps.filter(({ id }) => running.records.facts.has(id)).length,
    stepsTotal: running.graph.steps.length,
    version: row.version,
  };
}

/** The promise of the channel, and what it waits for; each step has its own statutory clock. */
export function viewClocks(
  row: ApplicationRow,
  { published, graph, records }: Running,
  names: Pick<Names, 'sheets'>,
  tick: Ticking,
): ClocksView {
  const isAhead = row.concludedAt === null && row.promisedDueAt === null;
  const waits = isAhead ? clockWaitsFor(graph, records.facts) : [];
  const nameOf = (stepId: string) => {
    const { name = stepId, item = '' } = graph.steps.find(({ id }) => id === stepId) ?? {};
    return { code: stepId, name, nameEn: names.sheets.get(item)?.nameEn ?? name };
  };
  return {
    statutoryLimit: null,
    promisedLimit: published.after,
    statutoryDue: null,
    promisedDue: viewDue(promisedDue(row), tick),
    ...(waits.length > 0 && { promiseWaitsFor: waits.map(nameOf) }),
  };
}

export const viewSteps = ({ graph, records, cases, reports }: Running): ApplicationView['running'] =>
  graph.steps.map(({ id }) => {
    const file = cases.get(id);
    const [startedAt, endedAt] = file
      ? [file.acceptedAt, file.decidedAt]
      : [reports.get(id)?.startedAt, reports.get(id)?.endedAt];
    return {
      stepId: id,
      standing: standingOf(id, records),
      caseId: file?.caseId ?? null,
      caseNumber: file?.caseNumber ?? null,
      startedAt: startedAt ? instantText(startedAt) : null,
      endedAt: endedAt ? instantText(endedAt) : null,
    };
  });

type EventRow = {
  readonly seq: number;
  readonly kind: string;
  readonly at: ApplicationRow['submittedAt'];
  readonly part: string;
  readonly body: unknown;
};

/** The journal of the application as one timeline; the opening of a step names it, a hand-out says what was left. */
export const viewTimeline = (events: readonly EventRow[], { graph }: Running): TimelineEntry[] =>
  events.map(({ seq, kind, at, part, body }) => {
    const { stepId, left = [] } = body as { stepId?: string; left?: readonly string[] };
    const step = graph.steps.find(({ id }) => id === stepId);
    return {
      seq,
      kind,
      at: instantText(at),
      by: part === 'applicant' ? '申请人' : '政务服务中心',
      note: step?.name ?? (left.length > 0 ? `还有 ${left.length} 个环节未出件` : null),
    };
  });
