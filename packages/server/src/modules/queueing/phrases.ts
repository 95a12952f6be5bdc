import type { Phrases, PhraseView } from '@yichuang/contract/queueing-phrases.ts';
import { mayUse } from '@yichuang/domain/identity/policy.ts';
import { STANDARD_PHRASES } from '@yichuang/domain/queueing/standard-phrases.ts';
import type { Reading } from '../context.ts';
import { phrasesFor, phraseUses } from './phrase-store.ts';

/** 常用语 of every centre, of this one and of whoever asks, with how often they used each. */
export async function viewPhrases({
  db,
  centreId,
  actor,
}: Pick<Reading, 'db' | 'centreId' | 'actor'>): Promise<Phrases> {
  const asked = { centreId, accountId: actor.accountId, limit: MOST };
  const uses = new Map((await db.many(phraseUses, asked)).map((one) => [one.phraseKey, one.uses]));
  const kept = (await db.many(phrasesFor, asked)).map(
    ({ phraseId, isMine, ...phrase }): PhraseView => ({
      ...phrase,
      key: phraseId,
      origin: isMine ? 'mine' : 'shared',
      uses: uses.get(phraseId) ?? 0,
    }),
  );
  const standard = STANDARD_PHRASES.map((phrase) => ({
    ...phrase,
    uses: uses.get(phrase.key) ?? 0,
    version: null,
  }));
  return { rows: [...kept, ...standard], mayShare: mayUse(actor, 'settings.manage') };
}

const MOST = 1000;
