import { type Due, dueOf, type OfficeClock } from '#clock/due.ts';
import type { Limit } from '#clock/limit.ts';
import type { RatingWhyNot } from '#complaints/errors.ts';
import type { RatingLevel } from '#complaints/rating.ts';
import type { Instant } from '#time/instant.ts';

/** 评价对象: one visit to a counter (一次一评), or one case handled online (一事一评). */
export type RatedKind = 'visit' | 'case';

/** 评价邀请的状态: waiting, answered by the person, or its days went by (默认评价). */
export type InvitationState = 'open' | 'answered' | 'lapsed';

/** 评价邀请: one service, one rating. */
export type Invitation = {
  readonly state: InvitationState;
  readonly invitedAt: Instant;
  /** Until then somebody may answer. */
  readonly answerBy: Due;
};

/** 评价人: what is known of whoever wants to rate. */
export type Rater = {
  /** The browser is signed in as staff: nobody of the centre rates its service. */
  readonly isStaff: boolean;
};

/** 已受理办件: as far as it decides whether somebody is asked about it. */
export type RateableCase = {
  readonly receivedVia: string;
  readonly ticketId: string | null;
  readonly isAccepted: boolean;
  readonly isDecided: boolean;
};

/** Seven calendar days for an answer; then it counts as acceptable and is shown apart. */
export const ANSWER_LIMIT: Limit = { unit: 'calendarDays', count: 7 };
export const DEFAULT_LEVEL: RatingLevel = 3;

/** Until when an invitation of that moment is open: the end of the day, not closing time. */
export const answerBy = (invitedAt: Instant, clock: OfficeClock): Due =>
  dueOf(invitedAt, ANSWER_LIMIT, [], { ...clock, dayEnds: 'midnight' });

/**
 * What a case is asked about, if anything.
 *
 * Online: the case, once it is decided. At a counter: the visit; where the person was called by a number it is that of
 * the number, and the case asks nothing of its own.
 */
export function invitationOfCase(one: RateableCase): RatedKind | null {
  if (one.receivedVia !== 'counter') return one.isDecided ? 'case' : null;
  return one.ticketId === null && one.isAccepted ? 'visit' : null;
}

/** Why this person cannot rate now, or null. */
export function whyNotRated(
  { state, answerBy: until }: Invitation,
  rater: Rater,
  at: Instant,
): RatingWhyNot | null {
  if (rater.isStaff) return 'staff';
  if (state === 'answered') return 'rated';
  return state === 'lapsed' || at > until.at ? 'over' : null;
}

/** Has nobody answered in time? Then it is stored as rated by default. */
export const isLapsed = ({ state, answerBy: until }: Invitation, at: Instant): boolean =>
  state === 'open' && at > until.at;
