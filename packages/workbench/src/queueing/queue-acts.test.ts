import { ProblemError } from '@yichuang/contract/problem.ts';
import { describe, expect, test } from 'vitest';
import { asked, fixtureCall, problem } from '#render-page.testing.tsx';
import { queueView, session, ticket } from './queue.testing.ts';
import { action, loader, type QueueFill } from './queue-acts.ts';

const { ticketId, version } = ticket();
const { sessionId, version: turn } = session;
const ofTicket = { ticketId, version };
const ofSession = { sessionId, version: turn };

const post = (fill: QueueFill) =>
  new Request('http://hall.example/w/desk/queue', { method: 'POST', body: JSON.stringify(fill) });
const replies = { 'queueing.readQueue': queueView() };

describe('an act on the queue', () => {
  test.each([
    [{ act: 'next', ...ofSession }, 'queueing.callNext', { body: ofSession }],
    [{ act: 'goOn', ...ofSession }, 'queueing.resumeCounter', { body: ofSession }],
    [{ act: 'leave', ...ofSession }, 'queueing.closeCounter', { body: ofSession }],
    [
      { act: 'pause', ...ofSession, reason: 'away' },
      'queueing.pauseCounter',
      { body: { ...ofSession, reason: 'away' } },
    ],
    [{ act: 'sit', counterId: 'S095' }, 'queueing.openCounter', { params: { counterId: 'S095' } }],
    [{ act: 'recall', ...ofTicket }, 'queueing.recallTicket', { params: { ticketId }, body: { version } }],
    [{ act: 'serve', ...ofTicket }, 'queueing.serveTicket', { params: { ticketId } }],
    [{ act: 'miss', ...ofTicket }, 'queueing.missTicket', { params: { ticketId } }],
    [{ act: 'hold', ...ofTicket }, 'queueing.holdTicket', { params: { ticketId } }],
    [{ act: 'resume', ...ofTicket }, 'queueing.resumeTicket', { params: { ticketId } }],
    [{ act: 'return', ...ofTicket }, 'queueing.arriveAgain', { params: { ticketId } }],
    [
      { act: 'transfer', ...ofTicket, serviceId: 'GS.bg' },
      'queueing.transferTicket',
      { params: { ticketId }, body: { version, serviceId: 'GS.bg' } },
    ],
  ] as const)('%o goes to %s under its key, and the queue is read again', async (act, name, input) => {
    const { call, sent } = fixtureCall(replies);
    const answer = await action(asked(call, post({ ...act, key: 'k-1' })));
    expect(sent).toMatchObject([{ name, key: 'k-1', ...input }, { name: 'queueing.readQueue' }]);
    expect(answer).toMatchObject({ did: act.act, key: 'k-1', queue: { waitingTotal: 0 } });
  });

  test('a refusal is told, with the queue as it is', async () => {
    const busy = new ProblemError(problem('queueing.counter-busy', 409, { facts: { ticket: 'C032' } }));
    const { call } = fixtureCall({ ...replies, 'queueing.callNext': busy });
    const answer = await action(asked(call, post({ act: 'next', ...ofSession, key: 'k-1' })));
    expect(answer).toMatchObject({ problem: { code: 'queueing.counter-busy' }, queue: { servedToday: 3 } });
  });
});

describe('reading the queue', () => {
  test('no answer leaves the desk standing', async () => {
    const { call } = fixtureCall({ 'queueing.readQueue': new ProblemError(problem('unavailable', 503)) });
    expect((await loader(asked(call, new Request('http://hall.example/w/desk/queue')))).queue).toBeNull();
  });

  test('no session leads to the sign-in page', async () => {
    const gone = new ProblemError(problem('sign-in-required', 401));
    const { call } = fixtureCall({ 'queueing.readQueue': gone });
    await expect(loader(asked(call, new Request('http://hall.example/w/desk/queue')))).rejects.toBeInstanceOf(
      Response,
    );
  });
});
