import type { receiveAtDesk as route } from '@yichuang/contract/queueing.ts';
import type { ParsedOf } from '@yichuang/contract/route.ts';
import { UNDO_SECONDS } from '@yichuang/domain/cases/undo.ts';
import { type Instant, instant } from '@yichuang/domain/time/instant.ts';
import { holdEffects } from '#platform/jobs/held-effects.ts';
import type { Acting } from '../context.ts';
import { keepScans } from './keep-scans.ts';
import { refuseWrongApplicant } from './refuse-wrong-applicant.ts';
import { takenAtDesk } from './taken-at-desk.ts';

type DeskBody = ParsedOf<typeof route>['body'];
type Seat = Pick<DeskBody, 'counterId' | 'ticketId' | 'undoable' | 'scans'>;
type Taken = Awaited<ReturnType<typeof takenAtDesk>>;
type Act<Body> = (asked: Omit<Body, keyof Seat> & Taken, context: Acting) => Promise<{ caseId: string }>;

/**
 * An act of the counter on a new case: who stands there is checked, the seat is known, its scans become pages, its
 * effects may be held.
 */
export const atDesk =
  <Body extends DeskBody>(act: Act<Body>) =>
  async ({ body }: { readonly body: Body }, context: Acting): Promise<{ caseId: string }> => {
    refuseWrongApplicant(body, context);
    const { counterId, ticketId, undoable, scans, ...asked } = body;
    const taken = await takenAtDesk({ counterId, ticketId }, { ...context, db: context.tx });
    const done = await act({ ...asked, ...taken }, context);
    await keepScans(done.caseId, scans, context);
    if (undoable) await holdEffects(context, done.caseId, undoUntil(context.now));
    return done;
  };

/** The moment up to which an act of now can be taken back. */
export const undoUntil = (now: Instant): Instant => instant(now + UNDO_SECONDS * 1000);
