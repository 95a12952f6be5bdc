import { concludeIfDone, noteStepOpened } from '@yichuang/domain/channels/acts.ts';
import { isIntermediary, recordsOf, type StepCase } from '@yichuang/domain/channels/standing.ts';
import { stepsWithoutDocuments } from '@yichuang/domain/channels/supply-documents.ts';
import type { Head } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { openStep } from './open-step.ts';
import { applicationOf, saveApplication } from './rows.ts';
import { loadRunning } from './running.ts';
import { stageGround } from './stage-ground.ts';
import { lockApplication } from './store.ts';

/**
 * Opens the cases of all steps that are ready, and concludes an application that has nothing left to do.
 *
 * Derives everything from facts and cases, so it may run twice, late or beside another: the key (application, step,
 * attempt) lets each case open once.
 */
export async function advance(applicationId: string, context: Working): Promise<void> {
  const { tx, centreId, now } = context;
  const [row] = await tx.run(lockApplication, { centreId, applicationId });
  if (row?.state !== 'accepted') return;
  const running = await loadRunning(row, tx, centreId);
  const { graph, records } = running;
  let application = applicationOf(row);
  let head: Head = { seq: row.version, hash: row.headHash };
  const cases = new Map<string, StepCase>(records.cases);

  const intermediaries = graph.steps.filter(isIntermediary).map(({ id }) => id);

  // A later stage begins when its documents are in.
  const waiting = stepsWithoutDocuments(await stageGround(row, running, { ...context, db: tx }));

  for (const stepId of records.ready) {
    if (intermediaries.includes(stepId) || waiting.includes(stepId)) continue;
    const caseId = await openStep({ stepId, running, row }, context);
    if (caseId === null) continue;
    cases.set(stepId, 'open');
    const result = noteStepOpened(application, { at: now, stepId, caseId });
    head = await saveApplication({ tx, centreId }, { head, result });
    application = result.application;
  }

  const concluded = concludeIfDone(application, graph, {
    ...recordsOf(graph, records.facts, cases),
    at: now,
  });
  if (concluded) await saveApplication({ tx, centreId }, { head, result: concluded });
}
