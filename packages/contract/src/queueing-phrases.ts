import { z } from 'zod';
import { route } from './route.ts';
import { Id } from './wire.ts';

/** 常用语. A standard one has no version: it can be replaced by one with the same abbreviation, not changed. */
export const PhraseView = z.object({
  key: z.string(),
  origin: z.enum(['standard', 'shared', 'mine']),
  abbreviation: z.string(),
  words: z.string(),
  itemCode: z.string().nullable(),
  documentId: z.string().nullable(),
  /** By whoever asks. */
  uses: z.int(),
  version: z.int().nullable(),
});
export type PhraseView = z.infer<typeof PhraseView>;

const Phrases = z.object({ rows: z.array(PhraseView), mayShare: z.boolean() });
export type Phrases = z.infer<typeof Phrases>;

export const listPhrases = route({
  name: 'queueing.listPhrases',
  summary: 'Phrases of every centre, of this one, and one’s own.',
  method: 'GET',
  path: '/queueing/phrases',
  allow: 'signed-in',
  reply: Phrases,
});

export const keepPhrase = route({
  name: 'queueing.keepPhrase',
  summary: 'Keep a phrase, new or changed; a shared one is kept by who manages settings (常用语).',
  method: 'POST',
  path: '/queueing/phrases',
  allow: 'signed-in',
  body: z.strictObject({
    /** Null: a new one. */
    phrase: z.strictObject({ phraseId: Id, version: z.int() }).nullable(),
    isShared: z.boolean(),
    abbreviation: z.string().trim().max(12),
    words: z.string().trim().max(500),
    itemCode: z.string().trim().max(20).nullable(),
    documentId: z.string().trim().max(40).nullable(),
  }),
  reply: Phrases,
});

export const dropPhrase = route({
  name: 'queueing.dropPhrase',
  summary: 'Remove a phrase.',
  method: 'POST',
  path: '/queueing/phrases/:phraseId/drop',
  allow: 'signed-in',
  params: z.strictObject({ phraseId: Id }),
  body: z.strictObject({ version: z.int() }),
  reply: Phrases,
});

export const notePhraseUse = route({
  name: 'queueing.notePhraseUse',
  summary: 'Count that a phrase was used, so that it stands higher the next time.',
  method: 'POST',
  path: '/queueing/phrases/used',
  allow: 'signed-in',
  body: z.strictObject({ key: z.string().min(1).max(40) }),
  reply: z.object({ key: z.string() }),
});
