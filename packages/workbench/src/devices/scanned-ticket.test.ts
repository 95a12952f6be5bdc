import { describe, expect, test } from 'vitest';
import { ticket } from '#queueing/queue.testing.ts';
import { scannedTicket } from './scanned-ticket.ts';

const [CURRENT, HELD, MISSED, GONE] = [1, 2, 3, 4].map(
  (one) => `00000000-0000-4000-8000-00000000000${one}`,
) as [string, string, string, string];
const atHand = {
  current: ticket({ ticketId: CURRENT }),
  held: [ticket({ ticketId: HELD, state: 'held' })],
  missed: [
    ticket({ ticketId: MISSED, state: 'missed', mayReturn: true }),
    ticket({ ticketId: GONE, state: 'missed', mayReturn: false }),
  ],
};

describe('D-05: a slip is scanned at the counter', () => {
  test.each([
    ['the one that was called: its person has come', CURRENT, 'begin'],
    ['one that was put aside: it is taken back', HELD, 'takeBack'],
    ['one that was missed: it comes back', MISSED, 'cameBack'],
  ] as const)('%s', (_which, ticketId, act) => {
    expect(scannedTicket(ticketId, atHand)).toMatchObject({ act, ticket: { ticketId } });
  });

  test.each([
    ['one that has come back once already', GONE],
    ['one of another counter', '00000000-0000-4000-8000-000000000009'],
  ])('%s: nothing is done', (_which, ticketId) => {
    expect(scannedTicket(ticketId, atHand)).toBeNull();
  });

  test('nobody was called', () => {
    expect(scannedTicket(CURRENT, { current: null, held: [], missed: [] })).toBeNull();
  });
});
