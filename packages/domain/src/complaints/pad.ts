import type { Invitation } from '#complaints/invitation.ts';
import type { Instant } from '#time/instant.ts';

/** 评价器画面: nothing, data to confirm, a question how it was, thanks. */
export type PadScene = 'idle' | 'confirm' | 'rating' | 'thanks';

/** 评价器所知: the newest invitation of its counter, when it was answered, and what the clerk shows. */
export type PadFacts = {
  readonly invitation: Pick<Invitation, 'state' | 'invitedAt'> | null;
  readonly answeredAt: Instant | null;
  readonly isPresented: boolean;
};

/** So long the question stands: time to read five words, and the next person is not kept waiting. */
const QUESTION_MS = 90_000;
const THANKS_MS = 8_000;

/**
 * What the pad of a counter shows now.
 *
 * The question comes before the data of the next person: neither calling on nor presenting takes it away, so a clerk
 * cannot skip it. After its time the code on the receipt still opens it.
 */
export function padScene({ invitation, answeredAt, isPresented }: PadFacts, now: Instant): PadScene {
  if (invitation?.state === 'open' && now < invitation.invitedAt + QUESTION_MS) return 'rating';
  if (answeredAt !== null && now < answeredAt + THANKS_MS && !isPresented) return 'thanks';
  return isPresented ? 'confirm' : 'idle';
}
