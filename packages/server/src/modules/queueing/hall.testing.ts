import type { Call } from '@yichuang/contract/client.ts';
import { createAccount } from '@yichuang/contract/identity.ts';
import { ProblemError } from '@yichuang/contract/problem.ts';
import { callNext, openCounter, readQueue } from '@yichuang/contract/queueing-counters.ts';
import { serveTicket, takeTicket } from '@yichuang/contract/queueing-tickets.ts';
import type { InputOf } from '@yichuang/contract/route.ts';
import { write } from '#platform/db/statement.ts';
import type { TestServer } from '#testing/test-server.ts';
import { DEMO_PASSWORD } from '../identity/index.ts';

/** 企业变更登记: four counters, S087 to S090, share its line. */
export const CHANGES = 'GS.bg';
/** 个体登记: S095 and S096. */
export const TRADERS = 'GS.gt';

/** Opens one more clerk account, and signs it in. */
export async function anotherClerk(here: TestServer, loginName: string): Promise<Call> {
  const admin = await here.as('admin');
  await admin(createAccount, {
    body: {
      loginName,
      displayName: `窗口·${loginName}`,
      role: 'clerk',
      departmentCode: 'GSJ',
      password: DEMO_PASSWORD,
    },
  });
  return here.as(loginName);
}

type Taken = Partial<InputOf<typeof takeTicket>['body']>;

export const take = (here: TestServer, body: Taken = {}) =>
  here.anybody(takeTicket, { body: { services: [CHANGES], ...body } });

export const sit = (clerk: Call, counterId: string) =>
  clerk(openCounter, { params: { counterId }, body: {} });

/** Presses "next" at the counter where the clerk works. */
export async function next(clerk: Call, key?: string) {
  const { session } = await clerk(readQueue, {});
  if (!session) throw new TypeError('the clerk has no counter');
  const { sessionId, version } = session;
  return clerk(callNext, { body: { sessionId, version } }, key ? { key } : {});
}

/** Calls the next and begins with them at once. */
export async function serveNext(clerk: Call) {
  const { called } = await next(clerk);
  if (!called) return null;
  const { ticketId, version } = called;
  return clerk(serveTicket, { params: { ticketId }, body: { version } });
}

export const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProblemError ? error.problem : Promise.reject(error)),
  );

const emptyHall = write({ name: 'test.empty_hall', params: {}, row: {} })`
  update queueing.ticket set state = 'cancelled', outcome = null where state not in ('done', 'cancelled')`;
const closeCounters = write({ name: 'test.close_counters', params: {}, row: {} })`
  update queueing.counter_session set state = 'closed', pause_reason = null`;

/** Nobody waits any more. */
export const clearLines = (here: TestServer) =>
  here.server.database.transaction((tx) => tx.run(emptyHall, {}));

/** Nobody waits, and nobody works at a counter. */
export const clearHall = (here: TestServer) =>
  here.server.database.transaction(async (tx) => {
    await tx.run(emptyHall, {});
    await tx.run(closeCounters, {});
  });

/** What an act on a ticket is sent with. */
export const at = <T extends { ticketId: string; version: number }>({ ticketId, version }: T) => ({
  params: { ticketId },
  body: { version },
});

/** The first person of the line is called; fails when nobody waits. */
export async function calledNext(by: Call) {
  const { called } = await next(by);
  if (!called) throw new Error('nobody was called');
  return called;
}
