import type { ApplicationView } from '@yichuang/contract/channels.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { applicationForecast } from './application-forecast.ts';
import { namesFor, viewChannel, viewPlan } from './plan-view.ts';
import { viewClocks, viewRow, viewSteps, viewTimeline } from './row-view.ts';
import { applicationOf } from './rows.ts';
import { loadRunning } from './running.ts';
import { viewStepOffers } from './step-offers-view.ts';
import { applicationById, dossierOf, eventsOfApplication } from './store.ts';

/** One application with its plan and where each step stands. @throws not-found outside the reach */
export async function viewApplication(applicationId: string, context: Reading): Promise<ApplicationView> {
  const { db, centreId, actor, now } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  if (!row) throw notFound();
  const running = await loadRunning(row, context);
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
    clocks: viewClocks(row, running, names, tick),
    plan: viewPlan(running.published, applicationOf(row), names),
    ...(await applicationForecast({ row, running, names }, tick, context)),
    stepOffers: viewStepOffers(row, running, names, context),
    running: viewSteps(running),
    timeline: viewTimeline(await db.many(eventsOfApplication, { centreId, applicationId }), running),
    mayAccept: row.state === 'submitted' && mayUse(actor, 'channels.accept') && reach.kind === 'centre',
    now: instantText(now),
  };
}
