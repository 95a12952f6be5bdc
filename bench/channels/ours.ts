import type { Procedure } from '@yichuang/domain/processes/procedure.ts';
import type { Server } from '@yichuang/server/platform/server.ts';
import { complete, type FilledDraft, fillDraft, type Place } from './applications.ts';
import { flushCounters, openCounters } from './database-counters.ts';
import { type Figures, figuresOf, rounded } from './measured.ts';
import { peopleOf } from './people.ts';
import { projectConstruction, publish } from './procedures.ts';

export type OurRun = {
  readonly server: Server;
  readonly databaseUrl: string;
  /** What becomes of the published channel. */
  readonly procedure: Procedure;
  /** Applications under way at once; the steps of one follow one another. */
  readonly workers: number;
  readonly applications: number;
  /** Applications completed before anything is counted. */
  readonly warmUp: number;
};

/** Applications completed through our own use cases; their drafts are filled in before the clock starts. */
export async function runOurs(run: OurRun): Promise<Figures & { readonly roundTripsPerStep: number }> {
  const { server, workers, applications, warmUp } = run;
  const { database } = server;
  const place: Place = { server, people: peopleOf(server) };
  await publish(server, { ...(await projectConstruction(server)), procedure: run.procedure });
  const drafts: FilledDraft[] = [];
  for (let at = 0; at < applications + warmUp; at += 1) drafts.push(await fillDraft(place));
  await work(place, drafts.splice(0, warmUp), workers);
  // As the server does by itself within seconds: without statistics the plans are those of an empty table.
  await database.pool.query('set role none; analyze; reset role');

  const counters = await openCounters(run.databaseUrl);
  await flushCounters(database.pool);
  const before = await counters.read();
  const trips = database.trips();
  const processor = process.cpuUsage();
  const done = await work(place, drafts, workers);
  const { user, system } = process.cpuUsage(processor);
  const roundTripsPerStep = rounded((database.trips() - trips) / done.steps, 1);
  await flushCounters(database.pool);
  const after = await counters.read();
  await counters.close();
  const stepsEach = done.steps / applications;
  const measured = { ...done, stepsEach, processor: (user + system) / 1e6, before, after };
  return { ...figuresOf(measured), roundTripsPerStep };
}

async function work(place: Place, drafts: readonly FilledDraft[], workers: number) {
  const waiting = [...drafts];
  let steps = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
        const granted = await complete(place, draft);
        steps += granted;
      }
    }),
  );
  return { steps, seconds: (performance.now() - begun) / 1_000 };
}
