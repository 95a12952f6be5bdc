import type { supplyDocuments as route } from '@yichuang/contract/channel-documents.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { supplyDocuments as supply } from '@yichuang/domain/channels/supply-documents.ts';
import { reachOf } from '@yichuang/domain/identity/reach.ts';
import { notFound, Refusal, StaleError } from '#platform/http/refusal.ts';
import { officeClock } from '../clock/index.ts';
import type { Acting } from '../context.ts';
import { advance } from './advance.ts';
import { updateFiled } from './handling-store.ts';
import { lastDoneAt } from './report-step.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';
import { stageGround } from './stage-ground.ts';
import { lockApplication } from './store.ts';
import { viewDocuments } from './view-documents.ts';

/**
 * 阶段材料收件: documents of later stages, handed in once for all departments; a stage whose set is complete begins.
 *
 * @throws forbidden for a department, not-found, StaleError with the fresh list
 */
export async function supplyDocuments({ params, body }: ParsedOf<typeof route>, context: Acting) {
  const { tx, centreId, actor, now, today, server } = context;
  const { applicationId } = params;
  if (reachOf(actor).kind !== 'centre') throw new Refusal('forbidden', 'forbidden');
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (!row) throw notFound();
  if (row.version !== body.version)
    throw new StaleError(await viewDocuments(applicationId, { ...context, db: tx }));
  const running = await loadRunning(row, { ...context, db: tx });
  const ground = await stageGround(row, running, { ...context, db: tx });
  const result = supply(applicationOf(row), ground, {
    by: actor,
    at: now,
    on: today,
    documentIds: body.documents,
    lastDoneAt: lastDoneAt(running),
    clock: await officeClock(tx, server, centreId),
  });
  saveApplication({ tx, centreId }, { head: { seq: row.version, hash: row.headHash }, result });
  const documents = [...new Set([...ground.filed, ...body.documents])];
  await tx.run(updateFiled, { centreId, applicationId, documents });
  await advance(applicationId, context);
  return { applicationId };
}
