import type * as routes from '@yichuang/contract/complaints.ts';
import type { ParsedOf, ReplyOf } from '@yichuang/contract/route.ts';
import { NotRateableError } from '@yichuang/domain/complaints/errors.ts';
import { whyNotRated } from '@yichuang/domain/complaints/invitation.ts';
import { isBadLevel, type RatingVia } from '@yichuang/domain/complaints/rating.ts';
import { InDoubtError, isConnectionLost } from '#platform/db/database.ts';
import { notFound, Refusal } from '#platform/http/refusal.ts';
import type { Acting, ActingOnce } from '../context.ts';
import { requireScreen } from '../queueing/index.ts';
import { findInvitation } from './find-invitation.ts';
import { invitationOf, newestAtCounter } from './invitation-store.ts';
import { openRatingToken, type RatedSubject } from './rating-link.ts';
import { giveRating, ratedByKey } from './rating-store.ts';
import { invitationFrom } from './view-rating-page.ts';

type Reply = ReplyOf<typeof routes.rateByLink>;
type Answer = Pick<ParsedOf<typeof routes.rateByLink>['body'], 'level' | 'aspects' | 'words' | 'phone'>;

/** 扫码评价. @throws NotRateableError; not-found for a link that is not ours */
export async function rateByLink(
  { body }: ParsedOf<typeof routes.rateByLink>,
  context: ActingOnce,
): Promise<Reply> {
  const { token, ...answer } = body;
  const subject = openRatingToken(token, context);
  if (subject) return rate({ subject, via: 'phone' }, answer, context);
  const asked = await findInvitation(token, { ...context, db: context.database });
  if (!asked) throw new NotRateableError('not-yet');
  const { kind, subjectId } = asked;
  return rate({ subject: { kind: kind as RatedSubject['kind'], subjectId }, via: 'phone' }, answer, context);
}

/** 窗口评价. @throws NotRateableError; Refusal `queueing.device-required` */
export async function rateAtPad(
  { body }: ParsedOf<typeof routes.rateAtPad>,
  context: ActingOnce,
): Promise<Reply> {
  const { token, counterId, invitationId, ...answer } = body;
  const place = { kind: 'pad', hall: null, area: null, counterId } as const;
  await requireScreen(token, place, { ...context, db: context.database });
  return rate({ invitationId, counterId, via: 'pad' }, answer, context);
}

type Rated = { readonly via: RatingVia } & (
  | { readonly subject: RatedSubject }
  | { readonly invitationId: string; readonly counterId: string }
);

/** One statement decides and stores; only a refusal looks once more, to say why. */
async function rate(rated: Rated, answer: Answer, context: ActingOnce): Promise<Reply> {
  const { database, centreId, now, server, request } = context;
  if ((context.actor as Acting['actor'] | null) !== null) throw new NotRateableError('staff');
  const isFollowedUp = isBadLevel(answer.level);
  const given = {
    ...{ centreId, now, via: rated.via, ...request },
    ...{ invitationId: null, kind: null, subjectId: null, counterId: null },
    ...('subject' in rated
      ? rated.subject
      : { invitationId: rated.invitationId, counterId: rated.counterId }),
    ...{ level: answer.level, aspects: answer.aspects },
    ...{ words: answer.words || null, phone: answer.phone || null },
    ...{ ratingId: server.random.newId(), effectId: server.random.newId() },
  };
  try {
    const [stored] = await database.once(giveRating, given);
    if (stored?.isNew) return { isFollowedUp };
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    const known = await replyByKey(context);
    if (known) return known;
    throw new InDoubtError('the rating is not there yet; ask again with the same key');
  }
  const earlier = await replyByKey(context);
  if (earlier) return earlier;
  throw await refusalOf(rated, context);
}

async function replyByKey({ database, centreId, request }: ActingOnce): Promise<Reply | null> {
  const { scope, key, digest } = request;
  const known = await database.maybe(ratedByKey, { centreId, scope, key });
  if (!known) return null;
  if (!known.digest.equals(digest)) throw new Refusal('key-reused', 'conflict');
  return { isFollowedUp: known.isFollowedUp ?? false };
}

async function refusalOf(rated: Rated, { database, centreId, now }: ActingOnce): Promise<Error> {
  const row =
    'subject' in rated
      ? await database.maybe(invitationOf, { centreId, ...rated.subject })
      : await database.maybe(newestAtCounter, { centreId, counterId: rated.counterId });
  if (!row) return notFound();
  const why = whyNotRated(invitationFrom(row), { isStaff: false }, now);
  return new NotRateableError(why ?? 'over');
}
