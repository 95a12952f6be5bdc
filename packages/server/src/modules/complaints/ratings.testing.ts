import type { Call } from '@yichuang/contract/client.ts';
import { readDeskRating, readPad } from '@yichuang/contract/complaints.ts';
import { listRatings } from '@yichuang/contract/complaints-ratings.ts';
import { callNext, openCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { finishTicket, serveTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import { parseInstant } from '@yichuang/domain/time/instant.ts';
import { momentOf } from '#platform/context.ts';
import type { TestServer } from '#testing/test-server.ts';
import { lapseRatings } from './jobs.ts';

/** 个体登记 is handled at S095 and S096. */
export const COUNTER = 'S095';
const TRADERS = 'GS.gt';

/** The test's clock at a local moment; sessions of before may have ended. */
export const at = (here: TestServer, text: string) => here.clock.set(parseInstant(`${text}:00+08:00`));

/** Somebody takes a number and is served; the clerk has not finished with them. */
async function serve(here: TestServer, clerk: Call) {
  await here.anybody(takeTicket, { body: { services: [TRADERS] } });
  const called = await next(clerk);
  if (!called) throw new TypeError('nobody was called');
  const { ticketId, version } = called;
  return clerk(serveTicket, { params: { ticketId }, body: { version } });
}

/** “Finish and call next”; sits down first where the clerk has no counter yet. */
async function next(clerk: Call) {
  const { session: known } = await clerk(readQueue, {});
  const { session } = known
    ? { session: known }
    : await clerk(openCounter, { params: { counterId: COUNTER }, body: {} });
  if (!session) throw new TypeError('the clerk has no counter');
  const { sessionId, version } = session;
  return (await clerk(callNext, { body: { sessionId, version } })).called;
}

/** A whole visit; the pad has been told when this returns. */
export async function visit(
  here: TestServer,
  clerk: Call,
  ended: 'finished' | 'with the next call' = 'finished',
): Promise<string> {
  const { ticketId, version } = await serve(here, clerk);
  if (ended === 'finished') await clerk(finishTicket, { params: { ticketId }, body: { version } });
  else await next(clerk);
  await here.jobs.settled();
  return ticketId;
}

export const pad = (here: TestServer) => here.anybody(readPad, { body: { token: null, counterId: COUNTER } });

/** The invitation the pad shows. @throws TypeError when it asks nothing */
export async function askedAtPad(here: TestServer) {
  const { invitation } = await pad(here);
  if (!invitation) throw new TypeError('the pad asks nothing');
  return invitation;
}

export const deskSees = (clerk: Call) => clerk(readDeskRating, { query: {} });

export const ratingsSeenBy = (supervisor: Call, show: 'active' | 'bad' | 'default' = 'active') =>
  supervisor(listRatings, { query: { show } });

/** The nightly job, now. */
export const lapseNow = ({ server }: TestServer): Promise<void> =>
  server.database.transaction((tx) => lapseRatings.run({}, { server, centreId: 1, tx, ...momentOf(server) }));
