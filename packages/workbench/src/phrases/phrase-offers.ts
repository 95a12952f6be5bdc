import { type Problem, ProblemError } from '@yichuang/contract/problem.ts';
import { listPhrases, notePhraseUse, type PhraseView } from '@yichuang/contract/queueing-phrases.ts';
import { type Asked, send } from '#wire/call.ts';

/** Phrases for the list under a box, or why there are none: nothing that is being written may be left for it. */
export type PhraseOffers = { readonly rows: readonly PhraseView[]; readonly problem: Problem | null };

export const loader = (asked: Asked): Promise<PhraseOffers> =>
  told(async () => (await send(asked, listPhrases, {}, { signal: asked.request.signal })).rows);

/** Counts that a phrase was used. */
export async function action(asked: Asked): Promise<PhraseOffers> {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  return told(async () => {
    await send(asked, notePhraseUse, { body: { key: text('phrase') } }, { key: text('key') });
    return [];
  });
}

async function told(ask: () => Promise<readonly PhraseView[]>): Promise<PhraseOffers> {
  try {
    return { rows: await ask(), problem: null };
  } catch (error) {
    if (error instanceof ProblemError) return { rows: [], problem: error.problem };
    throw error;
  }
}

export const shouldRevalidate = () => false;
