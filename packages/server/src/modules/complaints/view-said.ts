import type { RemedyView } from '@yichuang/contract/complaints-ratings.ts';
import { maskMobile } from '@yichuang/domain/identity/masking.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { instantText } from '@yichuang/domain/time/instant.ts';
import type { Values } from '#platform/db/statement.ts';
import type { Reading } from '../context.ts';
import { accountNames } from '../identity/index.ts';
import type { RATING } from './rating-store.ts';

/** What was said, as it was given; the telephone masked, and only for whoever calls back. */
export async function viewSaid(
  rating: Values<typeof RATING>,
  context: Reading,
): Promise<RemedyView['rating']> {
  const names = await accountNames([rating.ratedAccountId], context);
  const phone = mayUse(context.actor, 'complaints.judge') ? rating.phone : null;
  return {
    // Values are closed by checks of the table.
    via: rating.via as RemedyView['rating']['via'],
    aspects: rating.aspects as RemedyView['rating']['aspects'],
    words: rating.words,
    phone: phone && maskMobile(phone),
    ratedAt: instantText(rating.ratedAt),
    rated: names.get(rating.ratedAccountId ?? '') ?? null,
    counterId: rating.counterId,
  };
}
