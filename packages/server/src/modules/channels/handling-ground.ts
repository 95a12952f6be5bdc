import type { ApplicantAnswers } from '@yichuang/contract/forms.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound } from '#platform/http/refusal.ts';
import { ticking } from '../clock/index.ts';
import type { Reading } from '../context.ts';
import { documentSet, missingAtFirst } from './document-set.ts';
import { defectsOf } from './handling-store.ts';
import { readLadder, urgableSteps } from './open-steps.ts';
import { namesFor } from './plan-view.ts';
import { applicationOf } from './rows.ts';
import { loadRunning } from './running.ts';
import { resultsOf } from './step-results.ts';
import { applicationById, dossierOf } from './store.ts';
import { MOST_URGINGS, urgingsOf } from './urging-store.ts';

export type HandlingGround = Awaited<ReturnType<typeof handlingGround>>;

/** Everything that is known of the handling of one application. @throws not-found outside the reach */
export async function handlingGround(applicationId: string, context: Reading) {
  const { db, centreId, actor } = context;
  const row = await db.maybe(applicationById, { centreId, applicationId });
  const filing = await db.maybe(dossierOf, { centreId, applicationId });
  if (!row || !filing) throw notFound();
  const running = await loadRunning(row, context);
  const reach = reachOf(actor);
  if (reach.kind !== 'centre' && !running.graph.steps.some(({ department }) => department === reach.code))
    throw notFound();
  const names = await namesFor(context);
  const tick = await ticking(context);
  const ladder = await readLadder(db, centreId);
  const documents = documentSet(running, names);
  return {
    row,
    running,
    names,
    tick,
    actor,
    application: applicationOf(row),
    applicant: filing.applicant as ApplicantAnswers,
    documents,
    missing: missingAtFirst(documents, filing.documents),
    defects: await db.many(defectsOf, { centreId, applicationId }),
    urgings: await db.many(urgingsOf, { centreId, applicationId, most: MOST_URGINGS }),
    open: urgableSteps(running, { ...tick, ladder }),
    results: resultsOf(row, running),
  };
}
