import type { Receipt } from '@yichuang/contract/case-receipt.ts';
import type { TrackView } from '@yichuang/contract/case-track.ts';
import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { jointNoticeDue } from '@yichuang/domain/channels/joint-correction.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import { notFound } from '#platform/http/refusal.ts';
import { lookupCase, openToken, publicName, trackPath, viewTrackedCase } from '../cases/index.ts';
import { officeClock, ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { toldBeside } from './application-course.ts';
import { namesFor } from './plan-view.ts';
import { viewClocks, viewTimeline } from './row-view.ts';
import { applicationOf } from './rows.ts';
import { loadRunning } from './running.ts';
import { applicationById, applicationByNumber, dossierOf, eventsOfApplication } from './store.ts';
import { trackedPlan } from './track-plan.ts';

/** A number is looked up among cases, then among applications; the suffix of the whole may be left out. */
export async function lookupNumber(number: string, context: Reading) {
  const found = await lookupCase(number, context);
  if (found) return found;
  const { db, centreId, server } = context;
  const whole = /-\d\d$/.test(number) ? number : `${number}-00`;
  const row = await db.maybe(applicationByNumber, { centreId, number: whole });
  return (
    row && {
      path: trackPath(server, centreId, { kind: 'application', id: row.applicationId }),
      queryCode: row.queryCode,
    }
  );
}

/** What a signed link opens: one case, or an application with all its steps in one timeline. */
export async function track(token: string, context: Reading): Promise<TrackView> {
  const linked = openToken(context.server, context.centreId, token);
  if (!linked) throw notFound();
  return linked.kind === 'case'
    ? viewTrackedCase(linked.id, token, context)
    : viewTrackedApplication(linked.id, token, context);
}

async function viewTrackedApplication(
  applicationId: string,
  token: string,
  context: Reading,
): Promise<TrackView> {
  const { db, centreId, now } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const running = await loadRunning(row, context);
  const names = await namesFor(context);
  const tick = await ticking(context);
  const { kind, name } = filing.applicant as ApplicantAnswers;
  const { procedure } = running.published;
  return {
    caseNumber: row.applicationNumber,
    subjectName: procedure.name,
    subjectNameEn: procedure.nameEn ?? procedure.name,
    applicantName: publicName(kind, name),
    state: row.state,
    clocks: viewClocks(row, running, names, tick),
    ...(await toldBeside(row, running, token, context)),
    timeline: viewTimeline(await db.many(eventsOfApplication, { centreId, applicationId }), running),
    ...(await trackedPlan({ row, running, names }, tick, context)),
    mayWithdraw: row.concludedAt === null,
    version: row.version,
    now: instantText(now),
  };
}

/** The receipt of an application. */
export async function viewApplicationReceipt(applicationId: string, context: Reading): Promise<Receipt> {
  const { db, server, centreId } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const { published } = await loadRunning(row, context);
  const clock = await officeClock(db, server, centreId);
  return {
    caseNumber: row.applicationNumber,
    queryCode: filing.queryCode,
    trackPath: trackPath(server, centreId, { kind: 'application', id: applicationId }),
    subjectName: published.procedure.name,
    subjectNameEn: published.procedure.nameEn ?? published.procedure.name,
    state: row.state,
    submittedAt: instantText(row.submittedAt),
    noticeDueOn: row.state === 'submitted' ? jointNoticeDue(applicationOf(row), clock).on : null,
    promisedLimit: published.after,
  };
}
