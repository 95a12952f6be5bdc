import type { CardView } from '@yichuang/contract/supervision.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import type { Card } from '@yichuang/domain/supervision/card.ts';
import { CARD_ACTS, type CardAct, whyNotOnCard } from '@yichuang/domain/supervision/card-acts.ts';
import { CARD_WHY_NOT_WORDS } from '@yichuang/domain/supervision/card-words.ts';
import type { Reading } from '../context.ts';

/** Acts the role may use; a closed one says why. */
export const offeredActs = (card: Card, { actor, now }: Pick<Reading, 'actor' | 'now'>): CardView['acts'] =>
  (Object.keys(CARD_ACTS) as CardAct[])
    .filter((act) => mayUse(actor, CARD_ACTS[act].permission))
    .map((act) => {
      const why = whyNotOnCard(card, act, now);
      const words = why === null ? null : CARD_WHY_NOT_WORDS[why];
      return { act, open: why === null, why: words?.zh ?? null, whyEn: words?.en ?? null };
    });
