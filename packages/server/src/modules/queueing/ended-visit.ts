import type { Values } from '#platform/db/statement.ts';
import type { Working } from '../context.ts';
import { endedVisit, ringAtCounter } from './pad-store.ts';

type EndedVisit = Values<(typeof endedVisit)['row']>;

/** The visit of a ticket that is done; null for any other. */
export const readEndedVisit = (
  ticketId: string,
  { tx, centreId }: Pick<Working, 'tx' | 'centreId'>,
): Promise<EndedVisit | null> => tx.maybe(endedVisit, { centreId, ticketId });

type Ring = { readonly counterId: string; readonly kind: string; readonly ticketId: string | null };

/** Has the pad of a counter look again. Where nobody works at the counter it looks by itself after a while. */
export const ringPad = (
  ring: Ring,
  { tx, centreId, now, today }: Pick<Working, 'tx' | 'centreId' | 'now' | 'today'>,
) => tx.run(ringAtCounter, { ...ring, centreId, now, onDay: today });
