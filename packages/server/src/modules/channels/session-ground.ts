import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound } from '#platform/http/refusal.ts';
import { publicName } from '../cases/index.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { readSessionRules } from './change-session-rules.ts';
import { namesFor } from './plan-view.ts';
import { applicationOf } from './rows.ts';
import { loadRunning } from './running.ts';
import { applicationById, dossierOf } from './store.ts';

export type SessionGround = Awaited<ReturnType<typeof sessionGround>>;

/** What the sessions of an application are told with. @throws not-found outside the reach */
export async function sessionGround(applicationId: string, context: Reading) {
  const { db, centreId, actor } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const running = await loadRunning(row, context);
  const reach = reachOf(actor);
  const takesPart =
    reach.kind === 'centre' || running.graph.steps.some(({ department }) => department === reach.code);
  if (!takesPart) throw notFound();
  const { kind, name } = filing.applicant as ApplicantAnswers;
  return {
    row,
    running,
    application: applicationOf(row),
    applicantName: publicName(kind, name),
    names: await namesFor(context),
    tick: { ...(await ticking(context)), versions: await readSessionRules(db, centreId) },
  };
}
