import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Queued } from '#queueing/calling-order.ts';
import { aheadOfNewcomer } from '#queueing/newcomer.ts';
import type { TicketKind } from '#queueing/ticket.ts';
import { instant } from '#time/instant.ts';

const line = (kinds: readonly TicketKind[]): readonly Queued[] =>
  kinds.map((kind, nth) => ({
    ...{ ticketId: String(nth), kind, serial: nth, place: instant(nth) },
    priorityReason: kind === 'priority' ? 'elder' : null,
  }));
const newcomer = (kind: TicketKind) => ({
  ...{ kind, place: instant(1_000) },
  priorityReason: kind === 'priority' ? ('elder' as const) : null,
});

test.each<[string, readonly TicketKind[], TicketKind, number]>([
  ['an empty line', [], 'ordinary', 0],
  [
    'ten ordinary numbers, and an appointment: one at most goes first',
    Array(10).fill('ordinary'),
    'appointment',
    0,
  ],
  ['ten ordinary numbers, and a priority one', Array(10).fill('ordinary'), 'priority', 0],
  ['ten ordinary numbers, and one more', Array(10).fill('ordinary'), 'ordinary', 10],
  ['two appointments before an ordinary one: they take turns', ['appointment', 'appointment'], 'ordinary', 1],
  ['two appointments before a third', ['appointment', 'appointment'], 'appointment', 2],
])('Q-10: %s', (_line, kinds, kind, ahead) => {
  expect(aheadOfNewcomer(line(kinds), newcomer(kind))).toBe(ahead);
});

test('nobody is told more people than there are, and those of its own kind are all before it', () => {
  const kinds = fc.constantFrom<TicketKind>('ordinary', 'appointment', 'priority');
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 40 }), kinds, (waiting, kind) => {
      const ahead = aheadOfNewcomer(line(waiting), newcomer(kind));
      expect(ahead).toBeLessThanOrEqual(waiting.length);
      expect(ahead).toBeGreaterThanOrEqual(waiting.filter((one) => one === kind).length);
    }),
  );
});
