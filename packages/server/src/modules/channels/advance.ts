import { type ApplicationResult, concludeIfDone, noteStepOpened } from '@yichuang/domain/channels/acts.ts';
import type {
  Application,
  ApplicationEvent,
  ApplicationOutcome,
} from '@yichuang/domain/channels/application.ts';
import {
  isIntermediary,
  recordsOf,
  type StepCase,
  type StepRecords,
} from '@yichuang/domain/channels/standing.ts';
import { stepsWithoutDocuments } from '@yichuang/domain/channels/supply-documents.ts';
import type { StepGraph } from '@yichuang/domain/processes/procedure.ts';
import type { Instant } from '@yichuang/domain/time/instant.ts';
import type { Head } from '../cases/index.ts';
import type { Working } from '../context.ts';
import { endSessions } from './end-sessions.ts';
import { loadOpening, openStep } from './open-step.ts';
import { type ApplicationRow, applicationOf, saveApplication } from './rows.ts';
import { loadRunning, type Running } from './running.ts';
import { stageGround } from './stage-ground.ts';
import { startClock } from './start-clock.ts';
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
  const running = await loadRunning(row, { ...context, db: tx });
  const { graph, records } = running;
  const head: Head = { seq: row.version, hash: row.headHash };
  let application = applicationOf(row);
  const events: ApplicationEvent[] = [];
  const note = (result: ApplicationResult) => {
    application = result.application;
    events.push(...result.events);
  };
  const cases = new Map<string, StepCase>(records.cases);
  // Numbers of further cases follow one another.
  const attempts = new Map(running.attempts);

  const started = await startClock(application, running, context);
  if (started) note(started);

  const ready = await stepsToOpen(row, running, context);
  const ground = ready.length > 0 ? await loadOpening(row, { ...running, attempts }, context) : null;
  for (const stepId of ground ? ready : []) {
    const caseId = ground && openStep(ground, stepId, context);
    if (caseId === null) continue;
    cases.set(stepId, 'open');
    attempts.set(stepId, (attempts.get(stepId) ?? 0) + 1);
    note(noteStepOpened(application, { at: now, stepId, caseId }));
  }

  const next = saveApplication({ tx, centreId }, { head, result: { application, events } });
  const ended = { ...recordsOf(graph, records.facts, cases), at: now };
  await concludeWhereDone({ application, head: next }, graph, ended, context);
}

/** The end, when nothing is left to do, and before it the end of the sessions that somebody still waits for. */
async function concludeWhereDone(
  standing: { readonly application: Application; readonly head: Head },
  graph: StepGraph,
  records: StepRecords & { readonly at: Instant },
  context: Working,
): Promise<void> {
  const { tx, centreId } = context;
  const concluded = concludeIfDone(standing.application, graph, records);
  if (concluded === null) return;
  const outcome = concluded.application.state as ApplicationOutcome;
  const { application, head } = await endSessions(standing, outcome, context);
  const result = concludeIfDone(application, graph, records);
  if (result) saveApplication({ tx, centreId }, { head, result });
}

/** Ready steps of departments, but for those of a later stage whose documents are not in. Most decisions open none. */
async function stepsToOpen(
  row: ApplicationRow,
  running: Running,
  context: Working,
): Promise<readonly string[]> {
  const { graph, records } = running;
  const ready = graph.steps.filter((step) => !isIntermediary(step) && records.ready.has(step.id));
  if (ready.length === 0) return [];
  const waiting = stepsWithoutDocuments(await stageGround(row, running, { ...context, db: context.tx }));
  return ready.map(({ id }) => id).filter((id) => !waiting.includes(id));
}
