import type { callNext as route } from '@yichuang/contract/queueing-counters.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { CounterBusyError } from '@yichuang/domain/queueing/errors.ts';
import { InDoubtError, isConnectionLost } from '#platform/db/database.ts';
import type { Values } from '#platform/db/statement.ts';
import { Refusal, StaleError } from '#platform/http/refusal.ts';
import type { ActingOnce } from '../context.ts';
import { refreshActor } from '../identity/index.ts';
import { calledByKey, callNextTicket } from './call-store.ts';
import { viewQueue } from './read-queue.ts';
import { readTicketRow } from './save-ticket.ts';
import { type TicketRow, viewTicket } from './tickets.ts';

type Reply = ReplyOf<typeof route>;
type Answer = Values<(typeof callNextTicket)['row']>;

/** Something was changed under our feet: look again and decide again, but not for ever. */
const ATTEMPTS = 2;

/**
 * 办毕并叫下一位, in one statement.
 *
 * @throws CounterBusyError while a number was called and nobody has come yet; StaleError with the queue as it is
 */
export async function callNext({ body }: ParsedOf<typeof route>, context: ActingOnce): Promise<Reply> {
  const { server, database, centreId, now, tokenHash } = context;
  let { actor } = context;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await callOrAsk(body, { ...context, actor });
    if (answer === 'inDoubt') return found(context);
    if (answer?.isNew) return viewAnswer(answer, context);
    const earlier = await replyByKey(context);
    if (earlier) return earlier;
    if (answer?.calledBefore) throw new CounterBusyError(answer.calledBefore);
    const refreshed = await refreshActor(server, centreId, tokenHash, now);
    if (!refreshed) throw new Refusal('sign-in-required', 'forbidden', { status: 401 });
    actor = refreshed;
  }
  throw new StaleError(await viewQueue({ ...context, actor, db: database }));
}

/** A connection that broke on the way tells nothing, the key does. A second press that lost the race has written nothing. */
async function callOrAsk(body: ParsedOf<typeof route>['body'], context: ActingOnce) {
  const { server, database, centreId, tokenHash, actor, now, today, request } = context;
  try {
    const [answer] = await database.once(callNextTicket, {
      centreId,
      tokenHash,
      authorityVersion: actor.authorityVersion,
      now,
      today,
      ...body,
      ...request,
      effectId: server.random.newId(),
    });
    return answer;
  } catch (error) {
    if (isConnectionLost(error)) return 'inDoubt';
    if ((error as { constraint?: string }).constraint === 'one_person_a_counter') return undefined;
    throw error;
  }
}

/** A concurrent twin may see neither a new key nor a reply: it reads once more by key. */
async function found(context: ActingOnce): Promise<Reply> {
  const reply = await replyByKey(context);
  if (!reply) throw new InDoubtError('the act is not there yet; ask again with the same key');
  return reply;
}

/** What an earlier press with this key did. @throws Refusal `key-reused` */
async function replyByKey({ database, centreId, request }: ActingOnce): Promise<Reply | null> {
  const known = await database.maybe(calledByKey, { centreId, scope: request.scope, key: request.key });
  if (!known) return null;
  if (!known.digest.equals(request.digest)) throw new Refusal('key-reused', 'conflict');
  const { ticketId, finished } = known;
  const called = ticketId && viewTicket(await readTicketRow(ticketId, { db: database, centreId }));
  return { called: called || null, finished };
}

/** The reply needs no second look: what the statement has not changed it has read, and the rest is known. */
function viewAnswer(answer: Answer, { now, today }: ActingOnce): Reply {
  const { finished, ticketId } = answer;
  if (ticketId === null) return { called: null, finished };
  const row = {
    ...answer,
    ticketId,
    onDay: today,
    state: 'called',
    calls: 1,
    calledAt: now,
    servingSince: null,
  } as unknown as TicketRow;
  return { called: viewTicket(row), finished };
}
