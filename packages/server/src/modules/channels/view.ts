import type { ClocksView, TimelineEntry } from '@yichuang/contract/cases.ts';
import type { ApplicationView, ApplicationRow as RowView } from '@yichuang/contract/channels.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { standingOf } from '@yichuang/domain/channels/acts.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { publicName } from '../cases/index.ts';
import { type Ticking, ticking, viewDue } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { namesFor, viewChannel, viewPlan } from './plan-view.ts';
import { type ApplicationRow, promisedDue } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { applicationById, dossierOf, eventsOfApplication } from './store.ts';

/** One application with its plan and where each step stands. @throws not-found outside the reach */
export async function viewApplication(applicationId: string, context: Reading): Promise<ApplicationView> {
  const { db, centreId, actor, now } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  if (!row) throw notFound();
  const running = await loadRunning(row, db, centreId);
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  const names = await namesFor(context);
  const tick = await ticking(context);
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  const applicant = filing?.applicant as ApplicantAnswers | undefined;
  return {
    ...viewRow({ row, running, applicant }, tick),
    channel: {
      code: row.procedureKey,
      name: running.published.procedure.name,
      nameEn: viewChannel(running.published, names).nameEn,
    },
    clocks: viewClocks(row, running, tick),
    plan: viewPlan(running.published, row.route, names),
    running: viewSteps(running),
    timeline: viewTimeline(await db.many(eventsOfApplication, { centreId, applicationId }), running),
    mayAccept: row.state === 'submitted' && mayUse(actor, 'channels.accept') && reach.kind === 'centre',
    now: instantText(now),
  };
}

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

/** The promise of the channel; each step has its own statutory clock. */
export const viewClocks = (row: ApplicationRow, { published }: Running, tick: Ticking): ClocksView => ({
  statutoryLimit: null,
  promisedLimit: published.after,
  statutoryDue: null,
  promisedDue: viewDue(promisedDue(row), tick),
});

const viewSteps = ({ graph, records, cases }: Running): ApplicationView['running'] =>
  graph.steps.map(({ id }) => {
    const file = cases.get(id);
    return {
      stepId: id,
      standing: standingOf(id, records),
      caseId: file?.caseId ?? null,
      caseNumber: file?.caseNumber ?? null,
      startedAt: file?.acceptedAt ? instantText(file.acceptedAt) : null,
      endedAt: file?.decidedAt ? instantText(file.decidedAt) : null,
    };
  });

type EventRow = {
  readonly seq: number;
  readonly kind: string;
  readonly at: ApplicationRow['submittedAt'];
  readonly part: string;
  readonly body: unknown;
};

/** The journal of the application as one timeline; the opening of a step names it. */
export const viewTimeline = (events: readonly EventRow[], { graph }: Running): TimelineEntry[] =>
  events.map(({ seq, kind, at, part, body }) => {
    const { stepId } = body as { stepId?: string };
    const step = graph.steps.find(({ id }) => id === stepId);
    return {
      seq,
      kind,
      at: instantText(at),
      by: part === 'applicant' ? '申请人' : '政务服务中心',
      note: step?.name ?? null,
    };
  });
